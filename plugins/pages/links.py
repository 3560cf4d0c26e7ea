"""A page as others name it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A page of this site by title and address; a count of documents where one belongs."""

    title: str
    path: str
    count: int | None = None


HOME = Link("首页", "index.html")

# The lists of what is in force and what is not, to which several features lead.
IN_FORCE = Link("现行有效文件目录", "validity/in-force.html")
LAPSED = Link("失效废止文件目录", "validity/lapsed.html")
EXPIRING = Link("即将到期文件", "validity/expiring.html")
CHANGED = Link("最近变更", "validity/changes.html")
VALIDITY_LISTS = (IN_FORCE, LAPSED, EXPIRING, CHANGED)
