"""Lists whose items carry the numbers typed."""

import re
from xml.etree.ElementTree import Element

from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.treeprocessors import Treeprocessor

_LIST_NUMBER = re.compile(r"^[ ]{0,3}(\d+)\.[ ]+", re.MULTILINE)


class FaithfulOrderedList(SaneOListProcessor):
    """An ordered list whose items carry the numbers typed, as `value`."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Adds the block's items to their list, each with its number."""
        numbers = _LIST_NUMBER.findall(blocks[0])
        super().run(parent, blocks)
        last = self.lastChild(parent)
        ordered = last if last is not None and last.tag == "ol" else parent
        for item, number in zip(ordered[-len(numbers):], numbers, strict=False):
            item.set("value", str(int(number)))


class ExpectedNumbers(Treeprocessor):
    """Takes the `value` from items that follow on: it stays wherever the count breaks."""

    def run(self, root: Element) -> None:
        """Looks at each item once, when all lists are whole."""
        for ordered in root.iter("ol"):
            expected = int(ordered.get("start", "1"))
            for item in ordered.iterfind("li"):
                number = int(item.get("value", expected))
                if number == expected:
                    item.attrib.pop("value", None)
                expected = number + 1


