"""What pages show of texts and provisions: words that hold from a day on, lines of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..documents.provisions import Provision
from ..pages.links import Link


@dataclass(frozen=True, slots=True)
class DatedWords:
    """What is true from a day on, None from ever: a state for style, a word, a sentence with the
    first of the links in it before `after`, and what a citation adds."""

    since: date | None
    state: str
    word: str = ""
    sentence: str = ""
    links: tuple[Link, ...] = ()
    after: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """Words of which those of the day are shown; `state` is that of the day of the build."""

    entries: tuple[DatedWords, ...]
    state: str

    @property
    def periods(self) -> str:
        """`0001-01-01 coming;2025-02-01 current`, for the script that shows what holds later."""
        return ";".join(f"{(entry.since or date.min).isoformat()} {entry.state}"
                        for entry in self.entries)

    @property
    def is_silent(self) -> bool:
        """True where nothing is said on the day of the build."""
        return not any(entry.word for entry in self.entries if entry.state == self.state)


def dated(entries: Sequence[DatedWords], day: date) -> Dated:
    """Words in the order of their days, as on a day; before the first, those."""
    begun = [entry.state for entry in entries if entry.since is None or entry.since <= day]
    return Dated(tuple(entries), begun[-1] if begun else entries[0].state)


@dataclass(frozen=True, slots=True)
class NewWords:
    """What an amending document says at a provision, a line each, none where it cannot be read: the
    new text where the whole `is_replaced`, from when, where it is said, whether it still holds."""

    lines: tuple[str, ...]
    is_replaced: bool
    since: str
    source: Link
    states: Dated


@dataclass(frozen=True, slots=True)
class Mark:
    """A provision that was changed: where it stands, its states by days, a note on each change,
    the words of the amendments in the order of their days."""

    provision: Provision
    states: Dated
    notes: tuple[Dated, ...]
    amended: tuple[NewWords, ...] = ()

    @property
    def is_replaced(self) -> bool:
        """True where a new text stands beside the old one."""
        return any(words.is_replaced for words in self.amended)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One of the texts of a document in a list: its name, address, first and last day, the
    decision that made it, the pages that compare it with others."""

    name: str
    path: str
    since: str
    until: str
    because: str = ""
    because_path: str = ""
    comparisons: tuple[Link, ...] = ()
