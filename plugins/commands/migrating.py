"""An old column's saved copy becomes a content folder."""

import os
import sys
from datetime import date
from pathlib import Path

from invoke import Context

from ..documents.folder import list_files
from ..files.roots import PROJECT
from ..pages.output_folder import CODE, check_place
from ..pipeline.settings import project_options
from .shared import FOLDERS, data_folder, read_folders, read_into, refused, task


@task(positional=["source"], help={
    "source": "旧栏目存下来的文件夹（wget、HTTrack）；或文件夹里的网站地图（.xml、.txt）；或旧系统导出的表（.csv、.xlsx、.json、.jsonl）",
    "into": "写到哪个内容文件夹，默认是本项目的 content",
    "approver": "存量问题由谁核准；写了就把迁入后的存量记进 _data/baseline.yml",
    "jobs": "用几个进程，默认每个核心一个", "day": FOLDERS["day"],
})
def migrate(c: Context, source: str, into: str = "", approver: str = "", jobs: int = 0,
            day: str = "") -> None:
    """把旧栏目存下来的网页整个迁进来；第一次写出栏目对照表，填好再运行。退出码：0 成功；1 有文件没有迁入；2 做不了。"""
    from ..migration.run import MigrationRequest, run_migration
    from ..migration.sources import is_source

    folder = Path(source)
    if not folder.exists():
        raise refused(f"没有这个文件夹：{source}。请写明 wget 或 HTTrack 存下来的文件夹。")
    if not is_source(folder):
        raise refused(f"“{source}”不是能迁的：请写存下来的文件夹、网站地图（.xml、.txt）或导出的表（.csv、.xlsx、.json；"
                      "别的格式用 Excel 另存为 .xlsx）。")
    target = read_into(into)
    on = read_folders("", "", day)[2]
    check_place(target.resolve(), PROJECT, (folder.resolve(),) if folder.is_dir() else (), CODE)
    request = MigrationRequest(folder, target, data_folder(target), jobs or os.cpu_count() or 1)
    code = run_migration(request)
    if code != 2 and any(file.path.endswith(".md") for file in list_files(target)):
        _tell_baseline(target, approver, on)
    sys.exit(code)


def _tell_baseline(content: Path, approver: str, on: date | None) -> None:
    """Says what the inspection finds in the whole content, and records it if somebody approves."""
    from ..inspection.command import record_baseline
    from .rules import project_features

    options = project_options(PROJECT, content=content, day=on)
    record_baseline(options, approver, (), project_features())
