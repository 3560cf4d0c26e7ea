"""The words that a reader is shown of a text: numbers of lists and words for pictures, too."""

from collections.abc import Iterator

from lxml import etree, html

from ..documents.plain_text import plain_text

# The mark that templates set on all they put into a text (an office's contacts, a tool, the tables
# of a report), and the signs that lead to footnotes and back, which the converter makes.
_INSERTED = frozenset({"insert", "footnote-backref", "footnote-ref"})


# What does not stand in the text of HTML as it stands on a page.
_UNLIKE_TEXT = ("<ol", "<img", "footnote-ref")


def words_of_html(body: str) -> str:
    """The words shown of a converted body."""
    if not any(sign in body for sign in _UNLIKE_TEXT):
        return plain_text(body)
    return "".join(list_shown(html.fragment_fromstring(body, create_parent="div")))


def list_shown(element: etree._Element) -> Iterator[str]:
    """The pieces of text in order, without what the program has put into it."""
    if _INSERTED & set((element.get("class") or "").split()):
        return
    yield element.text or ""
    number = _number(element.get("start"), 1) if element.tag == "ol" else None
    parent = element.getparent()
    is_notes = parent is not None and "footnote" in (parent.get("class") or "")
    for child in element:
        if child.tag == "img":
            yield child.get("alt") or ""
        elif child.tag == "li" and number is not None and not is_notes:
            number = _number(child.get("value"), number)
            yield str(number)
            number += 1
        if isinstance(child.tag, str):
            yield from list_shown(child)
        yield child.tail or ""


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() else default
