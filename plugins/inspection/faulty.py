"""What can be looked at of faulty content: each text and file by itself, and what is left to do."""

from collections.abc import Iterable, Sequence

from ..documents.document import Document
from ..documents.findings import Finding, errors_of
from ..documents.library import Library
from .attachments import inspect_attachments
from .context import Context
from .running import InspectionInputs, inspect_texts

_NAMED = 3  # files in the line, at most
_WHOLE = "文件之间的关系、文号的次序、有效性、栏目、审核、网页"
_THEN = "改正以后再运行 inv inspect，就会检查。"


def inspect_legible(context: Context, inputs: InspectionInputs) -> list[Finding]:
    """The findings in the texts and attachments of a library whose documents may be faulty."""
    texts = [file for file in context.library.files if not file.withdrawn and _is_looked_at(file)]
    return [*inspect_texts(texts, context, inputs)[1], *inspect_attachments(context, inputs)]


def tell_unseen(findings: Iterable[Finding], legible: Library | None) -> str:
    """One line: what the gate's errors kept from being looked at, why, and what to do.

    `legible` is what could be read, None where the site itself is faulty.
    """
    errors = errors_of(findings)
    why = f"内容有 {len(errors)} 个错误，网站连不起来"
    if legible is None:
        return f"{why}，没有检查：文件的正文、附件，{_WHOLE}。{_THEN}"
    read = {file.path for file in legible.files if _is_looked_at(file)}
    unread = sorted({one.path for one in errors if one.path.endswith(".md")} - read)
    named = f"{_list(unread)}的正文，" if unread else ""
    return f"{why}，没有检查：{named}{_WHOLE}。{_THEN}"


def _is_looked_at(file: Document) -> bool:
    """False for a draft that stands nowhere yet; what is faulty may lack a title."""
    return file.is_complete or not file.digest


def _list(paths: Sequence[str]) -> str:
    more = f"等 {len(paths)} 个文件" if len(paths) > _NAMED else ""
    return "、".join(paths[:_NAMED]) + more
