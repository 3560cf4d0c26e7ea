from datetime import date

import pytest

from plugins.expiry.events import (
    coming_lapses,
    coming_starts,
    cut_by_days,
    holiday_remark,
    next_change,
    recent_changes,
)
from plugins.validity.working_days import WorkingCalendar
from tests.expiry.making import DAY, SITE, make_context, records_of

CALENDAR = WorkingCalendar()


@pytest.fixture
def context(tmp_path):
    return make_context(tmp_path, SITE)


def _lapses(context, within):
    return coming_lapses(context.library, records_of(context), context.options.day, within, CALENDAR)


@pytest.mark.parametrize(("within", "paths"), [
    (11, []), (12, ["c.html"]), (157, ["c.html"]), (158, ["c.html", "f.html"]),
])
def test_within_counts_up_to_the_last_day_in_force(context, within, paths):
    assert [event.row.path for event in _lapses(context, within)] == paths


def test_an_expiry_names_its_last_day_its_office_and_the_weekend(context):
    (event,) = _lapses(context, 90)
    assert (event.day, event.event, event.office) == ("2026-12-05", "有效期届满", "测试县教育局")
    assert event.remark == "届满日不是工作日（此前最后一个工作日为12月4日）"


def test_events_are_cut_where_they_come_first(context):
    cut = [(heading, [event.row.path for event in events])
           for heading, events in cut_by_days(_lapses(context, 180), DAY, (30, 90, 180))]
    assert cut == [("30天以内", ["c.html"]), ("31至90天", []), ("91至180天", ["f.html"])]


def test_what_is_announced_starts(context):
    (event,) = coming_starts(context.library, records_of(context), DAY, CALENDAR)
    assert (event.row.path, event.day, event.event) == ("g.html", "2027-01-01", "施行")


@pytest.mark.parametrize(("day", "remark"), [
    (date(2026, 10, 3), "届满日不是工作日（此前最后一个工作日为9月30日）"),
    (date(2026, 10, 10), ""),  # a Saturday worked in exchange
    (date(2031, 1, 4), "届满日不是工作日（此前最后一个工作日为1月3日，推算）"),
    (date(2031, 1, 6), ""),
])
def test_holidays(day, remark):
    assert holiday_remark(day, CALENDAR) == remark


@pytest.mark.parametrize(("day", "change"), [
    (DAY, date(2026, 12, 6)), (date(2026, 12, 6), date(2027, 1, 1)),
    (date(2027, 1, 1), date(2027, 5, 1)), (date(2027, 5, 1), None),
])
def test_the_next_day_on_which_the_list_differs(context, day, change):
    assert next_change(records_of(context), day) == change


def test_changes_are_the_latest_and_come_newest_first(context):
    changes = recent_changes(records_of(context), DAY, 4)
    assert [(change.day, change.event, change.row.title) for change in changes] == [
        ("2025-06-01", "失效", "戊办法"), ("2025-06-01", "施行", "关于清理文件的决定"),
        ("2025-01-01", "失效", "甲办法"), ("2023-05-01", "施行", "丙办法")]
    assert recent_changes((), DAY, 4) == ()
