"""What a rule may ask besides the thing it looks at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from ..documents.library import Library
from ..documents.parsing import SplitSource
from ..documents.site import Site
from ..validity.working_days import WorkingCalendar
from .facts import Facts
from .settings import Settings


def _no_body(digest: str) -> None:
    """None: where bodies are not kept, nothing is known of them."""


def _no_source(path: str) -> SplitSource:
    return SplitSource("", "", 1)


def _compute(name: str, depends_on: object, compute: Callable[[], Any]) -> Any:
    """The value: where nothing is kept, it is computed each time."""
    return compute()


@dataclass(frozen=True)
class Context:
    """What is or will be public (`library`), what is known of each document, day and settings.

    `published` is what readers of the day see, as the build has decided it. A folder that borrows
    its `_data` is a piece of a site: it has no columns to be filled. Bodies go by the digest of
    their document, the text of its file by its path. `keep` gives the value of a name that follows
    from what it depends on, computed only where that is another than last time.
    """

    library: Library
    settings: Settings
    day: date
    published: Library
    calendar: WorkingCalendar = WorkingCalendar()
    facts: Mapping[str, Facts] = field(default_factory=lambda: MappingProxyType({}))
    body_text: Callable[[str], str] = str
    body_html: Callable[[str], str | None] = _no_body
    source_of: Callable[[str], SplitSource] = _no_source
    has_own_columns: bool = True
    keep: Callable[[str, object, Callable[[], Any]], Any] = _compute

    @property
    def site(self) -> Site:
        """The site."""
        return self.library.site
