"""Every rule: its examples do what they say, its words are there, its name is its own."""

import pytest

from plugins.commands.rules import registered_rules
from plugins.documents.findings import Severity
from plugins.inspection import table
from plugins.inspection.page import OutputPage
from plugins.inspection.reports.handbook import read_coverage
from plugins.inspection.table import indicator_of
from plugins.inspection.weights import read_weights
from tests.inspection.support import FICTION, bare_context, folder_of, inspect_folder, to_files
from tests.support import ROOT

RULES = registered_rules()
LIBRARY_KINDS = (*table.DOCUMENT_RULES, *table.LIBRARY_RULES)


def _examples(kinds, which):
    return [pytest.param(rule, example, id=f"{rule.id}-{number}")
            for rule in kinds for number, example in enumerate(getattr(rule, which))]


def _fired(rule, example, folder):
    content = folder_of(folder / "content", to_files(example), FICTION)
    inspection = inspect_folder(content, folder / "cache")
    assert inspection.context, inspection.findings
    return rule.id in {finding.rule for finding in inspection.findings}


@pytest.fixture(scope="session")
def by_example(tmp_path_factory):
    """Rules over one file: the findings in each example, all inspected together."""
    alone = {example: f"d{number}" for number, example in enumerate(
        example for rule in table.SOURCE_RULES for example in (*rule.passes, *rule.fails))}
    files = {}
    for example, name in alone.items():
        parts = to_files(example)
        first = next(iter(parts))
        files |= {f"{name}/{path}": text for path, text in parts.items()}
        alone[example] = f"{name}/{first}"
    folder = tmp_path_factory.mktemp("examples")
    inspection = inspect_folder(folder_of(folder / "content", files, FICTION), folder / "cache")
    assert inspection.context, [one for one in inspection.findings if one.severity == "错误"]
    found = {path: [] for path in alone.values()}
    for one in inspection.findings:
        found.setdefault(one.path, []).append(one)
    return {example: found[path] for example, path in alone.items()}


@pytest.mark.parametrize("rule", table.SOURCE_RULES, ids=lambda rule: rule.id)
def test_examples_of_one_file(rule, by_example):
    def weights(examples):
        return {example: {one.severity for one in by_example[example] if one.rule == rule.id}
                for example in examples}

    assert [example for example, found in weights(rule.passes).items() if found] == []
    fails = weights(rule.fails)
    assert [example for example, found in fails.items() if not found] == []
    if rule.fails:
        # What is certain and costs an office something is an error, what is not is none.
        assert {one is Severity.ERROR for found in fails.values() for one in found} == {
            weight.stops for weight in read_weights()[rule.id]}


@pytest.mark.parametrize(("rule", "example"), _examples(LIBRARY_KINDS, "passes"))
def test_passing_example(rule, example, tmp_path):
    assert not _fired(rule, example, tmp_path)


@pytest.mark.parametrize(("rule", "example"), _examples(LIBRARY_KINDS, "fails"))
def test_failing_example(rule, example, tmp_path):
    assert _fired(rule, example, tmp_path)


def _faults_of_page(rule, example):
    html = f"<!DOCTYPE html><html lang='zh-CN'><body>{example}</body></html>"
    return list(rule.check(OutputPage("a/b.html", html.encode()), bare_context()))


@pytest.mark.parametrize(("rule", "example"), _examples(table.PAGE_RULES, "passes"))
def test_passing_page(rule, example):
    assert not _faults_of_page(rule, example)


@pytest.mark.parametrize(("rule", "example"), _examples(table.PAGE_RULES, "fails"))
def test_failing_page(rule, example):
    assert _faults_of_page(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_says_what_it_is(rule):
    assert rule.id and rule.name and indicator_of(rule.id) and rule.looks_at and rule.fix
    assert isinstance(rule.severity, Severity)
    assert rule.check.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_certain_and_costs_an_office_stops_a_publish(rule):
    stops = {weight.stops for weight in read_weights()[rule.id]}
    assert (rule.severity is Severity.ERROR) in stops


def test_ids_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("package", ["inspection", "annual_report", "schedules"])
def test_every_rule_file_is_registered(package):
    folder = ROOT / "plugins" / package / "rules"
    files = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    modules = {tuple(getattr(rule.check, "__module__", "").split(".")) for rule in registered_rules()}
    assert files == {parts[-1] for parts in modules if parts[-3:-1] == (package, "rules")}


def test_indicators_name_rules_that_exist():
    named = {rule for row in read_coverage() for rule in row["rules"].split()}
    others = {"FOOT-01", "ATT-01"}  # of the output as a whole, of the gate
    assert named - {rule.id for rule in RULES} <= others
