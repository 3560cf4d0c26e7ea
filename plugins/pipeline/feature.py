"""A feature: what a plugin brings to a build."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.inserts import Insert
from ..pages.page import Page, Part

# (run, document) → what the page of the document shows besides: a frozen value, None for nothing
Supplement = Callable[[Any, Document], Any]


@dataclass(frozen=True, slots=True)
class Feature:
    """What it gives, each by a function of the run.

    `list_pages`   its pages
    `supplements`  what it adds to the documents of a layout, or in the place of a mark in a text
                   (`documents/inserts.py`)
    `check`        what is faulty in its data: an error stops the build
    `list_last`    its pages that follow from the addresses of all pages for readers
    `inputs`       the digest of all that its pages depend on besides what every page does (the
                   program, the theme, `_data`, the day): `run.facts` for one that reads no
                   text. While it is what it was, the pages are kept without being listed; None
                   where they must be listed

    Every feature has joined the run before the first of them lists its pages, so none needs to
    come before another.
    """

    list_pages: Callable[[Any], Iterable[Page | Part]]
    supplements: Mapping[Layout | Insert, Supplement] = field(default_factory=dict)
    check: Callable[[Any], Iterable[Finding]] = lambda run: ()
    list_last: Callable[[Any, Sequence[str]], Iterable[Page]] | None = None
    inputs: Callable[[Any], str | None] = lambda run: None


def found_in(module: str, name: str) -> Callable[..., Any]:
    """The function of a module that is imported where it is called: what is kept costs less."""
    def function(*values: Any) -> Any:
        return getattr(import_module(module), name)(*values)

    function.__module__ = module  # by which its part of the site is known
    return function
