"""What a notice on leaving the site shows."""

from dataclasses import dataclass

from ..pages.links import Link


@dataclass(frozen=True, slots=True)
class LeavingView:
    """The address ahead, its host and the name it is registered under; the pages that lead there.

    `sources` are the newest of them, `source_count` is how many there are.
    """

    title: str
    url: str
    host: str
    name: str
    sources: tuple[Link, ...]
    source_count: int
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
