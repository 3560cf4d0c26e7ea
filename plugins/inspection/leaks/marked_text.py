"""The text of a part of an office file with all that was changed in it."""

from lxml import etree

_PARAGRAPHS = frozenset({"p", "tr"})
_TEXTS = frozenset({"t", "delText", "instrText", "v"})


def text_of(root: etree._Element) -> str:
    """The text of a part, a line for each paragraph, deleted text included."""
    words: list[str] = []
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag in _PARAGRAPHS:
            words.append("\n")
        elif tag in _TEXTS and element.text:
            words.append(element.text)
    return "".join(words)
