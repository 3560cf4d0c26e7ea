"""PDF files made in a test: text and rules where they are put."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pikepdf

from tests.importing.own_files import chinese_font

EM = 16.0


@dataclass(frozen=True)
class Words:
    """Text that begins at a place, in points from the lower left corner; `matrix` turns it.

    "_" leaves nine tenths of an em empty.
    """

    left: float
    base: float
    text: str
    em: float = EM
    matrix: str = "1 0 0 1"
    mode: int = 0  # 3 is invisible


@dataclass(frozen=True)
class Sheet:
    """A page: its words, its rules (x, y, to x, to y), the share of it under a picture."""

    words: tuple[Words, ...] = ()
    rules: tuple[tuple[float, float, float, float], ...] = ()
    picture: float = 0.0
    size: tuple[float, float] = (595, 842)


def pdf_file(*sheets: Sheet, **saving: Any) -> bytes:
    """A PDF of these pages."""
    document = pikepdf.new()
    font = document.make_indirect(chinese_font())
    for sheet in sheets:
        page = document.add_blank_page(page_size=sheet.size)
        dot = document.make_stream(b"\0", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
                                   Width=1, Height=1, BitsPerComponent=8,
                                   ColorSpace=pikepdf.Name.DeviceGray)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font),
                                            XObject=pikepdf.Dictionary(I=dot))
        page.Contents = document.make_stream(_drawing(sheet).encode())
    stream = io.BytesIO()
    document.save(stream, **saving)
    return stream.getvalue()


def column(lines: Iterable[str], left: float = 72, top: float = 740, step: float = 28,
           em: float = EM) -> tuple[Words, ...]:
    """Lines one below the other; a line's leading 　 move it to the right."""
    return tuple(Words(left + em * (len(line) - len(line.lstrip("　"))), top - step * at,
                       line.strip("　"), em) for at, line in enumerate(lines))


def typeset(text: str, width: int = 28) -> list[str]:
    """The lines of an indented paragraph, `width` characters each."""
    text = f"　　{text}"
    return [text[at:at + width] for at in range(0, len(text), width)]


def grid(xs: Iterable[float], ys: Iterable[float]) -> tuple[tuple[float, float, float, float], ...]:
    """The rules of a table between these places."""
    x, y = sorted(xs), sorted(ys)
    return (*((x[0], at, x[-1], at) for at in y), *((at, y[0], at, y[-1]) for at in x))


def _pieces(text: str) -> str:
    return " -900 ".join(f"<{piece.encode('utf-16-be').hex()}>" for piece in text.split("_"))


def _drawing(sheet: Sheet) -> str:
    text = "".join(f"BT /F {one.em} Tf {one.mode} Tr {one.matrix} {one.left} {one.base} Tm "
                   f"[{_pieces(one.text)}] TJ ET\n" for one in sheet.words)
    rules = "".join(f"{x} {y} m {to_x} {to_y} l S\n" for x, y, to_x, to_y in sheet.rules)
    width, height = sheet.size
    share = sheet.picture ** 0.5
    picture = f"q {width * share} 0 0 {height * share} 0 0 cm /I Do Q\n" if sheet.picture else ""
    return picture + rules + text
