"""What the commands share: the project's folder, options that many of them take."""

from datetime import date
from functools import partial
from pathlib import Path

import invoke

from ..files.roots import PROJECT
from ..pages.output_folder import SITE, check_own, check_place

FOLDERS = {
    "content": "内容文件夹，默认是本项目的 content",
    "output": "输出文件夹，默认是本项目的 output",
    "day": "按哪一天计算，如 2026-11-23，默认今天（北京时间）",
}
task = partial(invoke.task, auto_shortflags=False)  # letters would shift with each option


def read_folders(content: str, output: str | Path, day: str) -> tuple[Path, Path, date | None]:
    """Content folder, output folder and day (or None); ends the command where one is wrong."""
    source = Path(content).resolve() if content else PROJECT / "content"
    target = Path(output).resolve() if output else PROJECT / "output"
    if not source.is_dir():
        raise refused(f"找不到内容文件夹：{source}。请检查 --content。")
    return source, target, read_day("--day", day)


def read_day(option: str, day: str) -> date | None:
    """The day that an option names, None where it is not given; ends the command for no day."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        raise refused(f"{option}“{day}”不是日期，请写成 2026-11-23 的样子。") from None


def has_tests() -> bool:
    """True for the engine's checkout: a county's site has no folder `tests`."""
    return (PROJECT / "tests").is_dir()


def refused(reason: object) -> invoke.Exit:
    """What ends a command that asks for something it cannot have; exit code 2."""
    return invoke.Exit(str(reason), code=2)


def check_output(folder: Path, *inputs: Path, head: str = SITE) -> Path:
    """The folder, where a command that reads `inputs` may write to it. NotWritable else."""
    check_place(folder, PROJECT, inputs)
    check_own(folder, PROJECT / ".cache" if head is SITE else None, head)
    return folder


def read_into(into: str) -> Path:
    """The folder that `--into` names, the project's content where it is not given; ends the command
    for a file, and for a folder that neither is there nor would lie in some content."""
    target = Path(into) if into else PROJECT / "content"
    if target.is_file():
        raise refused(f"--into“{into}”是文件，不是文件夹。请写明一个内容文件夹。")
    if into and not target.exists() and not _has_data(target):
        from ..documents.schema import nearest

        around = target.resolve().parent
        near = nearest(target.name, [one.name for one in around.glob("*/")])
        raise refused(f"没有文件夹“{into}”，它也不在内容文件夹里，什么都没有写。{near}"
                      "要写到新的地方，请先建立这个文件夹；新的网站用 python3 tasks.py init 建立。")
    return target


def _has_data(folder: Path) -> bool:
    return any((around / "_data").is_dir() for around in folder.resolve().parents)


def data_folder(content: Path) -> Path:
    """The `_data` of the content that a folder is or lies in, the project's own where none has."""
    folders = (around / "_data" for around in (content.resolve(), *content.resolve().parents))
    return next((data for data in folders if data.is_dir()), PROJECT / "content" / "_data")
