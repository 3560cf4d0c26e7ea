"""OFD files (GB/T 33190-2016): the text layer with its places, laid out as a PDF's is.

Read are text, straight lines and where pictures and drawings lie, of pages and their templates.
Places are in millimetres, y downwards; a page of text is in points, y upwards.
"""

import math
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from ..office_files.archives import Archive
from ..office_files.pdfs import MOST_CHARACTERS, check_length
from ..office_files.unreadable import DIVIDE, SAVE_AGAIN, Unreadable
from ..office_files.xml_parts import local_name
from .blocks import Extract
from .pdf.extracting import read_layouts
from .pdf.geometry import Box, Glyph, Stroke
from .pdf.page_text import PageText
from .pdf.pages import PageLayout, lay_out

_POINTS = 72 / 25.4
_A4 = (0.0, 0.0, 210.0, 297.0)
_THIN = 1.0  # millimetres
_FARTHEST = 1e5
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PATH = re.compile(r"([MLC])\s+((?:[-+.\deE]+\s+)*[-+.\deE]+)|([BQAS])")
_NARROW = re.compile(r"[\x21-\x7e]")
_NO_TURN = 0.05  # radians
_PICTURES = ("{*}ImageObject", "{*}CompositeObject")  # the second is a drawing from a resource
_EXTRAS = (("Signatures", "签名或印章"), ("Attachments", "附件"), ("Annotations", "批注或印章"))


@dataclass(slots=True)
class _Page:
    """What was found on a page so far."""

    box: tuple[float, float, float, float]
    glyphs: list[Glyph] = field(default_factory=list)
    level: list[Stroke] = field(default_factory=list)
    upright: list[Stroke] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)  # areas
    slanted: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place of the page in points, y upwards."""
        left, top, _, height = self.box
        return (x - left) * _POINTS, (height - (y - top)) * _POINTS


def read_ofd(archive: Archive) -> Extract:
    """What the text layer of an OFD file holds. Unreadable where there is none."""
    root = archive.xml("OFD.xml")
    bodies = [] if root is None else list(root.iter("{*}DocRoot"))
    if not bodies or not (bodies[0].text or "").strip():
        raise Unreadable("OFD 里没有文件，已损坏。", SAVE_AGAIN)
    if any("Encryptions" in name for name in archive.names()):
        raise Unreadable("OFD 加了密，没有读取。", "请去掉密码后再导入。")
    main = _path("OFD.xml", bodies[0].text or "")
    document = archive.xml(main)
    if document is None:
        raise Unreadable("OFD 里没有文件，已损坏。", SAVE_AGAIN)
    notices = [f"OFD 的{what}没有读，请与原件核对。" for name, what in _EXTRAS
               if any(part.rpartition("/")[2].startswith(name) for part in archive.names())]
    if len(bodies) > 1:
        notices.append(f"OFD 里有 {len(bodies)} 份文件，只读了第一份，请把其余的另存后再导入。")
    layouts = list(_layouts(archive, document, main))
    if not any(page.lines for page in layouts):
        raise Unreadable("OFD 没有文字层（多为扫描件），读不出文字。",
                         "请找原来的 Word 文件，或先做文字识别并校对。")
    return read_layouts(layouts, "OFD", tuple(notices))


def _layouts(archive: Archive, document: etree._Element, main: str) -> Iterator[PageLayout]:
    usual = _box(document.find("{*}CommonData/{*}PageArea/{*}PhysicalBox"), _A4)
    templates = {one.get("ID", ""): _path(main, one.get("BaseLoc", ""))
                 for one in document.iter("{*}TemplatePage")}
    pages = [_path(main, page.get("BaseLoc", "")) for page in document.iter("{*}Page")]
    check_length(len(pages))
    characters = tables = 0
    for number, name in enumerate(pages, 1):
        root = archive.xml(name)
        if root is None:
            raise Unreadable(f"OFD 的第 {number} 页不在文件里，文件已损坏。", SAVE_AGAIN)
        page = _Page(_box(root.find("{*}Area/{*}PhysicalBox"), usual))
        for template in root.iterchildren("{*}Template"):
            part = archive.xml(templates.get(template.get("TemplateID", ""), ""))
            if part is not None:
                _draw(part, page)
        _draw(root, page)
        characters += len(page.glyphs)
        if characters > MOST_CHARACTERS:
            raise Unreadable("OFD 的文字过多，没有读取。", DIVIDE)
        layout = lay_out(_text_of(page, number), tables)
        tables += len(layout.tables)
        yield layout


def _text_of(page: _Page, number: int) -> PageText:
    _, _, width, height = page.box
    return PageText(number, Box(0, 0, width * _POINTS, height * _POINTS), tuple(page.glyphs),
                    tuple(page.level), tuple(page.upright), len(page.pictures),
                    max(page.pictures, default=0.0) / max(width * height, 1.0),
                    len(page.level) + len(page.upright), slanted="".join(page.slanted),
                    outside="".join(page.outside))


def _draw(root: etree._Element, page: _Page) -> None:
    for item in root.iter("{*}TextObject", "{*}PathObject", *_PICTURES):
        if item.get("Visible", "true") in ("false", "0"):
            continue
        boundary = _numbers(item.get("Boundary")) or [0.0] * 4
        if len(boundary) < 4 or not all(abs(value) < _FARTHEST for value in boundary):
            continue
        kind = local_name(item)
        if f"{{*}}{kind}" in _PICTURES:
            page.pictures.append(boundary[2] * boundary[3])
        elif kind == "PathObject":
            _add_path(item, boundary, page)
        else:
            _add_text(item, boundary, page)


def _add_text(item: etree._Element, boundary: list[float], page: _Page) -> None:
    matrix = _matrix(item)
    size = (_numbers(item.get("Size")) or [3.0])[0]
    em = min(max(abs(size * math.hypot(matrix[2], matrix[3])) * _POINTS, 0.1), 1000.0)
    turned = abs(math.atan2(matrix[1], matrix[0])) > _NO_TURN
    at = [0.0, 0.0]
    for code in item.iter("{*}TextCode"):
        text = code.text or ""
        at = [(_numbers(code.get(axis)) or [at[place]])[0] for place, axis in enumerate("XY")]
        steps = [_steps(code.get("DeltaX")), _steps(code.get("DeltaY"))]
        blank, (x, y) = "", at
        for number, character in enumerate(text):
            if character.isspace():
                blank = "\u3000" if "\u3000" in (character, blank) else " "
            elif turned:
                page.slanted.append(character)
            else:
                _place(character, blank, (x, y), matrix, boundary, em, page)
                blank = ""
            usual = size * (0.5 if _NARROW.match(character) else 1.0)
            x += steps[0][number] if number < len(steps[0]) else 0.0 if steps[0] else usual
            y += steps[1][number] if number < len(steps[1]) else 0.0


def _place(character: str, blank: str, at: tuple[float, float], matrix: list[float],
           boundary: list[float], em: float, page: _Page) -> None:
    a, b, c, d, e, f = matrix
    across = boundary[0] + a * at[0] + c * at[1] + e
    down = boundary[1] + b * at[0] + d * at[1] + f
    left, base = page.point(across, down)
    if not (abs(left) < _FARTHEST and abs(base) < _FARTHEST):
        left = base = -_FARTHEST
    width = em * (0.5 if _NARROW.match(character) else 1.0)
    _, _, page_width, page_height = page.box
    if not Box(0, 0, page_width * _POINTS, page_height * _POINTS).holds(left, base):
        page.outside.append(character)
        return
    page.glyphs.append(Glyph(character, left, left + width, base, em, blank))


def _add_path(item: etree._Element, boundary: list[float], page: _Page) -> None:
    """The straight level and upright pieces of a path; of a thin filled area, its length."""
    if min(boundary[2:4]) <= _THIN < max(boundary[2:4]):
        x, y, width, height = boundary[:4]
        _add_stroke((x, y + height / 2), (x + width, y + height / 2), page) if width > height else \
            _add_stroke((x + width / 2, y), (x + width / 2, y + height), page)
        return
    if item.get("Stroke", "true") in ("false", "0"):
        return
    a, b, c, d, e, f = _matrix(item)
    points: list[tuple[float, float]] = []
    start = None
    for match in _PATH.finditer(item.findtext("{*}AbbreviatedData") or ""):
        values = _numbers(match[2])
        if match[1] == "C" or match[3] or len(values) < 2:
            points = []
            continue
        x, y = values[:2]
        point = boundary[0] + a * x + c * y + e, boundary[1] + b * x + d * y + f
        start = point if match[1] == "M" or start is None else start
        points = [point] if match[1] == "M" else [*points, point]
        for one, other in pairwise(points[-2:]):
            _add_stroke(one, other, page)


def _add_stroke(one: tuple[float, float], other: tuple[float, float], page: _Page) -> None:
    (left, low), (right, high) = sorted((page.point(*one), page.point(*other)))
    if not all(abs(value) < _FARTHEST for value in (left, low, right, high)):
        return
    if abs(high - low) < _THIN and right - left > 2 * _THIN * _POINTS:
        page.level.append(Stroke((low + high) / 2, left, right))
    elif right - left < _THIN and abs(high - low) > 2 * _THIN * _POINTS:
        page.upright.append(Stroke((left + right) / 2, min(low, high), max(low, high)))


def _matrix(item: etree._Element) -> list[float]:
    values = _numbers(item.get("CTM"))
    return values if len(values) == 6 else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def _steps(text: str | None) -> list[float]:
    """The distances between characters: `g 3 1.5` stands for three times 1.5."""
    words = (text or "").split()
    steps: list[float] = []
    while words and len(steps) < MOST_CHARACTERS:
        if words[0] == "g" and len(words) > 2:
            count = int(words[1]) if words[1].isdecimal() and len(words[1]) < 6 else 0
            steps += (_numbers(words[2]) or [0.0])[:1] * count
            words = words[3:]
        else:
            steps += _numbers(words.pop(0))[:1]
    return steps


def _numbers(text: str | None) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text or "")]


def _box(element: etree._Element | None, usual: tuple[float, float, float, float]
         ) -> tuple[float, float, float, float]:
    values = _numbers(element.text if element is not None else "")
    if len(values) != 4 or not all(0 < value < _FARTHEST for value in values[2:]):
        return usual
    return values[0], values[1], values[2], values[3]


def _path(base: str, name: str) -> str:
    name = name.strip()
    return (name.lstrip("/") if name.startswith("/")
            else posixpath.normpath(posixpath.join(posixpath.dirname(base), name)))
