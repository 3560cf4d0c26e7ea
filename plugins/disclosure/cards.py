"""A site's card (`data/card.json`): who it is, what it holds, where its columns and its search are.

Sites beside it fetch the card, their platform page is made from it, and a search over several
sites begins with it. docs/operators.md says what each key means; a reader ignores what it does not
know, so that keys may be added.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

PATH = "data/card.json"
FORMAT = 1
LARGEST = 256 * 1024
_LONGEST = 200
_ADDRESS = re.compile(r"(?!.*(?:\.\.|//))[A-Za-z0-9][A-Za-z0-9._/-]*(?:\?q=)?(?:#[\w-]+)?")


class NoCard(Exception):
    """What is read is no card; says why."""


@dataclass(frozen=True, slots=True)
class CardEntry:
    """A part of another site: its name, its address from that site's root, how many documents."""

    name: str
    path: str
    documents: int


@dataclass(frozen=True, slots=True)
class Card:
    """What another site says of itself: its name, what a demonstration says, the day of its newest
    document, how many there are and how many of them are in force, its columns and offices, the
    addresses of its search and pages by name."""

    name: str
    column: str
    caution: str
    updated: date | None
    documents: int
    in_force: int
    columns: tuple[CardEntry, ...]
    offices: tuple[CardEntry, ...]
    search: Mapping[str, str]
    pages: Mapping[str, str]


def read_card(data: bytes) -> Card:
    """The card of another site. NoCard where it is none, or says what no card may."""
    if len(data) > LARGEST:
        raise NoCard(f"大于{LARGEST // 1024}KB")
    try:
        said = json.loads(data)
    except ValueError:
        raise NoCard("不是JSON") from None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NoCard(f"不是第{FORMAT}版的名片")
    try:
        return Card(
            _words(said["name"]), _words(said.get("column", "")), _words(said.get("caution", "")),
            date.fromisoformat(said["updated"]) if said.get("updated") else None,
            int(said.get("documents", 0)), int(said.get("in_force", 0)),
            tuple(map(_place, said.get("columns", ()))),
            tuple(map(_place, said.get("offices", ()))),
            _addresses(said.get("search", {})), _addresses(said.get("pages", {})))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NoCard(f"缺内容或者写错了（{error}）") from None


def _words(said: object) -> str:
    """A short text of one line. ValueError for any other."""
    if not isinstance(said, str) or len(said) > _LONGEST or "\n" in said:
        raise ValueError(str(said)[:20])
    return said


def _place(said: Mapping[str, object]) -> CardEntry:
    return CardEntry(_words(said["name"]), _address(said["path"]),
                     int(str(said.get("documents", 0))))


def _addresses(said: Mapping[str, object]) -> dict[str, str]:
    return {str(name): _address(path) for name, path in said.items()}


def _address(said: object) -> str:
    """An address below the root of a site. ValueError for one that leads elsewhere."""
    if not isinstance(said, str) or not _ADDRESS.fullmatch(said):
        raise ValueError(str(said)[:40])
    return said
