"""Every command of the project: `python3 tasks.py build`, or `inv build` inside .venv.

Run as a program, it needs nothing but Python: it makes .venv, installs what the command needs
and hands over to invoke there, which then loads this file for the commands of `plugins/commands`.
It must parse on Python 3.6, so that an old one gets a sentence, not a traceback.
"""
import hashlib
import os
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
VERSION = "{}.{}".format(*sys.version_info)
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
PACKAGES = VENV / ("Lib/site-packages" if WINDOWS else f"lib/python{VERSION}/site-packages")
STAMP = VENV / "installed.txt"
# The lock of each holds all of the one before it; a site that has its own needs no more than one.
LEVELS = ("build", "importing", "test")
LEVEL_OF_TASK = {"import": "importing", "migrate": "importing", "serve": "importing",
                 "lint": "test", "test": "test", "screenshots": "test"}  # the others need the first alone


def level_for(argv: "list[str]") -> str:
    """Return the level of packages that a command line needs, the widest that has a lock."""
    wanted = max(LEVELS.index(LEVEL_OF_TASK.get(word, LEVELS[0])) for word in ["", *argv])
    return [level for level in LEVELS[: wanted + 1] if lock_path(level).is_file()][-1]


def lock_path(level: str) -> Path:
    """Return the file that pins the packages of a level."""
    return ROOT / "locks" / (level + ".txt")


def base_lines() -> "set[str]":
    """Return what an environment must be to be added to: made here, by this Python."""
    return {"python " + VERSION, f"folder {VENV}"}


def lock_lines(level: str) -> "set[str]":
    """Return a digest of the lock of every level up to this one."""
    names = LEVELS[: LEVELS.index(level) + 1]
    digests = [hashlib.sha256(lock_path(name).read_bytes()).hexdigest() for name in names]
    return {f"lock {name} {digest}" for name, digest in zip(names, digests)}


def package_lines() -> "set[str]":
    """Return what lies in the environment's package folder."""
    names = os.listdir(str(PACKAGES)) if PYTHON.exists() and PACKAGES.is_dir() else []
    return {"has " + name for name in names if name != "__pycache__"}


def make_venv() -> str:
    """Make an empty .venv, whatever was there before; return a complaint or ""."""
    try:
        import ensurepip  # noqa: F401  Debian's python3 leaves this out
        import venv
    except ImportError:
        package = f"apt-get install python{VERSION}-venv（或 python3-venv）"
        return f"缺少 Python 的 venv 组件：请先以管理员身份运行 {package}，再重试。"
    import subprocess

    if VENV.is_symlink() or (VENV.exists() and not VENV.is_dir()):
        return f"{VENV} 是链接或文件，不是文件夹；没有改动，请移走它再运行一次。"
    try:
        venv.create(str(VENV), clear=True, symlinks=not WINDOWS, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"无法建立运行环境 {VENV}，请确认文件夹可写、磁盘未满：{error}"
    return ""


def install(lock: Path) -> str:
    """Install exactly what a lock lists; return a complaint or ""."""
    import subprocess

    options = "--quiet --no-input --disable-pip-version-check --only-binary :all:".split()
    options += ["--no-deps", "--require-hashes"]  # a lock is complete: nothing left to resolve
    pip = subprocess.run(
        [str(PYTHON), "-m", "pip", "install", *options, "-r", str(lock)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    if pip.returncode == 0:
        return ""
    said = [line for line in pip.stdout.decode("utf-8", "replace").splitlines() if line.strip()]
    return "安装依赖失败，请检查网络后重试。pip 说：\n" + "\n".join(said[-5:])


def set_up(level: str) -> str:
    """Make .venv hold the packages of a level, doing nothing twice; return a complaint or ""."""
    stamp = set(STAMP.read_text(encoding="utf-8").splitlines()) if STAMP.is_file() else set()
    packages = {line for line in stamp if line.startswith("has ")}
    whole = base_lines() <= stamp and packages <= package_lines()
    if whole and lock_lines(level) <= stamp:
        return ""
    print("正在准备运行环境（只在第一次和依赖更新后，约一分钟）……", file=sys.stderr, flush=True)
    if stamp:
        STAMP.unlink()  # interrupted from here on, the next command starts afresh
    complaint = ("" if whole else make_venv()) or install(lock_path(level))
    if not complaint:
        lines = sorted(base_lines() | lock_lines(level) | package_lines())
        STAMP.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return complaint


def hand_over(command: "list[str]") -> int:
    """Run a command in place of this program; return its exit code where that must wait for it."""
    os.environ.setdefault("PYTHONUTF8", "1")  # Chinese text through a Windows pipe, too
    if not WINDOWS:
        os.execv(command[0], command)
    import subprocess

    return subprocess.call(command)  # exec on Windows would return to the prompt at once


def start(argv: "list[str]") -> int:
    """Set up and hand over to invoke in .venv; return the exit code."""
    if sys.version_info < OLDEST:
        complaint = "需要 Python {}.{} 或更新的版本，当前是 {}。".format(*OLDEST, VERSION)
    else:
        complaint = set_up(level_for(argv))
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    invoke = [str(PYTHON), "-m", "invoke", "--search-root", str(ROOT)]
    asks_for_all = argv in ([], ["--help"], ["-h"])
    return hand_over(invoke + (["--list"] if asks_for_all else argv))


if __name__ == "__main__":
    try:
        sys.exit(start(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

# From here on invoke is reading, inside .venv.
from plugins.commands.entry import enter

namespace = enter(sys.argv)
