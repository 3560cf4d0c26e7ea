"""A feature: what a plugin brings to a build, as one value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.inserts import Insert
from ..documents.library import Library
from ..documents.rule import Rule
from ..pages.page import Item, Page
from ..pages.store import Store
from .options import Options

if TYPE_CHECKING:  # which holds features itself
    from .context import BuildContext

# (context, document) → what the page shows besides: a frozen value, None for nothing
Supplement = Callable[["BuildContext", Document], Any]


def nothing_more(context: "BuildContext") -> tuple[()]:
    """What pages depend on that show nothing of any document."""
    return ()


def unknown(context: "BuildContext") -> None:
    """What pages depend on that are listed in every build."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature by its functions, each called with the `BuildContext`.

    `name`         the part of the site that its pages are
    `depends_on`   what its pages depend on, as a `Part` has it: `context.facts` for a feature that
                   reads no body; None where its pages are listed in every build
    `pages`        its pages, or parts of them
    `supplements`  what it adds to the documents of a layout, or in the place of a mark in a text
                   (`documents/inserts.py`)
    `check`        what is faulty in its data: an error stops the build
    `list_last`    its pages that follow from the addresses of all pages for readers
    `rules`        what its `inspect` goes by, for the handbook
    `notices`      sentences for the end of a build: what its pages hold less of than might be meant
    `inspect`      (library, options, store) → what its rules find in documents published or
                   to be, for the inspection

    The functions import the modules they need when they are called, so that a part that is kept
    costs no import. No feature lists its pages before all are known and checked.
    """

    name: str
    depends_on: Callable[["BuildContext"], object] = unknown
    pages: Callable[["BuildContext"], Iterable[Item]] = lambda context: ()
    supplements: Mapping[Layout | Insert, Supplement] = field(default_factory=dict)
    check: Callable[["BuildContext"], Iterable[Finding]] = lambda context: ()
    list_last: Callable[["BuildContext", Sequence[str]], Iterable[Page]] | None = None
    rules: Callable[[], Sequence[Rule[...]]] = tuple
    notices: Callable[["BuildContext"], Iterable[str]] = lambda context: ()
    inspect: Callable[[Library, Options, Store], Iterable[Finding]] = lambda *_: ()

    def register(self) -> None:
        """Has Pelican build the site; Pelican calls it of each plugin named in PLUGINS."""
        from .pelican_adapter import connect

        connect()
