"""Kinds of faults, each in a document of its own: which the inspection finds, and at which weight.

One inspection over all of them: `tests/cases/mutations.md`, a line a kind, several forms each.
"""

import re
from collections import Counter
from typing import NamedTuple

import pytest

from plugins.documents.findings import Severity
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.support import ROOT

CASES = ROOT / "tests" / "cases" / "mutations.md"
SENTENCE = "请各单位按照要求抓好落实，及时报送进展情况。"
HEAD = {"标题": "关于检查工作的通知", "成文日期": "2026-11-16", "发布日期": "2026-11-20"}
_LEAST = 0.97


class Mutation(NamedTuple):
    """One form of one kind of fault."""

    group: str
    rule: str
    written: str


def read_mutations(text: str) -> list[Mutation]:
    """All forms in a text of cases."""
    found, group = [], ""
    for line in text.split("\n"):
        group = line[3:] if line.startswith("## ") else group
        if match := re.match(r"([A-Z]+-\d+)：(.+)", line):
            found += [Mutation(group, match[1], written) for written in match[2].split("｜")]
    return found


def to_document(written: str, number: int) -> str:
    """A clean document with one fault put in."""
    head = dict(HEAD)
    parts = written.split("↵")
    while parts and (match := re.match(r"(\w+)＝(.*)", parts[0])):
        head[match[1]] = match[2]
        parts = parts[1:]
    fault = "\n".join(parts)
    fault = re.sub(r"｛(.+?)｝", lambda match: _table(match[1]), fault)
    ends = "" if fault.startswith("\n") or "\n\n" in fault or "|" in fault else "。"
    other = f"{SENTENCE}本件为第{number}份。"
    whole = f"{fault}{ends}" if fault else ""
    body = f"{whole.lstrip()}\n\n{other}" if head != HEAD else f"{other}{whole}"
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    return to_source(f"{lines}\n\n{body}")


def _table(cells: str) -> str:
    rows = [row.split(",") for row in cells.split(";")]
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


MUTATIONS = read_mutations(CASES.read_text("utf-8"))


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("recall")
    files = {f"m{number}.md": to_document(mutation.written, number)
             for number, mutation in enumerate(MUTATIONS)}
    files["clean.md"] = to_document("请于2026年12月9日（星期三）前报送", 9999)
    inspection = inspect_folder(folder_of(folder / "content", files), folder / "cache")
    assert inspection.context, inspection.findings
    by_path: dict[str, dict[str, Severity]] = {path: {} for path in files}
    for finding in inspection.findings:
        by_path.setdefault(finding.path, {})[finding.rule] = finding.severity
    return by_path


def test_a_clean_document_is_clean(found):
    assert not found["clean.md"]


def test_each_kind_is_found(found):
    silent = [mutation for number, mutation in enumerate(MUTATIONS)
              if mutation.rule not in found[f"m{number}.md"]]
    total, missed = (Counter(one.group for one in of) for of in (MUTATIONS, silent))
    table = {group: f"{total[group] - missed[group]}/{total[group]}" for group in total}
    assert len(silent) <= (1 - _LEAST) * len(MUTATIONS), (table, silent)


@pytest.mark.parametrize("group", ["隐私", "涉密、办文痕迹"])
def test_leaks_stop_a_publish(group, found):
    weights = [found[f"m{number}.md"].get(mutation.rule) for number, mutation in
               enumerate(MUTATIONS) if mutation.group == group and mutation.rule != "PRIV-07"]
    assert weights and set(weights) == {Severity.ERROR}
