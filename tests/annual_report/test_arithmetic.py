"""A report that is consistent has no finding; any one cell changed has one, in its row or column."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.annual_report.case import ReportCase
from plugins.annual_report.collection import ReportEntry
from plugins.annual_report.rules import (
    balance,
    carried_in,
    in_force_before,
    result_total,
    row_total,
    rulemaking,
)
from plugins.annual_report.tables import (
    DOCUMENTS_TABLE,
    NORMATIVE,
    REMEDIES,
    REMEDIES_TABLE,
    REQUESTS_TABLE,
    RESULTS,
)
from tests.annual_report.making import data_text, report_of

ARITHMETIC = (row_total, result_total, balance, rulemaking, carried_in, in_force_before)
SUMMED = (DOCUMENTS_TABLE, REQUESTS_TABLE, REMEDIES_TABLE)
_few = st.integers(0, 40)


def _with_total(parts):
    return [*parts, sum(parts)]


@st.composite
def consistent(draw):
    """The rows of two years that agree with themselves and with each other."""
    six = st.lists(_few, min_size=6, max_size=6)
    results = {row.key: draw(six) for row in RESULTS}
    handled = [sum(column) for column in zip(*results.values(), strict=True)]
    left = draw(six)
    opening = [draw(st.integers(0, done + rest))
               for done, rest in zip(handled, left, strict=True)]
    new = [done + rest - begun for done, rest, begun in zip(handled, left, opening, strict=True)]
    last, made = draw(_few), draw(_few)
    repealed = draw(st.integers(0, last + made))
    rows = {"本年新收": new, "上年结转": opening, **results, "总计": handled, "结转下年": left}
    rows |= {row.key: draw(st.lists(_few, min_size=4, max_size=4)) for row in REMEDIES}
    rows = {key: _with_total(parts) for key, parts in rows.items()}
    rows["行政规范性文件"] = [made, repealed, last + made - repealed]
    rows["规章"] = [0, 0, 0]
    before = {"结转下年": _with_total(opening), "本年新收": _with_total(opening),
              "行政规范性文件": [0, 0, last]}
    return rows, before


def _text(rows):
    return {key: " ".join(map(str, figures)) for key, figures in rows.items()}


def _faults(rows, before):
    report = report_of(_text(rows))
    case = ReportCase(ReportEntry(None, report.office, 2025, report),
                      report_of(_text(before), 2024), (), "",
                      None, None)
    return [fault for rule in ARITHMETIC for fault in rule.check(case)]


@settings(max_examples=60, deadline=None)
@given(consistent())
def test_a_consistent_report_has_no_finding(years):
    assert not _faults(*years)


_CELLS = [(table, row, column) for table in SUMMED for row, column in table.places()]


@settings(max_examples=150, deadline=None)
@given(consistent(), st.sampled_from(_CELLS), st.integers(0, 99))
def test_any_one_cell_changed_is_found_in_its_row_or_column(years, cell, figure):
    rows, before = years
    table, row, column = cell
    at = table.columns.index(column)
    changed = [*rows[row.key]]
    changed[at] = figure if figure != changed[at] else figure + 1
    rows = {**rows, row.key: changed}
    faults = _faults(rows, before)
    assert faults
    lines = data_text(_text(rows)).split("\n")
    for fault in faults:
        line, place = fault.position
        key = lines[line - 1].strip().partition(": ")[0]
        number = len(lines[line - 1][:place - 1].split(": ")[1].split())
        assert lines[line - 1][place - 1:].split()[0] in fault.message
        assert row is NORMATIVE or key == row.key or number == at, fault.message
