"""What a page's frame leaves at the two ends of a text: menus, counters, 上一篇, footers."""

import re
from collections.abc import Sequence

from .blocks import Block, HorizontalRule, Paragraph, TableBlock
from .head_marks import mark_of, signer_behind
from .metadata import is_label_line, pairs_in
from .numbers_in_text import number_in
from .office_names import NO_REGISTER
from .site_furniture import FILE_LINK, is_footer, is_furniture
from .title import lines_saying

# A day with its time, as systems of sites stamp a page.
STAMP = re.compile(r".{0,12}?(?P<moment>\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+"
                   r"\d{1,2}:\d\d(?::\d\d)?)")
_NEAR_HEAD = 30


def trim_frame(blocks: Sequence[Block], title: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks without the frame at their ends, and the lines that were taken for it."""
    lines = [(at, block) for at, block in enumerate(blocks[:_NEAR_HEAD])
             if isinstance(block, Paragraph)]
    titled = lines_saying(lines, title)
    begin = titled[0] if titled else 0
    gone = {at for at in range(begin) if _is_above(blocks[at])}
    at = titled[-1] + 1 if titled else 0
    while at < len(blocks) and (_is_frame(blocks[at]) or _is_labels(blocks[at])):
        gone |= {at} if _is_frame(blocks[at]) and not _is_labels(blocks[at]) else set()
        at += 1
    foot = next((place for place in range(max(at, len(blocks) // 2), len(blocks))
                 if _is_foot(blocks[place])), len(blocks))
    gone |= set(range(foot, len(blocks)))
    end = foot - 1
    while end >= at and _is_frame(blocks[end]):
        gone.add(end)
        end -= 1
    left = tuple(block.text for at, block in enumerate(blocks)
                 if at in gone and isinstance(block, Paragraph))
    return tuple(block for at, block in enumerate(blocks) if at not in gone), left


def _is_frame(block: Block) -> bool:
    if isinstance(block, HorizontalRule):
        return True
    return isinstance(block, Paragraph) and (
        _is_links(block) or is_furniture(block.text) or bool(STAMP.fullmatch(block.text)))


def _is_foot(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_footer(block.text)


def _is_labels(block: Block) -> bool:
    """Labelled facts, as a line or a table: `recognise` takes them out."""
    if isinstance(block, TableBlock):
        return False
    return isinstance(block, Paragraph) and is_label_line(block.text) and any(
        pairs_in(block.text))


def _is_above(block: Block) -> bool:
    """True for what stands above a title and is no part of its head."""
    if not isinstance(block, Paragraph):
        return isinstance(block, HorizontalRule)
    text = block.text
    if mark_of(text, NO_REGISTER) or number_in(text) or signer_behind(text)[0] or _is_labels(block):
        return False
    return _is_links(block) or not NO_REGISTER.split(text)


def _is_links(block: Paragraph) -> bool:
    """True for a line of links that lead to pages, not to files."""
    linked = [span for span in block.spans if span.href and span.mark != "note"]
    count = sum(len(span.text) for span in linked)
    return bool(linked) and count * 2 > len(block.text) and not any(
        FILE_LINK.search(span.href) for span in linked)
