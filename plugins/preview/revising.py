"""A new text of a document, made from its form."""

from typing import Any

from ..documents.dates import normalise, parse_date
from ..documents.disk_errors import reason_of
from ..importing.revising import CannotRevise, revise
from .context import PreviewContext, Refusal


def revise_document(context: PreviewContext, path: str, since: str) -> dict[str, Any]:
    """Sets the text of a document aside and puts a new one in its place; what is to be done then.

    `since` is the day from which the new text applies, "" where it is not known yet.
    """
    context.existing(path)
    try:
        day = parse_date(normalise(since.strip())) if since.strip() else None
    except ValueError as wrong:
        raise Refusal(f"“{since.strip()}”不是日期：{wrong}") from None
    try:
        with context.lock:
            revision = revise(context.content, path, day, None)
    except CannotRevise as reason:
        raise Refusal(str(reason)) from None
    except OSError as error:
        raise Refusal(f"写不进文件，什么也没有变：{reason_of(error)}。") from None
    return {"earlier": revision.earlier, "todo": list(revision.to_do)}
