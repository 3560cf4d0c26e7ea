"""Brackets and title marks come in pairs within a paragraph."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "TXT-09", Severity.WARNING, ACCURACY
NAME = "括号、书名号不成对"
LOOKS_AT = "标题和每段里的（）《》【】“”；段首的“1）”不算"
FIX = "补上缺的一半，或删去多的一半"
PASS = ("\n根据《条例》（国令第711号）。", "\n1）甲\n\n2）乙", "\n（一）甲")
FAIL = ("\n根据《条例（国令第711号）。", "\n根据条例》。", "\n（见附表。", "\n落实“一岗双责的要求。", "标题: 关于印发《方案的通知")
_PAIRS = {"）": "（", "》": "《", "】": "【"}
_OPEN = {"(": "（", "（": "（", "《": "《", "【": "【"}
_QUOTES = re.compile("[“”]")
_NEAR = 4
_SHOWN = 8
_BRACKET = re.compile("[(（《【)）》】]")
_CLOSE = {")": "）", "）": "）", "》": "》", "】": "】"}


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for the first bracket without its other half in each line."""
    title = source.document.title
    if (at := _first_alone(ProseLine(0, title, False))) is not None:
        yield Fault("title", f"标题里的“{title[at]}”不成对。", "请补上另一半，或删去。")
    yield from _odd_quotes(source)
    lines = source.lines
    alone = [_first_alone(line) for line in lines]
    for number, (line, at) in enumerate(zip(lines, alone, strict=True)):
        if at is None or _closed_nearby(lines, alone, number) or _signs(lines, alone, number - 1):
            continue
        if broken := _signs(lines, alone, number):
            yield Fault(line.at + at, f"书名号断在两段里：{broken}。", "请把两段连成一段。")
        else:
            sign = line.text[at]
            around = line.text[max(at - 6, 0):at + 7]
            yield Fault(line.at + at, f"“{around}”里的“{sign}”不成对。", "请补上另一半，或删去。")


def _signs(lines: tuple[ProseLine, ...], alone: list[int | None], number: int) -> str:
    """Where a title begins in a line and ends in the next, what stands around the break."""
    if not 0 <= number < len(lines) - 1:
        return ""
    (here, after), (at, end) = lines[number:number + 2], alone[number:number + 2]
    if at is None or end is None or here.text[at] != "《" or after.text[end] != "》":
        return ""
    return f"“{here.text[-_SHOWN:]}”和“{after.text[:_SHOWN]}”"


def _odd_quotes(source: Source) -> Iterator[Fault]:
    """Faults of lines where one quotation mark is alone, in a text that else pairs them."""
    odd = [(line, signs) for line in source.lines
           if (signs := _QUOTES.findall(line.text)) and signs.count("“") != signs.count("”")]
    if len(odd) == 1:
        line, signs = odd[0]
        at = line.text.find("“" if signs.count("“") > signs.count("”") else "”")
        yield Fault(line.at + at, f"“{line.text[max(at - 6, 0):at + 7]}”里的引号不成对。",
                    "请补上另一半，或删去。")


def _first_alone(line: ProseLine) -> int | None:
    waiting: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(line.text):
        at, character = match.start(), match[0]
        if character in _OPEN:
            waiting.append((_OPEN[character], at))
        else:
            if waiting and waiting[-1][0] == _PAIRS[_CLOSE[character]]:
                waiting.pop()
            elif not _counts(line.text, at):
                return at
    return waiting[0][1] if waiting else None


def _closed_nearby(lines: tuple[ProseLine, ...], alone: list[int | None], number: int) -> bool:
    """True for a round bracket whose other half stands a few paragraphs away, as around notes."""
    def half(other: int) -> str:
        at = alone[other]
        sign = "" if at is None else lines[other].text[at]
        return {"(": "（", ")": "）"}.get(sign, sign)

    near = {"（": range(number + 1, min(number + 1 + _NEAR, len(lines))),
            "）": range(max(number - _NEAR, 0), number)}.get(half(number), ())
    return any(half(other) in "（）" and half(other) not in ("", half(number)) for other in near)


def _counts(text: str, at: int) -> bool:
    """True for the bracket of `1）` or `a）`."""
    return at > 0 and text[at] in ")）" and text[at - 1].isalnum() and (
        at < 4 or text[at - 2] in " 　，；。、：") and not "一" <= text[at - 1] <= "鿿"
