"""A value of the front matter on one line: each slip of typing, with what it can only mean."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from .dates import normalise, parse_moment
from .gaps import DOUBT
from .typed_text import (
    ASCII_BLANKS,
    BLANK,
    BLANKS,
    BRACKETS,
    COLONS,
    Slip,
    first_odd,
    name_of,
    narrowed,
)
from .value_forms import NESTED_FORMS, TOP_FORMS, ValueForm
from .yaml_text import quoted, read_alone

_NESTED = "|".join(NESTED_FORMS)
_NESTED_KEY = re.compile(rf"{BLANK}*({_NESTED})({BLANK}*[:{COLONS}]{BLANK}*)")
SECOND_KEY = re.compile(rf"{BLANK}({'|'.join(TOP_FORMS)}){BLANK}*[:{COLONS}]")
_SOME_KEY = re.compile(rf"{BLANK}*[一-鿿]{{1,8}}: ")
_DOUBT = re.compile(rf"({BLANK}*[#＃]{BLANK}*)({DOUBT})")
_COMMENT = re.compile(r"[ \t]+#(.?)")
_HASH_WORDS = re.compile(r"#[^\s#]")
_PAIRS: Mapping[str, str] = {'"': '"', "'": "'", "＂": "＂", "＇": "＇", "“": "”", "‘": "’"}
_CLOSED_BY: Mapping[str, str] = {'"': "”“＂", "'": "’‘＇"}
# Where words begin or hold these, YAML refuses them or takes them for something else.
_STRANGE = re.compile(r"[&*!][^!-~]|[%@`,?\]}-]|[\[{][^\[\]{}]*[\]}]\s*[^\s#]"
                      r"|.*(?::[ \t]|:\Z)", re.DOTALL)
_ASCII_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)
_UNQUOTED = (ValueForm.DAY, ValueForm.CODE, ValueForm.WORD)


def colon_slip(key: str, typed: str, at: int, value: str) -> Slip | None:
    """The slip between a key and its value, blanks included; None where it is as YAML has it."""
    proper = ": " if value else ":"
    after = typed.partition(":")[2]
    if ":" in typed and not first_odd(typed) and (after or not value):
        return None
    if typed == ":\t":  # YAML takes it
        return None
    odd = next((sign for sign in typed if sign in COLONS), first_odd(typed))
    said = (f"“{key}”的冒号处有{name_of(odd)}，应是半角冒号加一个空格。" if odd
            else f"“{key}”的冒号后面缺一个空格。")
    return Slip(at, at + len(typed), proper, said)


class ValueReader:
    """Reads one value: its slips, and what of it goes on in the next lines.

    `quote` is the quotation mark still open at its end, `open` the brackets.
    """

    def __init__(self, key: str, form: ValueForm, goes_on: bool = False,
                 brackets: tuple[str, ...] = ()):
        self.key, self.form, self.goes_on = key, form, goes_on
        self.quote, self.open = "", list(brackets)
        self.is_empty = self.is_block = False

    def read(self, written: str, at: int) -> Iterator[Slip]:
        """The slips of a value that begins at this offset."""
        core = written.rstrip(BLANKS)
        if mark := _DOUBT.search(core):
            yield from self._doubt(mark, at)
            core = core[:mark.start()].rstrip(BLANKS)
        if self.open:
            yield from self._flow(core, at)
        elif self.form is ValueForm.PROSE and _HASH_WORDS.match(core):
            yield from self._as_text(core, at, f"“{core}”按文字理解；不加引号，“#”后面的字会丢掉。")
        elif not core or core.startswith("#"):
            self.is_empty = True
        elif re.fullmatch(r"[|>][-+\d]{0,2}(?:[ \t]+#.*)?", core):
            self.is_block = True
        elif core[0] in _PAIRS and (core[0] in "\"'＂＇" or self.form in _UNQUOTED):
            yield from self._quoted(core, at)
        elif self._is_flow(core):
            yield from self._flow(core, at)
        else:
            yield from self._plain(core, at)

    def _doubt(self, mark: re.Match[str], at: int) -> Iterator[Slip]:
        sign = mark[1]
        if "＃" in sign or (mark.start() and sign[0] == "#"):
            put = " # " if mark.start() else "# "
            yield Slip(at + mark.start(), at + mark.start(2), put,
                       f"“{DOUBT}”前面的井号应是半角的“#”，它的前面空一格。")

    def _quoted(self, core: str, at: int) -> Iterator[Slip]:
        """A value that begins with a quotation mark."""
        first, last = core[0], core[-1]
        proper = first if first in "\"'" else ('"' if first in "＂“" else "'")
        closed = _ASCII_QUOTED.match(core)
        end = closed.end() - 1 if closed else (
            -1 if first in "\"'" else core.find(_PAIRS[first], 1))
        if first in "\"'" and end < 0:
            if len(core) > 1 and last in _CLOSED_BY[first] and first not in core[1:]:
                yield Slip(at + len(core) - 1, at + len(core), first,
                           f"开头是半角引号{first}，末尾是{name_of(last)}。")
            else:
                self.quote = first
            return
        rest = core[end + 1:]
        if rest and not _COMMENT.match(rest):
            if first in "\"'" and self.form is ValueForm.PROSE:
                yield from self._as_text(core, at, f"引号{first}只括住了一部分，整个值按文字理解。")
            return
        inner = core[1:end]
        if first != proper and proper not in inner and "\\" not in inner:
            said = f"值放在{name_of(first)}里，按半角引号{proper}理解。"
            yield Slip(at, at + 1, proper, said)
            yield from self._translated(inner, at + 1)
            yield Slip(at + end, at + end + 1, proper, said)
        else:
            yield from self._translated(inner, at + 1)

    def _is_flow(self, core: str) -> bool:
        if self.form not in (ValueForm.NAMES, ValueForm.RECORDS):
            return False
        return core[0] in "[{［｛" or (core[0] == "【" and core[-1] == "】")

    def _plain(self, core: str, at: int) -> Iterator[Slip]:
        comment = _COMMENT.search(core)
        if self.form is ValueForm.PROSE and self._reads_otherwise(core, comment):
            yield from self._as_text(core, at, "值里的符号在文件头里另有用处，整个值按文字理解。")
            return
        if comment and self.form is ValueForm.PROSE:
            lost = core[comment.start():].strip()
            if comment[1] not in ("", " ", "\t", "#"):
                yield from self._as_text(core, at, f"“{lost}”按文字理解；不加引号，“ #”后面的字会丢掉。")
            else:
                yield Slip(at + comment.start(), at + len(core), None,
                           f"“{lost}”是注释，不会显示。")
        yield from self._translated(core[:comment.start()] if comment else core, at)

    def _reads_otherwise(self, core: str, comment: re.Match[str] | None) -> bool:
        """True for one line of words that YAML refuses or takes for something else than text."""
        words = core[:comment.start()] if comment else core
        return bool(_STRANGE.match(words)) and not self.goes_on and (
            not SECOND_KEY.search(words)) and read_alone(words) is None

    def _as_text(self, core: str, at: int, said: str) -> Iterator[Slip]:
        """The whole value in quotation marks."""
        if not self.goes_on and not SECOND_KEY.search(core):
            yield Slip(at, at + len(core), quoted(core), f"“{self.key}”的{said}")

    def _translated(self, words: str, at: int, form: ValueForm | None = None) -> Iterator[Slip]:
        """A day as the parsers read it, digits and letters of a code in half width."""
        form = form or self.form
        meant = words
        if form is ValueForm.DAY:
            with suppress(ValueError):
                parse_moment(normalise(words))
                meant = normalise(words)
        elif form is ValueForm.CODE:
            meant = narrowed(words)
        if meant != words:
            yield Slip(at, at + len(words), meant, f"“{words}”按“{meant}”理解。")

    def _flow(self, core: str, at: int) -> Iterator[Slip]:
        """A list or a record in brackets, or what of it stands on this line."""
        hidden, place, may_begin = "", 0, True
        while place < len(core):
            sign = core[place]
            key = _NESTED_KEY.match(core, place) if (
                may_begin and self.open and self.open[-1] == "{") else None
            if hidden:
                hidden = "" if sign == hidden else hidden
            elif key:
                yield from self._entry(key, core, at)
                place, may_begin = key.end(), False
                continue
            elif (sign in "\"'" and may_begin) or sign in _WITHIN:
                hidden = _WITHIN.get(sign, sign)
            elif sign == "#" and place and core[place - 1] in ASCII_BLANKS:
                return
            elif put := self._bracket(sign, core, place):
                self._turn(put)
                if put != sign:
                    yield Slip(at + place, at + place + 1, put,
                               f"“{self.key}”里的{name_of(sign)}按半角“{put}”理解。")
            elif sign == "，" and self._parts(core, place):
                end = place + 1 + len(core[place + 1:]) - len(core[place + 1:].lstrip(BLANKS))
                yield Slip(at + place, at + end, ", ",
                           f"“{self.key}”里的全角逗号“，”按半角逗号理解。")
            may_begin = sign in "[{［｛，," or (may_begin and sign in BLANKS)
            place += 1

    def _entry(self, key: re.Match[str], core: str, at: int) -> Iterator[Slip]:
        """A key of a record, and its value where that is a day."""
        if slip := colon_slip(key[1], key[2], at + key.start(2), core[key.end():]):
            yield slip
        if NESTED_FORMS[key[1]] is ValueForm.DAY:
            value = re.match(r"[^,，}｝\]］#]*", core[key.end():])
            words = value[0].rstrip(BLANKS) if value else ""
            yield from self._translated(words, at + key.end(), ValueForm.DAY)

    def _bracket(self, sign: str, core: str, place: int) -> str:
        """The bracket that a character is, "" for any other."""
        if core[0] == "【" and place in (0, len(core) - 1):
            return "[" if sign == "【" else "]"
        return sign if sign in "[]{}" else BRACKETS.get(sign, "")

    def _turn(self, bracket: str) -> None:
        if bracket in "[{":
            self.open.append(bracket)
        elif self.open:
            self.open.pop()

    def _parts(self, core: str, place: int) -> bool:
        """True for a comma that can only part items: names hold none, a key follows it."""
        if self.open and self.open[-1] == "{":
            return bool(_NESTED_KEY.match(core, place + 1) or _SOME_KEY.match(core, place + 1))
        return self.form is ValueForm.NAMES or core[place + 1:].lstrip(BLANKS)[:1] in ("{", "｛")


# What stands within these is one piece.
_WITHIN: Mapping[str, str] = {"《": "》", "（": "）", "“": "”", "(": ")"}
