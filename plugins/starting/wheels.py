"""The engine as a wheel, and the lock that names it by version and hash."""

import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from ..files.roots import ENGINE, PROJECT

NAME = "disclosure_column"
FOLDER = "wheels"
_WHEEL = re.compile(rf"{NAME}-(\d+\.\d+\.\d+)-py3-none-any\.whl")
# The launcher, the handbooks, what web servers and CI need: an upgrade writes them anew.
_OWN = ("tasks.py", "invoke.yaml", "docs/", "deploy/", ".ci/")
_HEAD = """\
# 程序和它的全部依赖，版本和校验值都定死；由 init 和 upgrade 写，不要手工改。
--find-links ../{folder}
{name}=={version} \\
    --hash=sha256:{digest}
"""


class NoWheel(Exception):
    """The engine cannot be made a wheel; says why, in Chinese."""


def find_wheel(into: Path) -> Path:
    """The wheel of this engine: the one the site was installed from, else one made here."""
    if PROJECT == ENGINE:
        return make_wheel(ENGINE, into)
    found = next((PROJECT / FOLDER).glob(f"{NAME}-{engine_version()}-*.whl"), None)
    if not found:
        raise NoWheel(f"{PROJECT / FOLDER} 里没有本程序的安装包，请从 git 恢复。")
    return found


def make_wheel(engine: Path, into: Path) -> Path:
    """A wheel of the checkout at `engine`, in the folder `into`. NoWheel where it cannot be."""
    options = "--quiet --no-input --disable-pip-version-check --no-deps".split()
    options += ["--no-build-isolation"] * bool(find_spec("hatchling"))  # else pip fetches it
    pip = subprocess.run([sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(into),
                          str(engine)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                         encoding="utf-8", errors="replace")
    if pip.returncode:
        said = "\n".join(pip.stderr.splitlines()[-5:])
        raise NoWheel(f"程序没有打成安装包，请检查网络后重试。pip 说：\n{said}")
    return next(into.glob(f"{NAME}-*.whl"))


def engine_version() -> str:
    """The version of this engine."""
    project = tomllib.loads((ENGINE / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def version_of(wheel: Path) -> str:
    """The version in the name of a wheel. NoWheel where it is none of the engine's."""
    if not (name := _WHEEL.fullmatch(wheel.name)):
        raise NoWheel(f"{wheel} 不是本程序的安装包，应是 {NAME}-1.0.0-py3-none-any.whl 这样的文件。")
    return name[1]


def read_from(wheel: Path, name: str) -> bytes:
    """A file in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(name)


def engine_files(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the files of a site's repository that are its engine's."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(_OWN) and not name.endswith("/"):
                yield name, archive.read(name)
    data = wheel.read_bytes()
    lines = read_from(wheel, "locks/importing.txt").decode().splitlines(keepends=True)
    yield "locks/build.txt", (_HEAD.format(
        folder=FOLDER, name=NAME.replace("_", "-"), version=version_of(wheel),
        digest=hashlib.sha256(data).hexdigest(),
    ) + "".join(line for line in lines if not line.startswith("#"))).encode()
    yield f"{FOLDER}/{wheel.name}", data
