"""What a file carries: texts to be searched, and what readers do not see when they open it."""

from dataclasses import dataclass

AUTHOR, COMMENT, REVISION, HIDDEN, POSITION, SCRIPT, EMBEDDED, UNREADABLE, UNCHECKED = (
    "author", "comment", "revision", "hidden", "position", "script", "embedded", "unreadable",
    "unchecked")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a file and where it stands, in the words of editors; rules read it as a source."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Trait:
    """Something unseen: its kind, where it is, and what it says."""

    kind: str
    place: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """All that a file carries."""

    pieces: tuple[Piece, ...] = ()
    traits: tuple[Trait, ...] = ()
