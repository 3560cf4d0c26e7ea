"""The sites beside this one: their register, and the cards that were fetched of them."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.records import Once
from ..documents.registers import read_register
from ..documents.schema import Field, ValueFault
from ..files.plain import read_plain
from ..files.saving import write_file
from .cards import Card, NoCard, read_card

FILE, FOLDER = "neighbours.yml", "neighbours"
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


def _neighbour(name: str, relation: str, code: str, url: str = "", place: str = "") -> Neighbour:
    if not (url or place):
        raise ValueFault("要写“网址”或者“位置”。", "在一个根目录下发布的写位置，如 ../hewan/；别处的写网址。")
    return Neighbour(name, relation, code, _ended(url), _ended(place))


def _ended(address: str) -> str:
    return f"{address.removesuffix('index.html').rstrip('/')}/" if address else ""


def _place(node: yaml.Node) -> str:
    """The way to the root of another site from that of this one."""
    way = p.line(node)
    if way.startswith(("/", "\\")) or "://" in way:
        raise ValueFault(f"不能是“{way}”。", "请写从本站的根到它的根的相对路径，如 ../hewan/；网址写在“网址”里。")
    return way


_read = p.record((
    Field("名称", "name", p.line, required=True),
    Field("关系", "relation", p.line, "上级、乡镇、兄弟县等", required=True),
    Field("代码", "code", p.slug, required=True),
    Field("网址", "url", p.web_address),
    Field("位置", "place", _place, "从本站的根到它的根，如 ../hewan/"),
), _neighbour)


def read_neighbours(data: Path) -> tuple[tuple[Neighbour, ...], tuple[Finding, ...]]:
    """The register of neighbours and what is wrong with it; none where there is no file."""
    return read_register(data, FILE, _read, "相邻的网站", "名称",
                         (Once("代码", lambda one: (one.code,)),
                          Once("名称", lambda one: (one.name,))))


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
