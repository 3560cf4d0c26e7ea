"""The numbered places of a body get their anchors, and a link to it where the ordinal stands."""

import re

from .anchors import AnchorSequence, Numbered
from .ordinals import CIRCLED, HAN

# A paragraph is looked at where an ordinal may begin it: most have none.
_TAG = re.compile(
    rf"<(p(?=(?: [^<>]*)?>(?:<(?:strong|b)>)?[\s&第（(\d{HAN}{CIRCLED}])|h[2-6]|li|td|br"
    r"|/?(?:[ou]l|table|blockquote))((?: [^<>]*)?)>((?:<(?:strong|b)>)?[^<]{0,40})")
_START, _VALUE = re.compile(r' start="(\d+)"'), re.compile(r' value="(\d+)"')
# What has an address of its own only since it is known to be numbered: headings keep theirs.
_LATER = re.compile(r"(?:point|subpoint|detail)-[\d.]+(?:--\d+)?$")


def set_anchors(markup: str) -> str:
    """The HTML with an id for every numbered block and every heading."""
    return _TAG.sub(_Places().put, markup)


class _Places:
    """What is known of the text so far: its places, the lists and the table one is in."""

    def __init__(self) -> None:
        self._sequence = AnchorSequence()
        self._in_table: AnchorSequence | None = None
        self._tables = 0
        self._headings = 0
        self._lists: list[int | None] = []  # the next number of each; None for one of bullets
        self._outside: list[dict[str, Numbered]] = []  # open where each quotation began

    def put(self, match: re.Match[str]) -> str:
        """The tag with its id and the words after it."""
        tag, attributes, begin = match.groups()
        if tag[0] in "phl":
            return match[0] if self._in_table else self._put_block(tag, attributes, begin)
        if tag in ("td", "br"):
            return self._put_cell(match) if self._in_table else match[0]
        self._enter(tag, attributes)
        return match[0]

    def _enter(self, tag: str, attributes: str) -> None:
        """A list or table begins or ends."""
        if tag in ("/ol", "/ul"):
            del self._lists[-1:]
        elif tag in ("ol", "ul"):
            start = _START.search(attributes)
            self._lists.append(None if tag == "ul" else int(start[1]) if start else 1)
        elif tag == "blockquote":
            self._outside.append(self._sequence.open_places())
        elif tag == "/blockquote" and self._outside:
            self._sequence.go_on(self._outside.pop())
        elif tag == "table":
            self._tables += 1
            self._in_table = AnchorSequence(f"table-{self._tables}-")
        elif tag == "/table":
            self._in_table = None

    def _put_block(self, tag: str, attributes: str, begin: str) -> str:
        number = self._number(attributes) if tag == "li" else None
        if attributes and "id=" in attributes:
            return f"<{tag}{attributes}>{begin}"
        place = self._sequence.place_of(_words(begin))
        if tag[0] == "h" and (place is None or _LATER.search(place.anchor)):
            self._headings += 1
            return f'<{tag}{attributes} id="heading-{self._headings}">{_link(place, begin, True)}'
        if place is None and number is not None:
            depth = sum(at is not None for at in self._lists) - 1
            place = self._sequence.place_of_item(number, depth)
        if place is None:
            return f"<{tag}{attributes}>{begin}"
        return f'<{tag}{attributes} id="{place.anchor}">{_link(place, begin)}'

    def _number(self, attributes: str) -> int | None:
        """The number of an item, where its list is numbered."""
        if not self._lists or self._lists[-1] is None:
            return None
        value = _VALUE.search(attributes)
        number = int(value[1]) if value else self._lists[-1]
        self._lists[-1] = number + 1
        return number

    def _put_cell(self, match: re.Match[str]) -> str:
        """A line of a cell; what numbers places of a table counts within it."""
        tag, attributes, begin = match.groups()
        place = self._in_table.place_of(_words(begin)) if self._in_table else None
        return f"<{tag}{attributes}>{_link(place, begin, True)}"


def _words(begin: str) -> str:
    words = begin.removeprefix("<strong>").removeprefix("<b>")
    return words.replace("&nbsp;", " ") if words.startswith("&") else words


def _link(place: Numbered | None, begin: str, with_id: bool = False) -> str:
    """The begin of a block, its ordinal linked to itself: so a reader gets at the address.

    `with_id`: the anchor is that of the link.
    """
    if place is None or not place.ordinal:
        return begin
    own = f' id="{place.anchor}"' if with_id else ""
    title = f' title="{place.name}"' if place.name != place.ordinal else ""
    return begin.replace(place.ordinal, f'<a class="place"{own} href="#{place.anchor}"{title}>'
                                        f'{place.ordinal}</a>', 1)
