"""What Word computes when it shows a text: fields for circled signs and days, readings of Han."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from .ooxml import remove, text_of, unwrap, w
from .revisions import notice

_CIRCLED = re.compile(r"\s*eq\s+\\o(?:\\a[clr])?\s*\(\s*[○〇◯]\s*,\s*(\d{1,2})\s*\)\s*",
                      re.IGNORECASE)
_EQUATION = re.compile(r"\s*eq\s", re.IGNORECASE)
_TODAY = re.compile(r"\s*(?:date|time)\b", re.IGNORECASE)


class Fields(NamedTuple):
    """What there is to say of the fields of a file, and the days that change when it is opened."""

    notices: tuple[str, ...]
    days: tuple[str, ...]


def resolve_fields(root: etree._Element) -> Fields:
    """Writes circled numbers as characters and keeps Han without readings."""
    unread, days = [], []
    for run, instruction, shown in _fields(root):
        if match := _CIRCLED.fullmatch(instruction):
            run.append(_text(_circled(int(match[1]))))
        elif _EQUATION.match(instruction) and not shown:
            unread.append(f"“{instruction.strip()}”")
        elif _TODAY.match(instruction) and shown:
            days.append(shown)
    days += [text_of(field) for field in root.iter(w("fldSimple"))
             if _TODAY.match(field.get(w("instr"), ""))]
    notices = (
        *notice("EQ 域（叠字、公式）", unread, "没有读，请照原件补上"),
        *notice("日期域", (f"“{day}”" for day in days), "随打开的日子变，是上次保存时的日期，请核对"),
        *notice("拼音标注", list(_without_readings(root)), "只保留了字"))
    return Fields(notices, tuple(days))


def _without_readings(root: etree._Element) -> Iterator[str]:
    """Keeps the characters of each reading aid; what it says of them."""
    for ruby in list(root.iter(w("ruby"))):
        base = [run for part in ruby.iterchildren(w("rubyBase")) for run in part]
        reading = "".join(text_of(part) for part in ruby.iterchildren(w("rt")))
        yield f"“{''.join(map(text_of, base))}”（{reading}）"
        host = ruby.getparent()
        if host is not None and host.tag == w("r"):
            for run in reversed(base):
                host.addnext(run)
            remove(ruby)
        else:
            unwrap(ruby, base)


def _fields(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """The first run of each field, what it computes, and the result that is stored."""
    for paragraph in list(root.iter(w("p"))):
        first, instruction, shown, is_result = None, "", "", False
        for run in paragraph.iter(w("r")):
            kind = next((mark.get(w("fldCharType")) for mark in run.iterchildren(w("fldChar"))), "")
            if kind == "begin":
                first, instruction, shown, is_result = run, "", "", False
            instruction += "" if is_result else "".join(
                part.text or "" for part in run.iterchildren(w("instrText")))
            shown += text_of(run) if is_result else ""
            is_result = is_result or kind == "separate"
            if kind == "end" and first is not None:
                yield first, instruction, shown
                first = None


def _text(words: str) -> etree._Element:
    text = etree.Element(w("t"))
    text.text = words
    return text


def _circled(number: int) -> str:
    """① to ⑳, ㉑ to ㉟, ㊱ to ㊿; a number beyond them in brackets."""
    for first, last, start in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(start + number - first)
    return f"({number})"
