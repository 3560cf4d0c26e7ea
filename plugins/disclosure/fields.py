"""The fields of 基层政务公开 (国办发〔2019〕54号) and the sectors of public enterprises
(国办发〔2020〕50号), 村务 (村民委员会组织法第三十条): what each makes
public, to begin a schedule with and to compare one with.

`data/fields.csv` has short names of matters; `verified` is yes where a source was seen. They inform
and stop nothing: a county's own schedule is what counts.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..documents.skeletons import SCHEDULE_HEADS, SCHEDULE_ROW, without_signs

_TABLE = Path(__file__).parent / "data" / "fields.csv"
PILOT, LATER, SECTOR, VILLAGE = "试点领域", "后来增加", "公共企事业", "村务公开"


@dataclass(frozen=True, slots=True)
class DisclosureField:
    """A field or sector: its set, the ministry of its standard, (subject, matters) in order."""

    name: str
    set: str
    ministry: str
    subjects: tuple[tuple[str, tuple[str, ...]], ...]
    verified: bool

    @property
    def matters(self) -> tuple[str, ...]:
        """All its matters."""
        return tuple(matter for _, matters in self.subjects for matter in matters)

    @property
    def is_sector(self) -> bool:
        """True for a sector of public enterprises."""
        return self.set == SECTOR

    @property
    def binds_offices(self) -> bool:
        """True for what a whole kind of office makes public: a sector, or 村务 of villages."""
        return self.set in (SECTOR, VILLAGE)

    def title(self, office: str) -> str:
        """The title of the schedule of an office in this field."""
        return (f"{office}信息公开目录" if self.binds_offices
                else f"{office}{self.name}领域基层政务公开标准目录")

    def schedule(self, office: str) -> str:
        """The Markdown of a schedule to begin with: a row a matter, gaps to be filled in."""
        rows, number = [], 0
        for subject, matters in self.subjects:
            for matter in matters:
                number += 1
                rows.append(SCHEDULE_ROW.format(number=number, subject=subject, matter=matter,
                                                office=office, level="县、乡镇"))
                subject = ""  # an empty cell means the same as the one above
        return without_signs(SCHEDULE_HEADS + "".join(rows))


@lru_cache(maxsize=1)
def list_fields() -> tuple[DisclosureField, ...]:
    """Every field and sector, in the order of the table."""
    rows: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    with open(_TABLE, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault((row["field"], row["set"], row["ministry"]), []).append(row)
    return tuple(DisclosureField(
        *key, tuple((row["subject"], tuple(row["matters"].split("、"))) for row in group),
        all(row["verified"] == "yes" for row in group)) for key, group in rows.items())


def field_named(name: str) -> DisclosureField | None:
    """The field of this name, also where 领域 is written after it; None where there is none."""
    return next((one for one in list_fields() if name.removesuffix("领域") == one.name), None)


def field_names() -> tuple[str, ...]:
    """The names of all."""
    return tuple(one.name for one in list_fields())


def missing_matters(name: str, listed: Iterable[str]) -> tuple[str, ...]:
    """The matters of a field that a schedule does not list, whatever else its names hold; none
    for a name that is no field."""
    field, written = field_named(name), tuple(listed)
    return tuple(matter for matter in dict.fromkeys(field.matters if field else ())
                 if not any(matter in one or (len(one) > 1 and one in matter) for one in written))
