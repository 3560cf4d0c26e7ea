"""The properties of office files (ECMA-376, part 2, 11; part 1, 22.2 and 22.3)."""

import re
from collections.abc import Iterator

from lxml import etree

from ...office_files.archives import Archive
from ...office_files.xml_parts import local_name
from .carried import AUTHOR, Carried, Piece, Trait

_PERSONS = {"creator": "作者", "lastModifiedBy": "最后修改人", "Manager": "主管", "Company": "单位"}
_WORDS = {"title": "标题", "subject": "主题", "keywords": "标记", "description": "备注",
          "category": "类别", "contentStatus": "状态", "identifier": "标识符",
          "HyperlinkBase": "超链接基础"} | _PERSONS
_PARTS = ("docProps/core.xml", "docProps/app.xml")
_CUSTOM = "docProps/custom.xml"
# What programs fill in by themselves names nobody.
_NOBODY = re.compile(r"(?i)(?:microsoft|wps|windows|admin\w*|user|office|python-docx|"
                     r"openpyxl|apache poi|lenovo|dell|hp|pc|xlsxwriter|un-named|unknown)?"
                     r"[\s_\d]*(?:office)?")


def read_properties(archive: Archive) -> Carried:
    """The words of all properties, and the names that stand in them."""
    words = [(local_name(element), (element.text or "").strip())
             for part in _PARTS for element in _elements(archive, part)]
    pieces = [Piece(f"属性“{_WORDS[name]}”", value) for name, value in words
              if value and name in _WORDS]
    traits = tuple(Trait(AUTHOR, _PERSONS[name], value) for name, value in words
                   if name in _PERSONS and is_person(value))
    return Carried((*pieces, *_custom(archive)), traits)


def is_person(value: str) -> bool:
    """Whether a property names somebody: not what programs fill in by themselves."""
    return bool(value) and not _NOBODY.fullmatch(value)


def _custom(archive: Archive) -> Iterator[Piece]:
    for element in _elements(archive, _CUSTOM):
        if local_name(element) == "property":
            value = "\n".join(str(text) for text in element.itertext()).strip()
            name = element.get("name", "")
            yield Piece(f"自定义属性“{name}”", f"{name}：{value}")


def _elements(archive: Archive, part: str) -> Iterator[etree._Element]:
    root = archive.xml(part)
    return root.iter(etree.Element) if root is not None else iter(())
