"""What pdfium knows of a page: glyphs with their places, straight rules, pictures."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import pypdfium2
from pypdfium2 import raw as pdfium

from ...office_files.budget import Budget
from .geometry import Box, Glyph, Stroke, turned
from .unread import unread_places

_THIN = 3.0
_FARTHEST = 1e6  # points; what lies farther away is drawn nowhere
_HYPHENS = (0x02, 0xFFFE)  # pdfium's signs for the hyphen of a divided word
_Edges: TypeAlias = tuple[float, float, float, float]  # left, bottom, right, top
_DOWN = 3  # vertical writing is level once the page is turned by three quarters


@dataclass(frozen=True, slots=True)
class PageText:
    """A page turned so that its text is level, by `turn` quarters; `vertical` writing ran down.

    `slanted` is text at other angles (a watermark), `outside` text beyond the edges of the page;
    `undecoded` counts glyphs whose font does not say what they mean, `unseen` those drawn
    invisibly (text recognised from a scan); `covered` is the share of the page under its largest
    picture, `drawings` counts what else is drawn; `unread` are places of characters that pdfium
    draws and does not read.
    """

    number: int
    box: Box
    glyphs: tuple[Glyph, ...]
    level_rules: tuple[Stroke, ...]
    upright_rules: tuple[Stroke, ...]
    pictures: int = 0
    covered: float = 0.0
    drawings: int = 0
    turn: int = 0
    vertical: bool = False
    slanted: str = ""
    outside: str = ""
    undecoded: int = 0
    unseen: int = 0
    unread: tuple[tuple[float, float], ...] = ()


class _Drawn(NamedTuple):
    """A character as pdfium gives it: its box, where its line begins, its font's axes."""

    code: int
    blank: str
    box: _Edges
    origin: tuple[float, float]
    em: float
    angle: float
    seen: bool


def read_page(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, number: int, budget: Budget
              ) -> PageText:
    """The page, spending a step of the budget for each object drawn on it."""
    page_box = Box(*page.get_cropbox())
    drawn: list[_Drawn] = []
    outside: list[_Drawn] = []
    for one in _characters(text):
        middle = (one.box[0] + one.box[2]) / 2, (one.box[1] + one.box[3]) / 2
        (drawn if page_box.holds(*middle) else outside).append(one)
    turn, vertical = _turn(drawn)
    level = [one for one in drawn if vertical or _quarter(one.angle) == turn]
    slanted = [one for one in drawn if not vertical and _quarter(one.angle) != turn]
    paths, pictures = _objects(page, budget)
    level_rules, upright_rules = _rules(paths, turn)
    covered = max((Box(*picture).area for picture in pictures), default=0.0)
    return PageText(
        number, _turned_box(page_box, turn),
        tuple(_glyph(one, turn, vertical) for one in level), level_rules, upright_rules,
        len(pictures), covered / max(page_box.area, 1.0), len(paths),
        turn, vertical, _text(slanted), _text(outside),
        sum(_is_undecoded(one.code) for one in drawn), sum(not one.seen for one in drawn),
        tuple(turned(*place, turn) for place in unread_places(page, text)))


def _text(characters: Sequence[_Drawn]) -> str:
    return "".join(one.blank + chr(one.code) for one in characters)


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[_Drawn]:
    x, y = ctypes.c_double(), ctypes.c_double()
    blank, last, style = "", None, (1.0, 0.0, True)
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in _HYPHENS:
            code = ord("-")
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if character.isspace():
            if character not in "\r\n" and pdfium.FPDFText_IsGenerated(text, at) != 1:
                blank = "\u3000" if "\u3000" in (character, blank) else " "
            continue
        item = pdfium.FPDFText_GetTextObject(text, at)
        here = ctypes.cast(item, ctypes.c_void_p).value
        if here is None or here != last:  # one style for all that is drawn at once
            style, last = _style(text, at, item), here
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        box, origin = text.get_charbox(at, loose=True), (x.value, y.value)
        if not all(abs(value) < _FARTHEST for value in (*box, *origin)):
            box, origin = (-_FARTHEST,) * 4, (-_FARTHEST, -_FARTHEST)  # off the page
        yield _Drawn(ord(character), blank, box, origin, *style)
        blank = ""


def _style(text: pypdfium2.PdfTextPage, at: int, item: Any) -> tuple[float, float, bool]:
    """The size of a character's font in points, the angle it runs at, whether it is visible."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    em = pdfium.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else 0
    return (min(max(em, 0.1), 1000.0) if em == em else 1.0,
            math.degrees(math.atan2(matrix.b, matrix.a)),
            mode != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _turn(drawn: Sequence[_Drawn]) -> tuple[int, bool]:
    """The quarters that most text runs at, and whether it is written downwards."""
    down = sum(1 for one, after in pairwise(drawn) if _goes_down(one, after))
    if len(drawn) > 8 and down > 0.6 * len(drawn):
        return _DOWN, True
    quarters = Counter(_quarter(one.angle) for one in drawn)
    quarters.pop(None, None)
    return (quarters.most_common(1)[0][0] or 0 if quarters else 0), False


def _goes_down(one: _Drawn, after: _Drawn) -> bool:
    across, down = after.origin[0] - one.origin[0], one.origin[1] - after.origin[1]
    return (_quarter(one.angle) == 0 and abs(across) < 0.2 * one.em
            and 0.5 * one.em < down < 1.6 * one.em)


def _quarter(angle: float) -> int | None:
    quarters = angle / 90
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 0.1 else None


def _glyph(one: _Drawn, turn: int, vertical: bool) -> Glyph:
    base = turned(*one.origin, turn)[1]
    if vertical and _quarter(one.angle) == 0:
        left = -one.origin[1] - 0.88 * one.em  # the top of an em box, its line being at 0.88
        return Glyph(chr(one.code), left, left + one.em, base, one.em, one.blank)
    first, second = turned(*one.box[:2], turn)[0], turned(*one.box[2:], turn)[0]
    left, right = min(first, second), max(first, second)
    origin = turned(*one.origin, turn)[0]
    if right - left > 0.2 * one.em or not origin - one.em < left < origin + one.em:
        return Glyph(chr(one.code), left, right, base, one.em, one.blank)
    return Glyph(chr(one.code), min(origin, left), right, base, one.em, one.blank)


def _is_undecoded(code: int) -> bool:
    """True for a glyph without a meaning; U+F000–F0FF are the bullets of symbol fonts."""
    return code in (0, 0xFFFD) or 0xE000 <= code < 0xF000 or 0xF100 <= code <= 0xF8FF


def _objects(page: pypdfium2.PdfPage, budget: Budget) -> tuple[list[_Edges], list[_Edges]]:
    """The boxes of the paths and of the pictures of a page."""
    paths: list[_Edges] = []
    pictures: list[_Edges] = []
    for item in page.get_objects(max_depth=4):
        budget.spend_steps(1)
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(item.get_bounds())
        elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
            paths += _boxes(item)
    return paths, pictures


def _boxes(item: pypdfium2.PdfObject) -> list[_Edges]:
    """The box of a thin path; of a stroked frame, its edges; none of a filled area."""
    left, bottom, right, top = box = item.get_bounds()
    if not all(abs(value) < _FARTHEST for value in box):
        return []
    if min(right - left, top - bottom) <= _THIN:
        return [box]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(item)
    if not stroke.value or not 4 <= count <= 6:
        return []
    return [(left, top, right, top), (left, bottom, right, bottom), (left, bottom, left, top),
            (right, bottom, right, top)]


def _turned_box(box: Box, turn: int) -> Box:
    (x, y), (to_x, to_y) = turned(*box[:2], turn), turned(*box[2:], turn)
    return Box(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def _rules(boxes: Sequence[_Edges], turn: int
           ) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    level, upright = [], []
    for box in boxes:
        left, bottom, right, top = _turned_box(Box(*box), turn)
        if right - left > 2 * _THIN and top - bottom <= _THIN:
            level.append(Stroke((bottom + top) / 2, left, right))
        elif top - bottom > 2 * _THIN and right - left <= _THIN:
            upright.append(Stroke((left + right) / 2, bottom, top))
    return tuple(level), tuple(upright)
