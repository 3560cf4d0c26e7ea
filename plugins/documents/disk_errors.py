"""Why a file cannot be read or written, in Chinese; the operating system says it in English."""

import errno

FULL = "磁盘已满，请腾出空间"
DENIED = "没有权限，请检查文件夹的所有者和权限，或关闭占用它的程序"
READ_ONLY = "磁盘是只读的，请检查写保护或挂载方式"
WORN = "磁盘读写出错，请换一个磁盘或接口"
_REASONS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: "文件超过磁盘或系统允许的大小，请换一个磁盘",
    errno.EROFS: READ_ONLY,
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
    errno.ENOENT: "文件或文件夹不在了，可能刚被删除或移走",
    errno.EEXIST: "应是文件夹的地方是一个文件，请移走它",
    errno.ENOTDIR: "应是文件夹的地方是一个文件，请移走它",
    errno.EISDIR: "应是文件的地方是一个文件夹，请移走它",
    errno.ESTALE: "在读取的时候被改动，请等它保存完",
    errno.EIO: WORN,
    errno.ENAMETOOLONG: "名称太长，请改短",
    errno.ELOOP: "符号链接转来转去，没有尽头，请换成文件本身",
}


# What Windows answers where a path is longer than it takes without its long paths: not found, too
# long (https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-).
_PATH_ANSWERS, _LONGEST = frozenset({2, 3, 206}), 259


def reason_of(error: OSError) -> str:
    """Why, and what to do, without a full stop."""
    length = len(str(error.filename or ""))
    if length > _LONGEST and getattr(error, "winerror", None) in _PATH_ANSWERS:
        return (f"路径有 {length} 个字符，Windows 默认只认 {_LONGEST} 个，请把项目移到 C:\\column 这样短的文件夹，"
                "或者在组策略里启用 Win32 长路径")
    return _REASONS.get(error.errno or 0, f"读写失败（{error.strerror or error}），请检查磁盘")
