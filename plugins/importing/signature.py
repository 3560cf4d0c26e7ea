"""Who signed and when: the 署名 and 成文日期 of a document itself, not of what it quotes or carries.

GB/T 9704-2012, 7.3.5: each issuer on a line of its own or several on one, the day below them. A
table may hold them, a person's name may stand between (县长　李某), （代章） behind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .blocks import Block, Paragraph, TableBlock, squeeze
from .facts import doubt_of_day, read_day
from .office_names import OfficeNames, are_same, is_part, may_be_name

_ANNEX = re.compile(r"附\s*[件表录]?\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?")
_LISTED = re.compile(r"\s*[\d一二三四五六七八九十]{1,2}\s*[.．、]")
_REMARK_BEHIND = re.compile(r"\s*[（(](?:此件|此文|本件|联系人|主动公开|依申请公开|公开属性)[^（）()]*[）)]$")
_PERSON = re.compile(
    r"(?:代|副)?(?:省|市|县|区|州|盟|旗|乡|镇|局|厅|部|院|署|行|会|校|所|站|队|关|委员)?长[：:\s]*[一-鿿·]{2,4}"
    r"|(?:代理?|副)?(?:主席|主任|书记|总理|司令员|[省市县区州乡镇局厅部]\s*长)[：:\s]*[一-鿿·]{2,4}")
_DAY_BEHIND = re.compile(
    r"(?P<office>[^\d]{3,80}?)\s*"
    r"(?P<day>(?:(?:19|20)\d\d|[二一][〇零○ＯOo0九\s][〇零○ＯOo0一二三四五六七八九\s]{2,5})"
    r"\s*[-年/.．].{3,16})")
# What may stand below a signature and is no text of its own.
_BELOW = re.compile(r"[（(].{2,60}[）)]|(?:抄送|主送|报送|分送|抄报|附件?|联系人|联系电话|公开[方属选]|信息公开|"
                    r"主题词|责任编辑|.{0,30}印发$|此件|共印).*|.{0,40}\d+日\s*印发")
_CARRIES = re.compile(r"印发|转发|批转|公布|发布|下发|颁布|修订|转报|令$")
_MOST_CELLS = 12


@dataclass(frozen=True, slots=True)
class Signature:
    """One 署名 with its day: `at` is the block of the day; `doubt` why it may not be read."""

    issuers: tuple[str, ...] = ()
    day: str = ""
    at: int = -1
    person: str = ""
    day_doubt: str = ""
    issuer_doubt: str = ""


@dataclass(frozen=True, slots=True)
class _LineOfBlock:
    """A line of a paragraph or cell, and the place of its block."""

    text: str
    at: int


def read_signature(blocks: Sequence[Block], offices: OfficeNames, title: str = "",
                   titled: Sequence[str] = ()) -> Signature:
    """The signature of the document itself; `titled` are the issuers that its title names."""
    lines = list(_lines_of(blocks))
    end = _own_end(lines)
    found = list(_signatures_in(lines[:end], offices))
    if not found:
        later = next(_signatures_in(lines[end:], offices), None)
        elsewhere = ("附件的落款是“" + " ".join((*later.issuers, later.day)).strip() + "”，正文没有落款"
                     if later else "")
        return Signature(day_doubt=elsewhere)
    fitting = [one for one in found if titled and (
        is_part(titled, one.issuers) or is_part(one.issuers, titled) if one.issuers
        else bool(one.person))]
    last = found[-1]
    own = fitting[0] if fitting else last if (
        _ends_with(lines[:end], last) and not _CARRIES.search(title)) else found[0]
    if fitting or (len(found) == 1 and _ends_with(lines[:end], own)):
        return own
    others = [one for one in found if not are_same(one.issuers, own.issuers)]
    if not others and (_CARRIES.search(title) or _ends_with(lines[:end], own)):
        return own
    if _CARRIES.search(title) and not titled:
        return own
    why = (f"文中有几处落款，取的是{'最后' if own is last else '第一'}一处" if others else "落款下面还有正文，可能是引用的文件的落款")
    return Signature(own.issuers, own.day, own.at, own.person, own.day_doubt or why,
                     own.issuer_doubt or why)


def _lines_of(blocks: Sequence[Block]) -> Iterator[_LineOfBlock]:
    """The lines of paragraphs, and of tables so small that they can hold a signature."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield _LineOfBlock(_REMARK_BEHIND.sub("", block.text.strip()), at)
        elif isinstance(block, TableBlock):
            cells = [cell for row in block.rows for cell in row if any(cell.lines)]
            if len(cells) <= _MOST_CELLS:
                yield from (_LineOfBlock(line.strip(), at) for cell in cells for line in cell.lines)
            else:
                yield _LineOfBlock("（表格）正文。", at)


def _own_end(lines: Sequence[_LineOfBlock]) -> int:
    """Where an annex begins: at a line that says so and no more, and lists nothing."""
    for at, line in enumerate(lines):
        if at and _ANNEX.fullmatch(line.text) and not (
                at + 1 < len(lines) and _LISTED.match(lines[at + 1].text)):
            return at
    return len(lines)


def _signatures_in(lines: Sequence[_LineOfBlock], offices: OfficeNames) -> Iterator[Signature]:
    for at, line in enumerate(lines):
        day, doubt = read_day(line.text), doubt_of_day(line.text)
        names: tuple[str, ...] = ()
        if not day and not doubt:
            behind = _DAY_BEHIND.fullmatch(line.text)
            names = offices.split(behind["office"]) if behind else ()
            if not behind or not names:
                continue
            day, doubt = read_day(behind["day"]), doubt_of_day(behind["day"])
            if not day and not doubt:
                continue
        elif at == 0:
            continue
        names, person = _names_above(lines, at, names, offices)
        if names or person:
            yield Signature(names, day, line.at, person, doubt)
        elif following := _names_below(lines, at, offices):
            last = lines[at + len(following)].at if at + len(following) < len(lines) else line.at
            yield Signature(following, day, last, "", doubt, "署名在日期下面")
        elif day and _stands_alone(lines, at):
            above_text = lines[at - 1].text
            if may_be_name(above_text) and len(above_text) <= 24:
                yield Signature((above_text,), day, line.at, "", doubt, "按落款的位置推断")
            elif at >= len(lines) // 2:
                yield Signature((), day, line.at, "", doubt or "日期上面没有署名")


def _names_above(lines: Sequence[_LineOfBlock], at: int, names: tuple[str, ...],
                 offices: OfficeNames) -> tuple[tuple[str, ...], str]:
    """The run of issuers that ends above a line, and who signed by name."""
    person = ""
    while at > 0:
        text = lines[at - 1].text
        if _PERSON.fullmatch(squeeze(text)):
            person = person or text
        elif above := offices.split(text):
            names = (*above, *names)
        elif not _is_same_day(lines, at):
            break
        at -= 1
    return tuple(dict.fromkeys(names)), person


def _is_same_day(lines: Sequence[_LineOfBlock], at: int) -> bool:
    """Each of several issuers may have its day in a table."""
    return bool(read_day(lines[at - 1].text)) and lines[at - 1].at == lines[at].at


def _names_below(lines: Sequence[_LineOfBlock], at: int, offices: OfficeNames) -> tuple[str, ...]:
    names: tuple[str, ...] = ()
    for line in lines[at + 1:]:
        below = offices.split(line.text)
        if not below:
            return names if _BELOW.fullmatch(line.text) or not names else ()
        names += below
    return names


def _stands_alone(lines: Sequence[_LineOfBlock], at: int) -> bool:
    """True for a day at the end, but for what stands below signatures."""
    return all(_BELOW.fullmatch(line.text) for line in lines[at + 1:])


def _ends_with(lines: Sequence[_LineOfBlock], own: Signature) -> bool:
    return all(line.at <= own.at or _BELOW.fullmatch(line.text) for line in lines)
