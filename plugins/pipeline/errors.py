"""Why a build ends early: faulty content, or the machine (disk full, read-only, store damaged)."""

import sqlite3
from concurrent.futures.process import BrokenProcessPool

from ..documents.disk_errors import DENIED, FULL, READ_ONLY, WORN, reason_of
from ..documents.findings import Finding
from ..pages.store_file import StoreTaken

_STORE_REASONS = {"FULL": FULL, "READONLY": READ_ONLY, "CANTOPEN": DENIED, "IOERR": WORN,
                  "BUSY": "另一个命令占用太久，请等它结束"}
ENVIRONMENT_ERRORS = (OSError, sqlite3.DatabaseError, BrokenProcessPool, StoreTaken)


class FaultyContent(Exception):
    """Content that cannot be published faithfully; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]):
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def describe(error: Exception) -> str:
    """One of `ENVIRONMENT_ERRORS` as a sentence in Chinese: where, what is wrong, what to do.

    Raises a BrokenPipeError again: nobody reads what is said (`| head`), and no disk is at fault.
    """
    if isinstance(error, BrokenPipeError):
        raise error
    if isinstance(error, BrokenProcessPool):
        return "一个生成页面的进程意外结束，可能是内存不足；请用 --jobs 1 再运行一次。"
    if isinstance(error, StoreTaken):
        return ("缓存 .cache 同时被另一次生成（另一份检出的程序，或者 --clean）重建了，"
                "这一次没有做完；请等它完成，再运行一次，或者各用各的 .cache。")
    if isinstance(error, TimeoutError):
        return "另一个命令一直在生成这个网站；请等它结束，或结束它，再运行一次。"
    if isinstance(error, OSError):
        place = f"{error.filename}：" if error.filename else ""
        return f"{place}{reason_of(error)}，再运行一次。"
    kind = getattr(error, "sqlite_errorname", "").split("_")
    if len(kind) > 1 and kind[1] in _STORE_REASONS:
        return f"缓存 .cache：{_STORE_REASONS[kind[1]]}，再运行一次。"
    return f"缓存 .cache 可能已损坏（{error}）；请删去 .cache 文件夹，再运行一次。"
