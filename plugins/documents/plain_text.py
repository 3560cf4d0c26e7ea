"""The text of a body's HTML, and where in it the blocks begin that have an anchor."""

import html
import re

_TAG = re.compile(r"<[^<>]*>")
_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|tr|dt|dd|caption|figcaption|blockquote|pre)>"
                        r"|<(?:br|hr)\s*/?>")
_CELL_END = re.compile(r"</t[dh]>\s*(?=<t[dh])")
_BACKLINK = re.compile(r'<a class="footnote-backref"[^<>]*>[^<>]*</a>')
_ANCHORED = re.compile(r'<(?:p|h[2-6]|li)\b[^<>]*? id="([^"]+)"[^<>]*>')
# Two characters of no text stand for a while around an anchor.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_UNSURE = re.compile(rf"{_CLOSE}(?:\s|$)")


def plain_text(markup: str) -> str:
    """The text of HTML: a line for each block, cells of a row side by side."""
    broken = _BLOCK_END.sub("\n", _CELL_END.sub("\t", _BACKLINK.sub("", markup)))
    text = html.unescape(_TAG.sub("", broken).replace("\n\n", "\n"))
    return "\n".join(line for raw in text.split("\n") if (line := raw.strip()))


def split_anchors(markup: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text of HTML, and where in it each block begins that has an anchor, with that anchor.

    No anchors where a mark beside a blank, or in the text itself, would change the text.
    """
    marked = plain_text(_ANCHORED.sub(lambda tag: f"{tag[0]}{_OPEN}{tag[1]}{_CLOSE}", markup))
    if _OPEN in markup or _UNSURE.search(marked):
        return plain_text(markup), ()
    text, *pieces = _MARK.split(marked)
    anchors, begin = [], len(text)
    for anchor, piece in zip(pieces[::2], pieces[1::2], strict=True):
        anchors.append((begin, anchor))
        begin += len(piece)
    return text + "".join(pieces[1::2]), tuple(anchors)
