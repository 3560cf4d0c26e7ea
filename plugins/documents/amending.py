"""What an amending document says of a provision: 将第三条修改为：“……”, in its own words.

Read word for word or not at all: where a quotation has no certain end, or holds what plain text
cannot say (a table, a picture, a footnote), the reader is sent to the document.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from .numbers import number_key
from .plain_text import split_anchors
from .provisions import Provision, parse_provision

# Characters of no text: for what is no text, and for the ends of a 引文 (`>`).
_LOST, _BEGIN, _END = "\ue002", "\ue003", "\ue004"
_TAGS = ((re.compile(r"<(?:img|sup|sub|pre|table)\b[^<>]*>"), rf"\g<0>{_LOST}"),
         (re.compile(r"<blockquote\b[^<>]*>"), f"<p>{_BEGIN}</p>\n"),
         (re.compile(r"</blockquote>"), f"<p>{_END}</p>\n"))
_NO_TEXT = re.compile(f"[{_LOST}{_BEGIN}{_END}\t]")
_N = "[〇零一二两三四五六七八九十百千0-9]+"
_NUMBERING = re.compile(rf"^(?:{_N}[、.．]|[（(]{_N}[）)])\s*")
_STEP = rf"(?:第{_N}(?:编|章|节|条|部分|款|项)(?:之{_N})?|第?[（(]{_N}[）)]项?)"
_PLACE = re.compile(rf"第{_N}(?:编|章|节|条|部分)(?:之{_N})?{_STEP}*")
# 第三条、第五条修改为 replaces two; 第三条中的“甲”修改为 a word.
_REPLACED = re.compile(
    rf"(?<![、和及与至到-])({_PLACE.pattern})(?:修改|修订|修正)为[：:，,]?\s*(?=“|$)")
_CHANGED = re.compile("修[改订正]|改为|补充|增加|增写|删[去除]|作为|[替代]换|调整为")
_ANNOUNCED = re.compile("(?:如下|以下|下列|相应)(?:修[改订正]|补充|调整)|(?:修[改订正]|补充|调整)如下")
_NAMED = re.compile(r"(?:^|[将把对在])《(?P<title>[^《》]+(?:《[^《》]*》[^《》]*)*)》"
                    r"(?:[（(](?P<number>[^（）()]{2,40}?号)[）)])?")


class Amended(NamedTuple):
    """The words for a provision, a line each: its new text where it `is_replaced` as a whole, else
    the sentences that change it; none where they cannot be read. `anchor` is where they stand."""

    lines: tuple[str, ...]
    is_replaced: bool
    anchor: str


class _Line(NamedTuple):
    """A line that is no part of a quotation: its text without numbering, what it
    quotes in the lines after it (None where that has no certain end), the document it is about,
    whether it names it, its anchor."""

    text: str
    quoted: tuple[str, ...] | None
    title: str
    number: str
    names: bool
    anchor: str


def amended_text(markup: str, provision: Provision, title: str, number: str, is_only: bool
                 ) -> Amended:
    """What the HTML of an amending document says of a provision of the document with this title
    and 文号; `is_only` where it amends no other."""
    acts = [line for line in _lines(markup)
            if _is_about(line, title, number, is_only) and _changes(line, provision)]
    anchor = acts[0].anchor if acts else ""
    if len(acts) == 1 and (new := _replacement(acts[0], provision)):
        return Amended(new, True, anchor)
    said = [_sentence(line) for line in acts]
    words = tuple(chain.from_iterable(said)) if all(said) else ()
    return Amended(words, False, anchor)


def _lines(markup: str) -> Iterator[_Line]:
    for tag, instead in _TAGS:
        markup = tag.sub(instead, markup)
    text, anchors = split_anchors(markup)
    lines = text.split("\n")
    title, number, at, place = "", "", 0, 0
    while place < len(lines):
        line = lines[place]
        named = _NAMED.search(_NUMBERING.sub("", line))
        if named:
            title, number = named["title"], named["number"] or ""
        count = _count_quoted(line, lines[place + 1:])
        quoted = None if count is None else tuple(lines[place + 1:place + 1 + count])
        near = [name for begin, name in anchors if begin <= at]
        yield _Line(_NUMBERING.sub("", line), quoted, title, number, bool(named),
                    near[-1] if near else "")
        for passed in (line, *(quoted or ())):
            at += len(passed) + 1
            place += 1


def _is_about(line: _Line, title: str, number: str, is_only: bool) -> bool:
    if is_only and not line.names:
        return True
    if line.number and number:
        return number_key(line.number) == number_key(number)
    return bool(line.title) and (line.title == title or f"《{line.title}》" in title
                                 or title.endswith(f"{line.title}的通知"))


def _changes(line: _Line, provision: Provision) -> bool:
    """True where it says so, and not only that changes follow."""
    outside = _outside(line.text)
    return bool(_CHANGED.search(outside)) and not _ANNOUNCED.search(outside) and any(
        _concerns(place[0], provision) for place in _PLACE.finditer(outside))


def _concerns(words: str, provision: Provision) -> bool:
    """True where the words name the provision, a part of it, or what it is a part of."""
    named = parse_provision(words)
    if not named:
        return False
    if named.anchor != provision.anchor:
        one, other = f"{named.anchor}-", f"{provision.anchor}-"
        return one.startswith(other) or other.startswith(one)
    return all(not one or not other or one == other
               for one, other in zip(named[1:], provision[1:], strict=True))


def _replacement(line: _Line, provision: Provision) -> tuple[str, ...]:
    """The new text of the whole provision, without its quotation marks."""
    for match in _REPLACED.finditer(line.text):
        if parse_provision(match[1]) != provision or line.quoted is None:
            continue
        rest = (line.text[match.end():], *line.quoted)
        if rest[1:2] == (_BEGIN,):
            new = rest[2:-1]
        else:
            new = tuple(_unquoted("\n".join(rest).lstrip("\n")).split("\n"))
        return new if any(new) and not _NO_TEXT.search("".join(new)) else ()
    return ()


def _sentence(line: _Line) -> tuple[str, ...]:
    """The words of a line, with what it quotes in the lines after it."""
    if line.quoted is None or (line.text.endswith(("：", ":")) and not line.quoted):
        return ()
    quoted = line.quoted[1:-1] if line.quoted[:1] == (_BEGIN,) else line.quoted
    said = (line.text, *quoted)
    return () if _NO_TEXT.search("".join(said)) else said


def _count_quoted(line: str, following: Sequence[str]) -> int | None:
    """How many of the following lines a line quotes; None where the quotation does not end."""
    if following[:1] == [_BEGIN]:
        return following.index(_END) + 1 if _END in following else None
    depth, count = _depth(line, 0), 0
    if not depth and line.endswith(("：", ":")) and following and following[0].startswith("“"):
        depth, count = _depth(following[0], 0), 1
    while depth > 0:
        if count == len(following) or following[count] in (_BEGIN, _END):
            return None
        depth = _depth(following[count], depth)
        count += 1
    return count


def _depth(line: str, depth: int) -> int:
    """How many quotations are open at the end of a line; each paragraph of one that goes on may
    begin with the sign again."""
    again = depth == 1 and line.startswith("“")
    return max(0, depth + line.count("“") - again - line.count("”"))


def _unquoted(text: str) -> str:
    """What stands in the quotation that a text begins with."""
    depth = 0
    for at, sign in enumerate(text):
        again = depth == 1 and text[at - 1] == "\n"
        depth += (sign == "“" and not again) - (sign == "”")
        if depth == 0:
            return text[1:at].replace("\n“", "\n")
    return text[1:]


def _outside(text: str) -> str:
    """The text without what it quotes."""
    depth, kept = 0, []
    for sign in text:
        depth += sign == "“"
        kept.append("" if depth else sign)
        depth = max(0, depth - (sign == "”"))
    return "".join(kept)
