"""Half-width punctuation in Chinese text put right, one character for one, each change counted.

Web copies lose （），：； to ASCII. A mark is Chinese where it touches Chinese; it stays where it
belongs to an address, an e-mail, a time, a number, or Latin text. A comma or semicolon that ends
a Chinese paragraph is Chinese, too.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .blocks import Block, Paragraph, TableBlock, TableCell, shorten

_WIDE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_FOREIGN = re.compile(
    r"(?:https?|ftp)://[A-Za-z0-9./?&=%#_~:+,;@!$'*-]*[A-Za-z0-9/=_-]"
    r"|www\.[A-Za-z0-9./?&=%#_~:+,;@!$'*-]*[A-Za-z0-9/=_-]"
    r"|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_CHINESE = re.compile(r"[⺀-〿㐀-鿿豈-﫿︰-﹏＀-￯“”‘’—…]")
_SMALL_BRACKETS = {"﹝": "〔", "﹞": "〕"}
_RATIO = "\u2236"


@dataclass(frozen=True, slots=True)
class Repair:
    """What was changed in one paragraph: where, its first words, and how often each character."""

    place: str
    words: str
    changes: tuple[tuple[str, str, int], ...]

    @property
    def count(self) -> int:
        """How many characters were changed."""
        return sum(times for _, _, times in self.changes)


def repair_text(text: str) -> str:
    """The text with Chinese punctuation where it belongs, of the same length."""
    if not any(map(_is_han, text)):
        return text
    characters = list(text)
    foreign = {at for match in _FOREIGN.finditer(text) for at in range(*match.span())}
    _repair_brackets(characters, foreign)
    for at, character in enumerate(characters):
        if at in foreign:
            continue
        before, after = _neighbours(characters, at)
        if character in _SMALL_BRACKETS:
            characters[at] = _SMALL_BRACKETS[character]
        elif character == _RATIO and (before.isdigit() and after.isdigit()):
            characters[at] = ":"
        elif character == _RATIO and (_is_chinese(before) or _is_chinese(after)):
            characters[at] = "："
        elif character in _WIDE and (_is_chinese(before) or _is_chinese(after)
                                     or (not after and character in ",;")):
            characters[at] = _WIDE[character]
        elif character == "." and not after and _is_han(before):
            characters[at] = "。"
    return "".join(characters)


def repair_blocks(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Repair, ...]]:
    """The blocks repaired, and one record for each paragraph or table that was changed."""
    repaired, repairs = [], []
    for number, block in enumerate(blocks, 1):
        place = getattr(block, "place", "") or f"第 {number} 段"
        if isinstance(block, Paragraph):
            text = repair_text(block.text)
            repairs += _record(place, block.text, text)
            block = block.with_text(text)
        elif isinstance(block, TableBlock):
            before = "\n".join(line for row in block.rows for cell in row for line in cell.lines)
            block = replace(block, rows=tuple(tuple(map(_repair_cell, row)) for row in block.rows))
            after = "\n".join(line for row in block.rows for cell in row for line in cell.lines)
            repairs += _record(f"{place}（表格）", before, after)
        repaired.append(block)
    return tuple(repaired), tuple(repairs)


def _repair_cell(cell: TableCell) -> TableCell:
    return replace(cell, lines=tuple(map(repair_text, cell.lines)))


def _record(place: str, before: str, after: str) -> list[Repair]:
    pairs = Counter(pair for pair in zip(before, after, strict=True) if pair[0] != pair[1])
    if not pairs:
        return []
    changes = tuple((old, new, times) for (old, new), times in pairs.most_common())
    return [Repair(place, shorten(before, 24), changes)]


def _repair_brackets(characters: list[str], foreign: set[int]) -> None:
    """A pair is Chinese where Chinese stands inside or before it, or after it and no Latin before.

    A bracket without its partner goes by its neighbours; `1)` opens an item and stays.
    """
    opened: list[int] = []
    for at, character in enumerate(list(characters)):
        if at in foreign:
            continue
        if character == "(":
            opened.append(at)
        elif character == ")" and opened:
            begin = opened.pop()
            before, _ = _neighbours(characters, begin)
            _, after = _neighbours(characters, at)
            inside = any(_is_han(inner) for inner in characters[begin + 1:at])
            if inside or _is_chinese(before) or (_is_chinese(after) and not _is_latin(before)):
                characters[begin], characters[at] = "（", "）"
        elif character == ")" and "（" in characters[:at] and _is_chinese(characters[at - 1]):
            characters[at] = "）"
    for begin in opened:
        if any(map(_is_chinese, _neighbours(characters, begin))):
            characters[begin] = "（"


def _neighbours(characters: list[str], at: int) -> tuple[str, str]:
    """The characters before and after, "" at the ends; a blank hides nothing."""
    before = next((c for c in reversed(characters[max(0, at - 3):at]) if not c.isspace()), "")
    after = next((c for c in characters[at + 1:at + 4] if not c.isspace()), "")
    return before, after


def _is_chinese(character: str) -> bool:
    return bool(character) and bool(_CHINESE.match(character))


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
