"""How the pages of a county look: what its `_portal` has beside head and foot, and what is wrong.

    site.css       a style sheet after the theme's; it may assign the theme's colours and fonts
    logo.svg …     a picture before the name of the site, name.svg … one in place of it
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..pages.template_faults import read_text

SHEET = "site.css"
_PICTURES = (".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ELSEWHERE = re.compile(r"url\(\s*[\"']?\s*(?:[a-z][a-z0-9+.-]*:|//)|@import", re.IGNORECASE)
_ASSIGNED = re.compile(r"(?<![\w-])--([a-z-]+)\s*:\s*([^;}]+)")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
HEAD = "header.html"
# Of the portal's head, what is no text; what begins a line or is as high as one; what is left.
_UNSEEN = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
_LINES = re.compile(r"<(?:p|h[1-6]|tr|form|ul|ol|dl|img|picture|svg|video|br|hr)\b", re.IGNORECASE)
_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<[^<>]*>|\s+", re.DOTALL)
_LINE = 16  # characters of a telephone's line, in large type
# Colours of the theme that stand on one another, and how far apart they must be (WCAG 2.1, 1.4.3
# and 1.4.11).
_TEXT, _FRAME = 4.5, 3.0
_PAIRS = (*((ink, paper, _TEXT) for paper in ("paper", "tint")
            for ink in ("ink", "quiet", "blue", "blue-dark", "visited", "red")),
          ("on-bar", "bar", _TEXT), ("on-bar", "bar-dark", _TEXT), ("on-mark", "mark", _TEXT),
          ("edge", "paper", _FRAME))


@dataclass(frozen=True, slots=True)
class Looks:
    """The names of the files that every page uses, "" where a county has none; whether the head of
    the portal is folded on a telephone, as one of several lines is."""

    stylesheet: str = ""
    logo: str = ""
    name_picture: str = ""
    folds_head: bool = False


@dataclass(frozen=True, slots=True)
class SheetFault:
    """What is wrong in a style sheet: the line, the words, the remedy."""

    line: int
    reason: str
    remedy: str


def read_looks(portal: Path) -> Looks:
    """What a county has in its folder `_portal`."""
    return Looks(SHEET if (portal / SHEET).is_file() else "", _picture(portal, "logo"),
                 _picture(portal, "name"), _has_lines(portal / HEAD))


def check_sheet(text: str, theme: Path) -> Iterator[SheetFault]:
    """A fault for what is fetched from elsewhere, and for each colour that cannot be read on
    another; colours the sheet does not assign are the theme's."""
    bare = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    for match in _ELSEWHERE.finditer(bare):
        yield SheetFault(_line(bare, match.start()), f"“{match[0]}”取用别处的文件。",
                         "网页只用本站的文件：请放在旁边，写成 url(文件名)；样式写在一个文件里。")
    own = dict(colours_of(read_text(theme / "static" / "css" / "tokens.css")))
    lines: dict[str, int] = {}
    for match in _ASSIGNED.finditer(bare):
        name, value = match[1], match[2].strip()
        if name not in own:
            continue
        if not _HEX.fullmatch(value):
            yield SheetFault(_line(bare, match.start()), f"颜色 --{name} 的“{value}”认不出来。",
                             "请写成 #134180 的样子，才能核对看不看得清。")
            return
        own[name], lines[name] = value, _line(bare, match.start())
    yield from _hard_to_read(own, lines)


def colours_of(sheet: str) -> Iterator[tuple[str, str]]:
    """Name and value of each colour that a style sheet assigns."""
    return ((match[1], match[2].strip()) for match in _ASSIGNED.finditer(_COMMENT.sub("", sheet))
            if _HEX.fullmatch(match[2].strip()))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG has it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _hard_to_read(colours: Mapping[str, str], lines: Mapping[str, int]) -> Iterator[SheetFault]:
    for above, below, least in _PAIRS:
        ratio = contrast(colours[above], colours[below])
        assigned = [lines[name] for name in (above, below) if name in lines]
        if assigned and ratio < least:
            pair = f"--{above}（{colours[above]}）在 --{below}（{colours[below]}）上看不清"
            yield SheetFault(assigned[0], f"{pair}：对比度 {ratio:.1f}，至少要 {least}。",
                             "请换深一些或浅一些的颜色。")


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) > 4 else "".join(2 * digit for digit in colour[1:])
    shares = [int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
                        for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _has_lines(head: Path) -> bool:
    """Whether the portal's head has more than a line of text on a telephone."""
    if not head.is_file():
        return False
    markup = _UNSEEN.sub("", head.read_text("utf-8", "replace"))
    return len(_LINES.findall(markup)) > 1 or len(_MARKUP.sub("", markup)) > _LINE


def tokens_of(theme: Path) -> frozenset[str]:
    """The names of the colours, fonts and measures of the theme that a sheet can assign."""
    sheet = _COMMENT.sub("", read_text(theme / "static" / "css" / "tokens.css"))
    return frozenset(match[1] for match in re.finditer(r"(?<![\w-])--([\w-]+)\s*:", sheet))


def is_picture_of_site(path: str) -> bool:
    """True for the logo of the site and the picture of its name."""
    return path in {name + suffix for name in ("logo", "name") for suffix in _PICTURES}


def _picture(portal: Path, name: str) -> str:
    return next((name + suffix for suffix in _PICTURES if (portal / (name + suffix)).is_file()), "")


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
