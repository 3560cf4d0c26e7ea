"""Marks as rows of a table, and where a plain text has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...documents.undoing import PlainText

# What may stand before and after a mark that is alone on its line: signs and a label.
_OPENS = (
    r"^(?:\[\^\w+\]:)?[ \t　#>*＊★☆\-+（(【\[〔<《“\"'：:；;，,。·—]*"
    "(?:(?:备注|注|摘要|标题|名称|来源|关键词|说明|提示|标记|性质|类型|类别|密级标识|属性|用途|要求"
    "|重要提示|温馨提示|注意)[:：][ 　]*)?")
_CLOSES = r"[ \t　*＊★☆！!。.）)】\]〕>》”\"'；;，,—-]*$"
_BETWEEN = "[，,、；;。！! 　·|—*★☆/-]*"


@dataclass(frozen=True, slots=True)
class Marking:
    """What a mark looks like, and the words of which a text that has it has one."""

    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    is_alone: bool


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A mark in a text: where it begins, how it is written, whether it stands alone."""

    at: int
    text: str
    is_alone: bool


def line_of(*words: str) -> str:
    """The form of a line that says these words and nothing else, up to four of them."""
    one = "|".join(f"(?:{word})" for word in words)
    return f"{_OPENS}(?:{one})(?:{_BETWEEN}(?:{one})){{0,3}}{_CLOSES}"


def row(needs: str, form: str) -> Marking:
    """A row of a table of marks; `needs` are words between blanks."""
    return Marking(tuple(needs.split()), re.compile(form, re.MULTILINE), form.startswith(_OPENS))


def find(markings: Sequence[Marking], plain: PlainText) -> Iterator[FoundMark]:
    """Every mark of these in a text, in order of place; of those that overlap, the first."""
    found = [(match.start(), match.end(), marking.is_alone, match[0]) for marking in markings
             if any(word in plain.text for word in marking.needs)
             for match in marking.pattern.finditer(plain.text)]
    end = -1
    for start, stop, is_alone, written in sorted(found):
        if start >= end:
            skipped = len(written) - len(written.lstrip())
            yield FoundMark(plain.place(start + skipped), written.strip(), is_alone)
            end = stop
