"""What was copied elsewhere, for the text: the clipboard's HTML as Markdown."""

from typing import Any

from ..importing.pasted import LARGEST
from .context import PreviewContext, Refusal


def paste(context: PreviewContext, body: bytes) -> dict[str, Any]:
    """The Markdown of HTML, and what was left out. Refusal where nothing can be made of it.

    It is read by a process of its own: what hangs or swells ends alone.
    """
    markup = body.decode("utf-8", "replace")
    if len(markup) > LARGEST:
        raise Refusal("粘贴的内容太多。")
    with context.reading:
        read = context.pasted.ask(markup)
    if isinstance(read, str):
        raise Refusal(read)
    markdown, notices = read
    if not markdown:
        raise Refusal("粘贴的内容里没有文字。")
    return {"markdown": markdown, "notices": list(notices), "notes": list(notices)}
