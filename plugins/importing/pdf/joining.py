"""Lines to paragraphs: a full line goes on below, an indented one begins anew."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...documents.ordinals import ORDINAL
from ..blocks import Paragraph, Span
from ..spaces import tidy_spans
from .frames import Frame, Key
from .geometry import PageLine

_OPENS = re.compile(rf"{ORDINAL.pattern}|\d{{1,3}}[.．、]\s*\D|[甲乙丙丁戊己庚辛壬癸]、"
                    r"|[（(]\d{1,3}[）)]|[①-⑳*—●■◆]")
_SENTENCE_END = ("。", "；", "：", "！", "？", ";", ":", "。”", "。）", "。》")
# What cannot be parted from the first character of a line: brackets before it, marks behind it.
_UNIT = re.compile(r"[（(《〈“‘「『〔【]*(?:[!-~]+|.)[，。；：！？、）)》〉”’」』〕】…]*")
_NO_TITLE = re.compile(r".*\d{4}.*[号日]|[（(]|.{0,12}第.{1,5}[章节编]")
_SPACING = 1.4  # of the usual step; more is a new paragraph


def paragraphs(lines: Sequence[PageLine], frames: dict[Key, Frame]) -> Iterator[Paragraph]:
    """The paragraphs of consecutive lines."""
    waiting: list[PageLine] = []
    for line in lines:
        if waiting and not _continues(waiting, line, frames):
            yield _paragraph(waiting, frames)
            waiting = []
        waiting.append(line)
    if waiting:
        yield _paragraph(waiting, frames)


def join_in_frame(lines: Sequence[PageLine], frame: Frame) -> Iterator[str]:
    """The paragraphs of a cell's lines, as text."""
    text = ""
    for at, line in enumerate(lines):
        if at and _is_full(lines[at - 1], line, frame) and not (
                _OPENS.match(line.text) and text.endswith(_SENTENCE_END)):
            text += _between(text, line.text) + line.text
            continue
        if text:
            yield text
        text = line.text
    if text:
        yield text


def _continues(waiting: Sequence[PageLine], below: PageLine, frames: dict[Key, Frame]) -> bool:
    above = waiting[-1]
    frame, next_frame = frames[above.page, above.column], frames[below.page, below.column]
    em = above.em
    if abs(em - below.em) > 0.12 * em or below.page > above.page + 1:
        return False
    same_column = (above.page, above.column) == (below.page, below.column)
    if same_column and above.base - below.base > _SPACING * _pitch(frame, em):
        return False
    if _is_centred(above, frame) or (_is_large(above, frame) and _is_centred(below, frame)):
        return same_column and _is_title_going_on(above, below, frame)
    if not _is_full(above, below, frame) or (_is_centred(below, next_frame) and not same_column):
        return False
    if _is_set_right(above, frame) or _is_set_right(below, next_frame):
        return False
    return _is_in_place(waiting, below, frame, next_frame) and not _begins(above, below, frame)


def _pitch(frame: Frame, em: float) -> float:
    """The step expected of lines of this size."""
    return frame.pitch if abs(em - frame.em) < 0.1 * frame.em else frame.pitch * em / frame.em


def _is_full(above: PageLine, below: PageLine, frame: Frame) -> bool:
    """True where what the next line begins with had no room on this one."""
    slack = frame.right - above.right
    unit = _UNIT.match(below.text)
    needed = sum(0.55 if character.isascii() else 1.0 for character in unit[0]) if unit else 1.0
    if above.text.endswith(_SENTENCE_END):
        needed = min(needed, 2.0)
    return slack < (min(needed, 20.0) + 0.6) * above.em


def _is_in_place(waiting: Sequence[PageLine], below: PageLine, frame: Frame, next_frame: Frame
                 ) -> bool:
    """True where a line stands as far in as the lines of the paragraph before it."""
    em = below.em
    inset = below.left - next_frame.left
    if len(waiting) > 1:
        second = waiting[1]
        usual = second.left - (frame.left if second.page == waiting[-1].page else next_frame.left)
        return abs(inset - usual) < 0.7 * em or abs(inset) < 0.7 * em
    first_inset = waiting[0].left - frame.left
    if inset < 0.7 * em or (abs(inset - first_inset) < 0.7 * em and not frame.indented):
        return True
    hanging = 0.7 * em < inset - first_inset < 6 * em
    return hanging and bool(_OPENS.match(waiting[0].text)) and not _OPENS.match(below.text)


def _begins(above: PageLine, below: PageLine, frame: Frame) -> bool:
    """True where a line in the place of a continuing one opens a paragraph all the same.

    依照本法 / 第十条 may stand at a line's end and the next one's beginning.
    """
    return bool(_OPENS.match(below.text)) and (
        above.text.endswith(_SENTENCE_END) or not (below.text.startswith("第") or frame.indented))


def _is_large(line: PageLine, frame: Frame) -> bool:
    return line.em > 1.15 * frame.em


def _is_centred(line: PageLine, frame: Frame) -> bool:
    before, after = line.left - frame.left, frame.right - line.right
    least = 0.3 if _is_large(line, frame) else 2.5
    return before > least * frame.em and abs(before - after) < 1.3 * line.em


def _is_title_going_on(above: PageLine, below: PageLine, frame: Frame) -> bool:
    """True for two lines in the middle that are one title: the first wide, no 文号 or date below."""
    return (_is_centred(below, frame) and above.right - above.left > 0.6 * frame.width
            and not above.text.endswith(_SENTENCE_END) and not _NO_TITLE.match(below.text))


def _is_set_right(line: PageLine, frame: Frame) -> bool:
    return line.left - frame.left > 0.3 * frame.width


def _between(above: str, below: str) -> str:
    """What stands between the words of two lines that are one paragraph."""
    return " " if above[-1:].isascii() and below[:1].isascii() and above[-1:] != "-" else ""


def _paragraph(lines: Sequence[PageLine], frames: dict[Key, Frame]) -> Paragraph:
    spans = list(lines[0].spans)
    for above, below in pairwise(lines):
        spans += [Span(_between(above.text, below.text)), *below.spans]
    first = lines[0]
    frame = frames[first.page, first.column]
    centred = all(_is_centred(line, frames[line.page, line.column]) for line in lines)
    align = "center" if centred else "right" if _is_set_right(first, frame) else ""
    return Paragraph(tidy_spans(spans), align=align, place=f"第 {first.page} 页")
