"""What pages show of reports: tables, charts, and the reports of all offices."""

from dataclasses import dataclass

from ..pages.links import Link


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head, over one column or several."""

    label: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row: its label, how deep it stands in the order of the form, its figures as shown."""

    label: str
    depth: int
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a label of their own, "" where they have none."""

    label: str
    depth: int
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of part `part` of the report."""

    id: str
    part: int
    caption: str
    heads: tuple[tuple[HeadCell, ...], ...]
    groups: tuple[RowGroup, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it counts, how many, and its parts as (start, length) in percent."""

    label: str
    figures: tuple[int, ...]
    parts: tuple[tuple[str, str], ...]
    top: int

    @property
    def total(self) -> int:
        """The length of the bar."""
        return sum(self.figures)


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars one below the other, each of one or two parts named in `series`."""

    id: str
    title: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    corner: str
    height: int

    @property
    def description(self) -> str:
        """The chart in a sentence."""
        return "；".join(f"{bar.label}{bar.total}件" for bar in self.bars) + "。"


@dataclass(frozen=True, slots=True)
class YearComparison:
    """Several years side by side: heads, and rows of year and figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office with its report of each year, the newest first; None where there is none."""

    office: str
    reports: tuple[Link | None, ...]


@dataclass(frozen=True, slots=True)
class CollectionView:
    """The reports of all offices by year: `levels` are (层级, its offices)."""

    title: str
    lead: str
    years: tuple[int, ...]
    levels: tuple[tuple[str, tuple[OfficeLine, ...]], ...]
    data: Link | None
    trail: tuple[Link, ...]
    column: str
    column_tags: tuple[tuple[str, str], ...]
