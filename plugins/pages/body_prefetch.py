"""The large texts of the store as pages need them.

Those of pages to be rendered are fetched together: one by one, between other work, each takes
twice as long.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from .page import BodyRef, Page
from .store import Store


class BodyPrefetch:
    """The texts of a store, some bodies among them at hand."""

    def __init__(self, store: Store):
        self._store = store
        self._bodies: Mapping[str, Any] = {}

    def fetch(self, pages: Iterable[Page]) -> None:
        """Has the bodies of these pages at hand, and no others."""
        bodies = (getattr(page.view, "body", None) for page in pages)
        self._bodies = self._store.bodies(
            [body.digest for body in bodies if isinstance(body, BodyRef)])

    def text(self, digest: str, kind: str = "body") -> Any:
        """The text made from the source of this digest. KeyError where there is none."""
        if kind == "body" and digest in self._bodies:
            return self._bodies[digest]
        return self._store.text(digest, kind)
