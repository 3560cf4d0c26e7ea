"""Markdown as official documents need it: numbers stay as typed, nothing vanishes.

Against plain Markdown: `6.` after `4.` stays 6; a line that opens with an ordinal begins its own
paragraph; indented text is text, not code; a single `*` or `_` is itself (Chinese knows no
italics), `**重点**` is bold.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .work import SCANNED, BoundedWork, Work

_EXTENSIONS = ("tables", "footnotes", "attr_list", "def_list", "sane_lists")
_NUMERAL = "〇零一二两三四五六七八九十百千"
_OPENS_PARAGRAPH = re.compile(
    rf"[ \u3000]*(?:第(?:[{_NUMERAL}]+|\d+)[编章节条](?=\s|$)|[{_NUMERAL}]+、"
    rf"|[（(][{_NUMERAL}]+[）)]|\d{{1,3}}\.[ \t]*[^\s\d])"
)
_NUMBERED = re.compile(r"^( *\d{1,3}\.)(?=[^\s\d])")
_LIST_LINE = re.compile(r" *(?:\d{1,3}\.|[-+*]) ")
_LIST_NUMBER = re.compile(r"^[ ]{0,3}(\d+)\.[ ]+", re.MULTILINE)
_STRONG_END = re.compile(r"(?<!\s)\*\*")
_WIDE_INDENT = re.compile(r"^[ \t]*\u3000[ \t\u3000]*|^[ \t]{4,}(?=[\u3000-\u9fff\uff00-\uffef])")


def make_markdown(work: Work) -> Markdown:
    """A converter of this dialect that counts its steps in `work`."""
    return Markdown(
        extensions=[*_EXTENSIONS, OfficialText(work), BoundedWork(work)],
        output_format="html", extension_configs={
            "footnotes": {"BACKLINK_TITLE": "返回正文"},
            "tables": {"use_align_attribute": True}},  # a style would be sanitised away
    )


def opens_paragraph(line: str) -> bool:
    """True for a line that begins with 第一条, 一、, （一） or `1.`."""
    return bool(_OPENS_PARAGRAPH.match(line))


class OrdinalLines(Preprocessor):
    """Puts a blank line before a line that opens with an ordinal; drops pasted indents."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, each ordinal at the head of a paragraph or list item of its own."""
        result: list[str] = []
        for line in lines:
            line = _NUMBERED.sub(r"\1 ", _WIDE_INDENT.sub("", line))
            previous = result[-1] if result else ""
            if opens_paragraph(line) and _is_running_text(previous, line):
                result.append("")
            result.append(line)
        return result


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


class Strong(InlineProcessor):
    """`**重点**`, from asterisks that no blank follows to the next that no blank precedes."""

    def __init__(self, work: Work):
        super().__init__(r"\*\*(?!\s)")
        self._work = work

    def handleMatch(  # type: ignore[override]  # as that of InlineProcessor differs from Pattern's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element with where it begins and ends in the text; None where it does not end."""
        close = _STRONG_END.search(data, m.end() + 1)
        self._work.spend(((close.start() if close else len(data)) - m.end()) // SCANNED, data)
        if close is None:
            return None, None, None
        element = Element("strong")
        element.text = data[m.end():close.start()]
        return element, m.start(), close.end()


class OfficialText(Extension):
    """The Python-Markdown extension that makes this dialect."""

    def __init__(self, work: Work):
        super().__init__()
        self._work = work

    def extendMarkdown(self, md: Markdown) -> None:
        """Swaps in the list processor and the bold rule, takes out indented code and italics."""
        md.preprocessors.register(OrdinalLines(md), "ordinal_lines", 15)
        md.parser.blockprocessors.register(FaithfulOrderedList(md.parser), "olist", 40)
        md.treeprocessors.register(ExpectedNumbers(md), "expected_numbers", 30)
        md.parser.blockprocessors.deregister("code")
        md.inlinePatterns.deregister("em_strong")
        md.inlinePatterns.register(Strong(self._work), "strong", 60)


def _is_running_text(previous: str, line: str) -> bool:
    """True where `line` would be drawn into the paragraph of `previous`."""
    if not previous.strip() or previous.lstrip().startswith(("|", ">", "<", ":", "#")):
        return False
    return not (_LIST_LINE.match(previous) and _LIST_LINE.match(line))
