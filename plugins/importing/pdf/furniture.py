"""What pages repeat: page numbers, running heads and feet, a contents list with page numbers."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..blocks import squeeze
from .geometry import Box, PageLine
from .notes import is_note

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?"
                          r"(?:\s*[/／共,，]\s*共?\s*\d{1,4}\s*页?)?[-—–·\s]*")
# What a browser prints above a page, the minute and the title, and below it, address and number.
_BY_BROWSER = re.compile(
    r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s*(?:[上下]午)?\s*\d{1,2}:\d\d(?:\s?[AP]M)?.*|"
    r"(?:https?|file)://\S+\s+\d+\s*/\s*\d+")
_DIGITS = re.compile(r"\d+")
_ENTRY = re.compile(r"(?P<title>\S.*?)(?P<leader>[\s.…·．。_⋯‥]*)(?P<page>[-—]?\s*\d{1,4}\s*[-—]?)")
_LEADER = re.compile(r"[.…·．_⋯‥]{2,}|[…⋯]")
_CONTENTS = re.compile(r"目\s*[录次]")
_MARGIN = 125.0  # points above and below the text: GB/T 9704 has 37 and 35 mm, and a line in them
_CLOSE = 2.5  # em between the lines of one head
_NEAR = 4.0  # points between the places of one running head on two pages


def without_furniture(pages: Sequence[Sequence[PageLine]], boxes: Sequence[Box]
                      ) -> tuple[list[list[PageLine]], list[PageLine], list[PageLine]]:
    """The pages without page numbers and running lines; the numbers; the running lines."""
    kept, numbers, running = [list(page) for page in pages], [], []
    ends = [_ends(page, box) for page, box in zip(kept, boxes, strict=True)]
    for _ in range(3):  # heads of two lines, a number above a foot
        kept, gone = _parted(kept, _numbers(ends))
        kept, again = _parted(kept, _running(ends, kept))
        numbers += gone
        running += again
        ends = [_next_ends(page, box, [*gone, *again])
                for page, box in zip(kept, boxes, strict=True)]
    return kept, numbers, running


def _parted(pages: Sequence[Sequence[PageLine]], chosen: Iterable[PageLine]
            ) -> tuple[list[list[PageLine]], list[PageLine]]:
    """The pages without the chosen lines, and these in order."""
    gone = set(map(id, chosen))
    return ([[line for line in page if id(line) not in gone] for page in pages],
            [line for page in pages for line in page if id(line) in gone])


def _ends(page: Sequence[PageLine], box: Box) -> list[PageLine]:
    """The highest and lowest line of a page that has others, where they stand in its margins."""
    if len(page) < 2:
        return []
    margin = min(_MARGIN, (box.top - box.bottom) / 4)
    highest, lowest = max(page, key=lambda line: line.base), min(page, key=lambda line: line.base)
    return [line for line, is_outside in ((highest, highest.base > box.top - margin),
                                          (lowest, lowest.base < box.bottom + margin))
            if is_outside and line.table is None]


def _next_ends(page: Sequence[PageLine], box: Box, gone: Sequence[PageLine]) -> list[PageLine]:
    """The ends of a page once lines are gone: only what stood close to one of them."""
    return [line for line in _ends(page, box)
            if any(other.page == line.page and abs(other.base - line.base) < _CLOSE * line.em
                   for other in gone)]


def _numbers(ends: Iterable[Sequence[PageLine]]) -> list[PageLine]:
    return [line for lines in ends for line in lines if _PAGE_NUMBER.fullmatch(line.text)]


def _running(ends: Iterable[Sequence[PageLine]], pages: Sequence[Sequence[PageLine]]
             ) -> list[PageLine]:
    """Lines in the margins that a browser printed there, or that stand in the same place and words
    on three pages, none larger.

    Numbers may differ. In a file of two pages, they must be smaller than the text.
    """
    alike: dict[str, list[PageLine]] = defaultdict(list)
    sizes = Counter(round(line.em, 1) for page in pages for line in page)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    for lines, page in zip(ends, pages, strict=True):
        for line in lines:
            if line.em < 1.05 * usual and not is_note(line, page):
                alike[_DIGITS.sub("0", squeeze(line.text))].append(line)
    found = [line for lines in ends for line in lines if _BY_BROWSER.fullmatch(line.text)]
    for lines in alike.values():
        for line in lines:
            near = {other.page for other in lines if abs(other.base - line.base) < _NEAR}
            if len(near) >= 3 or (len(near) == 2 == len(pages) and line.em < 0.95 * usual):
                found.append(line)
    return found


def without_contents(pages: Sequence[Sequence[PageLine]]
                     ) -> tuple[list[list[PageLine]], list[PageLine]]:
    """The pages without a contents list, and its lines.

    A line is one of it where its words stand again as a line of the text; two at least, and as
    many again as all that look like it, so that a price list stays what it is.
    """
    lines = [line for page in pages for line in page]
    entries = {id(line): squeeze(match["title"]) for line in lines
               if (match := _ENTRY.fullmatch(line.text)) and _is_led(line, match)}
    written = sorted(squeeze(line.text) for line in lines if id(line) not in entries)
    known = {at for at, title in entries.items() if _opens_one(title, written)}
    if len(known) < 2 or len(known) < len(entries) / 2:
        return [list(page) for page in pages], []
    gone = [line for line in lines if id(line) in known]
    gone += [above for above, line in pairwise(lines)
             if id(line) in known and _CONTENTS.fullmatch(above.text)]
    return _parted(pages, gone)


def _opens_one(title: str, ordered: Sequence[str]) -> bool:
    """True where one of the texts, which are in order, begins with the title."""
    at = bisect_left(ordered, title)
    return at < len(ordered) and ordered[at].startswith(title)


def _is_led(line: PageLine, match: re.Match[str]) -> bool:
    """True where dots or a wide gap lead to the number."""
    return bool(_LEADER.search(match["leader"])) or len(line.cells) == 2
