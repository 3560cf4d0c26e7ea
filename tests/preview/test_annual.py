"""Figures pasted from a spreadsheet into the data file of an annual report."""

import json

import pytest

from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import REMEDIES_TABLE, REQUESTS_TABLE
from plugins.annual_report.template import data_template
from plugins.preview.procedures.application_texts import application_of
from plugins.preview.procedures.register_file import write_register
from tests.support import markdown, write

PATH = "report/annual.md"


@pytest.fixture
def data_file(context):
    content = write(context.content, {
        PATH: markdown("版式: 年报\n年度: 2026\n数据: figures.yml", title="标题: 2026年年度报告\n",
                       category="类别: 政府信息公开年报\n"),
        "report/figures.yml": data_template("测试县人民政府", 2026)})
    return content / "report/figures.yml"


def ask(client, action, digest="", **tables):
    status, said = client.ask(f"/_preview/{action}?path={PATH}", json.dumps(
        {"digest": digest, "tables": tables}).encode())
    return status, json.loads(said)


def digest_of(client):
    return client.ask(f"/_preview/annual?path={PATH}")[1].split('data-digest="')[1].split('"')[0]


def pasted(table, first="1"):
    """A table as it is copied: a label before the figures, a heading above, an empty cell."""
    rows = ["项目\t" + "\t".join(column.label for column in table.columns)]
    rows += ["\t".join([row.full_label, first, *["0"] * (len(table.columns) - 2), ""])
             for row in table.rows]
    return "\n".join(rows)


def test_pasted_figures_are_written_cell_by_cell(client, data_file):
    said = ask(client, "save-figures", digest_of(client), requests=pasted(REQUESTS_TABLE, "1,234"),
               remedies=pasted(REMEDIES_TABLE))
    assert said[0] == 200, said
    report, faults = parse_report("a.yml", data_file.read_bytes())
    assert not [fault for fault in faults if REQUESTS_TABLE.name in fault.message]
    assert report.cells["new", "natural"][0] == 1234 and report.cells["new", "total"][0] == 0
    assert report.cells["reconsideration", "upheld"][0] == 1
    assert "#" in data_file.read_text("utf-8")  # what explains the columns stays


@pytest.mark.parametrize("lines, says", [
    ("1\t2\t3", "粘贴的有 1 行数字"), (pasted(REMEDIES_TABLE).replace("\t0", "", 1), "应有 5 格，粘贴的有 4 格"),
    (pasted(REMEDIES_TABLE).replace("\t0", "\t无", 1), "“无”不是数字"),
    (pasted(REMEDIES_TABLE, "1.5"), "应是不小于 0 的整数"),
])
def test_a_wrong_cell_is_named_and_nothing_is_written(client, data_file, lines, says):
    before = data_file.read_bytes()
    assert says in "".join(ask(client, "check-figures", remedies=lines)[1]["faults"])
    status, said = ask(client, "save-figures", digest_of(client), remedies=lines)
    assert status == 409 and "没有写" in said["refused"] and data_file.read_bytes() == before


def test_figures_of_the_register_are_offered(client, context, data_file):
    write_register(context.content, [application_of({
        "number": "1", "received_on": "2026-11-02", "kind": "自然人", "asked": "甲"})])
    page = client.ask(f"/_preview/annual?path={PATH}")[1]
    lines = page.split('data-figures="')[1].split('"')[0]
    assert ask(client, "save-figures", digest_of(client), requests=lines)[0] == 200
    report, _ = parse_report("a.yml", data_file.read_bytes())
    assert report.cells["new", "total"][0] == 1 and report.cells["carried_out", "natural"][0] == 1
    assert client.ask("/_preview/annual?path=policy/a.md")[0] == 409
