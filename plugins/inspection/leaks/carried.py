"""What a file carries: texts to be searched, and what readers do not see when they open it."""

from collections.abc import Callable
from dataclasses import dataclass

AUTHOR, COMMENT, REVISION, HIDDEN, POSITION, SCRIPT, EMBEDDED, UNREADABLE, UNCHECKED, EMPTY = (
    "author", "comment", "revision", "hidden", "position", "script", "embedded", "unreadable",
    "unchecked", "empty")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a file and where it stands, in the words of editors."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Trait:
    """Something unseen: its kind, where it is, and what it says."""

    kind: str
    place: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class InnerFile:
    """A file within a file: its name, and how its bytes are unpacked."""

    name: str
    unpack: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Carried:
    """All that a file carries; `files` are those in it that are yet to be read."""

    pieces: tuple[Piece, ...] = ()
    traits: tuple[Trait, ...] = ()
    files: tuple[InnerFile, ...] = ()

    def within(self, name: str) -> "Carried":
        """The same, each place said as one in the file of that name."""
        return Carried(tuple(Piece(_within(name, piece.place), piece.text)
                             for piece in self.pieces),
                       tuple(Trait(trait.kind, f"“{name}”的{trait.place}", trait.detail)
                             for trait in self.traits))


def _within(name: str, place: str) -> str:
    return f"“{name}”的{place}" if place else f"“{name}”"


def joined(*parts: Carried) -> Carried:
    """What several readers have found in one file, each once."""
    return Carried(*(tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))
                     for name in ("pieces", "traits", "files")))
