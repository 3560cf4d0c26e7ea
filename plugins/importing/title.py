"""The title among the first lines: over one line or more, printed twice, below a red head."""

import re
from collections.abc import Sequence

from ..documents.ordinals import ORDINAL
from .blocks import Paragraph, squeeze
from .facts import doubt_of_day, read_day
from .head_marks import mark_of, signer_behind
from .metadata import is_label_line
from .numbers_in_text import lacks_code, number_in
from .office_names import OfficeNames
from .spaces import close_up, tidy

_GENRES = ("决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|细则|规定|"
           "规则|方案|计划|规划|要点|指南|条例|法|目录|清单|预案|制度|解读|说明|公示|规程|章程|名录|名单|标准|"
           "措施|规范|纲要|简章|须知|答复|预算|决算|年报|一览表|台账")
_ENDS_TITLE = re.compile(rf"(?:{_GENRES})(?:[（(][^（）()]{{1,12}}[）)])?$")
_GENRE = re.compile("决议|决定|命令|公报|公告|通告|通报|批复|函")
_VERSION = re.compile(r"[（(](?:[^（）()]{0,12}(?:版|稿|试行|暂行|修订|修正|批|期|本|辑|年度?)|试行|节选|摘要)[）)]")
_GOES_ON = re.compile(r"(?:关于|印发|转发|批转|公布|发布)")
_MARKDOWN = re.compile(r"^#{1,6}\s*|[*_`]{2}")
_LONGEST = 150
Line = tuple[int, Paragraph]


def find_title(lines: Sequence[Line], offices: OfficeNames) -> list[int]:
    """The places of the lines that are the title; none where nothing looks like one."""
    found: list[int] = []
    for position, (at, block) in enumerate(lines):
        text = plain(block.text)
        if not found:
            if is_above_title(text, offices) or read_day(text) or (
                    offices.split(text) and not _opens_title(lines[position + 1:], at, offices)):
                continue
            if not _may_be_title(text):
                if text.startswith(("（", "(")):
                    continue
                break
        elif not _goes_on(lines, found, at, block, offices):
            break
        found.append(at)
        if _VERSION.fullmatch(text):
            break
    return found if len(join_title(lines, found, offices)) <= _LONGEST else []


def lines_saying(lines: Sequence[Line], title: str) -> list[int]:
    """The places of the lines that together say a known title."""
    wanted = squeeze(title)
    if not wanted:
        return []
    for first in range(len(lines)):
        said = ""
        for last in range(first, min(first + 6, len(lines))):
            said += squeeze(plain(lines[last][1].text))
            if said == wanted:
                return [at for at, _ in lines[first:last + 1]]
            if not wanted.startswith(said):
                break
    return []


def join_title(lines: Sequence[Line], wanted: Sequence[int], offices: OfficeNames) -> str:
    """The lines as one title; a blank stays between the names of joint issuers only."""
    return one_line(" ".join(plain(block.text) for at, block in lines if at in wanted), offices)


def one_line(text: str, offices: OfficeNames) -> str:
    """A title without the blanks that set it: 甲县水务局 甲县财政局关于… keeps the one."""
    joined = ""
    for piece in tidy(text).split():
        last = joined.rpartition(" ")[2]
        before_subject = re.split(_GOES_ON, piece, maxsplit=1)[0]
        keeps_blank = bool(joined) and (
            (offices.is_name(last) and offices.is_name(before_subject) and len(before_subject) > 3)
            or (joined[-1].isascii() and piece[0].isascii()))
        joined += " " * keeps_blank + piece
    if "关于" not in joined and " " in joined and not joined.isascii():
        return close_up(joined)
    return joined


def is_above_title(text: str, offices: OfficeNames) -> bool:
    """True for a line of a head that is no title: marks, 文号, labels."""
    return bool(mark_of(text, offices) or number_in(text) or lacks_code(text)
                or signer_behind(text)[0] or is_label_line(text))


def is_sure(lines: Sequence[Line], title_lines: Sequence[int], title: str) -> bool:
    """True for a title that ends as titles do, or is set as one."""
    first = dict(lines)[title_lines[0]]
    return bool(_ENDS_TITLE.search(title)) or first.level == 1 or first.align == "center"


def ends_as_title(text: str) -> bool:
    """True for words that end with a 文种 or the kind of a regulation."""
    return bool(_ENDS_TITLE.search(text))


def plain(text: str) -> str:
    """The text without the marks of Markdown."""
    return _MARKDOWN.sub("", text).strip()


def _opens_title(after: Sequence[Line], at: int, offices: OfficeNames) -> bool:
    """True where an office that stands alone goes on: more offices, then 关于…"""
    for next_at, block in after:
        if next_at != at + 1:
            return False
        at = next_at
        if not offices.split(block.text):
            return bool(_GOES_ON.match(plain(block.text)) or _GENRE.fullmatch(squeeze(block.text)))
    return False


def _may_be_title(text: str) -> bool:
    if text.endswith(("：", ":", "；", "，", "。")) or "。" in text or len(text) > 90 or not text:
        return False
    return not (number_in(text) or read_day(text) or ORDINAL.match(text) or doubt_of_day(text)
                or text.startswith(("（", "(")) or not re.search(r"[一-鿿A-Za-z]", text))


def _goes_on(lines: Sequence[Line], found: list[int], at: int, block: Paragraph,
             offices: OfficeNames) -> bool:
    """True where a line goes on with a title that has not come to its end."""
    above, text = dict(lines)[found[-1]], plain(block.text)
    joined = join_title(lines, found, offices)
    if at != found[-1] + 1 or squeeze(text) == squeeze(joined):
        return False
    if _VERSION.fullmatch(text):
        return above.align == block.align
    if _ENDS_TITLE.search(joined) or not _may_be_title(text) or mark_of(text, offices):
        return False
    if all(offices.split(plain(dict(lines)[line].text)) for line in found):
        return bool(offices.split(text) or _GOES_ON.match(text)
                    or _GENRE.fullmatch(squeeze(text)))
    if offices.split(text):
        return False
    if block.align in ("center", "aside"):
        return above.align == block.align and above.level == block.level
    return "关于" in joined and above.align == block.align and bool(_ENDS_TITLE.search(text)) and (
        "关于" not in text)
