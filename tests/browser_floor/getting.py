"""The npm packages that package-lock.json names, put where Node.js finds them."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
_LISTS = ("package.json", "package-lock.json")


class Missing(Exception):
    """Why the packages cannot be had, in Chinese."""


def get(cache: Path) -> Path:
    """The folder `node_modules` with the packages, below `cache`, fetched by npm the first time.

    Raises Missing where npm is not there or reaches no registry.
    """
    digest = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    target = cache / f"browser-floor-{digest[:12]}"
    if not target.is_dir():
        _install(target)
    return target / "node_modules"


def _install(target: Path) -> None:
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        raise Missing("没有 npm")
    staged = target.with_name(f"{target.name}.{os.getpid()}")
    staged.mkdir(parents=True)
    for name in _LISTS:
        shutil.copy(HERE / name, staged)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1",
               "--fetch-timeout=60000"]
    try:
        done = subprocess.run(command, cwd=staged, capture_output=True, timeout=300).returncode == 0
    except subprocess.TimeoutExpired:
        done = False
    if not done:
        shutil.rmtree(staged)
        raise Missing("npm 取不到 package-lock.json 所列的软件包")
    try:
        staged.rename(target)
    except OSError:  # another process was faster
        shutil.rmtree(staged)
