"""分条施行, and what others do to single provisions, in lists of what comes and of what changed."""

from datetime import date

import pytest

from plugins.expiry.calendar import calendar_view
from plugins.expiry.events import coming_lapses, coming_starts, recent_changes
from plugins.validity.working_days import WorkingCalendar
from tests.expiry.making import make_context, normative, records_of

FILES = {
    "a.md": normative("甲办法", "文号: 测政发〔2026〕1号\n成文日期: 2026-01-05\n发布日期: 2026-01-06\n"
                      "施行日期: [2026-02-01, {条款: [第三条, 第五条], 自: 2026-12-01}]\n"),
    "b.md": normative("关于废止有关条款的决定", "成文日期: 2026-11-01\n发布日期: 2026-11-02\n"
                      "废止: {文件: 测政发〔2026〕1号, 条款: [第二条], 自: 2027-01-01}\n"),
}
CALENDAR = WorkingCalendar()


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    """By day: what starts, what lapses, what has changed, what the calendar file has."""
    def lists(day):
        context = make_context(tmp_path_factory.mktemp("site"), FILES, day)
        library, records = context.library, records_of(context)
        return ([(one.day, one.event) for one in coming_starts(library, records, day, CALENDAR)],
                [(one.day, one.event) for one in coming_lapses(library, records, day, 90, CALENDAR)],
                [(one.day, one.event, one.reason) for one in recent_changes(records, day, 9)
                 if one.row.title == "甲办法"],
                [(str(one.day), one.key) for one in calendar_view(library, records, day).events])
    return lists


BEGIN, START = ("2026-12-01", "第三条、第五条施行"), ("2026-02-01", "施行", "")
LAPSE, KEYS = ("2027-01-01", "第二条废止"), ("a.html-begins-t3", "a.html-repeals-t2")


def test_what_happens_to_provisions_is_listed_before_its_day_and_after(listed):
    starts, lapses, changes, events = listed(date(2026, 11, 30))
    assert (starts, lapses, changes) == ([BEGIN], [LAPSE], [START])
    assert [day for day, _ in events] == ["2026-12-01", "2027-01-01"]
    starts, lapses, changes, _ = listed(date(2026, 12, 1))
    assert (starts, lapses) == ([], [LAPSE])
    assert changes[0] == ("2026-12-01", "施行", "第三条、第五条")
    starts, lapses, changes, events = listed(date(2027, 1, 1))
    assert (starts, lapses, events) == ([], [], [])
    assert changes[0][:2] == ("2027-01-01", "部分失效")


def test_a_text_that_no_decision_explains_is_a_change(tmp_path):
    head = "文号: 测政发〔2020〕1号\n成文日期: 2020-01-05\n"
    files = {"a-2020.md": normative("甲办法", f"{head}发布日期: 2020-01-06\n"),
             "a.md": normative("甲办法", f"{head}发布日期: 2026-03-01\n"
                               "前版: {文件: a-2020.md, 至: 2026-02-28}\n")}
    records = records_of(make_context(tmp_path, files, date(2026, 11, 30)))
    change = recent_changes(records, date(2026, 11, 30), 1)[0]
    assert (change.day, change.event, change.reason) == (
        "2026-03-01", "修改", "改用2026年3月1日起的文本")
