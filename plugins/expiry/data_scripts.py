"""The data of the time machine: small scripts by year, of which a day needs only some.

What is open stands under the year it began, what has lapsed under the year it ended. A day
then needs the years up to its own of the first kind, and from its own on of the second.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ..pages.page import FromView, Page
from ..validity.states import Validity
from .records import Record, rows_of
from .views import YearView

FROM, UNTIL = "from", "until"
_FOLDER = "data/validity"
_CODES = {validity.value: validity.precedence for validity in Validity}


def group_by_year(records: Iterable[Record], caution: str = "") -> tuple[YearView, ...]:
    """The views of the data scripts, by kind and year; what never was in force is in none."""
    groups: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in records:
        if record.since is None:
            continue
        if record.validity.is_lapsed and record.lapse:
            groups[UNTIL, record.lapse.day.year].append(record)
        else:
            groups[FROM, record.since.year].append(record)
    return tuple(YearView(kind, year, rows_of(groups[kind, year]), caution)
                 for kind, year in sorted(groups))


def list_data_scripts(views: Iterable[YearView]) -> Iterator[Page]:
    """The data scripts as pages."""
    for view in views:
        yield Page(f"{_FOLDER}/{view.name}.js", FromView(to_script), view)


def to_script(view: YearView) -> bytes:
    """A classic script, so that a folder can load it too: columns, which zip to half of rows.

    In the periods a day is a number, as in 20240501, and a state its place in the list of
    theme/static/js/timeline.js. `texts` has, by the place of a document that has had several, the
    first day and the path of each, the newest last; `ends` the event until which one is valid.
    """
    issuers = sorted({row.issuer for row in view.rows})
    place = {issuer: at for at, issuer in enumerate(issuers)}
    columns = {
        "paths": [row.path.removesuffix(".html") for row in view.rows],
        "titles": [row.title for row in view.rows],
        "numbers": [row.document_number for row in view.rows],
        "issuers": issuers,
        "issuer": [place[row.issuer] for row in view.rows],
        "periods": [_coded(row.periods) for row in view.rows],
        "texts": {at: [[_number_of(since), path.removesuffix(".html")] for since, path in row.texts]
                  for at, row in enumerate(view.rows) if row.texts},
        "ends": {at: row.open_end for at, row in enumerate(view.rows) if row.open_end},
    }
    lines = ",\n".join(f"{name}: {json.dumps(column, ensure_ascii=False, separators=(',', ':'))}"
                       for name, column in columns.items())
    caution = f"/* {view.caution} */\n" if view.caution else ""
    return f'{caution}self.site.validityRows("{view.name}", {{\n{lines}\n}});\n'.encode()


def _coded(periods: str) -> list[int]:
    return [number for period in periods.split(";") for day, state in [period.split(" ")]
            for number in (_number_of(day), _CODES[state])]


def _number_of(day: str) -> int:
    """20240501 of 2024-05-01, 0 of a day that is not known."""
    return int(day.replace("-", "") or 0)


def day_page(day: date) -> Page:
    """data/day.js: the day the site was built for, in the one file that changes every night."""
    return Page("data/day.js", FromView(to_day), day)


def to_day(day: date) -> bytes:
    """The script that tells the day."""
    return f'(self.site = self.site || {{}}).day = "{day.isoformat()}";\n'.encode()
