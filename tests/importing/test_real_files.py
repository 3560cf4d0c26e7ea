"""What clerks really have: laws in Word and PDF, pages of the State Council, ten pasted texts."""

import re

import pytest

from plugins.documents.ordinals import han_to_int
from plugins.importing.blocks import TableBlock, texts_of
from plugins.importing.imported import check_gate, import_file
from plugins.importing.reading import read_file
from tests.importing.real_files import LAWS, REAL, SEEDS, need_files, need_seeds, plain

PAGES = (  # file, 文号, issuer, 成文日期, 发布日期
    ("gov_cn_001", "国发〔2019〕5号", "国务院", "2019-01-27", "2019-02-15"),
    ("gov_cn_002", "国办发〔2019〕6号", "国务院办公厅", "2019-01-22", "2019-02-14"),
    ("gov_cn_003", "国发〔2019〕4号", "国务院", "2019-01-24", "2019-02-13"),
    ("gov_cn_004", "国办发〔2019〕4号", "国务院办公厅", "2019-01-16", "2019-01-30"),
    ("gov_cn_005", "国发〔2019〕3号", "国务院", "2019-01-12", "2019-01-25"),
    ("gov_cn_006", "国办发〔2019〕3号", "国务院办公厅", "2019-01-09", "2019-01-22"),
    ("gov_cn_007", "国办发〔2018〕128号", "国务院办公厅", "2018-12-29", "2019-01-21"),
    ("gov_cn_008", "国办发〔2019〕2号", "国务院办公厅", "2019-01-01", "2019-01-17"),
    ("gov_cn_001.gb18030", "国发〔2019〕5号", "国务院", "2019-01-27", "2019-02-15"),
    ("gov_cn_002.gb18030", "国办发〔2019〕6号", "国务院办公厅", "2019-01-22", "2019-02-14"),
)
_ARTICLE = re.compile(r"^第([一二三四五六七八九十百零]+)条", re.MULTILINE)


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


@need_files
@pytest.mark.parametrize("name", LAWS)
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_law_is_its_text_to_the_letter(name, kind):
    imported = import_file(str(REAL / kind / f"中华人民共和国{name}.{kind}"))
    truth = (REAL / "text" / f"中华人民共和国{name}.md").read_text("utf-8")
    title = imported.fact("title").value
    assert title == f"中华人民共和国{name}"
    assert title + plain(imported.body) == plain(truth)
    assert imported.fidelity.is_whole and not imported.repairs


@need_files
@pytest.mark.parametrize("name", LAWS)
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_every_article_opens_a_paragraph(name, kind):
    body = import_file(str(REAL / kind / f"中华人民共和国{name}.{kind}")).body
    truth = (REAL / "text" / f"中华人民共和国{name}.md").read_text("utf-8")
    found, wanted = ([han_to_int(numeral) for numeral in _ARTICLE.findall(text)]
                     for text in (body, truth))
    assert found == wanted == list(range(1, len(found) + 1))


@need_files
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page[0])
def test_facts_of_a_page_are_right(page):
    imported = import_file(str(REAL / "html" / f"{page[0]}.html"))
    facts = [imported.fact(name) for name in
             ("document_number", "issuers", "signed_on", "published_at")]
    assert [fact.value for fact in facts] == [page[1], (page[2],), *page[3:]]
    assert not any(fact.doubt for fact in facts)
    assert imported.fidelity.is_whole
    assert check_gate(imported, "a.md") == ()


@need_files
def test_a_page_keeps_its_table_with_merged_cells():
    blocks = read_file(REAL / "html" / "gov_cn_004.html").blocks
    table = next(block for block in blocks if isinstance(block, TableBlock))
    assert sum(cell.rowspan > 1 for row in table.rows for cell in row) >= 14
    width = max(sum(cell.colspan for cell in row) for row in table.rows)
    assert width == 5
    assert "55.医务人员满意度▲" in list(texts_of(blocks))


@need_files
@pytest.mark.parametrize("path", files(REAL) + files(SEEDS), ids=lambda path: path.name)
def test_every_file_imports_and_nothing_is_lost(path):
    imported = import_file(str(path))
    assert imported.fact("title").value and imported.fidelity.lost == ()
    assert check_gate(imported, "a.md") == ()


@need_seeds
def test_the_broken_number_and_date_of_a_seed_stay_empty_and_say_what_they_may_mean():
    imported = import_file(str(SEEDS / "05-永政办发2024年66号.txt"))
    number, signed = imported.fact("document_number"), imported.fact("signed_on")
    assert number.value == signed.value == ""
    assert "永政办发2024〕66号" in number.doubt and "永政办发〔2024〕66号" in number.doubt
    assert "2024年72" in signed.doubt
    assert imported.fact("issuers").value == ("永昌县人民政府办公室",)


@need_seeds
def test_a_title_split_by_blanks_is_joined():
    imported = import_file(str(SEEDS / "06-永政办发2022年93号.txt"))
    assert imported.fact("title").value == (
        "永昌县人民政府办公室关于2022年第三季度全县政府信息公开与政务新媒体检查情况的通报")
    assert imported.fact("document_number").value == "永政办发〔2022〕93号"
    assert imported.fact("signed_on").value == "2022-10-20"


@need_seeds
@pytest.mark.parametrize("path", files(SEEDS), ids=lambda path: path.name)
def test_no_half_width_mark_is_left_beside_chinese(path):
    body = import_file(str(path)).body
    assert not re.findall(r"[一-鿿][,:;(]|[,;)][一-鿿]", body)
