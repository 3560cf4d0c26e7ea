"""The head of a document: its title over one or more lines, its 文号, the lines that label it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..documents.numbers import number_parts, parse_number
from ..documents.ordinals import ORDINAL
from .blocks import Block, Paragraph, squeeze
from .facts import Fact, read_day
from .metadata import is_label_line
from .spaces import close_up

_GENRES = ("决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|细则|规定|"
           "规则|方案|计划|规划|要点|指南|条例|法|目录|清单|预案|制度|解读|说明")
_ENDS_TITLE = re.compile(rf"(?:{_GENRES})(?:[（(][^（）()]{{1,12}}[）)])?$")
_ANY_NUMBER = re.compile(
    r"[（(]?(?P<number>[一-鿿]{2,12}\s*[〔\[［(（【〖﹝]?\s*(?:\d{4}|\d\d)\s*[〕\]］)）】〗﹞]?\s*"
    r"第?\s*\d{1,5}\s*号?"
    r"|[一-鿿]{1,20}令\s*第?\s*\d{1,5}\s*号)[）)]?")
_RED_HEAD = re.compile(r"[一-鿿]{4,24}文件")
_MARKDOWN = re.compile(r"^#{1,6}\s*|[*_`]{2}")
_HEAD_LINES = 14
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class Headline:
    """Title and 文号 as facts, the blocks below them, and the lines that moved or repeat them."""

    title: Fact
    number: Fact
    blocks: tuple[Block, ...]
    moved: tuple[str, ...] = ()


def read_head(blocks: Sequence[Block], title: str, number: str, hint: str = "") -> Headline:
    """The head of a document; `title` and `number` are what a table of facts says, or "".

    `hint` is what a page calls itself: its title, where the text begins with no other.
    """
    lines = [(at, block) for at, block in enumerate(blocks[:_HEAD_LINES])
             if isinstance(block, Paragraph)]
    title_lines = _lines_of(lines, title or hint)
    if not title_lines and not title:
        title_lines = _find_title(lines)
        if hint and not (title_lines and _is_sure(lines, title_lines, _join(lines, title_lines))):
            title, title_lines = hint, []
    written = title or _join(lines, title_lines)
    number_line = _find_number(lines, title_lines)
    said = _number_in(dict(lines)[number_line].text) if number_line is not None else ""
    stated = number or said
    fact = _number_fact(stated)
    gone = set(title_lines)
    gone |= {at for at, block in lines
             if written and squeeze(_MARKDOWN.sub("", block.text)) == squeeze(written)}
    if number_line is not None and squeeze(said) == squeeze(str(fact.value)):
        gone.add(number_line)
    kept = tuple(block for at, block in enumerate(blocks) if at not in gone)
    moved = tuple(block.text for at, block in lines if at in gone)
    doubt = "" if written else "没有认出标题，请填写"
    if written and not title and not _is_sure(lines, title_lines, written):
        doubt = "取自第一行"
    return Headline(Fact("title", close_up(written), doubt), fact, kept, moved)


def _lines_of(lines: Sequence[tuple[int, Paragraph]], title: str) -> list[int]:
    """The lines that together say a known title."""
    wanted = squeeze(title)
    if not wanted:
        return []
    for first in range(len(lines)):
        said = ""
        for last in range(first, min(first + 6, len(lines))):
            said += squeeze(lines[last][1].text)
            if said == wanted:
                return [at for at, _ in lines[first:last + 1]]
            if not wanted.startswith(said):
                break
    return []


def _find_title(lines: Sequence[tuple[int, Paragraph]]) -> list[int]:
    """The first lines that can be a title: more than one where they are centred."""
    found: list[int] = []
    for at, block in lines:
        text = block.text
        if not found and (_RED_HEAD.fullmatch(text) or _number_in(text) or is_label_line(text)):
            continue
        if not _may_be_title(text) or (found and not _goes_on(lines, found, at, block)):
            break
        found.append(at)
    return found if len(_join(lines, found)) <= _LONGEST else []


def _may_be_title(text: str) -> bool:
    if text.endswith(("：", ":", "；", "，", "。")) or "。" in text or len(text) > 90:
        return False
    return not (_number_in(text) or read_day(text) or ORDINAL.match(text)
                or text.startswith(("（", "(", "附件")))


def _goes_on(lines: Sequence[tuple[int, Paragraph]], found: list[int], at: int, block: Paragraph
             ) -> bool:
    """True where a centred line goes on with a title that has not come to its end."""
    above = dict(lines)[found[-1]]
    if at != found[-1] + 1 or block.align not in ("center", "aside") or above.level != block.level:
        return False
    return above.align == block.align and not _ENDS_TITLE.search(_join(lines, found))


def _join(lines: Sequence[tuple[int, Paragraph]], wanted: Sequence[int]) -> str:
    joined = ""
    for at, block in lines:
        if at in wanted:
            blank = " " if joined and joined[-1].isascii() and block.text[0].isascii() else ""
            joined += blank + _MARKDOWN.sub("", block.text)
    return close_up(joined)


def _is_sure(lines: Sequence[tuple[int, Paragraph]], title_lines: Sequence[int], title: str
             ) -> bool:
    """True for a title that ends as titles do, or is set as one."""
    first = dict(lines)[title_lines[0]]
    return bool(_ENDS_TITLE.search(title)) or first.level == 1 or first.align == "center"


def _find_number(lines: Sequence[tuple[int, Paragraph]], title_lines: Sequence[int]) -> int | None:
    return next((at for at, block in lines
                 if at not in title_lines and _number_in(block.text)), None)


def _number_in(text: str) -> str:
    match = _ANY_NUMBER.fullmatch(text.strip())
    return match["number"] if match else ""


def _number_fact(stated: str) -> Fact:
    """A 文号 of the national form as it stands; any other left empty, with what it may mean."""
    written = "".join(stated.split())
    if not written:
        return Fact("document_number", doubt="原文没有见到发文字号")
    number = parse_number(written)
    if number.is_strict:
        return Fact("document_number", written)
    parts = number_parts(number)
    meant = f"，是否应为“{parts[0]}〔{parts[1]}〕{parts[2]}号”" if parts and parts[1] else ""
    return Fact("document_number", doubt=f"原文作“{stated}”，写法不合规范{meant}")
