"""What to do when the disk will not: full, read-only, not ours, in the words of an editor."""

import errno

_FULL = "磁盘已满，请腾出空间"
_DENIED = "没有权限，请检查文件夹的所有者和权限，或关闭占用它的程序"
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "文件超过磁盘或系统允许的大小，请换一个磁盘",
    errno.EROFS: "磁盘是只读的，请检查写保护或挂载方式",
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: "文件或文件夹不在了，可能刚被删除或移走",
    errno.EIO: "磁盘读写出错，请换一个磁盘或接口",
}


def told(fault: OSError) -> str:
    """One sentence: which file, what is the matter, what to do."""
    place = f"{fault.filename}：" if fault.filename else ""
    reason = _REASONS.get(fault.errno, f"读写失败（{fault.strerror or fault}），请检查磁盘")
    return f"{place}{reason}，再运行一次。"
