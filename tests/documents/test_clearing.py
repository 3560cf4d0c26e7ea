"""One clean-up decision names dozens of documents in a table beside it."""

import io

import docx
import openpyxl
import pytest

from tests.support import load, markdown, rules, write

OLD = {f"old/{serial}.md": markdown(f"文号: 测政发〔2010〕{serial}号\n", title=f"标题: 关于第{serial}件事的通知\n")
       for serial in (1, 2, 3)}
OLD["old/4.md"] = markdown("", title="标题: 关于丁的通告\n")
CSV = "序号,标题,文号\r\n1,关于第1件事的通知,测政发[2010]1号\r\n2,《关于丁的通告》,\r\n"
NAMED = ["old/1.md", "old/4.md"]


def _load(folder, table, name="qingli.csv"):
    decision = markdown(f"标题: 关于宣布失效一批文件的决定\n宣布失效: [{name}]\n")
    return load(write(folder, {**OLD, "clearing/a.md": decision, f"clearing/{name}": table}))


def _named(folder, table, name="qingli.csv"):
    loaded = _load(folder, table, name)
    assert not rules(loaded.findings), loaded.findings
    return [link.document and link.document.path
            for link in loaded.library.links.get("clearing/a.md", ())]


def _workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for at, (rows, settings) in enumerate(sheets):
        sheet = book.create_sheet(f"表{at}")
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = settings.get("state", "visible")
        for row in settings.get("hidden", ()):
            sheet.row_dimensions[row].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("data", [
    pytest.param(CSV.encode("utf-8-sig"), id="UTF-8 as Excel saves it"),
    pytest.param(CSV.encode("gb18030"), id="the Chinese of Windows"),
    pytest.param(CSV.replace(",", "\t").encode("utf-16"), id="Unicode text of Excel"),
    pytest.param(CSV.replace(",", ";").encode(), id="semicolons"),
    pytest.param(f"sep=,\r\n清理结果目录（共2件）,,\r\n\r\n{CSV}".encode(), id="a caption above"),
    pytest.param(CSV.replace("文号", "发文 字号").replace("标题", "文件名称").encode(), id="other names"),
    pytest.param("文件\n测政发〔2010〕1号\n/old/4.md\n".encode(), id="one column"),
    pytest.param("文号,标题\n无,《关于丁的通告》\n《甲》（测政发〔2010〕1号）,\n".encode(), id="without a number"),
])
def test_every_row_names_a_document(tmp_path, data):
    assert sorted(_named(tmp_path, data)) == NAMED


def test_a_workbook_is_a_list(tmp_path):
    rows = [["清理结果目录"], ["序号", "文件名称", "文号"], [1, "甲", "测政发[2010]1号\n测政发〔2010〕2号"], [],
            [2, "关于丁的通告", None], [3, "己", "测政发〔1999〕9号"]]
    data = _workbook((rows, {}), ([["草稿"]], {"state": "hidden"}), ([], {}))
    assert _named(tmp_path, data, "qingli.xlsx") == ["old/1.md", "old/2.md", "old/4.md", None]
    last = _load(tmp_path, data, "qingli.xlsx").library.links["clearing/a.md"][-1].relation
    assert (last.words, last.title) == ("《己》（测政发〔1999〕9号）", "己")


def test_a_document_with_a_table_is_a_list(tmp_path):
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("清理结果目录（共2件）")
    rows = [("序号", "文件名称", "文号"), ("1", "甲", "测政发[2010]1号"), ("2", "关于丁的通告", "")]
    table = document.add_table(3, 3)
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    document.save(out)
    assert sorted(_named(tmp_path, out.getvalue(), "qingli.docx")) == NAMED


def test_a_list_may_clear_only_what_is_outside(tmp_path):
    loaded = _load(tmp_path, "文号,标题,站外\n,某旧办法,是\n国发〔1990〕1号,乙,是\n")
    first, second = loaded.library.links["clearing/a.md"]
    assert (first.relation.title, first.relation.outside, first.document) == ("某旧办法", True, None)
    assert (second.relation.target, second.relation.title) == ("国发〔1990〕1号", "乙")


@pytest.mark.parametrize(("table", "rule", "line"), [
    ("测政发〔2010〕1号\n", "LIST-01", 1), ("文号\n", "LIST-01", 1),
    ("文号,标题\n测政发〔2010〕1号,甲\n,己办法\n", "LINK-02", 3),
    ("文号,标题\n,\n测政发〔2010〕1号,甲\n合计,\n", "LINK-02", 4),
    ("序号,文号,标题\n1,测政发〔2010〕1号,甲\n2,,\n", "LIST-03", 3),
    ("文号\nqingli.csv\n", "LINK-02", 2), ("文号\nnowhere.md\n", "LINK-01", 2),
    ("文号\n<<<<<<< HEAD\n=======\n>>>>>>> b\n", "FILE-07", 2),
    ("文号\n\"测政发〔2010〕1号\n".encode() + b"\0", "LIST-02", 1), (b"\xff\xff\xff", "LIST-02", 1),
])
def test_what_names_nothing_is_a_fault_with_its_row(tmp_path, table, rule, line):
    (fault,) = (found for found in _load(tmp_path, table).findings if found.severity == "错误")
    assert (fault.path, fault.rule, fault.line) == ("clearing/qingli.csv", rule, line)


@pytest.mark.parametrize(("data", "rule", "said"), [
    pytest.param(_workbook(([["文号"]], {}))[:-400], "LIST-02", "损坏", id="damaged"),
    pytest.param(b"no workbook", "LIST-02", "损坏", id="no workbook"),
    pytest.param(_workbook(([["文号"], ["测政发〔2010〕1号"]], {"hidden": (2,)})), "LIST-02", "第 2 行是隐藏的",
                 id="a hidden row"),
    pytest.param(_workbook(([["文号"], ["甲"]], {}), ([["文号"], ["乙"]], {})), "LIST-01", "几个工作表",
                 id="two lists"),
    pytest.param(_workbook(([["文号"], ["甲"]], {}), ([["说明"]], {})), "LIST-01", "几个工作表",
                 id="a sheet that is no list"),
])
def test_a_workbook_that_cannot_be_taken_for_one_list(tmp_path, data, rule, said):
    (fault,) = (found for found in _load(tmp_path, data, "qingli.xlsx").findings
                if found.severity == "错误")
    assert (fault.path, fault.rule) == ("clearing/qingli.xlsx", rule)
    assert said in fault.message


@pytest.mark.parametrize(("name", "rule"), [
    ("qingli.xls", "LINK-02"), ("qingli.doc", "LINK-02"), ("qingli.pdf", "LINK-02"),
])
def test_a_list_of_another_kind_is_a_fault_that_says_so(tmp_path, name, rule):
    (fault,) = (found for found in _load(tmp_path, b"-", name).findings if found.severity == "错误")
    assert (fault.path, fault.rule, fault.line) == ("clearing/a.md", rule, 5)
    assert "CSV 或 XLSX" in fault.fix


def test_a_list_that_is_not_there_is_a_fault(tmp_path):
    decision = markdown("宣布失效: [qingli.csv]\n")
    (fault,) = (found for found in load(write(tmp_path, {"a.md": decision})).findings
                if found.severity == "错误")
    assert (fault.rule, fault.line) == ("LINK-01", 5) and "清单“qingli.csv”不存在" in fault.message
