"""What is kept of a document and of a page, so that an unchanged one is not looked at again."""

from dataclasses import dataclass, field

from ..documents.clause_values import Clauses
from ..documents.findings import Severity


@dataclass(frozen=True, slots=True)
class LocatedFault:
    """A fault of one rule at its line and column, standing for so many `places`; `severity` is
    that of the rule unless said."""

    rule: str
    line: int
    column: int
    message: str
    fix: str
    severity: Severity | None = None
    places: int = 1


@dataclass(frozen=True, slots=True)
class Contact:
    """How a text says an office is reached: `kind` is "telephone" or "postcode"."""

    office: str
    kind: str
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Citation:
    """《标题》（文号）第三条 as a text cites it: the title, the key of the number, the article or ""."""

    title: str
    number: str
    key: str
    line: int
    column: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class NearLaw:
    """A name of a law as a text cites it, and the law's name that it was meant for."""

    written: str
    name: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class NamedPost:
    """A post of a local leader and the name that a text puts behind it."""

    post: str
    name: str
    line: int
    column: int


@dataclass(frozen=True)
class Facts:
    """Of a document: its own faults, the places of its keys, and what is compared with others.

    `laws` are the names by which it cites them; `clauses` what it rules itself.
    """

    faults: tuple[LocatedFault, ...] = ()
    places: tuple[tuple[str, int, int], ...] = ()
    sketch: bytes = b""
    contacts: tuple[Contact, ...] = ()
    citations: tuple[Citation, ...] = ()
    laws: tuple[str, ...] = ()
    near_laws: tuple[NearLaw, ...] = ()
    clauses: Clauses = field(default_factory=Clauses)
    posts: tuple[NamedPost, ...] = ()

    def place(self, attribute: str) -> tuple[int, int]:
        """Line and column of the value of a key; the title's, else the first, without it."""
        places = {name: (line, column) for name, line, column in self.places}
        return places.get(attribute, places.get("title", (1, 1)))


@dataclass(frozen=True)
class PageFacts:
    """Of a page of the output: its faults, its title, its anchors and its links within the site.

    Anchors and links stand a line each, for they are many; a link is `line TAB address`. The
    links of the frame, the same on every page, stand apart, and those of the portal's head and
    foot, each `address TAB as written`. `outside` are the other hosts, each
    `line TAB host TAB element`, the element only where the browser loads from there unasked. A
    page that sends on has no title.
    """

    faults: tuple[LocatedFault, ...] = ()
    title: str | None = None
    anchors: str = ""
    links: str = ""
    frame: str = ""
    portal: str = ""
    outside: str = ""
