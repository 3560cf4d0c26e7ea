"""What an editor must know of a PDF that was read: pages by number, remedies."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..blocks import Paragraph, shorten, squeeze
from .geometry import PageLine
from .pages import PageLayout

_SCANNED = 0.5  # of a page under one picture
_LITTLE = 80  # characters beside such a picture


@dataclass(slots=True)
class Remarks:
    """What reading found beside the text, for the report."""

    numbers: list[PageLine] = field(default_factory=list)
    running: list[PageLine] = field(default_factory=list)
    contents: list[PageLine] = field(default_factory=list)
    notes: tuple[Paragraph, ...] = ()
    repeated: list[str] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    cut: list[int] = field(default_factory=list)
    aligned: list[int] = field(default_factory=list)
    unsure: list[int] = field(default_factory=list)
    unplaced: str = ""
    unpictured: list[int] = field(default_factory=list)


def page_list(pages: Iterable[int]) -> str:
    """第 2、4–6 页."""
    spans: list[list[int]] = []
    for page in sorted(set(pages)):
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return f"第 {'、'.join(str(a) if a == b else f'{a}–{b}' for a, b in spans)} 页"


def notices_of(pages: Sequence[PageLayout], remarks: Remarks, kind: str) -> Iterator[str]:
    """The notices, what is missing first."""
    for which, said in _OF_PAGES:
        if found := [page.text.number for page in pages if which(page)]:
            yield f"{page_list(found)}{said}"
    if remarks.unplaced:
        yield f"有 {len(remarks.unplaced)} 个字没有归入正文，请对照原件补上：“{remarks.unplaced}”"
    yield from _left_out(pages, remarks)
    for found, said in ((remarks.joined, "的表格接上一页的表格，合成一个；重复的表头只保留一次，请核对。"),
                        (remarks.cut, "表格的第一行是上一页最后一行的下半，已接上，请核对。"),
                        (remarks.aligned, "的表格没有框线，按对齐推断，请与原件核对。"),
                        (remarks.unsure, "有认不准行列的表格：文字逐行保留，旁边附原样图片，请照图整理后删去图片。"),
                        (remarks.unpictured, "有认不准行列的表格：文字逐行保留，没有附上图片，请照原件整理。")):
        if found:
            yield f"{page_list(found)}{said}"
    yield f"{kind} 不记录段落和表格，二者由排版推断，请与原件核对。"


def unplaced(pages: Sequence[PageLayout], texts: Iterable[str]) -> str:
    """The characters of the pages that none of the texts has: counted apart from what made them."""
    drawn = Counter(squeeze("".join(
        glyph.text for page in pages for glyph in page.text.glyphs)))
    for page in pages:
        drawn += Counter(squeeze(page.text.slanted + page.text.outside))
    return "".join((drawn - Counter(squeeze("".join(texts)))).elements())


def _left_out(pages: Sequence[PageLayout], remarks: Remarks) -> Iterator[str]:
    if remarks.numbers:
        shown = "、".join(line.text for line in remarks.numbers[:8])
        yield f"页码 {len(remarks.numbers)} 处没有进入正文：{shown}"
    for name, lines in (("页眉页脚", remarks.running), ("目录", remarks.contents)):
        if lines:
            said = "、".join(f"“{text}”" for text in dict.fromkeys(line.text for line in lines))
            place = page_list(line.page for line in lines)
            yield f"{name} {len(lines)} 行没有进入正文（{place}）：{said}"
    for page in pages:
        if page.text.unread:
            near = "、".join(dict.fromkeys(_nearest(place, page) for place in page.text.unread))
            yield (f"第 {page.text.number} 页有 {len(page.text.unread)} 处字画在纸上而读不出来"
                   f"（字体没有嵌入文件），请对照原件补上，在：{near}")
        for name, text in (("斜排的文字（水印等）", page.text.slanted),
                           ("页面以外的文字", page.text.outside)):
            if text:
                yield f"第 {page.text.number} 页{name}没有进入正文：“{shorten(text, 200)}”"
    if remarks.notes:
        yield f"脚注 {len(remarks.notes)} 条，放在文末，序号连续编排。"
    if pictures := [page for page in pages
                    if page.text.pictures and not _is_scan(page) and not _is_mostly_picture(page)]:
        count = sum(page.text.pictures for page in pictures)
        yield (f"{page_list(page.text.number for page in pictures)}有图片 {count} 张"
               "（印章、插图等）没有导入，需要的请另存为附件。")


def _nearest(place: tuple[float, float], page: PageLayout) -> str:
    """The text of the line that a place is on, or the nearest to it."""
    lines = [*page.lines, *(line for table in page.tables for line in table.lines)]
    lines = [line for line in lines if line.table is None]
    if not lines:
        return "全页"
    nearest = min(lines, key=lambda line: (round(abs(line.base - place[1]), 1),
                                           abs(line.left - place[0])))
    return f"“{shorten(nearest.text, 20)}”"


def _is_scan(page: PageLayout) -> bool:
    return not page.lines and bool(page.text.pictures or page.text.drawings)


def _is_mostly_picture(page: PageLayout) -> bool:
    characters = len(page.text.glyphs)
    return bool(page.lines) and page.text.covered > _SCANNED and characters < _LITTLE


_OF_PAGES: tuple[tuple[Callable[[PageLayout], bool], str], ...] = (
    (_is_scan, "没有文字层（多为扫描件），一个字也没有导入：请做文字识别（OCR）并校对，或找原来的 Word 文件。"),
    (_is_mostly_picture, "大半是图片，图片里的文字没有导入：请做文字识别（OCR）并校对，或找原来的 Word 文件。"),
    (lambda page: page.text.undecoded > 0, "有字体没有编码，一些字读出来是乱码：请对照原件改正，或做文字识别（OCR）。"),
    (lambda page: page.text.unseen > 20, "的文字是扫描后识别出来的（OCR），可能有错字，请逐字校对。"),
    (lambda page: page.text.vertical, "是竖排文字，按自上而下、从右到左读，请核对次序。"),
    (lambda page: page.text.turn % 4 != 0 and not page.text.vertical, "的文字是横放的，已转正读取。"),
    (lambda page: page.is_drawing, "线条过多，像是图而不是表格，只读了文字：其中有表格的请照原件整理。"),
    (lambda page: page.columns > 1, "分栏排版，按先左栏后右栏读，请核对次序。"),
)
