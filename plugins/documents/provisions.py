"""Where a provision named in words (第三条第二款第（一）项) stands in the HTML of a body.

A 条 goes on to the next 条 or heading, a 章 to the next 章, a 款 is a paragraph of its 条 with the
（一） below it. What a text numbers twice, as a notice with two sets of rules, means the first.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .ordinals import CIRCLED, han_to_int
from .units import kind_of

_N = r"[〇零一二两三四五六七八九十百千\d]+"
_STEP = re.compile(
    rf"第(?P<serial>{_N})(?P<unit>编|章|节|条|部分|款)(?:之(?P<inserted>{_N}))?"
    rf"|第(?P<point>{_N})[目点]|第?[（(](?P<subpoint>\d+)[）)][目点]|第?(?P<detail>[{CIRCLED}])[目点]?"
    rf"|(?P<part>{_N})、|第?[（(](?P<item>{_N})[）)]项?|第(?P<plain>{_N})项")
_RANGE = re.compile(rf"第({_N})条[至到-]第?({_N})条")
_UNITS = {"编": "book", "章": "chapter", "节": "section", "条": "article", "部分": "part"}
_NESTED = ("section", "item", "point", "subpoint", "detail")
_MOST = 200  # 条 of a range
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b([^<>]*)>")
_VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_ITEM = re.compile(r"item-(\d+)(?:--\d+)?")
_ID = re.compile(r'\bid="([^"]*)"')
_DIVISIONS = ("book", "chapter", "section")
_ENDS = {
    "book": {"book"},
    "chapter": {"book", "chapter"},
    "section": {"book", "chapter", "section"},
    "part": {"book", "chapter", "section", "article", "part"},
    "article": {"book", "chapter", "section", "article", "part", "heading"},
    "question": {"book", "chapter", "section", "article", "part", "heading", "question"},
}


class Provision(NamedTuple):
    """A place of a text: the anchor of its 条, 章 or 项; of a 条, which 款 and which 项 of it."""

    anchor: str
    paragraph: int = 0
    item: int = 0


class _Block(NamedTuple):
    """An element that stands for itself: where it begins and ends, its tag, its anchor."""

    start: int
    end: int
    tag: str
    anchor: str


def parse_provision(words: str) -> Provision | None:
    """The place that words name; None where they name none that a text can mark, as 附件2."""
    anchor, paragraph, item, at = "", 0, 0, 0
    text = words.replace(" ", "").replace("\u3000", "")
    while at < len(text):
        step = _STEP.match(text, at)
        if step is None:
            return None
        at = step.end()
        number = step["item"] or step["plain"]
        if step["unit"] == "款":
            paragraph = han_to_int(step["serial"])
        elif number and paragraph:
            item = han_to_int(number)
        elif paragraph:
            return None  # a 目 has no place below a 款, which is counted, not numbered
        else:
            own = _anchor_of(step, number)
            nested = anchor and own.partition("-")[0] in _NESTED
            anchor = f"{anchor}-{own}" if nested else own
    return Provision(anchor, paragraph, item) if anchor else None


def expand(words: str) -> tuple[str, ...]:
    """The 条 of a range, 第三条至第五条, one by one; other words as they are."""
    match = _RANGE.fullmatch(words)
    if not match:
        return (words,)
    first, last = map(han_to_int, match.groups())
    if not 0 < last - first < _MOST:
        return (words,)
    return tuple(f"第{number}条" for number in range(first, last + 1))


def enclose(markup: str, provisions: Sequence[Provision], openings: Sequence[str],
            endings: Sequence[str] = ()) -> str:
    """The HTML with each provision in a `div` that begins with its opening, the ending last in it;
    what is not in the text is left out."""
    blocks = tuple(_blocks(markup))
    spans = []
    for number, provision in enumerate(provisions):
        span = _span(markup, blocks, provision)
        if span:
            spans.append((span[0], -span[1], number))
    pieces: list[tuple[int, int, str]] = []
    for order, (start, negative_end, number) in enumerate(sorted(spans)):
        pieces.append((start, order, openings[number]))
        ending = endings[number] if endings else ""
        pieces.append((-negative_end, -order, f"{ending}</div>\n"))
    done = 0
    out: list[str] = []
    for place, _, text in sorted(pieces, key=lambda piece: (piece[0], piece[1])):
        out += (markup[done:place], text)
        done = place
    return "".join((*out, markup[done:]))


def is_in(markup: str, provision: Provision) -> bool:
    """True where the text has the provision."""
    return _span(markup, tuple(_blocks(markup)), provision) is not None


def list_parts(markup: str, article: str) -> Iterator[tuple[int, int, str]]:
    """The 款 of the 条 of this anchor, where it has several, and the 项, in order: the number of
    the 款, 0 in a 条 of one; that of the 项, 0 for a 款 itself; the HTML of its first block."""
    blocks = tuple(_blocks(markup))
    at = next((at for at, block in enumerate(blocks) if block.anchor == article), len(blocks))
    within = blocks[at:_end(blocks, at, kind_of(article))]
    has_several = sum(map(_is_paragraph, within)) > 1
    paragraph = 0
    for block in within:
        item = _ITEM.fullmatch(block.anchor.removeprefix(f"{article}-"))
        paragraph += _is_paragraph(block)
        if item or (has_several and _is_paragraph(block)):
            yield (paragraph * has_several, int(item[1]) if item else 0,
                   markup[block.start:block.end])


def divisions_around(markup: str, provision: Provision) -> tuple[Provision, ...]:
    """The 编, 章 and 节 of a text that hold a provision, the widest first."""
    around: list[str] = []
    for block in _blocks(markup):
        if block.anchor == provision.anchor:
            return tuple(map(Provision, around))
        kind = kind_of(block.anchor)
        if kind in _DIVISIONS:
            around = [one for one in around if kind not in _ENDS[kind_of(one)]] + [block.anchor]
    return ()


def _anchor_of(step: re.Match[str], number: str | None) -> str:
    if number:
        return f"item-{han_to_int(number)}"
    if step.lastgroup in _NESTED:
        return f"{step.lastgroup}-{han_to_int(step[step.lastgroup])}"
    if step["part"]:
        return f"part-{han_to_int(step['part'])}"
    inserted = f".{han_to_int(step['inserted'])}" if step["inserted"] else ""
    return f"{_UNITS[step['unit']]}-{han_to_int(step['serial'])}{inserted}"


def _span(markup: str, blocks: Sequence[_Block], provision: Provision) -> tuple[int, int] | None:
    at = next((at for at, block in enumerate(blocks) if block.anchor == provision.anchor), None)
    if at is None:
        return None if provision.paragraph else _inner(markup, provision.anchor)
    kind = kind_of(provision.anchor)
    end = _end(blocks, at, kind)
    if provision.paragraph:
        return _paragraph(blocks[at:end], provision)
    return blocks[at].start, blocks[end - 1].end


def _end(blocks: Sequence[_Block], at: int, kind: str) -> int:
    """The place after the last block of a division that begins at a place."""
    ends = _ENDS.get(kind)
    if ends is None:
        return at + 1
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if kind_of(block.anchor) in ends or block.tag == "div.signature":
            return place
        if kind == "article" and block.tag.startswith("h"):
            return place
    return len(blocks)


def _paragraph(blocks: Sequence[_Block], provision: Provision) -> tuple[int, int] | None:
    """The span of a 款, or of a 项 in it."""
    starts = [at for at, block in enumerate(blocks) if _is_paragraph(block)]
    if provision.paragraph > len(starts):
        return None
    first = starts[provision.paragraph - 1]
    following = (*starts, len(blocks))[provision.paragraph]
    within = blocks[first:following]
    if not provision.item:
        return within[0].start, within[-1].end
    wanted = re.compile(rf"{re.escape(provision.anchor)}-item-{provision.item}(?:--\d+)?")
    return next(((block.start, block.end) for block in within
                 if wanted.fullmatch(block.anchor)), None)


def _is_paragraph(block: _Block) -> bool:
    return block.tag == "p" and kind_of(block.anchor) != "item"


def _inner(markup: str, anchor: str) -> tuple[int, int] | None:
    """What stands within an element that is part of another, such as an item of a list."""
    at = markup.find(f'id="{anchor}"')
    if at < 0:
        return None
    begin = markup.rindex("<", 0, at)
    depth, inside = 0, 0
    for tag in _TAG.finditer(markup, begin):
        closing, name, _ = tag.groups()
        if name in _VOID:
            continue
        depth += -1 if closing else 1
        if not inside:
            inside = tag.end()
        if depth == 0:
            return (inside, tag.start()) if name in ("li", "dd") else None
    return None


def _blocks(markup: str) -> Iterator[_Block]:
    """The elements that stand in no other, in order."""
    depth, start, name, attributes = 0, 0, "", ""
    for tag in _TAG.finditer(markup):
        closing, tag_name, found = tag.groups()
        if tag_name in _VOID:
            continue
        if not closing:
            if depth == 0:
                start, name, attributes = tag.start(), tag_name, found
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            anchor = _ID.search(attributes)
            kind = "div.signature" if 'class="signature"' in attributes else name
            yield _Block(start, tag.end(), kind, anchor[1] if anchor else "")
