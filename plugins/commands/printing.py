"""Pages as PDF files."""

import os
import sys
from pathlib import Path

from invoke import Context

from ..files.roots import PROJECT
from ..pages.output_folder import FILES
from .shared import FOLDERS, check_output, read_folders, refused, task


@task(iterable=["path"], help={
    **FOLDERS, "path": "内容文件、网页的路径或网址，可以直接写在 pdf 后面，可写多个",
    "into": "写到哪个文件夹，默认是本项目的 pdf",
    "build": "--no-build：不重新生成网站，用输出文件夹里现有的网页",
})
def pdf(c: Context, path: str, into: str = "", content: str = "", output: str = "", day: str = "",
        build: bool = True) -> None:
    """把网页打印成 PDF（pdf policy/a.md … --into DIR）。退出码：0 成功；1 没有打印成；2 内容有错。"""
    from ..pipeline.settings import project_options
    from ..pipeline.up_to_date import BuildStamp
    from ..printing.browser import find
    from ..printing.command import print_pages
    from .building import build_site

    if not path:
        raise refused("请写明要打印的文件或网页，如：pdf policy/a.md --into DIR")
    source, target, on = read_folders(content, output, day)
    folder = check_output(Path(into or PROJECT / "pdf").resolve(), source, target, head=FILES)
    if build:
        build_site(source, target, on)
    elif not target.is_dir():
        raise refused(f"找不到输出文件夹：{target}。请去掉 --no-build，先生成网站。")
    elif not BuildStamp(project_options(PROJECT, content=source, output=target,
                                        day=on)).is_current():
        print("注意：打印的是现有的网页，不一定是最新的（内容、程序或日期可能有变化）。", file=sys.stderr)
    sys.exit(print_pages(path, source, target, folder, find(os.environ)))
