"""Making the site, and making nothing of it."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..pages.journal import complete
from ..pages.output_folder import adopt, name_some, remove_own
from .shared import FOLDERS, ROOT, check_output, read_options, task

if TYPE_CHECKING:  # slow to import, and not needed where nothing has changed
    from ..pipeline.run import Run
    from ..documents.entries import File


@task(help={**FOLDERS, "clean": "不用缓存，全部重新生成", "jobs": "同时用几个进程，默认自动决定",
            "quick": "先不更新检索索引，只供预览", "unreviewed": "连没有审核、没有定稿的文件也生成，标明，只供预览"})
def build(c, content="", output="", day="", clean=False, jobs=0, quick=False, unreviewed=False):
    """生成网站。退出码：0 成功；2 内容有错，原有输出不变；1 其他。"""
    build_site(*read_options(content, output, day), CLEAN=clean, JOBS=jobs, QUICK=quick,
               UNREVIEWED=unreviewed)


def build_site(content: Path, output: Path, day: date | None, **settings: Any) -> None:
    """Returns where the output folder holds the site of the content on the day, made anew where it
    did not; ends the command with its code where that fails."""
    from ..pipeline.unchanged import LastBuild

    for_readers = not (settings.get("QUICK") or settings.get("UNREVIEWED"))
    last = LastBuild(ROOT, content, output, day) if for_readers else None
    if last and not settings.get("CLEAN") and last.is_current():
        print("没有变化，网站已是最新。")
        return
    if last and last.is_as_left():
        adopt(output)
    run = run_pelican(content, output, ROOT / "pelicanconf.py",
                      {"DAY": day and day.isoformat(), **settings}, last and last.files)
    if last:
        last.remember(run.outputs)


def run_pelican(content: Path, output: Path, conf: Path, settings: Mapping[str, Any],
                files: "Sequence[File] | None" = None) -> "Run":
    """The run of a build by Pelican, finished; ends the command with its code where it fails.

    `files` are those of the content, where they have just been listed.
    """
    import pelican  # slow to import, so only where there is something to do
    import pelican.log

    runs = []

    def tell(site: pelican.Pelican) -> None:
        site.column_files = files

    def keep(site: pelican.Pelican) -> None:
        runs.append(site.column_run)

    pelican.signals.initialized.connect(tell)
    pelican.signals.finalized.connect(keep)
    extra = [f"{key}={json.dumps(value)}" for key, value in settings.items() if value]
    os.chdir(ROOT)
    pelican.log.console.quiet = True  # the plugins print the summary
    # To Pelican, Ctrl+C is a success, and so is a plugin that failed to load (hence --fatal).
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    arguments = [str(content), "-o", str(output), "-s", str(conf)]
    arguments += ["--log-handler", "plain", "--fatal", "errors"]
    pelican.main(arguments + (["-e", *extra] if extra else []))
    return runs[-1]


@task
def clean(c):
    """删除 output、demo 里生成的文件和缓存 .cache（都可以重新生成）。退出码：0 成功；2 里面不是程序生成的。"""
    cache = ROOT / ".cache"
    for output in [check_output(ROOT / name) for name in ("output", "demo")]:
        complete(output)
        if strangers := remove_own(output):
            print(f"{output} 里的 {name_some(strangers)} 不是本程序生成的，没有删除。")
    shutil.rmtree(cache, ignore_errors=not cache.exists())
