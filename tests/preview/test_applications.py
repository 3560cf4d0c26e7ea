"""The register of applications: its clock, its figures, and that nothing of it is published."""

import json
import subprocess
from datetime import date

import pytest

from plugins.annual_report.tables import TABLES
from plugins.preview.procedures.application_texts import application_of
from plugins.preview.procedures.applications import (
    COLUMNS,
    Application,
    clock_of,
    due_soon,
    figures_of,
)
from plugins.preview.procedures.register_file import read_register, register_folder, write_register
from plugins.validity.working_days import WorkingCalendar
from tests.support import build, read_tree

CALENDAR = WorkingCalendar()
FIRST = {"number": "2026-001", "received_on": "2026-11-02", "kind": "自然人", "asked": "某项补助的标准"}


def day(text):
    return date.fromisoformat(f"2026-{text}")


@pytest.mark.parametrize("more, due", [
    ({}, "11-30"), ({"extended_on": "2026-11-25"}, "12-28"),
    ({"incomplete_on": "2026-11-05", "completed_on": "2026-11-09"}, "12-07"),
    ({"third_asked_on": "2026-11-10", "third_answered_on": "2026-11-17"}, "12-07"),
    ({"third_asked_on": "2026-11-10"}, "12-07"),  # five working days until today
    ({"incomplete_on": "2026-11-05"}, None),
])
def test_the_last_day_to_reply(more, due):
    clock = clock_of(application_of({**FIRST, **more}), CALENDAR, day("11-17"))
    assert clock.due_on == (day(due) if due else None)


@pytest.mark.parametrize("today, words, late", [
    ("11-27", "还有1个工作日", False), ("11-28", "还有1个工作日", False), ("11-30", "今天到期", False),
    ("12-01", "超过1个工作日", True),
])
def test_the_clock_in_words(today, words, late):
    clock = clock_of(application_of(FIRST), CALENDAR, day(today))
    assert (clock.words, clock.is_late) == (words, late)


def test_what_is_due_this_week():
    rows = [application_of({**FIRST, "number": str(at), **more}) for at, more in enumerate((
        {}, {"received_on": "2026-11-20"}, {"received_on": "2026-10-20"},
        {"replied_on": "2026-11-10", "outcome": "予以公开"}))]
    assert [one.number for one, _ in due_soon(rows, CALENDAR, day("11-25"))] == ["2", "0"]


def test_the_figures_of_a_year_add_up():
    def row(number, received, replied="", outcome="", kind="自然人"):
        return application_of({"number": number, "received_on": received, "kind": kind, "asked": "甲",
                               "replied_on": replied, "outcome": outcome})

    rows = (row("1", "2025-12-20", "2026-01-10", "予以公开"), row("2", "2026-03-02", "2026-03-20", "部分公开"),
            row("3", "2026-12-20", kind="其他"), row("4", "2025-03-01", "2025-03-20", "予以公开"),
            row("5", "2026-12-21", "2027-01-10", "予以公开"), row("6", "2027-01-02"))
    figures = figures_of(rows, 2026)
    assert list(figures) == [one.key for table in TABLES if table.id == "requests"
                             for one in table.rows]
    totals = {key: counts[-1] for key, counts in figures.items() if counts[-1]}
    assert totals == {"本年新收": 3, "上年结转": 1, "予以公开": 1, "部分公开": 1, "总计": 2, "结转下年": 2}
    assert figures["本年新收"] == (2, 0, 0, 0, 0, 1, 3)
    assert totals["本年新收"] + totals["上年结转"] == totals["总计"] + totals["结转下年"]


@pytest.mark.parametrize("more, says", [
    ({"number": ""}, "没有写编号"), ({"kind": "公民"}, "申请人类型只能是"),
    ({"received_on": "2026-02-30"}, "收到日期“2026-02-30”"), ({"replied_on": "2026-11-01"}, "早于收到日期"),
    ({"replied_on": "2026-11-10"}, "要一起写"), ({"outcome": "公开了"}, "没有“公开了”这种办理结果"),
    ({"completed_on": "2026-11-10"}, "要在告知补正日期以后"),
])
def test_what_cannot_be_is_not_taken(more, says):
    with pytest.raises(ValueError, match=says):
        application_of({**FIRST, **more})


def test_a_spreadsheet_may_have_changed_the_file(tmp_path):
    content = tmp_path / "content"
    folder = register_folder(content)
    folder.mkdir(parents=True)
    text = ",".join(COLUMNS.values()) + "\n2026-001,2026/11/2,自然人,甲" + "," * 9 + "\nx,不知道,自然人,乙\n"
    (folder / "applications.csv").write_bytes(text.encode("gb18030"))
    rows, faults = read_register(content)
    assert [one.received_on for one in rows] == [day("11-02")] and "编号“x”" in faults[0]
    odd = Application("=1+1", day("11-02"), "自然人", "-甲")
    write_register(content, (odd,))
    assert b",=1+1" not in (folder / "applications.csv").read_bytes()
    assert read_register(content) == ((odd,), ())


def test_nothing_of_it_is_published_or_committed(context, client, tmp_path):
    values = {**FIRST, "asked": "标记甲乙丙"}
    sent = json.dumps({"number": "", "values": values}).encode()
    status, said = client.ask("/_preview/save-application", sent)
    assert status == 200 and "以前答复" in said, said
    page = client.ask("/_preview/register")[1]
    assert "标记甲乙丙" in page and 'value="2026-002"' in page and f'value="{context.day}"' in page
    assert client.ask("/_preview/save-application", sent)[0] == 409  # its number is taken
    build(context.content, tmp_path / "fresh", tmp_path / "store")
    assert not [path for path, data in read_tree(tmp_path / "fresh").items()
                if "标记甲乙丙".encode() in data]
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    subprocess.run(["git", "-C", tmp_path, "add", "-A"], check=True)
    listed = subprocess.run(["git", "-C", tmp_path, "ls-files"], check=True, capture_output=True)
    assert b"content/policy/a.md" in listed.stdout and b"register" not in listed.stdout
    for address in ("/content-register/applications.csv", "/../content-register/applications.csv",
                    "/%2e%2e/content-register/applications.csv"):
        assert client.ask(address)[0] == 404
    assert (register_folder(context.content) / "applications.csv").stat().st_mode & 0o077 == 0


def save(client, **values):
    """What the register says to a row."""
    status, said = client.ask("/_preview/save-application", json.dumps(
        {"number": "", "values": {**FIRST, **values}}).encode())
    return status, json.loads(said)


def test_all_that_is_wrong_is_told_at_once_each_at_its_entry(client):
    status, said = save(client, number="", kind="", asked="", received_on="2026-13-01",
                        replied_on="2027-01-01")
    assert status == 409 and "有 5 处要改" in said["refused"]
    assert [name for name, _ in said["faults"]] == ["number", "received_on", "kind", "asked", "outcome"]
    page = client.ask("/_preview/register")[1]
    assert all(f'id="e-{name}"' in page and f'name="{name}"' in page for name, _ in said["faults"])
    assert save(client, replied_on="2027-01-01", outcome="予以公开")[1]["faults"][0][0] == "replied_on"


@pytest.mark.parametrize("more, due", [
    ({"extended_on": "2026-11-30"}, "2026-12-28"),
    ({"extended_on": "2026-12-01"}, "2026-11-30"), ({"third_asked_on": "2026-12-01"}, "2026-11-30"),
    ({"third_asked_on": "2026-11-10", "third_answered_on": "2026-11-17",
      "extended_on": "2026-12-07"}, "2027-01-05"),  # in time for the period that had been moved
])
def test_a_period_that_is_over_is_not_lengthened(more, due):
    clock = clock_of(application_of({**FIRST, **more}), CALENDAR, day("12-08"))
    assert str(clock.due_on) == due
    assert clock.is_late == ("不延长期限" in clock.words) == (due == "2026-11-30")


def test_an_extension_after_the_deadline_is_refused(client):
    late = {"received_on": "2026-08-03", "extended_on": "2026-11-10"}
    status, said = save(client, **late)
    assert status == 409 and said["faults"][0][0] == "extended_on" and "2026-08-31" in said["refused"]
    assert save(client, **{**late, "extended_on": "2026-08-31"})[0] == 200


@pytest.mark.parametrize("entry, words, masked", [
    ("asked", "张某申请，电话13812345678", "678"), ("remark", "身份证11010519491231002X", "02X"),
])
def test_a_personal_number_is_not_kept(client, context, entry, words, masked):
    status, said = save(client, **{entry: words})
    assert status == 409 and [name for name, _ in said["faults"]] == [entry]
    assert masked in said["refused"] and words[-11:] not in said["refused"]
    assert read_register(context.content) == ((), ())
    write_register(context.content, [application_of({**FIRST, entry: words})])  # with a spreadsheet
    told = client.ask("/_preview/register")[1].split('class="two')[0]
    assert COLUMNS[entry] in told and words[-11:] not in told
    assert save(client, number="2026-002")[0] == 200
