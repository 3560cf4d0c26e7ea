"""Where the tables stand in a report: each below the heading of its section."""

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from .views import TableView

_HEADING = re.compile(r'<(h[2-6]|p) id="part-(\d)"[^<>]*>.*?</\1>', re.DOTALL)


def place_tables(text: Markup, tables: Sequence[TableView]
                 ) -> Iterator[tuple[Markup, tuple[TableView, ...]]]:
    """The text in pieces, each with the tables that follow it; tables without a place come last."""
    waiting = list(tables)
    start = 0
    for match in _HEADING.finditer(text):
        here = tuple(table for table in waiting if table.part == int(match[2]))
        if here:
            waiting = [table for table in waiting if table not in here]
            yield text[start:match.end()], here
            start = match.end()
    yield text[start:], tuple(waiting)
