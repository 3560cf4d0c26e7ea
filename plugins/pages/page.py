"""A page: the one thing that becomes a file, a pure function of its view and its template.

Without slots, as what its view is made of: so it travels to another process in half the time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Template:
    """Rendered by the Jinja template `name` of the theme.

    Not for readers is what only leads elsewhere, or says that something is not here.
    """

    name: str
    is_for_readers: bool = True


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of a file: where it lies, and their SHA-256."""

    source: str
    digest: str


@dataclass(frozen=True, slots=True)
class FromView:
    """The bytes that a module-level function makes of the view."""

    function: Callable[[Any], bytes]


@dataclass(frozen=True, slots=True)
class FromStore:
    """The bytes that a module-level function makes of the view and of texts in the store.

    It is called with the view and with `text(digest, kind)` of the store.
    """

    function: Callable[[Any, Callable[..., Any]], bytes]


@dataclass(frozen=True, slots=True)
class BodyRef:
    """A large text in the store, by the digest of what it was made from; loaded to render."""

    digest: str


@dataclass(frozen=True, slots=True)
class Part:
    """Pages made together of nothing but what they depend on: `depends_on`, of values that
    `fingerprint` takes, and what every page depends on (the program, the theme, `_data`, the day).
    While that is the same they are kept without being listed. Parts may lie in parts.
    """

    name: str
    depends_on: object
    pages: Callable[[], Iterable["Item"]]


@dataclass(frozen=True, slots=True)
class Preserved:
    """The files whose paths begin with `prefix`, left as they are: a later build sees to them."""

    prefix: str


@dataclass(frozen=True)
class Page:
    """`path` relative with `/`, ending in a file name; `view` a frozen dataclass.

    `fixed_root` is the site's root in a page that is served at any address, as a 404 page is.
    """

    path: str
    maker: Template | Copy | FromView | FromStore
    view: object = None
    origin: str = ""
    fixed_root: str = ""

    @property
    def root(self) -> str:
        """The way from this page to the site's root: "", "../", "../../" …"""
        return self.fixed_root or "../" * self.path.count("/")

    @property
    def is_for_readers(self) -> bool:
        """True for a page that a reader may look for."""
        return isinstance(self.maker, Template) and self.maker.is_for_readers


Item = Page | Part | Preserved
