"""Blocks to Markdown in the site's own dialect: what is shown is what was read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from .blocks import Block, HorizontalRule, Paragraph, Picture, Span, TableBlock
from .tables import compose_table

_INLINE = (
    (re.compile(r"\\"), r"\\\\"),
    (re.compile(r"`"), r"\\`"),
    (re.compile(r"\*(?=\*)|(?<=\*)\*"), r"\\*"),
    (re.compile(r"_(?=_)|(?<=_)_"), r"\\_"),
    (re.compile(r"\[(?=[^\]]*\][(\[:])|\[(?=\^)|!(?=\[)"), r"\\\g<0>"),
    (re.compile(r"&(?=#?\w{1,32};)"), "&amp;"),
    (re.compile(r"<(?=[A-Za-z/!?])"), "&lt;"),
    (re.compile(r"\{(?=[^}]*\})"), r"\\{"),
)
# What would open a list, quote, heading, rule, definition or table at the head of a line.
_AT_HEAD = re.compile(r"(?:[#>|]|[-+*=:~](?=\s|[-*=:~]|$)|[-_=](?=[-_=\s]*$))")
_ESCAPABLE = frozenset("#>+-*_")  # by a backslash; others by their number
_HASH = re.compile("#")
_MARKS = {"strong": ("**", "**"), "sup": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>")}
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()]+", re.IGNORECASE)


def compose_body(blocks: Sequence[Block], pictures: Mapping[int, str]) -> str:
    """The Markdown of a body; `pictures` names the file of each picture by its place."""
    written: list[str] = []
    previous: Block | None = None
    for at, block in enumerate(blocks):
        text = _compose(block, pictures.get(at, ""))
        if not text:
            continue
        tight = _is_item(previous) and _is_item(block)
        written.append(text if tight or not written else f"\n{text}")
        previous = block
    return "\n".join(written) + "\n" if written else ""


def escape(text: str, head: bool = True) -> str:
    """The text with a backslash wherever Markdown would read a mark."""
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    if not head or not _AT_HEAD.match(text):
        return text
    return f"\\{text}" if text[0] in _ESCAPABLE else f"&#{ord(text[0])};{text[1:]}"


def dropped_links(blocks: Iterable[Block]) -> list[str]:
    """The addresses that are not kept as links: within the page, or without a scheme."""
    hrefs = [span.href for block in blocks if isinstance(block, Paragraph)
             for span in block.spans if span.href]
    return [href for href in dict.fromkeys(hrefs) if not _OUTSIDE.fullmatch(href)]


def _compose(block: Block, picture: str) -> str:
    if isinstance(block, HorizontalRule):
        return "---"
    if isinstance(block, TableBlock):
        return compose_table(block, partial(escape, head=False))
    if isinstance(block, Picture):
        return f"![{escape(block.label or '图片', False)}]({picture})" if picture else ""
    if block.role.startswith("note:"):
        return f"[^{block.role.removeprefix('note:')}]: {_spans(block.spans, False)}"
    if _is_item(block):
        return f"- {_spans(block.spans)}"
    if block.level:
        words = _HASH.sub(r"\\#", escape(block.text, False))
        return f"{'#' * block.level} {words}"
    return _spans(block.spans)


def _is_item(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role == "item"


def _spans(spans: Sequence[Span], head: bool = True) -> str:
    whole_bold = all(span.mark == "strong" for span in spans if span.text.strip())
    parts = []
    for at, span in enumerate(spans):
        parts.append(_span(span, head and at == 0, whole_bold))
    return "".join(parts)


def _span(span: Span, head: bool, whole_bold: bool) -> str:
    if span.mark == "note":
        return f"[^{span.text}]"
    words = escape(span.text, head)
    before, after = _MARKS.get(span.mark, ("", ""))
    if span.mark == "strong" and (whole_bold or not span.text.strip() or "*" in span.text):
        before = after = ""
    core = words.strip()
    lead, tail = words[:len(words) - len(words.lstrip())], words[len(words.rstrip()):]
    if _OUTSIDE.fullmatch(span.href) and core:
        core = f"[{core}]({span.href})"
    return f"{lead}{before}{core}{after}{tail}" if core else words
