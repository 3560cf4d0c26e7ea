"""Why a build ends early: faulty content, or the machine (disk full, read-only, store damaged)."""

import errno
import sqlite3
from concurrent.futures.process import BrokenProcessPool

from ..documents.findings import Finding

_FULL = "磁盘已满，请腾出空间"
_DENIED = "没有权限，请检查文件夹的所有者和权限，或关闭占用它的程序"
_READ_ONLY = "磁盘是只读的，请检查写保护或挂载方式"
_WORN = "磁盘读写出错，请换一个磁盘或接口"
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "文件超过磁盘或系统允许的大小，请换一个磁盘",
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: "文件或文件夹不在了，可能刚被删除或移走",
    errno.ENOTDIR: "应是文件夹的地方是一个文件，请移走它",
    errno.EISDIR: "应是文件的地方是一个文件夹，请移走它",
    errno.ESTALE: "在读取的时候被改动，请等它保存完",
    errno.EIO: _WORN,
}
_STORE_REASONS = {"FULL": _FULL, "READONLY": _READ_ONLY, "CANTOPEN": _DENIED, "IOERR": _WORN,
                  "BUSY": "另一个命令占用太久，请等它结束"}
ENVIRONMENT_ERRORS = (OSError, sqlite3.DatabaseError, BrokenProcessPool)


class FaultyContent(Exception):
    """Content that cannot be published faithfully; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]):
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def describe(error: Exception) -> str:
    """One of `ENVIRONMENT_ERRORS` as a sentence in Chinese: where, what is wrong, what to do."""
    if isinstance(error, BrokenProcessPool):
        return "一个生成页面的进程意外结束，可能是内存不足；请用 --jobs 1 再运行一次。"
    if isinstance(error, TimeoutError):
        return "另一个命令一直在生成这个网站；请等它结束，或结束它，再运行一次。"
    if isinstance(error, OSError):
        place = f"{error.filename}：" if error.filename else ""
        reason = _REASONS.get(error.errno, f"读写失败（{error.strerror or error}），请检查磁盘")
        return f"{place}{reason}，再运行一次。"
    kind = getattr(error, "sqlite_errorname", "").split("_")
    if len(kind) > 1 and kind[1] in _STORE_REASONS:
        return f"缓存 .cache：{_STORE_REASONS[kind[1]]}，再运行一次。"
    return f"缓存 .cache 可能已损坏（{error}）；请加 --clean 重新生成。"
