"""`inv expiring`: what will lapse soon, as a Markdown table for a job summary or a terminal."""

import re
from contextlib import closing
from datetime import date

from ..documents.personal_numbers import mask_leaks
from ..pipeline.context import BuildContext
from ..pipeline.errors import FaultyContent
from ..pipeline.loading import load, open_store
from ..pipeline.options import Options
from .events import coming_lapses
from .records import list_records
from .views import Coming

_WITHIN = re.compile(r"(\d{1,4})\s*(?:d|天|日)?")
_HEAD = "| 日期 | 事项 | 文件 | 文号 | 责任单位 | 备注 |\n|---|---|---|---|---|---|"
_CELL = str.maketrans({"|": "\\|", "\n": " ", "<": "&lt;"})


def parse_within(text: str) -> int:
    """The days of `90d`, `90天` or `90`. ValueError, in Chinese, for all else."""
    match = _WITHIN.fullmatch(text.strip())
    if not match:
        raise ValueError(f"--within“{text}”不对，请写成 90d 的样子。")
    return int(match[1])


def expiring_report(options: Options, within: int) -> str:
    """What will lapse within so many days after the day. FaultyContent where content is faulty."""
    with closing(open_store(options)) as store:
        loaded = load(options, store)
        if loaded.published is None:
            raise FaultyContent(loaded.findings)
        context, day = BuildContext(options, store, loaded.published), options.day
        records = list_records(context)
        events = coming_lapses(context.library, records, day, within, context.calendar)
    return to_markdown(events, day, within)


def to_markdown(events: tuple[Coming, ...], day: date, within: int) -> str:
    """The events as a heading and a table, or a sentence where there are none."""
    title = f"## {day} 起 {within} 天内将要失效的文件"
    if not events:
        return f"{title}\n\n没有。"
    rows = "\n".join(_row(event) for event in events)
    return f"{title}\n\n共 {len(events)} 件。\n\n{_HEAD}\n{rows}"


def _row(event: Coming) -> str:
    remarks = "；".join(part for part in (event.reason, event.remark) if part)
    cells = (event.day, event.event, event.row.title, event.row.document_number, event.office,
             remarks)
    return f"| {' | '.join(mask_leaks(cell).translate(_CELL) for cell in cells)} |"
