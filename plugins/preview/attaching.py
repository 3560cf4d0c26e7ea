"""Files that the form lays beside a document."""

from pathlib import Path
from typing import Any

from ..documents.body import BodyConverter
from ..documents.disk_errors import reason_of
from ..documents.fields import ATTACHMENT
from ..documents.folder import check_attachment_path, list_files, propose_path
from ..documents.naming import named_files
from ..documents.parsing import parse_document
from ..documents.paths import candidate_paths
from ..files.saving import write_file, write_new_file
from .context import PreviewContext, Refusal
from .records import to_item

_KEYS = tuple(field.key for field in ATTACHMENT)


def attach(context: PreviewContext, path: str, name: str, data: bytes, replace: bool = False,
           of: str = "", label: str = "") -> dict[str, Any]:
    """Lays a file beside the document `path`, under an ASCII name, or under that `of` another
    attachment whose place it takes; the record that names it, to readers as `label` or as it was
    called.

    Refusal, with the file's name as `taken`, where another file stands there and is not to be
    replaced.
    """
    plain = Path(name.replace("\\", "/")).name
    document = context.existing(path)
    file = document.with_name(Path(of).name if of else propose_path(plain))
    if of and (file.name != of or file.is_symlink() or not file.is_file()):
        raise Refusal(f"附件“{of}”不在这份文件旁边，换不了。")
    if of and file.suffix.lower() != Path(plain).suffix.lower():
        raise Refusal(f"“{plain}”和“{of}”不是一种文件，网址变了；请去掉原来的，再附新的。")
    wrong = check_attachment_path(file.name)
    if wrong:
        raise Refusal(f"附件“{plain}”{wrong[0]}{wrong[1]}")
    try:
        with context.lock:
            _write(file, data, document, replace)
    except OSError as error:
        raise Refusal(f"写不进文件：{reason_of(error)}。") from None
    values = (file.name, label or plain.rpartition(".")[0])
    return {"file": file.name,
            "item": to_item("attachments", dict(zip(_KEYS, values, strict=True)))}


def left_over(context: PreviewContext, path: str, before: bytes, after: bytes) -> list[str]:
    """The files beside the document that it named before and names no longer, by their paths."""
    gone = _named(path, before) - _named(path, after)
    there = {file.path for file in list_files(context.content)} if gone else set()
    return sorted(gone & there)


def delete_attachment(context: PreviewContext, file: str) -> dict[str, Any]:
    """Deletes a file that may be an attachment and that no document names.

    Refusal for any other, NoSuchDocument where there is none.
    """
    there = context.listed(file)
    if file.endswith(".md") or file.startswith("_") or there.is_symlink() or (
            check_attachment_path(file)):
        raise Refusal(f"{file} 不是附件，没有删除。")
    with context.lock:
        users = [one.path for one in list_files(context.content) if one.path.endswith(".md")
                 and there.name.encode() in (context.content / one.path).read_bytes()]
        if users:
            raise Refusal(f"{'、'.join(users[:3])} 还用着 {file}，没有删除。")
        there.unlink()
    return {"deleted": file}


def _write(file: Path, data: bytes, document: Path, replace: bool) -> None:
    try:
        write_new_file(file, data)
    except FileExistsError:
        if file.read_bytes() == data:
            return
        if not replace:
            users = "、".join(other.name for other in sorted(file.parent.glob("*.md"))
                             if other != document and file.name.encode() in other.read_bytes())
            raise Refusal(f"旁边已有一个内容不同的 {file.name}"
                          + (f"（{users} 也用它）" if users else "") + "。",
                          taken=file.name) from None
        write_file(file, data)


def _named(path: str, data: bytes) -> frozenset[str]:
    """The paths that a document may mean by the files it names; none where it is faulty."""
    document = parse_document(path, data, BodyConverter()).document
    return frozenset(candidate for file in (named_files(document) if document else ())
                     for candidate in candidate_paths(path, file))
