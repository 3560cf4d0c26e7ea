"""XML that came from anybody: no entities, no other files, as many tags as the budget allows."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from lxml import etree

from .budget import Budget
from .unreadable import SAVE_AGAIN, Unreadable

_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SAFE: Mapping[str, Any] = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False,
    "remove_comments": True, "remove_pis": True}
_FAULTS = (etree.XMLSyntaxError, ValueError)


def parse_xml(data: bytes, budget: Budget | None = None) -> etree._Element:
    """The root of an XML text. Unreadable where it is damaged, too long, or has a DOCTYPE."""
    _check(data, budget or Budget())
    try:
        root: etree._Element = etree.fromstring(data, etree.XMLParser(**_SAFE))
        return root
    except _FAULTS:
        raise _damaged() from None


def iter_elements(data: bytes, budget: Budget, *names: str) -> Iterator[etree._Element]:
    """Every element of these local names, whole, each emptied once the next one is asked for."""
    _check(data, budget)
    try:
        for _, element in etree.iterparse(BytesIO(data), tag=[f"{{*}}{name}" for name in names],
                                          **_SAFE):
            yield element
            element.clear(keep_tail=True)
    except _FAULTS:
        raise _damaged() from None


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace: strict and transitional files differ in it."""
    return str(element.tag).rpartition("}")[2]


def _check(data: bytes, budget: Budget) -> None:
    budget.spend_steps(data.count(b"<"))
    head = data[:2000].replace(b"\x00", b"")  # UTF-16, too
    if _DECLARES.search(head) or _DECLARES.search(data):
        raise Unreadable("文件里有外部实体声明（DOCTYPE），正常的文件没有，为安全起见没有读取。")


def _damaged() -> Unreadable:
    return Unreadable("文件的内部结构已损坏，读不出来。", SAVE_AGAIN)
