"""The files of a content folder: which are documents, which may be attachments."""

import re
from pathlib import Path

from .entries import File, list_entries
from .findings import Finding
from .media import CAPTIONS, TYPES
from .portable_names import DEVICES, path_fault

_ADDRESS = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md")
_PORTABLE = re.compile(rf"(?!(?:.*/)?{DEVICES}[./]){_ADDRESS.pattern}")
_FILE_NAME = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")
_NOT_NAME = re.compile(r"[^a-z0-9]+")
# What a browser would run when opened from the column has no place among downloads.
DOWNLOADS = frozenset(
    "doc docx wps odt xls xlsx et ods csv ppt pptx dps odp pdf ofd txt rtf zip rar 7z "
    "jpg jpeg png gif webp bmp tif tiff".split()
) | TYPES.keys() | {CAPTIONS}
_UNPLAYED = frozenset("avi wmv mov flv mkv rm rmvb mpg mpeg 3gp wma amr ape".split())


def list_files(content: Path) -> tuple[File, ...]:
    """Every file of the content that can be read, sorted by path."""
    return tuple(entry for entry in list_entries(content) if not entry.fault)


def check_document_path(path: str) -> Finding | None:
    """A finding with a proposed name where a document's path is no address; else None."""
    if _PORTABLE.fullmatch(path):  # as nearly all are
        return None
    if _ADDRESS.fullmatch(path):
        fault = path_fault(path)
        return Finding(path, 1, 1, "PATH-01", f"{fault}，不能作网址。", "请改名。") if fault else None
    return Finding(path, 1, 1, "PATH-01", "文件名或目录名不能作网址。",
                   f"只能用小写英文字母、数字和连字符，建议改名为：{propose_path(path)}")


def check_attachment_path(path: str) -> tuple[str, str] | None:
    """What is wrong with an attachment's name and how to correct it; None where it is right."""
    if path.startswith("../") or path == "..":
        return "指向了内容目录以外。", "请把文件放到文件旁边，再写它的文件名。"
    if not _FILE_NAME.fullmatch(path):
        return "的名称含有中文或特殊字符。", f"建议改名为：{propose_path(path)}，中文名写在“名称”里。"
    if fault := path_fault(path):
        return f"不能用：{fault}。", "请改名。"
    if path.lower().endswith((".html", ".htm")):
        return "：本站没有这个网页；网页也不能作为附件发布。", "要链接本站的文件，请写它的 .md 路径。"
    if path.rpartition(".")[2].lower() in _UNPLAYED:
        return "浏览器放不了。", "视频请转成 mp4 或 webm，声音请转成 mp3。"
    if path.rpartition(".")[2].lower() not in DOWNLOADS:
        return "的类型不能作为附件发布。", "请改用 docx、xlsx、pdf、ofd、csv、txt、zip 或图片。"
    return None


def propose_path(path: str) -> str:
    """An ASCII path in the manner of the address: pinyin for Han characters."""
    from pypinyin import lazy_pinyin  # slow to import, wanted for faulty names only

    stem, dot, suffix = path.rpartition(".") if "." in path else (path, "", "")
    parts = ["-".join(lazy_pinyin(part)) for part in stem.split("/")]
    named = "/".join(_NOT_NAME.sub("-", part.lower()).strip("-") or "wenjian" for part in parts)
    return named + dot + suffix.lower()
