"""What the operating system complains of, in Chinese."""

import errno

_WORDS = {
    errno.ENOENT: "文件不存在",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.EEXIST: "同名的文件已经存在",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段是文件，不是文件夹",
    errno.EIO: "磁盘读写出错",
}


def describe_os_error(error: OSError) -> str:
    """The reason of an error in a few words."""
    return _WORDS.get(error.errno or 0, "系统拒绝了这一操作")
