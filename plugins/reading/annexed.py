"""The texts that a notice issues or forwards: what 第十条 of its page is an article of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..documents.body import Heading

_ISSUED = re.compile("(印发|转发|批转|公布|发布|颁布|下发)(?:新修订的|修订后的)?(.+?)的(?:通知|公告|通告|函|令|决定)")
_NAMED = re.compile("《([^《》]+(?:《[^《》]*》[^《》]*)*)》")
_FORWARDED = ("转发", "批转")  # made by another, under a number of its own
_SPACE = re.compile(r"\s")
_LEAST = 4  # characters of a heading that is taken for the end of a longer name: 实施方案


@dataclass(frozen=True, slots=True)
class AnnexedText:
    """A text by name; the anchor of the heading it begins with, "" where it has none; True where
    it is another's."""

    name: str
    anchor: str
    is_forwarded: bool = False


def list_annexed(title: str, headings: Sequence[Heading]) -> Iterator[AnnexedText]:
    """The texts a document's title says it issues, by the headings they stand below; without such
    a heading the one text of the office's own that is named by 《》, without its place."""
    issued = _ISSUED.search(_SPACE.sub("", title))
    if not issued:
        return
    names, is_forwarded = _NAMED.findall(issued[2]), issued[1] in _FORWARDED
    found = [AnnexedText(name, heading.anchor, is_forwarded) for heading in headings
             if (name := _name_of(_SPACE.sub("", heading.text).strip("《》"), names or [issued[2]]))]
    yield from found
    if not found and len(names) == 1 and not is_forwarded:
        yield AnnexedText(names[0], "")


def _name_of(words: str, names: Sequence[str]) -> str:
    """The name of the text that a heading begins, "" for any other heading: the title may leave
    out whose it is, the heading what it is about."""
    for name in names:
        if words.endswith(name):
            return words
        if len(words) >= _LEAST and name.endswith(words):
            return name
    return ""
