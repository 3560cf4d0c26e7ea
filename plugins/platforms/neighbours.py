"""县市信息公开平台: the sites beside this one, each by the card it publishes, as it was fetched."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.schema import Field, ValueFault
from ..files.plain import read_plain
from ..files.saving import write_file
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from .cards import Card, NoCard, read_card
from .registers import read_register

FILE, FOLDER = "neighbours.yml", "neighbours"
NEIGHBOURS = Link("县市信息公开平台", "offices/neighbours.html")
LEAD = "上级、乡镇和邻近县市的政府信息公开专栏：公开了多少，最近什么时候更新，各栏目和检索在哪里。"
# After how many days a card may no longer tell how the other site is.
FRESH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A site beside this one: its name, what it is to this one, its code, its address on the web
    or, where both lie under one root, the way there from this site's root; each ends in `/`."""

    name: str
    relation: str
    code: str
    url: str = ""
    place: str = ""

    @property
    def base(self) -> str:
        """Where its addresses begin."""
        return self.place or self.url

    @property
    def file(self) -> str:
        """Where its card is kept."""
        return f"_data/{FOLDER}/{self.code}.json"


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card with the day on which it was fetched."""

    card: Card
    fetched_on: date

    @property
    def old_from(self) -> date:
        """The first day on which it counts as old."""
        return self.fetched_on + FRESH + timedelta(days=1)


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


def _neighbour(name: str, relation: str, code: str, url: str = "", place: str = "") -> Neighbour:
    if not (url or place):
        raise ValueFault("要写“网址”或者“位置”。", "在一个根目录下发布的写位置，如 ../hewan/；别处的写网址。")
    return Neighbour(name, relation, code, _ended(url), _ended(place))


def _ended(address: str) -> str:
    return f"{address.removesuffix('index.html').rstrip('/')}/" if address else ""


_read = p.record((
    Field("名称", "name", p.line, required=True),
    Field("关系", "relation", p.line, "上级、乡镇、兄弟县等", required=True),
    Field("代码", "code", p.slug, required=True),
    Field("网址", "url", p.web_address),
    Field("位置", "place", p.line, "从本站的根到它的根，如 ../hewan/"),
), _neighbour)


def read_neighbours(data: Path) -> tuple[tuple[Neighbour, ...], tuple[Finding, ...]]:
    """The register of neighbours and what is wrong with it; none where there is no file."""
    return read_register(data, FILE, _read, "相邻的网站", "名称")


def read_kept(data: Path, neighbour: Neighbour) -> KeptCard | None:
    """The card as it was fetched, None where it was not. NoCard where the file holds none."""
    try:
        kept = json.loads(read_plain(data.parent / neighbour.file))
        return KeptCard(read_card(json.dumps(kept["card"]).encode()),
                        date.fromisoformat(kept["fetched_on"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise NoCard("不是取来的名片") from None


def keep_card(data: Path, neighbour: Neighbour, card: bytes, day: date) -> None:
    """Keeps a card that was fetched on a day. NoCard where it is none, and nothing is written."""
    read_card(card)
    kept = {"fetched_on": day.isoformat(), "card": json.loads(card)}
    (data / FOLDER).mkdir(exist_ok=True)
    write_file(data.parent / neighbour.file,
               (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode())


def list_files(data: Path) -> tuple[Path, ...]:
    """The files of the cards that were fetched."""
    return tuple(sorted((data / FOLDER).glob("*.json")))


def check_neighbours(data: Path) -> Iterator[Finding]:
    """What is wrong with the register, and each file of a card that holds none."""
    neighbours, faults = read_neighbours(data)
    yield from faults
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
