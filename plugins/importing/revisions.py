"""What a Word file holds beside its text: tracked changes, comments, headers, text boxes."""

from collections.abc import Iterable, Iterator

from lxml import etree

from .blocks import shorten
from .ooxml import text_of, w

_CHANGES = (("ins", "插入"), ("del", "删除"), ("moveFrom", "移走"), ("moveTo", "移入"))
_SHOWN = 8


def list_changes(root: etree._Element) -> Iterator[str]:
    """One line for each tracked change that holds words, with its author."""
    for name, verb in _CHANGES:
        for element in root.iter(w(name)):
            words = text_of(element)
            if words.strip():
                yield f"{verb}“{shorten(words, 30)}”{_by(element)}"


def list_comments(root: etree._Element | None) -> Iterator[str]:
    """One line for each comment."""
    for comment in root.iter(w("comment")) if root is not None else ():
        yield f"“{shorten(text_of(comment), 40)}”{_by(comment)}"


def notice(what: str, lines: Iterable[str], then: str) -> Iterator[str]:
    """A notice that counts and shows the first of the lines, none where there are none."""
    found = list(lines)
    if found:
        shown = "；".join(found[:_SHOWN]) + (f"；等 {len(found)} 处" if len(found) > _SHOWN else "")
        yield f"{what} {len(found)} 处，{then}：{shown}"


def _by(element: etree._Element) -> str:
    author = element.get(w("author"), "")
    return f"（{shorten(author, 16)}）" if author.strip() else ""
