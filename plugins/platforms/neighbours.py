"""县市信息公开平台: the sites beside this one, each by the card it publishes, as it was fetched."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..disclosure.cards import NoCard
from ..disclosure.neighbours import (
    FILE,
    FOLDER,
    FRESH,
    KeptCard,
    Neighbour,
    read_kept,
    read_neighbours,
)
from ..documents.findings import Finding, Severity
from ..documents.schema import nearest
from ..documents.strays import UNUSED
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags

NEIGHBOURS = Link("县市信息公开平台", "offices/neighbours.html")
LEAD = "上级、乡镇和邻近县市的政府信息公开专栏：公开了多少，最近什么时候更新，各栏目和检索在哪里。"


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """A site on the page: the way there, its card or None, periods in which that is fresh or old,
    the state on the day of the build."""

    neighbour: Neighbour
    kept: KeptCard | None
    periods: str
    state: str


@dataclass(frozen=True, slots=True)
class NeighboursView:
    """All of them, by what they are to this site."""

    title: str
    lead: str
    groups: tuple[tuple[str, tuple[NeighbourRow, ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


def check_neighbours(data: Path) -> Iterator[Finding]:
    """What is wrong with the register, and each file of a card that holds none or is nobody's."""
    neighbours, faults = read_neighbours(data)
    yield from faults
    names = [f"{one.code}.json" for one in neighbours]
    for file in sorted((data / FOLDER).glob("[!.]*")) if not faults else ():
        if file.name not in names:
            yield Finding(f"_data/{FOLDER}/{file.name}", 0, 0, UNUSED,
                          f"{FILE} 里没有这个代码的网站，没有什么读这个文件。",
                          f"{nearest(file.name, names)}请登记这个网站，或者删去这个文件。",
                          Severity.WARNING)
    for one in neighbours:
        try:
            read_kept(data, one)
        except NoCard as reason:
            yield Finding(one.file, 1, 1, "KEY-05", f"{one.name}的名片读不出：{reason}。",
                          "请重新取：python3 tasks.py neighbours；或者删去这个文件。")


def neighbours_page(data: Path, day: date) -> Iterator[Page]:
    """The page of the sites beside this one; it says so where there are none."""
    groups: dict[str, list[NeighbourRow]] = {}
    for one in read_neighbours(data)[0]:
        groups.setdefault(one.relation, []).append(_row(one, read_kept(data, one), day))
    yield Page(NEIGHBOURS.path,
               Template("platforms/neighbours.html", is_for_readers=bool(groups)),
               NeighboursView(NEIGHBOURS.title, LEAD,
                              tuple((name, tuple(rows)) for name, rows in groups.items()),
                              (HOME, Link(NEIGHBOURS.title, "")), column_tags(NEIGHBOURS.title)))


def _row(neighbour: Neighbour, kept: KeptCard | None, day: date) -> NeighbourRow:
    if kept is None:
        return NeighbourRow(neighbour, None, "", "")
    return NeighbourRow(neighbour, kept,
                        f"{date.min.isoformat()} fresh;{kept.old_from.isoformat()} old",
                        "old" if day >= kept.old_from else "fresh")


def list_stale(data: Path, day: date) -> Iterator[tuple[Neighbour, str]]:
    """Each neighbour without a card, or with an old one, in words."""
    for one in read_neighbours(data)[0]:
        try:
            kept = read_kept(data, one)
        except NoCard:
            continue  # a fault of its own
        if kept is None:
            yield one, f"还没有取过{one.name}的名片。"
        elif day >= kept.old_from:
            yield one, f"{one.name}的名片取自{kept.fetched_on}，过了{FRESH.days}天。"
