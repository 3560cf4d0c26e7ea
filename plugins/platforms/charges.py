"""Services and charges of an office, from `_data/charges.yml`: one row a charge."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.parsing import locate
from ..documents.records import Once
from ..documents.registers import read_register
from ..documents.schema import Field, nearest
from ..files.plain import read_plain

FILE = "charges.yml"


@dataclass(frozen=True, slots=True)
class Charge:
    """What a service costs: the office, the service, the charge in words, by what rule, since when,
    who pays less or nothing, how long it takes."""

    office: str
    service: str
    charge: str
    basis: str = ""
    since: date | None = None
    relief: str = ""
    term: str = ""


_charge = p.record((
    Field("机关", "office", p.line, required=True),
    Field("服务", "service", p.line, required=True),
    Field("标准", "charge", p.line, "如 2.30元/立方米；不收费的写“不收费”", required=True),
    Field("依据", "basis", p.line),
    Field("自", "since", p.day),
    Field("减免", "relief", p.line),
    Field("时限", "term", p.line),
), Charge)


def read_charges(data: Path) -> tuple[tuple[Charge, ...], tuple[Finding, ...]]:
    """The charges of the file and what is wrong with it; none where there is no file."""
    return read_register(data, FILE, _charge, "收费", "机关",
                         (Once("服务", lambda one: (f"{one.office}：{one.service}",)),))


def charges_of(charges: tuple[Charge, ...], office: str) -> tuple[Charge, ...]:
    """The rows of an office, in the order of the file."""
    return tuple(one for one in charges if one.office == office)


def check_charges(data: Path, offices: frozenset[str]) -> Iterator[Finding]:
    """What is wrong with the file, and each office that is none of the register."""
    charges, faults = read_charges(data)
    yield from faults
    for name in dict.fromkeys(one.office for one in charges):
        if name not in offices:
            place = locate(read_plain(data / FILE).decode("utf-8", "replace"), name)
            yield Finding(f"_data/{FILE}", *place, "KEY-05", f"“{name}”不在 _data/issuers.yml 里。",
                          f"{nearest(name, offices)}请写登记的名称，或者先登记这个机关。")
