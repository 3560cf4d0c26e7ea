"""Making the site, and making nothing of it."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from invoke import Context

from ..files.roots import PROJECT
from ..files.saving import remove_folder
from ..pages.journal import recover
from ..pages.output_folder import adopt, name_some, own_files, remove_own
from ..pipeline.options import read_options
from ..pipeline.settings import list_features, read_settings
from .owner import check_owner, remember_owner
from .shared import FOLDERS, check_output, read_folders, task


@task(help={**FOLDERS, "clean": "不用缓存，全部重新生成", "jobs": "同时用几个进程，默认自动决定",
            "quick": "先不更新检索索引，只供预览", "unreviewed": "连没有审核、没有定稿、没到日期的文件也生成，标明，只供预览"})
def build(c: Context, content: str = "", output: str = "", day: str = "", clean: bool = False,
          jobs: int = 0, quick: bool = False, unreviewed: bool = False) -> None:
    """生成网站。退出码：0 成功；2 内容有错，原有输出不变；1 其他。"""
    build_site(*read_folders(content, output, day), clean=clean, jobs=jobs, quick=quick,
               unreviewed=unreviewed)


def build_site(content: Path, output: Path, day: date | None, **given: Any) -> None:
    """Returns where the output folder holds the site of the content on the day, made anew where it
    did not; ends the command with its code where that fails."""
    from ..pipeline.up_to_date import BuildStamp

    settings = read_settings(PROJECT / "pelicanconf.py")
    options = read_options(settings, PROJECT, content=content, output=output, day=day, **given)
    check_owner(options)
    for_readers = not (options.quick or options.unreviewed)
    last = BuildStamp(options) if for_readers else None
    if last and not options.clean and last.is_current():
        if own_files(output) is None and last.is_as_left():
            adopt(output)  # its list was lost or damaged
        print("没有变化，网站已是最新。")
        return
    if last and own_files(output) is None and last.is_as_left():
        adopt(output)
    from ..pipeline.reporting import report_build  # slow to import, and only where there is work

    summary = report_build(options, list_features(settings), last.files if last else None)
    remember_owner(options)
    if last:
        last.remember(summary.applied.stamps)


@task
def clean(c: Context) -> None:
    """删除 output、demo 里生成的文件和缓存 .cache（都可以重新生成）。退出码：0 成功；2 里面不是程序生成的。"""
    cache = PROJECT / ".cache"
    demo = PROJECT / "demo"
    shown = [folder for folder in (*demo.glob("*"), demo) if own_files(folder) is not None]
    for output in (check_output(PROJECT / "output"), *shown):
        recover(output)
        if strangers := remove_own(output):
            print(f"{output} 里的 {name_some(strangers)} 不是本程序生成的，没有删除。")
    with suppress(OSError):  # none, or somebody's own files are left
        demo.rmdir()
    remove_folder(cache)
