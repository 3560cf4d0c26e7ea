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
_LEAST, _LEAST_FORMS, _STOPPING = 0.95, 0.98, 0.6
_GRAVE = ("机构名称过时", "法律名称过时", "法律名称写错", "固定政治表述", "本县名称、职务", "错别字", "链接",
          "涉密、办文痕迹", "隐私")
_ORDER = [Severity.NOTE, Severity.WARNING, Severity.ERROR]


class Mutation(NamedTuple):
    """One form of one kind of fault, and the rules of which one must tell it."""

    group: str
    rules: tuple[str, ...]
    kind: str
    written: str


def read_mutations(text: str) -> list[Mutation]:
    """All forms in a text of cases."""
    found, group = [], ""
    for line in text.split("\n"):
        group = line[3:] if line.startswith("## ") else group
        if match := re.match(r"([A-Z0-9/-]+-\d+) ([^：]+)：(.+)", line):
            shown = re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), match[3])
            found += [Mutation(group, tuple(match[1].split("/")), match[2], written)
                      for written in shown.split("｜")]
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
    files |= dict.fromkeys(("a.csv", "b.csv"), "任务,单位\n解读,县司法局\n")
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
    silent = [one for number, one in enumerate(MUTATIONS) if not _weights(found, number)]
    kinds = {(one.group, one.kind) for one in MUTATIONS}
    whole = kinds - {(one.group, one.kind) for one in silent}
    table = {group: f"{sum(one[0] == group for one in whole)}/{number}"
             for group, number in Counter(group for group, _ in kinds).items()}
    assert len(kinds) >= 250
    assert len(whole) >= _LEAST * len(kinds), (table, silent)
    assert len(silent) <= (1 - _LEAST_FORMS) * len(MUTATIONS), (table, silent)


def test_what_is_a_veto_or_a_leak_mostly_stops_a_publish(found):
    """A kind stops a publish where all its forms do; facts that nobody verified only advise."""
    kinds: dict[tuple[str, str], list[bool]] = {}
    for number, one in enumerate(MUTATIONS):
        if one.group in _GRAVE:
            stops = Severity.ERROR in _weights(found, number)
            kinds.setdefault((one.group, one.kind), []).append(stops)
    stopping = [kind for kind, stops in kinds.items() if all(stops)]
    assert len(stopping) >= _STOPPING * len(kinds), sorted(set(kinds) - set(stopping))


@pytest.mark.parametrize("group", ["隐私", "涉密、办文痕迹"])
def test_leaks_stop_a_publish(group, found):
    weights = [max(_weights(found, number), key=_ORDER.index, default=None)
               for number, one in enumerate(MUTATIONS)
               if one.group == group and "PRIV-07" not in one.rules]
    assert weights and set(weights) == {Severity.ERROR}


def _weights(found, number):
    told = found[f"m{number}.md"]
    return [told[rule] for rule in MUTATIONS[number].rules if rule in told]
