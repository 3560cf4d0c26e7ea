"""The calendar as the browser gets it; its twin counts as plugins/validity/working_days.py does."""

import json
import re
import subprocess
from datetime import date

from plugins.application.calendar_script import WorkingCalendarView, calendar_script
from tests.support import ROOT, read_cases

_PERIOD = re.compile(r"(\S+) 起 (\d+) 个工作日")
_TWIN = """
globalThis.self = globalThis;
require("./working-days.js");
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(cases.map(function ([table, start, number]) {
  const calendar = site.makeCalendar(table), end = calendar.count(start, number).end;
  return end + (calendar.isEstimated(end) ? " 推算" : "");
})));
"""


def _table(overrides):
    script = calendar_script(WorkingCalendarView(tuple(sorted(overrides.items())))).decode()
    return json.loads(script.partition("workingDays = ")[2].rstrip(";\n"))


def test_what_differs_from_monday_to_friday():
    table = _table({date(2031, 10, 1): False})
    assert "2025-10-08" in table["off"] and "2025-10-11" in table["worked"]
    assert "2025-10-04" not in table["off"]  # a Saturday anyway
    assert {2004, 2025, 2031} <= set(table["years"]) and 2030 not in table["years"]


def test_the_twin_counts_the_same():
    asked, expected = [], []
    for case in read_cases("working_days.md"):
        given, wanted = case.values
        *days, period = given.split("\n")
        overrides = {date.fromisoformat(day.split()[0]): day.endswith("上班") for day in days}
        start, number = _PERIOD.fullmatch(period).groups()
        asked.append([_table(overrides), start, int(number)])
        expected.append(wanted)
    done = subprocess.run(
        ["node", "-e", _TWIN], cwd=ROOT / "theme" / "static" / "js" / "application",
        input=json.dumps(asked), capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == expected
