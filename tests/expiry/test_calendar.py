from datetime import date

import pytest

from plugins.expiry.calendar import calendar_view, to_ics
from tests.expiry.making import DAY, SITE, build_site, make_context, normative, records_of
from tests.support import markdown


def _ics(tmp_path, files=SITE, day=DAY):
    context = make_context(tmp_path, files, day)
    return to_ics(calendar_view(context.library, records_of(context), day))


def _events(data):
    """Each event as a dictionary, its lines unfolded."""
    text = data.decode().replace("\r\n ", "")
    return [dict(line.split(":", 1) for line in part.split("\r\n")[1:-1])
            for part in text.split("BEGIN:VEVENT")[1:]
            for part in [part.split("END:VEVENT")[0]]]


def test_what_is_to_come_stands_on_its_day(tmp_path):
    events = _events(_ics(tmp_path))
    assert [(event["DTSTART;VALUE=DATE"], event["SUMMARY"].split("（")[0]) for event in events] == [
        ("20261205", "有效期届满：《丙办法》"), ("20270101", "施行：《庚办法》"),
        ("20270430", "有效期届满：《己办法》")]
    assert events[0]["DESCRIPTION"] == "责任单位：测试县教育局\\n网页：c.html"
    assert events[0]["DTEND;VALUE=DATE"] == "20261206"


def test_lines_end_and_fold_as_the_standard_says(tmp_path):
    long = {"a.md": normative("长" * 60 + "，；\\办法", "有效期至: 2027-01-01\n")}
    data = _ics(tmp_path, long)
    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut in two
    assert b"\\\\" in data


@pytest.mark.parametrize("sign", [",", ";"])
def test_signs_of_the_format_are_escaped(tmp_path, sign):
    files = {"a.md": normative(f"甲{sign}乙", "有效期至: 2027-01-01\n")}
    assert f"甲\\{sign}乙" in _ics(tmp_path, files).decode()


def test_a_night_changes_nothing_until_an_event_has_come(tmp_path):
    assert _ics(tmp_path / "1") == _ics(tmp_path / "2", SITE, date(2026, 12, 5))
    assert _ics(tmp_path / "1") != _ics(tmp_path / "2", SITE, date(2026, 12, 6))


def test_an_extension_moves_the_entry_under_the_same_key(tmp_path):
    before = _events(_ics(tmp_path / "1"))[0]
    more = {**SITE, "x.md": normative(
        "关于延长的通知", "成文日期: 2026-11-20\n延长有效期: {文件: c.md, 至: 2028-01-31}\n")}
    after = next(event for event in _events(_ics(tmp_path / "2", more))
                 if event["UID"] == before["UID"])
    assert after["DTSTART;VALUE=DATE"] == "20280131"
    assert before["UID"] == "c.html-expired@portal.example"


def test_an_event_is_known_since_its_cause_was_published(tmp_path):
    """Also where the cause, which has no validity of its own, is corrected."""
    def notice(day):
        return markdown("标题: 延长通知\n成文日期: 2026-10-01\n延长有效期: {文件: c.md, 至: 2028-01-31}\n"
                        f"发布日期: {day}\n")
    build_site(tmp_path, {**SITE, "x.md": notice("2026-10-05")})
    output = build_site(tmp_path, {"x.md": notice("2026-10-06")})
    event = next(event for event in _events((output / "validity/calendar.ics").read_bytes())
                 if event["UID"].startswith("c.html"))
    assert event["DTSTAMP"] == "20261006T000000Z"
