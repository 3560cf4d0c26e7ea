"""Two texts of one document side by side: what was added, changed, taken out, renumbered."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from .aligning import align, list_moved
from .body import Body
from .difference import EditKind, Run, list_differences
from .units import Unit, count_articles, list_units


class Outcome(StrEnum):
    """What became of a unit; the value is the word readers are given."""

    SAME = "未改动"
    RENUMBERED = "序号变动"
    CHANGED = "修改"
    ADDED = "新增"
    DELETED = "删除"


Paragraph = tuple[Run, ...]
_CELL = "　｜　"


@dataclass(frozen=True)
class Compared:
    """A unit of the older text, of the newer one, or of both."""

    older: Unit | None
    newer: Unit | None
    moved: bool = False

    @property
    def unit(self) -> Unit:
        """The unit as it stands last."""
        unit = self.newer or self.older
        if unit is None:
            raise ValueError("a unit of neither text")
        return unit

    @cached_property
    def outcome(self) -> Outcome:
        """What became of it."""
        if self.older is None or self.newer is None:
            return Outcome.DELETED if self.newer is None else Outcome.ADDED
        if self.older.content != self.newer.content:
            return Outcome.CHANGED
        return Outcome.SAME if self.older.text == self.newer.text else Outcome.RENUMBERED

    @property
    def words(self) -> str:
        """What became of it, its order too."""
        kept = self.outcome is Outcome.SAME
        return self.outcome if not self.moved else "移动" + ("" if kept else f"、{self.outcome}")

    @property
    def older_paragraphs(self) -> tuple[Paragraph, ...]:
        """The older text by paragraphs, what was taken out of it marked."""
        return _paragraphs(run for run in self.runs if run.change is not EditKind.ADDED)

    @property
    def newer_paragraphs(self) -> tuple[Paragraph, ...]:
        """The newer text by paragraphs, what was put into it marked."""
        return _paragraphs(run for run in self.runs if run.change is not EditKind.DELETED)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Both texts in one, marked."""
        return list_differences(self.older.text if self.older else "",
                                self.newer.text if self.newer else "")


@dataclass(frozen=True)
class Stretch:
    """Units one after the other that were not touched, or those that were."""

    touched: bool
    units: tuple[Compared, ...]

    @property
    def name(self) -> str:
        """第一条至第三条 for several units, 2段 for paragraphs, which have no names."""
        first, last = self.units[0].unit.name, self.units[-1].unit.name
        if not first or not last:
            return f"{len(self.units)}段"
        return f"{first}至{last}" if len(self.units) > 1 else first


@dataclass(frozen=True)
class Comparison:
    """All units, in the order of the newer text; what is gone stands where it stood."""

    units: tuple[Compared, ...]

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The units parted where touched ones and untouched ones meet."""
        stretches: list[tuple[bool, list[Compared]]] = []
        for unit in self.units:
            if not stretches or stretches[-1][0] != _is_touched(unit):
                stretches.append((_is_touched(unit), []))
            stretches[-1][1].append(unit)
        return tuple(Stretch(touched, tuple(units)) for touched, units in stretches)

    @property
    def summary(self) -> str:
        """新增1条、修改2条 …: 条 where there are any, else 处; then what else there is."""
        articles = [unit for unit in self.units if unit.unit.is_article]
        rest = [unit for unit in self.units if not unit.unit.is_article]
        parts = [text for text in (_count(articles, "条"), _count(rest, "处")) if text]
        return "；".join(parts) + "。" if parts else "两个文本的文字相同。"


def compare(older: Body, newer: Body) -> Comparison:
    """What was done to a text."""
    by_articles = bool(count_articles(older) and count_articles(newer))
    before, after = list_units(older, by_articles), list_units(newer, by_articles)
    pairs = align(before, after)
    moved = list_moved(pairs)
    gone = _gone(before, pairs, moved)
    units = [*gone[-1]]
    for at, unit in enumerate(after):
        old = pairs.get(at)
        units.append(Compared(None if old is None else before[old], unit, at in moved))
        units += gone[at]
    return Comparison(tuple(units))


def _gone(before: Sequence[Unit], pairs: dict[int, int], moved: frozenset[int]
          ) -> defaultdict[int, list[Compared]]:
    """What was taken out, by the newer unit after which it stood; -1 at the beginning."""
    became = {old: new for new, old in pairs.items()}
    gone: defaultdict[int, list[Compared]] = defaultdict(list)
    after = -1
    for at, unit in enumerate(before):
        if at not in became:
            gone[after].append(Compared(unit, None))
        elif became[at] not in moved:
            after = became[at]
    return gone


def _is_touched(unit: Compared) -> bool:
    return unit.moved or unit.outcome is not Outcome.SAME


def _count(units: Sequence[Compared], measure: str) -> str:
    """`新增1条、修改2条`; "" where nothing was done."""
    counts = Counter(unit.outcome for unit in units)
    named: list[tuple[str, int]] = [(outcome, counts[outcome]) for outcome in (
        Outcome.ADDED, Outcome.CHANGED, Outcome.DELETED, Outcome.RENUMBERED)]
    named.append(("移动", sum(unit.moved for unit in units)))
    return "、".join(f"{word}{count}{measure}" for word, count in named if count)


def _paragraphs(runs: Iterator[Run]) -> tuple[Paragraph, ...]:
    """The runs parted at line ends, without empty ones; cells of a row are parted by a stroke."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        for at, text in enumerate(run.text.split("\n")):
            if at:
                paragraphs.append([])
            if text:
                paragraphs[-1].append(Run(run.change, text.replace("\t", _CELL)))
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)
