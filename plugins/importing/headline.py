"""The head of a document: its title, its 文号, the issuers of its red head, what leaves the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks import Block, Paragraph, shorten, squeeze
from .facts import Fact
from .head_marks import HeadMark, mark_of, number_of_order, red_head_of_table, signer_behind
from .numbers_in_text import lacks_code, number_fact, number_in
from .office_names import OfficeNames
from .title import (
    Line,
    ends_as_title,
    find_title,
    is_sure,
    join_title,
    lines_saying,
    one_line,
    plain,
)

_PUBLISHED = re.compile(r"《([^《》]{4,60})》")
_HEAD_LINES, _SHORTEST = 16, 3


@dataclass(frozen=True, slots=True)
class Headline:
    """Title and 文号 as facts, the blocks below them, what moved to facts and what was left out;
    the mark of secrecy that stays in the text."""

    title: Fact
    number: Fact
    blocks: tuple[Block, ...]
    moved: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    secrecy: str = ""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What the lines above and below a title are: places, red heads and the 文号 of an order."""

    left_out: frozenset[int] = frozenset()
    issuers: tuple[str, ...] = ()
    number: str = ""
    order: HeadMark | None = None
    secrecy: str = ""


def read_head(blocks: Sequence[Block], title: Fact, number: Fact, hint: str = "", other: str = "",
              offices: OfficeNames | None = None) -> Headline:
    """The head of a document; `title` and `number` are what labels say of it, or empty.

    `hint` is what a page calls itself: its title, where the text begins with no other; `other`
    what it says besides.
    """
    offices = offices or OfficeNames()
    lines = _head_lines(blocks)
    own = find_title(lines, offices)
    known = str(title.value) or hint
    title_lines = lines_saying(lines, known) or own
    marks = _read_marks(blocks, lines, title_lines, offices)
    written = join_title(lines, title_lines, offices)
    named = _choose_title(title, hint, written,
                          bool(title_lines) and is_sure(lines, title_lines, written), offices)
    if other and not named.doubt and squeeze(str(named.value)) == squeeze(hint):
        named = replace(named, doubt=f"网页标题栏作“{shorten(other, 60)}”")
    if len(str(named.value)) <= _SHORTEST and not named.doubt:
        named = replace(named, doubt="只有文种，请写全" if named.value else "")
    if squeeze(str(named.value)) != squeeze(written):
        title_lines = lines_saying(lines, str(named.value))
    if not named.value or (marks.order and not title_lines and not title.value):
        named = _title_of_order(marks, blocks, named)
    number_at, said = _find_number(lines, title_lines)
    said = said or marks.number
    fact = _agreed_number(number, said, lines)
    gone = set(title_lines) | {at for at, block in lines if named.value and squeeze(
        plain(block.text)) == squeeze(str(named.value))}
    if number_at is not None and fact.value and squeeze(said) == squeeze(str(fact.value)):
        gone.add(number_at)
    left = marks.left_out - gone
    return Headline(
        named, fact,
        tuple(block for at, block in enumerate(blocks) if at not in gone | left),
        tuple(plain_text(blocks[at]) for at in sorted(gone)),
        tuple(plain_text(blocks[at]) for at in sorted(left)), marks.issuers, marks.secrecy)


def plain_text(block: Block) -> str:
    """All text of a block, as fidelity compares it."""
    if isinstance(block, Paragraph):
        return block.text
    rows = getattr(block, "rows", ())
    return "\n".join(line for row in rows for cell in row for line in cell.lines)


def _head_lines(blocks: Sequence[Block]) -> list[Line]:
    """The first paragraphs, up to the first that is prose or addresses somebody."""
    lines: list[Line] = []
    for at, block in enumerate(blocks[:_HEAD_LINES]):
        if not isinstance(block, Paragraph):
            continue
        text = plain(block.text)
        is_prose = text.endswith(("：", "；")) or "。" in text
        if lines and is_prose and len(text) > 3 and not text.startswith(("附", "【")):
            break
        lines.append((at, block))
    return lines


def _read_marks(blocks: Sequence[Block], lines: Sequence[Line], title_lines: Sequence[int],
                offices: OfficeNames) -> _Marks:
    left: set[int] = set()
    issuers: list[str] = []
    number, order, secrecy = "", None, ""
    has_number = any(number_in(block.text) or signer_behind(block.text)[0] for _, block in lines)
    for at, block in lines:
        if at in title_lines:
            continue
        above = not title_lines or at < title_lines[0]
        text = plain(block.text)
        mark = mark_of(text, offices)
        if mark and mark.name == "密级":
            secrecy = secrecy or shorten(text, 20)
        elif mark and (above or mark.kind or mark.name in ("签发人", "数据库标记")):
            left.add(at)
            issuers += mark.issuers
            order = mark if mark.kind else order
        elif order and (serial := number_of_order(order, text)):
            left.add(at)
            number = serial
        elif above and title_lines and (names := offices.split(text)) and has_number:
            left.add(at)
            issuers += names
        elif signer_behind(text)[0]:
            left.add(at)
    for at, other in enumerate(blocks[:title_lines[0] if title_lines else _HEAD_LINES]):
        if names := red_head_of_table(other, offices):
            left.add(at)
            issuers += names
    return _Marks(frozenset(left), tuple(dict.fromkeys(issuers)), number, order, secrecy)


def _choose_title(stated: Fact, hint: str, written: str, sure: bool, offices: OfficeNames) -> Fact:
    """The title of labels, the text's own, what a page calls itself: the fullest that agree."""
    label = one_line(str(stated.value), offices)
    if not label:
        if written and (sure or not hint):
            return Fact("title", written, "" if sure else "取自第一行", "正文")
        if hint:
            return Fact("title", one_line(hint, offices), "", "网页的题目")
        return Fact("title", doubt="没有认出标题，请填写")
    mine, theirs = squeeze(written), squeeze(label)
    if not sure or mine == theirs or mine in theirs or not ends_as_title(written):
        return replace(stated, value=written if mine == theirs else label)
    if theirs in mine:
        return Fact("title", written, "", "正文")
    return replace(stated, value=label, doubt=f"正文的标题是“{shorten(written, 60)}”")


def _title_of_order(marks: _Marks, blocks: Sequence[Block], named: Fact) -> Fact:
    """令, 公告 without a title of its own: what it publishes, else its head; both to be checked."""
    if not marks.order:
        return named
    texts = [squeeze(plain_text(block)) for block in blocks]
    for text in texts[:_HEAD_LINES]:
        for name in _PUBLISHED.findall(text):
            if marks.order.kind == "令" and squeeze(name) in texts:
                return Fact("title", name, "取自令公布的文件", "正文")
    head = f"{' '.join(marks.order.issuers)}{marks.order.kind}"
    serial = marks.number.removeprefix("".join(marks.order.issuers[:1]) + marks.order.kind)
    return Fact("title", f"{head}（{serial}）" if serial else head, "取自版头", "版头")


def _find_number(lines: Sequence[Line], title_lines: Sequence[int]) -> tuple[int | None, str]:
    for at, block in lines:
        if at in title_lines:
            continue
        text = plain(block.text)
        if found := number_in(text) or number_in(signer_behind(text)[0]):
            return at, found
    return None, ""


def _agreed_number(stated: Fact, said: str, lines: Sequence[Line]) -> Fact:
    """What the label says, if the text says the same; a difference is asked about."""
    alone = next((block.text for _, block in lines if lacks_code(block.text)), "")
    hint = f"原文作“{alone}”，没有机关代字，请填写" if alone else ""
    if not stated.value:
        return number_fact(said, "正文", hint)
    fact = number_fact(str(stated.value), stated.source)
    if said and "".join(said.split()) != str(fact.value or "".join(str(stated.value).split())):
        own = number_fact(said, "正文")
        if own.value and not fact.value:
            return own
        if own.value != fact.value:
            return replace(fact, doubt=f"{fact.doubt + '；' if fact.doubt else ''}正文作“{said}”")
    return fact

