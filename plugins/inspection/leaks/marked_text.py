"""The text of a part of an office file, in its elements and in attributes that hold words."""

from collections.abc import Iterator

from lxml import etree

from ...office_files.xml_parts import local_name

DELETED = frozenset({"delText", "delInstrText"})
_PARAGRAPHS = frozenset({"p", "tr"})
_TEXTS = frozenset({"t", "instrText", "v"})
# What programs count and place: offsets of drawings, names of formats.
_NO_WORDS = frozenset({"posOffset", "pctHeight", "pctWidth", "pctPosHOffset", "pctPosVOffset",
                       "formatCode", "idx", "ptCount"})
# Words that a picture, a link, a form, a drop-down list, a cached pivot table or a variable hold.
_WORDY = frozenset({"descr", "title", "alt", "tooltip", "displayText", "helpText", "statusText",
                    "caption", "prompt", "promptTitle", "error", "errorTitle", "string"})
_VALUED = {"s": "v", "n": "v", "d": "v", "docVar": "val", "default": "val", "listEntry": "val",
           "listItem": "displayText"}


def text_of(root: etree._Element, texts: frozenset[str] = _TEXTS) -> str:
    """The text of these elements, a line for each paragraph."""
    words: list[str] = []
    for element in root.iter(etree.Element):
        tag = local_name(element)
        if tag in _PARAGRAPHS:
            words.append("\n")
        elif tag in texts and element.text:
            words.append(element.text)
    return "".join(words)


def words_of(root: etree._Element) -> str:
    """All words of a part, whatever elements hold them: those of one paragraph on one line."""
    words: list[str] = []
    for element in root.iter(etree.Element):
        tag = local_name(element)
        if tag in _PARAGRAPHS:
            words.append("\n")
        elif element.text and element.text.strip() and tag not in _NO_WORDS:
            words.append(element.text if tag in _TEXTS - {"v"} else f"\n{element.text}")
        words += [f"\n{value}" for value in _attributes(element, tag)]
    return "".join(words).strip()


def attributes_of(root: etree._Element) -> str:
    """The words that attributes hold, a line for each."""
    return "\n".join(value for element in root.iter(etree.Element)
                     for value in _attributes(element, local_name(element)))


def _attributes(element: etree._Element, tag: str) -> Iterator[str]:
    valued = _VALUED.get(tag)
    for name, value in element.attrib.items():
        word = str(name).rpartition("}")[2]
        if value.strip() and (word in _WORDY or word == valued):
            yield str(value)
