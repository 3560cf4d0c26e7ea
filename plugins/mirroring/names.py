"""Names that every system takes: Windows, FAT and exFAT sticks, macOS, Linux, any locale."""

from ..documents.portable_names import windows_fault

# The mirror lies in a folder of the reader's: 260 characters of Windows, less what that takes.
LONGEST = 180


def name_fault(path: str, top: str = "") -> str:
    """Why a relative path with `/` is no safe name below the folder `top`; "" where it is."""
    if len(f"{top}/{path}") > LONGEST:
        return f"路径有 {len(path)} 个字符，连同镜像文件夹超过 {LONGEST} 个；请缩短文件夹或文件的名称"
    return next(filter(None, map(_part_fault, path.split("/"))), "")


def _part_fault(part: str) -> str:
    if part in ("", ".", ".."):
        return "路径里有空的一段、“.”或“..”；请改名"
    if not part.isascii():
        return "名称里有中文等非英文字符，有些解压软件会变成乱码；请改用英文字母、数字和连字符"
    if fault := windows_fault(part):
        return f"{fault}；请改名"
    return "名称以句点开头，是隐藏文件；请改名" if part.startswith(".") else ""
