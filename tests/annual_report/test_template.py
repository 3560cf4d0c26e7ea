"""The data file that a clerk begins with."""

from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import CARRIED_IN, REQUESTS_TABLE
from plugins.annual_report.template import data_template
from tests.annual_report.making import FIGURES, report_of


def test_a_new_data_file_has_every_row_and_no_fault():
    report, faults = parse_report("2026.yml", data_template("某局: #1", 2026).encode())
    assert not faults and (report.office, report.year) == ("某局: #1", 2026)
    assert len(report.cells) == 200 and not any(figure for figure, _ in report.cells.values())


def test_what_last_year_left_is_filled_in():
    text = data_template("测试县人民政府", 2026, report_of(FIGURES))
    report, _ = parse_report("2026.yml", text.encode())
    assert [report.figure(CARRIED_IN, column) for column in REQUESTS_TABLE.columns] == [
        1, 0, 0, 0, 0, 0, 1]
