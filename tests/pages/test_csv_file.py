"""A table as spreadsheets open it: Chinese is read as Chinese, nothing runs."""

from plugins.pages.csv_file import to_csv


def test_a_spreadsheet_reads_chinese_and_runs_nothing():
    data = to_csv(("名称", "值"), [("甲,乙", "=1+1"), ("丙\"丁", "-")])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == '名称,值\r\n"甲,乙",\'=1+1\r\n"丙""丁",\'-\r\n'
