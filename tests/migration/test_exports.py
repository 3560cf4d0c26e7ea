"""Exports of old systems: each row becomes a page, and the page a document."""

import csv
import io
import json

import pytest
import xlsxwriter

from plugins.migration.export_rows import ExportFault
from plugins.migration.exports import make_copy_of_export
from plugins.migration.run import MigrationRequest, run_migration
from plugins.migration.saved_copy import list_copy
from plugins.migration.survey import survey_page
from tests.migration.test_run import Migration
from tests.old_column.making import make_content
from tests.old_column.scoring import fill_table
from tests.support import load

TEXT = "<p>各乡镇人民政府：</p><p>请做好春灌工作，六月底前完成。</p><p>示例县水务局</p><p>2024年7月2日</p>"
TRS = [{"DOCTITLE": "示例县水务局关于做好春灌工作的通知", "DOCPUBURL": "http://s.cn/zwgk/t1.htm",
        "DOCRELTIME": "2024-07-03 09:12:00", "DOCHTMLCON": TEXT, "CHNLDESC": "通知公告",
        "DOCFILENUM": "示水发〔2024〕8号", "DOCAPPENDIX": "files/a.docx", "CRUSER": "admin"},
       {"DOCTITLE": "示例县水务局关于停水的通告", "DOCPUBURL": "http://s.cn/v.jsp?id=2",
        "DOCRELTIME": "2024-08-01", "CHNLDESC": "通知公告", "DOCFILENUM": "无", "DOCAPPENDIX": "",
        "DOCHTMLCON": TEXT.replace("请做好春灌", "请照<a href='/zwgk/t1.htm'>前一通知</a>做好停水")}]


def _csv(rows, encoding="gb18030"):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def _xlsx(rows):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet("说明").hide()
        sheet = book.add_worksheet("导出")
        for at, cells in enumerate((list(rows[0]), *(row.values() for row in rows))):
            sheet.write_row(at, 0, cells)
        sheet.activate()
    return out.getvalue()


def _surveyed(folder, name, data):
    (folder / name).write_bytes(data)
    (folder / "made").mkdir()
    read = make_copy_of_export(folder / name, folder / "made")
    pages = [survey_page(read.copy, f"导出/{page.name}") for page in (folder / "made").iterdir()]
    return read, sorted(pages, key=lambda page: page.address)


@pytest.mark.parametrize(("name", "data"), [
    ("a.csv", _csv(TRS)), ("a.csv", _csv(TRS, "utf-8-sig")),
    ("a.xlsx", _xlsx([{name: row[name] for name in TRS[0] if name in row} | {"CRUSER": ""}
                      for row in TRS])),
    ("a.json", json.dumps({"code": 0, "data": TRS}).encode()),
    ("a.jsonl", "\n".join(json.dumps({"doc": row}, ensure_ascii=False) for row in TRS).encode())])
def test_the_rows_are_pages_of_their_columns(tmp_path, name, data):
    read, pages = _surveyed(tmp_path, name, data)
    assert (read.rows, read.unused) == (2, ("CRUSER",))
    assert [page.address for page in pages] == ["s.cn/v.jsp?id=2", "s.cn/zwgk/t1.htm"]
    assert {page.trail for page in pages} == {("通知公告",)} and all(page.score for page in pages)
    assert list_copy(read.copy)[1:] == ([], {})  # the table itself and what else lies there


def test_plain_text_numbers_for_moments_and_rows_without_address(tmp_path):
    rows = [{"标题": "关于春灌的通知", "正文": "请做好春灌工作。\n六月底前完成，特此通知。", "日期": 1719966720000}]
    _, pages = _surveyed(tmp_path, "a.json", json.dumps(rows).encode())
    text = next((tmp_path / "made").iterdir()).read_text("utf-8")
    assert 'content="2024-07-03 08:32"' in text and "<p>六月底前完成，特此通知。</p>" in text
    assert pages[0].address == "-/row-1"


@pytest.mark.parametrize(("name", "data", "says"), [
    ("a.csv", "甲,乙\n1,2\n".encode(), "没有认出标题和正文"), ("a.json", b"{", "读不了"),
    ("a.csv", b"\x00\x01" * 900, "读不了"), ("a.jsonl", b'{"title": "x"', "读不了"),
    ("a.xlsx", b"PK", "读不了"), ("a.xlsx", _xlsx([{"标题": "甲", "正文": "字" * 32_767}]), "第 2 行的“正文”满")])
def test_an_export_that_cannot_be_read_says_why(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ExportFault, match=says):
        make_copy_of_export(tmp_path / name, tmp_path)


def test_an_export_is_migrated_with_its_files_and_links(tmp_path):
    (tmp_path / "out" / "files").mkdir(parents=True)
    (tmp_path / "out" / "files" / "a.docx").write_bytes(b"PK\x03\x04 not really")
    (tmp_path / "out" / "a.csv").write_bytes(_csv(TRS))
    content = make_content(tmp_path / "content")
    request, said = MigrationRequest(tmp_path / "out" / "a.csv", content, content / "_data"), []
    assert run_migration(request, said.append) == 0 and said[1] == "没有用的列：CRUSER。"
    fill_table(content)
    assert run_migration(request, said.append) == 0
    found = {document.document_number and document.document_number.text: document
             for document in load(content).library.documents}
    notice, stop = found["示水发〔2024〕8号"], found[None]
    assert (notice.former_paths, str(notice.signed_on)) == (("zwgk/t1.htm", "files/a.docx"), "2024-07-02")
    assert notice.attachments[0].label == "a" and stop.former_paths == ("v.jsp?id=2",)
    assert "[前一通知](shi-shui-fa-2024-8.md)" in (content / stop.path).read_text("utf-8")


def test_a_site_map_says_what_was_not_saved(tmp_path):
    made = Migration(tmp_path)
    page = next(iter(made.copy.addresses.values()))[0]
    (made.copy.folder / "map.xml").write_text(
        f"<urlset><url><loc>http://www.shili.example/{page}</loc></url>"
        "<url><loc>http://www.shili.example/zwgk/lost.html</loc></url></urlset>")
    said = []
    run_migration(MigrationRequest(made.copy.folder / "map.xml", made.content,
                                   made.content / "_data"), said.append)
    assert said[0] == "清单里有 2 个网址，存下来的 1 个。"
    assert any("清单里有，没有存下来" in line for line in said)
