"""Every rule: its examples do what they say, its words are there, its name is its own."""

import pytest

from plugins.documents.findings import Severity
from plugins.inspection import table
from plugins.inspection.page import OutputPage
from plugins.inspection.table import all_rules
from tests.inspection.support import bare_context, folder_of, inspect_folder, to_files

RULES = list(all_rules())
DOCUMENT_KINDS = (*table.SOURCE_RULES, *table.DOCUMENT_RULES, *table.LIBRARY_RULES)


def _examples(kinds, which):
    return [pytest.param(rule, example, id=f"{rule.ID}-{number}")
            for rule in kinds for number, example in enumerate(getattr(rule, which))]


def _fired(rule, example, folder):
    content = folder_of(folder / "content", to_files(example))
    inspection = inspect_folder(content, folder / "cache")
    assert inspection.context, inspection.findings
    return rule.ID in {finding.rule for finding in inspection.findings}


@pytest.mark.parametrize(("rule", "example"), _examples(DOCUMENT_KINDS, "PASS"))
def test_passing_example(rule, example, tmp_path):
    assert not _fired(rule, example, tmp_path)


@pytest.mark.parametrize(("rule", "example"), _examples(DOCUMENT_KINDS, "FAIL"))
def test_failing_example(rule, example, tmp_path):
    assert _fired(rule, example, tmp_path)


def _faults_of_page(rule, example):
    html = f"<!DOCTYPE html><html lang='zh-CN'><body>{example}</body></html>"
    return list(rule.check(OutputPage("a/b.html", html.encode()), bare_context()))


@pytest.mark.parametrize(("rule", "example"), _examples(table.PAGE_RULES, "PASS"))
def test_passing_page(rule, example):
    assert not _faults_of_page(rule, example)


@pytest.mark.parametrize(("rule", "example"), _examples(table.PAGE_RULES, "FAIL"))
def test_failing_page(rule, example):
    assert _faults_of_page(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_rule_says_what_it_is(rule):
    assert rule.ID and rule.NAME and rule.INDICATOR and rule.LOOKS_AT and rule.FIX
    assert isinstance(rule.SEVERITY, Severity)
    assert rule.__doc__


def test_ids_are_unique():
    ids = [rule.ID for rule in RULES]
    assert len(ids) == len(set(ids))


def test_every_rule_file_is_in_the_table():
    from pathlib import Path

    import plugins.inspection.rules as package
    files = {file.stem for file in Path(package.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {rule.__name__.rpartition(".")[2] for rule in RULES}
