"""The searches of the sites beside this one, as their cards say where they are."""

from collections.abc import Iterator
from pathlib import Path

from ..disclosure.cards import NoCard
from ..disclosure.neighbours import KeptCard, Neighbour, read_kept, read_neighbours
from .files import MANIFEST
from .views import NeighbourSearch

_FILE = f"{MANIFEST}.js"
_ELSEWHERE = "在别的主机上"
_NO_CARD = "还没有取到它的名片"
_NO_INDEX = "它的名片没有说检索数据在哪里"


def list_searches(data: Path) -> Iterator[NeighbourSearch]:
    """The search of each neighbour of the register. An index is loaded as scripts, and a page runs
    none from another host: only those whose place under this site's root is registered can be
    searched from here, others are led to."""
    for one in read_neighbours(data)[0]:
        kept = _kept(data, one)
        search = kept.card.search if kept else {}
        manifest = search.get("manifest", "")
        hindrance = (_ELSEWHERE if not one.place else _NO_CARD if kept is None
                     else "" if manifest.endswith(f"/{_FILE}") else _NO_INDEX)
        yield NeighbourSearch(
            one.name, one.base, bool(one.place), search.get("page", "index.html"),
            search.get("query", ""), "" if hindrance else manifest.removesuffix(_FILE), hindrance)


def _kept(data: Path, neighbour: Neighbour) -> KeptCard | None:
    try:
        return read_kept(data, neighbour)
    except NoCard:
        return None  # a fault of its own
