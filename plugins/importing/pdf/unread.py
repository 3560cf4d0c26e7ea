"""Characters that are drawn but that pdfium's text leaves out.

It passes over text whose glyphs have no extent, which is rightly said of blanks, and wrongly of a
single narrow character in a font that the file does not hold: only the paper shows which.
"""

import ctypes
import math

import pypdfium2
from pypdfium2 import raw as pdfium

_SCALE = 2.0
_DARK = 200  # of 255
MOST_DOTS = 6_000_000


def unread_places(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage
                  ) -> tuple[tuple[float, float], ...]:
    """Where such characters begin, in points."""
    waiting = [(item.get_matrix(), _size(item)) for item in
               page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4)
               if _has_no_extent(item) and pdfium.FPDFTextObj_GetText(item, text, None, 0) <= 2
               and not pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item))]
    width, height = page.get_size()
    if not waiting or width * height * _SCALE * _SCALE > MOST_DOTS or page.get_rotation():
        return tuple((matrix.e, matrix.f) for matrix, _ in waiting)
    bitmap = page.render(scale=_SCALE, grayscale=True)
    dots = memoryview(bitmap.buffer).cast("B")
    left, _, _, top = page.get_cropbox()
    return tuple((matrix.e, matrix.f) for matrix, size in waiting
                 if _has_ink(bitmap, dots, matrix.e - left, top - matrix.f,
                             size * math.hypot(matrix.c, matrix.d)))


def _has_no_extent(item: pypdfium2.PdfObject) -> bool:
    left, bottom, right, top = item.get_bounds()
    return bool(max(right - left, top - bottom) < 0.01)


def _size(item: pypdfium2.PdfObject) -> float:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    return size.value


def _has_ink(bitmap: pypdfium2.PdfBitmap, dots: memoryview, x: float, down: float, em: float
             ) -> bool:
    """True where something dark stands in the half em above a place on the line."""
    columns = _within(x * _SCALE, (x + em / 2) * _SCALE, bitmap.width)
    rows = _within((down - 0.7 * em) * _SCALE, down * _SCALE, bitmap.height)
    return min((dots[row * bitmap.stride + column] for row in rows for column in columns),
               default=255) < _DARK


def _within(first: float, last: float, most: int) -> range:
    if not (math.isfinite(first) and math.isfinite(last)):
        return range(0)
    return range(max(int(first), 0), min(int(last) + 1, most))
