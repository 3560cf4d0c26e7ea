"""A Word file as an office drafts it: heads, a title, chapters and articles that Word numbers."""

from pathlib import Path
from typing import Any

import docx
from lxml import etree

from tests.importing.making import W, abstract, level, num

_LIST = 71  # a number that the empty document of python-docx does not use
_CHAPTER, _ARTICLE, _ITEM = range(3)
_NUMBERS = abstract(
    _LIST, level(_CHAPTER, "第%1章"), level(_ARTICLE, "第%2条", more='<w:lvlRestart w:val="0"/>'),
    level(_ITEM, "（%3）", more='<w:suff w:val="nothing"/>')) + num(_LIST, _LIST)
_LEVELS = {"章": _CHAPTER, "条": _ARTICLE, "项": _ITEM}


def draft(file: Path, text: str) -> Path:
    """The file, with a paragraph for each line; `条 …` is an article that Word numbers."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for part in etree.fromstring(f'<w:x xmlns:w="{W}">{_NUMBERS}</w:x>'):
        numbering.append(part)
    for line in text.strip().splitlines():
        mark, _, words = line.partition(" ")
        paragraph = document.add_paragraph(words if mark in _LEVELS else line)
        if mark in _LEVELS:
            paragraph_properties: Any = paragraph._p.get_or_add_pPr()
            properties = paragraph_properties.get_or_add_numPr()
            properties.get_or_add_ilvl().val = _LEVELS[mark]
            properties.get_or_add_numId().val = _LIST
    document.save(str(file))
    return file
