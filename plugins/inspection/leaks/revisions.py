"""What a Word file keeps and does not show: tracked changes, hidden, white and tiny text."""

from collections.abc import Iterator

from lxml import etree

from ...documents.personal_numbers import mask_leaks
from .carried import HIDDEN, REVISION, Trait
from .marked_text import text_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange",
              "trPrChange", "tcPrChange", "sectPrChange", "numberingChange", "cellIns", "cellDel")
_OFF = ("0", "false", "off")
_TINY = 4  # half points
# There, a ground that is not white may be the style's or the shape's.
_GROUNDS = (f"{_W}tbl", f"{_W}txbxContent")


def revision_traits(root: etree._Element, label: str) -> Iterator[Trait]:
    """A trait for each kind of tracked change in a part, with the author of the first."""
    authors = [found.get(f"{_W}author", "") for tag in _REVISIONS
               if (found := root.find(f".//{_W}{tag}")) is not None]
    for author in dict.fromkeys(authors):
        yield Trait(REVISION, label, author)


def unseen_traits(root: etree._Element, label: str) -> Iterator[Trait]:
    """A trait for each way in which text of a part is kept from the eye."""
    found: dict[str, str] = {}
    for run in root.iterfind(f".//{_W}r"):
        style = run.find(f"{_W}rPr")
        way = _way(run, style) if style is not None else ""
        text = text_of(run).strip() if way and way not in found else ""
        if text:
            found[way] = mask_leaks(text)[:20]
    for way, text in found.items():
        yield Trait(HIDDEN, f"{label}的{way}", text)


def _way(run: etree._Element, style: etree._Element) -> str:
    """How a run is kept from the eye, empty where it is seen."""
    vanish = style.find(f"{_W}vanish")
    if vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF:
        return "隐藏文字"
    size = style.find(f"{_W}sz")
    if size is not None and _is_tiny(size.get(f"{_W}val", "")):
        return "极小的文字"
    colour = style.find(f"{_W}color")
    if colour is not None and colour.get(f"{_W}val", "").upper() == "FFFFFF" and not (
            _has_ground(run, style)):
        return "白色文字"
    return ""


def _is_tiny(size: str) -> bool:
    return size.isdigit() and 0 < int(size) <= _TINY


def _has_ground(run: etree._Element, style: etree._Element) -> bool:
    shaded = any(style.find(f"{_W}{tag}") is not None for tag in ("shd", "highlight"))
    return shaded or next(run.iterancestors(*_GROUNDS), None) is not None or any(
        paragraph.find(f"{_W}pPr/{_W}shd") is not None
        for paragraph in run.iterancestors(f"{_W}p"))
