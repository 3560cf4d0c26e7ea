"""What a clean-up decision lists, in a table of its text or in what is attached to it."""

import io

import pytest
from docx import Document
from openpyxl import Workbook

from plugins.documents.clean_up import ListedDocument, documents_in_file, documents_in_text


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
    found = documents_in_file(path, data, "repeals")
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
    assert list(documents_in_file("a.docx", data, "repeals")) == expected


def test_a_table_of_the_text_is_read_its_paragraphs_are_not():
    text = "现决定废止：\n《戊办法》（示政发〔2018〕1号）\n标题\t文号\n甲办法\t示政发〔2018〕7号"
    assert documents_in_text(text, "repeals") == (
        ListedDocument(4, "甲办法", "示政发〔2018〕7号", "repeals"),)
