"""HTML elements to blocks: the shared way for web pages and for what Word becomes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree, html

from ..office_files.unreadable import Unreadable
from .blocks import Block, HorizontalRule, Paragraph, Picture, Span, TableBlock, TableCell
from .spaces import tidy, tidy_spans

BLOCK_TAGS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form header hr html li main nav ol p pre section summary table tbody td tfoot th thead "
    "tr ul".split()
)
_SILENT = frozenset("script style noscript template iframe head object embed svg select button "
                    "input textarea canvas audio video map title".split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKS = {"b": "strong", "strong": "strong", "sup": "sup", "sub": "sub"}
_ALIGN = re.compile(r"text-align\s*:\s*(center|right)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LINES = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# The notes of Word, as mammoth names them.
_NOTE, _NOTE_BACK = re.compile(r"(?:foot|end)note-\d"), re.compile(r"#(?:foot|end)note-ref-")
_SPAN_LIMIT = 200
MOST_TAGS = 400_000

GetPicture = Callable[[str, str], Picture | None]


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element inherits."""

    mark: str = ""
    align: str = ""
    href: str = ""
    level: int = 0
    role: str = ""
    lines: bool = False  # line breaks of the source are shown


@dataclass(slots=True)
class _Gathering:
    """Blocks so far, and the spans of the paragraph being read."""

    picture: GetPicture
    blocks: list[Block] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def end(self, style: _Style) -> None:
        """Closes the paragraph being read."""
        spans = tidy_spans(self.spans)
        self.spans = []
        if spans:
            self.blocks.append(Paragraph(spans, style.level, style.align, role=style.role))


def parse_html(text: str) -> html.HtmlElement:
    """The root element of a page. Unreadable where there is none or it is too large."""
    if text.count("<") > MOST_TAGS:
        raise Unreadable(f"网页的标签超过 {MOST_TAGS} 个，没有读取。")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True,
                             huge_tree=False, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable("网页里没有内容。") from None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable("网页的标签嵌套过深，没有读取。")
    return root


def no_picture(_source: str, _label: str) -> Picture | None:
    """None: no pictures are kept."""
    return None


def read_blocks(root: html.HtmlElement, picture: GetPicture = no_picture
                ) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks below an element, and the texts it hides from readers."""
    gathering = _Gathering(picture)
    try:
        _walk(root, _Style(), gathering)
    except RecursionError:
        raise Unreadable("网页的标签嵌套过深，没有读取。") from None
    gathering.end(_Style())
    return tuple(gathering.blocks), tuple(gathering.hidden)


def is_hidden(element: html.HtmlElement) -> bool:
    """True where a page hides the element itself."""
    return bool(_HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def _walk(element: html.HtmlElement, style: _Style, into: _Gathering) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SILENT:
        return
    if is_hidden(element):
        if words := tidy(element.text_content()):
            into.hidden.append(words)
        return
    if tag == "br":
        into.end(style)
        return
    if tag == "img":
        _take_picture(element, style, into)
        return
    if tag == "table" and is_data_table(element):
        into.end(style)
        into.blocks += _read_table(element, into.picture)
        return
    inner = _inherit(element, style)
    is_block = tag in BLOCK_TAGS or tag in _HEADINGS
    if is_block:
        into.end(style)
    if tag == "hr":
        into.blocks.append(HorizontalRule())
    if tag in ("ol", "ul"):
        _walk_list(element, inner, into)
    else:
        _walk_content(element, inner, into)
    if is_block:
        into.end(inner)


def _walk_content(element: html.HtmlElement, style: _Style, into: _Gathering) -> None:
    _add(element.text, style, into)
    for child in element:
        _walk(child, style, into)
        _add(child.tail, style, into)


def _walk_list(element: html.HtmlElement, style: _Style, into: _Gathering) -> None:
    """Items of `ol` get their numbers as text, so that they stay what they were."""
    number = _number(element.get("start"), 1)
    for child in element:
        if child.tag == "li":
            number = _number(child.get("value"), number)
            if _NOTE.match(child.get("id") or ""):
                style_of_item = replace(style, role=f"note:{number}")
            elif element.tag == "ol":
                into.spans.append(Span(f"{number}."))
                style_of_item = style
            else:
                style_of_item = replace(style, role="item")
            _walk_content(child, style_of_item, into)
            into.end(style_of_item)
            number += 1
        else:
            _walk(child, style, into)


def _inherit(element: html.HtmlElement, style: _Style) -> _Style:
    css = element.get("style") or ""
    tag = str(element.tag)
    mark = _MARKS.get(tag, "strong" if _BOLD.search(css) else style.mark)
    found = _ALIGN.search(css) or re.match("(center|right)", (element.get("align") or "").lower())
    align = found[1].lower() if found else "center" if tag == "center" else style.align
    css_class = element.get("class") or ""
    align = css_class if css_class in ("center", "right") else align
    href = (element.get("href") or "").strip() if tag == "a" else style.href
    lines = tag in ("pre", "xmp") or bool(_LINES.search(css)) or style.lines
    return _Style(mark, align, href, _HEADINGS.get(tag, style.level), style.role, lines)


def _add(text: str | None, style: _Style, into: _Gathering) -> None:
    if not text:
        return
    if _NOTE_BACK.match(style.href):
        return  # the arrow back from a note
    if _NOTE.match(style.href.removeprefix("#")):
        into.spans.append(Span(text.strip("[]"), "note"))
        return
    first, *others = text.split("\n") if style.lines else [text]
    into.spans.append(Span(first, style.mark, style.href))
    for line in others:
        into.end(style)
        into.spans.append(Span(line, style.mark, style.href))


def _take_picture(element: html.HtmlElement, style: _Style, into: _Gathering) -> None:
    picture = into.picture(element.get("src") or "", tidy(element.get("alt") or ""))
    if picture:
        into.end(style)
        into.blocks.append(picture)


def is_data_table(table: html.HtmlElement) -> bool:
    """False for a table that only lays out a page.

    Such a one has tables inside or a single column, or one cell holds nearly all of it in several
    paragraphs; one that draws its borders, or comes from Word, is data.
    """
    if table.find(".//table") is not None or (table.get("role") or "") == "presentation":
        return False
    cells = list(table.iter("td", "th"))
    if len(cells) < 2 or all(len(row) < 2 for row in table.iter("tr")):
        return False
    if (table.get("border") or "0") not in ("", "0") or "Mso" in (table.get("class") or ""):
        return True
    largest = max(cells, key=_weight)
    paragraphs = sum(1 for part in largest.iter("p", "br", "div") if part.tag != "div" or part.text)
    return not (paragraphs > 2 and _weight(largest) * 10 > _weight(table) * 7)


def _weight(element: html.HtmlElement) -> int:
    return len("".join(element.text_content().split()))


def _read_table(table: html.HtmlElement, picture: GetPicture) -> Iterator[Block]:
    """A table, and behind it the pictures of its cells, each with its row and column."""
    rows: list[tuple[TableCell, ...]] = []
    pictures: list[Picture] = []
    for row in table.iter("tr"):
        parent = row.getparent()
        heads = parent is not None and parent.tag == "thead"
        cells = []
        for cell in [cell for cell in row if cell.tag in ("td", "th")]:
            gathering = _Gathering(picture)
            cells.append(_read_cell(cell, heads, gathering))
            place = f"表格第 {len(rows) + 1} 行第 {len(cells)} 格"
            pictures += [replace(block, label=block.label or place) for block in gathering.blocks
                         if isinstance(block, Picture)]
        if cells:
            rows.append(tuple(cells))
    yield TableBlock(tuple(rows))
    yield from pictures


def _read_cell(cell: html.HtmlElement, head: bool, gathering: _Gathering) -> TableCell:
    _walk_content(cell, _Style(), gathering)
    gathering.end(_Style())
    lines = tuple(block.text for block in gathering.blocks if isinstance(block, Paragraph))
    return TableCell(lines, _within(cell.get("colspan")), _within(cell.get("rowspan")),
                     head or cell.tag == "th")


def _within(value: str | None) -> int:
    return min(max(_number(value, 1), 1), _SPAN_LIMIT)


def _number(value: str | None, default: int) -> int:
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else default
