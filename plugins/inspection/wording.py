"""Where a document's own words, not those it quotes, have phrases of a table of facts."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ..documents.document import Document
from .phrases import Phrase, find_phrases
from .source import Source

# A province, a city, a county of a region.
DIVISION = re.compile(r"[^省市县区旗州盟]{2,}(?:自治)?[省市县区旗州盟]")


def written_on(document: Document) -> date | None:
    """The day that a document's words are of: its signature's, else its publication's."""
    return document.signed_on or document.published_on


def sentence_at(text: str, at: int) -> str:
    """The sentence or line of a text around an offset."""
    start = max(text.rfind(sign, 0, at) for sign in "。；\n") + 1
    ends = [end for sign in "。；\n" if (end := text.find(sign, at)) >= 0]
    return text[start:min(ends, default=len(text))]


def find_wording(source: Source,
                 phrases: Iterable[Phrase]) -> Iterator[tuple[re.Match[str], Phrase]]:
    """Phrases that were wrong on the day of the document; of several at one place the longest."""
    past = 0
    found = find_phrases(source.own_words, phrases, written_on(source.document))
    for match, phrase in sorted(found, key=lambda one: (one[0].start(), -one[0].end())):
        if match.start() >= past:
            past = match.end()
            yield match, phrase


def grouped(found: Iterable[tuple[re.Match[str], Phrase]]
            ) -> Iterator[tuple[re.Match[str], Phrase, int]]:
    """The first place of each phrase, with how many there are."""
    places: dict[str, list[tuple[re.Match[str], Phrase]]] = {}
    for match, phrase in found:
        places.setdefault(match[0], []).append((match, phrase))
    for (match, phrase), *others in places.values():
        yield match, phrase, len(others) + 1


def county_in(region: str) -> str:
    """The last division of a region: 示例县 of 示例省示例市示例县; "" where none is said."""
    divisions: list[str] = DIVISION.findall(region)
    return divisions[-1] if divisions else ""
