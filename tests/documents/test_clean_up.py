"""What a clean-up decision lists, in a table of its text or in what is attached to it."""

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook

from plugins.documents.clean_up import (
    ListedDocument,
    documents_in_file,
    documents_in_text,
    fate_of_file,
)
from plugins.documents.list_headings import Fate


def _xlsx(*rows):
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _docx(*blocks):
    document, out = Document(), io.BytesIO()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for at, row in enumerate(block):
            for cell, text in zip(table.rows[at].cells, row, strict=True):
                cell.text = text
    document.save(out)
    return out.getvalue()


HEADED = [("序号", "文件名称", "文号", "处理意见"), ("1", "《甲办法》", "示政发[2018]7号", "废止"),
          ("2", "乙通知", "示政办发〔2019〕8号", "宣布失效"), ("3", "丙意见", "", "废止"),
          ("4", "丁方案", "示政发〔2020〕9号", "继续有效")]
EXPECTED = [("甲办法", "示政发[2018]7号", "repeals"), ("乙通知", "示政办发〔2019〕8号", "declares_lapsed"),
            ("丙意见", "", "repeals"), ("丁方案", "示政发〔2020〕9号", "reaffirms")]
CSV = "\n".join(",".join(row) for row in HEADED).encode("gb18030")


@pytest.mark.parametrize(("path", "data"), [
    ("a.csv", CSV), ("a.xlsx", _xlsx(("附件",), *HEADED)), ("a.docx", _docx("附件", HEADED))])
def test_a_table_names_its_columns_and_what_is_done(path, data):
    found = documents_in_file(path, data, Fate("repeals"))
    assert [(one.title, one.number, one.kind) for one in found] == EXPECTED


@pytest.mark.parametrize(("data", "expected"), [
    (_docx("废止的文件目录", "1.《甲办法》（示政发〔2018〕7号）", "宣布失效的文件目录", "1.乙通知（示政办发〔2019〕8号）"),
     [ListedDocument(2, "甲办法", "示政发〔2018〕7号", "repeals"),
      ListedDocument(4, "乙通知", "示政办发〔2019〕8号", "declares_lapsed")]),
    (_docx([("1", "示政发〔2018〕7号", "关于甲事项的通知"), ("2", "示政发〔2018〕8号", "关于乙事项的通知")]),
     [ListedDocument(1, "关于甲事项的通知", "示政发〔2018〕7号", "repeals"),
      ListedDocument(2, "关于乙事项的通知", "示政发〔2018〕8号", "repeals")]),
    (_docx("联系人：张三", "电话：0000000"), []),
    (b"no docx", []),
])
def test_a_document_lists_in_paragraphs_or_without_names(data, expected):
    assert list(documents_in_file("a.docx", data, Fate("repeals"))) == expected


ROWS = "序号\t文件名称\t文号\n1\t《{0}办法》\t示政发〔2018〕{0}号\n"


def _tables(*parts):
    return "\n".join(ROWS.format(part) if isinstance(part, int) else part for part in parts)


@pytest.mark.parametrize(("text", "kinds"), [
    (_tables("附件1", "继续有效的文件目录", 1, "附件2", "废止的文件目录", 2, "附件3", "宣布失效的文件目录", 3,
             "附件4", "拟修改的文件目录", 4), ["reaffirms", "repeals", "declares_lapsed", "amends"]),
    (_tables("一、废止的文件（附件1）；", "二、保留的文件（附件2）。", "附件1", 1, "附件2", 2),
     ["repeals", "reaffirms"]),
    (_tables("一、废止的文件；", "二、继续有效的文件。", "现予公布。", "示例县人民政府", 1), [""]),
    (_tables("废止、修改和继续有效的文件目录", 1), [""]),
    (_tables("拟废止的文件目录", 1), [""]), (_tables("现公布清理结果。", 1), [""]),
    (_tables("决定停止执行下列文件：", "单位：件", 1), ["repeals"]),
    (_tables("决定宣布下列文件失效，不再执行：", 1), ["declares_lapsed"]),
])
def test_what_is_done_is_said_by_the_nearest_heading_else_a_person_chooses(text, kinds):
    assert [one.kind for one in documents_in_text(text, Fate())] == kinds


@pytest.mark.parametrize(("done", "kind"), [
    ("暂不废止", ""), ("废止或继续有效", ""), ("修改前继续有效", "amends"), ("已办结", "repeals"),
    ("停止执行", "repeals"), ("予以保留", "reaffirms"),
])
def test_a_cell_says_what_is_done_where_it_says_it_for_certain(done, kind):
    data = f"文号,处理意见\n示政发〔2018〕7号,{done}\n".encode()
    (found,) = documents_in_file("a.csv", data, Fate("repeals"))
    assert found.kind == kind


@pytest.mark.parametrize(("text", "since"), [
    (_tables("决定废止以下文件，自2027年3月1日起施行。", 1), date(2027, 3, 1)),
    (_tables("决定废止附件所列文件，自2027年3月1日起停止执行。", "附件", "废止目录", 1), date(2027, 3, 1)),
    (_tables("决定废止自2010年1月1日起印发的下列文件：", 1), None),
])
def test_the_day_of_a_list_is_said_by_what_leads_to_it(text, since):
    assert [(one.kind, one.since) for one in documents_in_text(text, Fate())] == [("repeals", since)]


@pytest.mark.parametrize(("parts", "since"), [
    (("废止的文件目录", 1, "上述文件自2027年3月1日起停止执行。"), date(2027, 3, 1)),
    (("废止的文件目录", 1, "废止的文件，自2027年3月1日起不再作为行政管理的依据。"), date(2027, 3, 1)),
    (("继续有效的文件目录", 1, "上述文件自2027年3月1日起废止。"), None),
    (("废止的文件目录", 1, "上述文件自本决定公布之日起停止执行。"), None),
])
def test_a_day_below_a_list_is_that_of_each_of_its_documents(parts, since):
    assert [one.since for one in documents_in_text(_tables(*parts), Fate())] == [since]


def test_sheets_are_named_for_what_is_done():
    book, out = Workbook(), io.BytesIO()
    for name, number in (("废止", 1), ("继续有效", 2), ("Sheet3", 3)):
        sheet = book.create_sheet(name)
        sheet.append(("文件名称", "文号"))
        sheet.append(("甲办法", f"示政发〔2018〕{number}号"))
    book.remove(book.worksheets[0])
    book.save(out)
    found = documents_in_file("a.xlsx", out.getvalue(), Fate("declares_lapsed"))
    assert [one.kind for one in found] == ["repeals", "reaffirms", "declares_lapsed"]


def test_two_days_of_one_list_are_left_to_a_person():
    text = _tables("决定废止下列文件，分别自2027年3月1日起失效、自2027年4月1日起失效：", 1)
    assert [one.kind for one in documents_in_text(text, Fate())] == [""]


def test_an_attachment_is_what_its_name_or_the_text_says():
    text = "一、继续有效的文件（附件1）；\n二、废止的文件（附件2），自2027年1月1日起停止执行。"
    said = [fate_of_file(label, serial, text, Fate()) for label, serial in (
        ("清理目录", 1), ("", 2), ("废止的文件目录", 3), ("清理目录", 3))]
    assert said == [Fate("reaffirms"), Fate("repeals", date(2027, 1, 1)),
                    Fate("repeals", date(2027, 1, 1)), Fate()]


def test_a_table_of_the_text_is_read_its_paragraphs_are_not():
    text = "现决定废止：\n《戊办法》（示政发〔2018〕1号）\n标题\t文号\n甲办法\t示政发〔2018〕7号"
    assert documents_in_text(text, Fate("repeals")) == (
        ListedDocument(4, "甲办法", "示政发〔2018〕7号", "repeals"),)
