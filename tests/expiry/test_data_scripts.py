import json
import re
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from plugins.expiry.data_scripts import group_by_year, list_data_scripts, to_day
from plugins.expiry.records import row_of
from tests.expiry.making import DAY, SITE, make_context, normative, records_of
from tests.support import ROOT

JS = ROOT / "theme" / "static" / "js"
_ASK = """
globalThis.self = globalThis;
const [folder, scripts] = process.argv.slice(1);
require(folder + "/timeline.js");
require(folder + "/expiry/directory.js");
const loaded = {};
site.validityRows = (name, columns) => { loaded[name] = columns; };
const files = JSON.parse(scripts);
for (const name in files) (0, eval)(files[name]);
const days = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(days.map((day) => {
  const names = site.scriptsFor(Object.keys(files), day);
  const rows = [].concat(...names.map((name) => site.rowsOn(loaded[name], day)));
  return site.orderRows(rows).map((row) => [row.path, row.since, row.until, row.state]);
})));
"""


def _scripts(tmp_path, files=SITE, day=DAY):
    views = group_by_year(records_of(make_context(tmp_path, files, day)))
    return {page.path: page.maker.function(page.view).decode() for page in list_data_scripts(views)}


def test_what_is_open_stands_by_its_first_year_what_lapsed_by_its_last(tmp_path):
    scripts = _scripts(tmp_path)
    assert list(scripts) == [f"data/validity/{name}.js" for name in (
        "from-2022", "from-2023", "from-2025", "from-2027", "until-2023", "until-2025")]
    assert '"己办法"' in scripts["data/validity/from-2022.js"]
    assert '"甲办法"' in scripts["data/validity/until-2025.js"]  # 31 December was its last day


def test_what_was_never_in_force_is_in_none(tmp_path):
    files = {"a.md": normative("甲", "施行日期: 2024-01-01\n有效期至: 2023-01-01\n")}
    assert _scripts(tmp_path, files) == {}


def test_an_event_that_ends_a_document_is_in_its_script(tmp_path):
    files = {"a.md": normative("甲", "施行日期: 2024-01-01\n有效期至: {事件: 新规划批准}\n")}
    assert 'ends: {"0":"至“新规划批准”为止"}' in _scripts(tmp_path, files)["data/validity/from-2024.js"]


def test_any_day_asked_of_the_scripts_is_as_the_timelines_have_it(tmp_path):
    if not shutil.which("node"):
        pytest.skip("没有 node")
    context = make_context(tmp_path, SITE)
    days = [date(2019, 12, 31) + timedelta(days=step) for step in range(0, 2800, 7)]
    days += [entry.day + timedelta(days=off) for timeline in context.timelines.values()
             for entry in timeline.entries for off in (-1, 0)]
    scripts = {re.search(r"(\w+-\d+)\.js", path)[1]: text
               for path, text in _scripts(tmp_path / "again").items()}
    done = subprocess.run(
        ["node", "-e", _ASK, str(JS), json.dumps(scripts)], text=True, encoding="utf-8",
        input=json.dumps([day.isoformat() for day in days]), capture_output=True, check=True)
    for day, rows in zip(days, json.loads(done.stdout), strict=True):
        in_force = [(row_of(record), record.timeline.on(day)) for record in records_of(context)
                    if record.timeline.on(day).is_in_force]
        in_force.sort(reverse=True, key=lambda one: (one[0].since, one[0].path))
        expected = [[row.path, row.since, row.until, state] for row, state in in_force]
        assert rows == expected, day


def test_the_day_of_the_build_is_one_line():
    assert to_day(DAY) == b'(self.site = self.site || {}).day = "2026-11-23";\n'
