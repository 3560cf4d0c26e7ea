"""Markdown as official documents need it: numbers stay as typed, nothing vanishes.

docs/markdown.md says what it is, by examples; the parts are in `dialect`.
"""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE

from .dialect.inline import STRONG, KnownTag, Strong
from .dialect.lines import OfficialLines
from .dialect.lists import ExpectedNumbers, FaithfulOrderedList
from .dialect.sheets import SheetRows
from .dialect.tables import OfficialTable
from .work import BoundedWork, Work

_EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists")


def make_markdown(work: Work) -> Markdown:
    """A converter of this dialect that counts its steps in `work`."""
    return Markdown(
        extensions=[*_EXTENSIONS, OfficialText(work), BoundedWork(work)],
        output_format="html",
        extension_configs={"footnotes": {"BACKLINK_TITLE": "返回正文"}},
    )


class OfficialText(Extension):
    """The Python-Markdown extension that makes this dialect."""

    def __init__(self, work: Work):
        super().__init__()
        self._work = work

    def extendMarkdown(self, md: Markdown) -> None:
        """Puts its own lines, tables, lists and bold in; takes code by indent and italics out."""
        md.preprocessors.register(SheetRows(md), "sheet_rows", 35)  # before tabs become blanks
        md.preprocessors.register(OfficialLines(md, self._work), "official_lines", 15)
        blocks = md.parser.blockprocessors
        blocks.register(OfficialTable(md.parser, self._work), "table", 75)
        blocks.register(FaithfulOrderedList(md.parser), "olist", 40)
        for name in ("code", "setextheader"):
            blocks.deregister(name)
        md.treeprocessors.register(ExpectedNumbers(md), "expected_numbers", 30)
        for name in ("em_strong", "linebreak"):  # a paragraph is one line
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(KnownTag(HTML_RE, md), "html", 90)
        md.inlinePatterns.register(Strong(STRONG, self._work), "strong", 60)
