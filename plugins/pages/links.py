"""A page as others name it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A page of this site by title and address; a count of documents where one belongs."""

    title: str
    path: str
    count: int | None = None


HOME = Link("首页", "index.html")
