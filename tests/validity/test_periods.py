import json
import re
import shutil
import subprocess
from datetime import date

import pytest

from plugins.documents.publication import is_public
from plugins.validity.periods import first_in_force, lapse_of, periods_text
from plugins.validity.states import Validity
from plugins.validity.timeline import build_timelines
from tests.support import ROOT
from tests.validity.case_files import read_cases
from tests.validity.making import read_documents, resolver

SCRIPT = ROOT / "theme" / "static" / "js" / "timeline.js"
_ASK = """
globalThis.self = globalThis;
require(process.argv[1]);
const asked = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map(([text, day]) =>
  site.validityLabel(site.stateOn(site.parsePeriods(text), day)))));
"""


def _timeline(text):
    lines = text.split("\n---\n")
    documents = read_documents("\n---\n".join(lines) + "\n")
    return build_timelines(documents, lambda document: True, resolver(documents))["1.md"]


def test_the_text_has_each_day_with_its_state():
    timeline = _timeline("施行日期: 2024-01-01\n有效期: 5年")
    assert periods_text(timeline) == "2024-01-01 in_force;2029-01-01 expired"
    assert first_in_force(timeline) == date(2024, 1, 1)
    assert lapse_of(timeline).day == date(2029, 1, 1)


def test_what_has_always_been_in_force_begins_on_the_first_of_days():
    timeline = _timeline("发布日期: 未载明")
    assert periods_text(timeline) == "0001-01-01 in_force"
    assert lapse_of(timeline) is None


def test_what_never_took_effect_has_no_first_day():
    assert first_in_force(_timeline("施行日期: 2024-01-01\n有效期至: 2023-12-31")) is None


_STATES = frozenset(validity.label for validity in Validity)  # other lines tell of texts, articles


def _cases():
    """Every (periods, day, label) of the cases that people wrote."""
    for case in read_cases("validity.md"):
        given, expected = case.values
        documents = read_documents(given + "\n")
        if expected[0].startswith("网站生成于 "):
            built_on = date.fromisoformat(expected[0].split()[1])
            documents = tuple(found for found in documents if is_public(found, built_on))
        timeline = build_timelines(
            documents, lambda document: True, resolver(documents))["1.md"]
        for line in expected:
            match = re.match(r"(\d{4}-\d\d-\d\d) (\S+)", line)
            if match and match[2] in _STATES:
                yield periods_text(timeline), *match.groups()


def test_the_readers_script_agrees_on_every_case():
    if not shutil.which("node"):
        pytest.skip("没有 node")
    cases = list(_cases())
    asked = json.dumps([case[:2] for case in cases])
    done = subprocess.run(["node", "-e", _ASK, str(SCRIPT)], input=asked, capture_output=True,
                          text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [label for _, _, label in cases]


def test_the_script_names_states_in_the_order_of_their_precedence():
    names = re.search(r"STATES = \[([^]]*)\]", SCRIPT.read_text("utf-8"))[1]
    assert re.findall(r'"(\w+)"', names) == [
        state.value for state in sorted(Validity, key=lambda state: state.precedence)]
