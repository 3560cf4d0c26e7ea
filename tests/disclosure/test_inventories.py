"""清单: rows by their heads, days in the words that offices write, what counts as done."""

from datetime import date

import pytest

from plugins.disclosure.inventories import KINDS, kind_named, missing_heads, parse_due, read_rows
from tests.support import markdown, parse

TABLE = """| 序号 | 实事项目 | 责任单位 | 完成时限 | 进展情况 | 落实文件 |
|---|---|---|---|---|---|
| 1 | 修路 | 交通局、住建局 | 6月底 | 已完成 | a.md |
| 2 | 建桥 | 交通局 | 年底 | 主体工程基本完成 | |
| | | | | | |
"""


@pytest.mark.parametrize(("words", "day"), [
    ("2026-10-31", date(2026, 10, 31)), ("2026年10月31日前", date(2026, 10, 31)),
    ("10月底", date(2026, 10, 31)), ("2027年2月", date(2027, 2, 28)), ("2026-02", date(2026, 2, 28)),
    ("第三季度", date(2026, 9, 30)), ("2025年四季度", date(2025, 12, 31)),
    ("上半年", date(2026, 6, 30)), ("年底前", date(2026, 12, 31)), ("2027年底", date(2027, 12, 31)),
    ("12月31日之前", date(2026, 12, 31)), ("长期坚持", None), ("", None), ("13月底", None),
    ("2月30日", None)])
def test_the_last_day_is_what_the_words_name(words, day):
    assert parse_due(words, 2026) == day


def test_a_day_without_a_year_needs_that_of_the_title():
    assert parse_due("10月底", None) is None and parse_due("2026年10月", None) == date(2026, 10, 31)


def test_rows_have_offices_progress_and_links():
    markup = parse(markdown("标题: 2026年为民实事\n版式: 清单", TABLE)).body.html
    road, bridge = read_rows(markup, "2026年为民实事")
    assert (road.item, road.offices, road.due, road.is_done, len(road.references)) == (
        "修路", ("交通局", "住建局"), date(2026, 6, 30), True, 1)
    assert (bridge.is_done, bridge.references) == (False, ())
    assert missing_heads(kind_named("为民实事"), markup) == ("目标",)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_list_to_begin_with_has_its_columns(kind):
    markup = parse(markdown("版式: 清单", kind.skeleton("教育局"))).body.html
    assert missing_heads(kind, markup) == ()
    row, = read_rows(markup, "")
    assert row.offices == ("教育局",)
