"""A front matter as people type it with a Chinese input method, and the YAML it can only mean.

A full-width colon, comma, bracket, quotation mark, blank or dash, a missing blank, a day written
as 2026年7月2日: where it can mean one thing alone, it is read as that, everywhere and with the
same value as the properly written form. `Typed.slips` says what was meant, for people and `--fix`.
No line is added or taken away.
"""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from .typed_text import (
    ASCII_BLANKS,
    BLANK,
    BLANKS,
    COLONS,
    DASHES,
    Slip,
    corrected,
    first_odd,
    name_of,
)
from .typed_values import ValueReader, colon_slip
from .value_forms import NESTED_FORMS, TOP_FORMS, ValueForm

_KEY = re.compile(
    rf"({BLANK}*)([^\s\"'#\[{{}}\]{COLONS}:{DASHES}-][^\"'#{{}}{COLONS}:\n]{{0,15}}?)"
    rf"({BLANK}*[:{COLONS}]{BLANK}*)(.*)", re.DOTALL)
_ITEM = re.compile(rf"({BLANK}*)([-{DASHES}])({BLANK}*)(.*)", re.DOTALL)
# Most lines: nothing in them can be a slip, whatever comes before.
_PLAIN = re.compile(r"(?P<key>[一-鿿]+): (?:(?P<day>\d{4}-\d\d-\d\d)"
                    r"|[《〔（一-鿿][^#＃：:\"'\t\r\u00a0\u2000-\u200b\u202f\u3000]*"
                    r"|\"(?:(?P<code>[!$-\[\]-~〔〕一-鿿]*)|[^#＃\"\\\r]*)\")")
_FILLED = ValueReader("", ValueForm.WORD)
_UNSEEN = re.compile(rf"(?:{BLANK}|[\u200b\ufeff])+")
_HAN_KEY = re.compile("[一-鿿]{1,10}")


class Typed(NamedTuple):
    """A front matter as YAML, and what was typed otherwise, in order."""

    yaml: str
    slips: tuple[Slip, ...]

    def typed_place(self, typed: str, line: int, column: int) -> tuple[int, int]:
        """Where a place of `yaml` stands in what was typed; lines from 0, columns from 1."""
        if not self.slips:
            return line, column
        begin = sum(len(one) + 1 for one in typed.split("\n")[:line])
        at, shift = begin + column - 1, 0
        for slip in self.slips:
            if slip.put is None or slip.start < begin:
                continue
            if slip.start + shift >= at:
                break
            longer = len(slip.put) - (slip.end - slip.start)
            if at < slip.end + shift + longer:
                return line, slip.start - begin + 1
            shift += longer
        return line, at - shift - begin + 1


def read_typed(text: str) -> Typed:
    """The YAML that a front matter means, and its slips."""
    slips = tuple(sorted(_Lines(text.split("\n")).read(), key=attrgetter("start")))
    return Typed(corrected(text, slips) if slips else text, slips)


class _Lines:
    """Goes through the lines; keeps the key whose value goes on, and how."""

    def __init__(self, lines: Sequence[str]):
        self._lines = lines
        self._key, self._form = "", ValueForm.WORD
        self._items_at = ""  # the indent of the items of a list
        self._value: ValueReader | None = None

    def read(self) -> Iterator[Slip]:
        at = 0
        for number, line in enumerate(self._lines):
            if line.strip(BLANKS):
                yield from self._line(number, line, at)
            at += len(line) + 1

    def _line(self, number: int, line: str, at: int) -> Iterator[Slip]:
        value = self._value
        if value and value.is_block and line[0] in ASCII_BLANKS:
            return  # a text as it stands
        plain = _PLAIN.fullmatch(line)
        if plain and _is_plain(plain, TOP_FORMS.get(plain["key"])):
            self._value = _FILLED
            return
        found = _KEY.match(line)
        key = _UNSEEN.sub("", found[2]) if found else ""
        if found and self._is_top(found, key):
            yield from self._top(found, key, number, at)
        elif value and value.is_block:
            yield from self._pushed_in(line, at)
        elif value and value.quote:
            if value.quote in line:
                value.quote = ""
        elif value and value.open:
            yield from value.read(line, at)
        elif line.lstrip(BLANKS)[0] in "#＃":
            yield from self._comment(line, at)
        elif value and value.is_empty:
            yield from self._below(line, number, at)

    def _is_top(self, found: re.Match[str], key: str) -> bool:
        """True for a line with a key of its own, though it may be pushed in by mistake."""
        indent = found[1]
        if not indent:
            return key in TOP_FORMS or bool(_HAN_KEY.fullmatch(key))
        after_value = self._value is not None and not (self._value.is_empty or self._value.is_block
                                                       or self._value.open or self._value.quote)
        return key in TOP_FORMS and (bool(first_odd(indent)) or after_value)

    def _top(self, found: re.Match[str], key: str, number: int, at: int) -> Iterator[Slip]:
        self._key, self._form = key, TOP_FORMS.get(key, ValueForm.WORD)
        self._items_at = ""
        if found[1]:
            odd = first_odd(found[1])
            yield Slip(at, at + len(found[1]), "",
                       f"“{key}”的前面有{name_of(odd) if odd else '空格'}。")
        yield from self._pair(found, key, self._form, number, at)

    def _pair(self, found: re.Match[str], key: str, form: ValueForm, number: int, at: int
              ) -> Iterator[Slip]:
        """A key, its colon and its value."""
        start = at + found.start(2)
        if found[2] != key:
            yield Slip(start, start + len(found[2]), key, f"字段“{key}”的字中间有空格。")
        if slip := colon_slip(key, found[3].rstrip("\r"), at + found.start(3), found[4]):
            yield slip
        self._value = ValueReader(key, form, self._goes_on(number))
        yield from self._value.read(found[4], at + found.start(4))

    def _goes_on(self, number: int) -> bool:
        """True where the next line belongs to the value on this one."""
        rest = (line for line in self._lines[number + 1:] if line.strip(BLANKS))
        following = next(rest, "")
        if not following or following[0] not in ASCII_BLANKS:
            return False
        found = _KEY.match(following)
        return not (found and _UNSEEN.sub("", found[2]) in TOP_FORMS)

    def _below(self, line: str, number: int, at: int) -> Iterator[Slip]:
        """An item of a list, or a pair of a record, below a key."""
        if self._form not in (ValueForm.NAMES, ValueForm.RECORDS):
            yield from self._pushed_in(line, at)
            return
        item, indent = _ITEM.match(line), _indent(line)
        yield from self._pushed_in(line, at, self._items_at if item else f"{self._items_at}  ")
        begin = len(indent)
        if item:
            if not first_odd(indent):
                self._items_at = indent
            dash, after = item[2], item[3].rstrip("\r")
            begin = item.start(4)
            if dash != "-" or not after or first_odd(after):
                yield Slip(at + len(indent), at + begin, "- ", self._dash_words(dash, after))
        yield from self._inside(item, begin, line, number, at)

    def _inside(self, item: re.Match[str] | None, begin: int, line: str, number: int, at: int
                ) -> Iterator[Slip]:
        """A pair of a record, or an item that is none, from this column on."""
        found, outer = _KEY.match(line, begin), self._value
        key = _UNSEEN.sub("", found[2]) if found else ""
        if found and key in NESTED_FORMS:
            yield from self._pair(found, key, NESTED_FORMS[key], number, at)
        elif item:
            self._value = ValueReader(self._key, self._form, self._goes_on(number))
            yield from self._value.read(item[4], at + begin)
        if self._value and not (self._value.open or self._value.quote):
            self._value = outer

    def _dash_words(self, dash: str, after: str) -> str:
        if dash != "-":
            return f"“{self._key}”下面一行用{name_of(dash)}开头，应是半角减号加一个空格。"
        odd = first_odd(after)
        return (f"“{self._key}”下面一行减号后面有{name_of(odd)}，应是一个空格。" if odd
                else f"“{self._key}”下面一行减号后面缺一个空格。")

    def _pushed_in(self, line: str, at: int, meant: str = "  ") -> Iterator[Slip]:
        indent = _indent(line)
        if odd := first_odd(indent):
            yield Slip(at, at + len(indent), meant, f"行首有{name_of(odd)}，应是空格。")

    def _comment(self, line: str, at: int) -> Iterator[Slip]:
        begin = len(_indent(line))
        if line[begin] == "＃" or first_odd(line[:begin]):
            yield Slip(at, at + begin + 1, "#", f"注释用{name_of('＃')}开头，应是半角的“#”。")


def _is_plain(line: re.Match[str], form: ValueForm | None) -> bool:
    """True where a value of this form is read as it stands."""
    if form is ValueForm.DAY:
        return line["day"] is not None
    if form is ValueForm.CODE:
        return line["code"] is not None
    return form is not None


def _indent(line: str) -> str:
    return line[:len(line) - len(line.lstrip(BLANKS))]
