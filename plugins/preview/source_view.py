"""A file that no form can change, as text: what is wrong, in which lines, and the text to change.
"""

import json
from typing import Any

from ..documents.disk_errors import reason_of
from ..documents.findings import to_rows
from ..documents.folder import list_files
from ..files.saving import write_file
from .checking import check_sources
from .context import PreviewContext, Refusal
from .panel import finding_view
from .submitted import digest_of

_TEXTS = (".md", ".yml", ".csv", ".txt")
_LARGEST = 1024 * 1024  # bytes of a text that is changed here
_MOST = 200
_BOM = "\ufeff"


def source_view(context: PreviewContext, path: str, reason: str, line: str = "") -> dict[str, Any]:
    """What the page of a file shows. NoSuchDocument where the content has no such file."""
    file = context.listed(path)
    rows = context.publisher.state.findings_of(path)
    is_text = path.lower().endswith(_TEXTS) and file.stat().st_size <= _LARGEST
    data = file.read_bytes() if is_text else b""
    if path.startswith("_"):
        reason = "这是网站的设置；保存以后网站按新的设置更新。"
    elif not path.lower().endswith(_TEXTS):
        reason = "请用原来的程序改好，再到用它的文件里“换文件”。"
    return {"path": path, "reason": reason, "file": str(file), "editor": context.link(path),
            "is_text": is_text, "text": _text(data).lstrip(_BOM), "digest": digest_of(data),
            "count": len(rows), "at_line": line if line.isdecimal() else "0",
            "findings": [finding_view(context, row, path) for row in rows[:_MOST]]}


def write_source(context: PreviewContext, body: bytes) -> dict[str, Any]:
    """Writes the text of a file, in UTF-8, its line ends as they were; what is wrong with it now.

    Refusal where it is no text or was changed meanwhile, NoSuchDocument where there is none.
    """
    sent = json.loads(body)
    path, text = str(sent["path"]), str(sent["text"])
    file = context.listed(path)
    if not path.lower().endswith(_TEXTS) or file.is_symlink():
        raise Refusal(f"{path} 不是能在这里改的文字。")
    with context.lock:
        before = file.read_bytes()
        if digest_of(before) != str(sent["digest"]):
            raise Refusal("这个文件刚刚在别处改过，没有保存；改的内容还在本页。请另开一页打开它，对照着改。")
        old = _text(before)
        plain = text.replace("\r\n", "\n")
        data = (_BOM * old.startswith(_BOM)
                + (plain.replace("\n", "\r\n") if "\r\n" in old else plain)).encode()
        try:
            write_file(file, data)
        except OSError as error:
            raise Refusal(f"写不进文件：{reason_of(error)}。") from None
    return {"digest": digest_of(data), "findings": _faults(context, path, data)}


def _faults(context: PreviewContext, path: str, data: bytes) -> list[dict[str, Any]]:
    if not path.endswith(".md"):
        return []
    found = check_sources({path: data}, list_files(context.content), context.site, context.content)
    return [dict(row) for row in to_rows(found)]


def _text(data: bytes) -> str:
    """The text in whatever of the usual encodings it is written."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")

