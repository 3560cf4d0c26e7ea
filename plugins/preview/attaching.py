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
from ..documents.yaml_text import write_record
from ..files.saving import write_file, write_new_file
from .context import PreviewContext, Refusal

_KEYS = tuple(field.key for field in ATTACHMENT)


def attach(context: PreviewContext, path: str, name: str, data: bytes, replace: bool = False
           ) -> dict[str, Any]:
    """Lays a file beside the document `path`, under an ASCII name; the record that names it.

    Refusal, with the file's name as `taken`, where another file stands there and is not to be
    replaced.
    """
    plain = Path(name.replace("\\", "/")).name
    document = context.existing(path)
    file = document.with_name(propose_path(plain))
    wrong = check_attachment_path(file.name)
    if wrong:
        raise Refusal(f"附件“{plain}”{wrong[0]}{wrong[1]}")
    try:
        with context.lock:
            _write(file, data, document, replace)
    except OSError as error:
        raise Refusal(f"写不进文件：{reason_of(error)}。") from None
    label = plain.rpartition(".")[0]
    return {"file": file.name,
            "item": write_record(zip(_KEYS, (file.name, label), strict=True))}


def left_over(context: PreviewContext, path: str, before: bytes, after: bytes) -> list[str]:
    """A sentence for each file beside the document that it named before and names no longer."""
    gone = _named(path, before) - _named(path, after)
    there = {file.path for file in list_files(context.content)} if gone else set()
    return [f"{file} 不再是这份文件的附件，还留在文件夹里；别处也不用的，请删除它。"
            for file in sorted(gone & there)]


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
