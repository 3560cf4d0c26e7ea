"""Whole files as clerks have them, imported to the letter; the real ones are in test_real_files."""

import re

import pytest

from plugins.documents.ordinals import han_to_int
from plugins.importing.blocks import TableBlock
from plugins.importing.imported import check_gate, import_file
from plugins.importing.reading import read_file
from tests.importing.own_files import RULE, TITLE, own_files
from tests.importing.real_files import plain

OFFICE = ("示例县人民政府办公室",)
_ARTICLE = re.compile(r"^第([一二三四五六七八九十百零]+)条", re.MULTILINE)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    for name, data in own_files().items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def imported(files):
    """What became of each file, by its name."""
    return {file.name: import_file(str(file)) for file in files.iterdir()}


@pytest.mark.parametrize("name", ["rule.docx", "rule.pdf"])
def test_a_rule_is_its_text_to_the_letter(imported, name):
    rule = imported[name]
    assert rule.fact("title").value == TITLE
    assert plain(rule.body) == plain(RULE)
    articles, wanted = ([han_to_int(numeral) for numeral in _ARTICLE.findall(text)]
                        for text in (rule.body, RULE))
    assert articles == wanted == list(range(1, len(articles) + 1))
    assert re.findall("^## .+章", rule.body, re.MULTILINE) == re.findall(
        "^## .+章", RULE, re.MULTILINE)


@pytest.mark.parametrize("name", ["page.html", "page.gb18030.html"])
def test_a_page_gives_its_facts_and_its_text(imported, name):
    page = imported[name]
    facts = [page.fact(key) for key in ("title", "document_number", "issuers", "signed_on",
                                        "published_at", "index_number", "subject")]
    assert [fact.value for fact in facts] == [
        "示例县人民政府办公室关于做好村级水管员培训的意见", "示政办发〔2024〕31号", OFFICE, "2024-03-08",
        "2024-03-12", "SL0001/2024-00031", "水利、水务"]
    assert not any(fact.doubt for fact in facts)
    before, _, after = page.body.partition("| 类别 |")
    assert before.split("\n\n")[:-1] == [
        "各乡镇人民政府，县政府各部门：", "为了让村里的水有人管、管得好，现就村级水管员培训提出以下意见。",
        "## 一、谁来参加", "每个行政村一名。", "## 二、学些什么",
        "（一）看懂水表。会读数，会记账。", "（二）修好龙头。会换垫圈，会报修。"]
    assert "| 选修 | 由乡镇自定 | < |" in after
    assert after.split("\n\n", 1)[1].split() == ["示例县人民政府办公室", "2024年3月8日"]


def test_a_page_keeps_its_table_with_merged_cells(files):
    table = next(block for block in read_file(files / "page.html").blocks
                 if isinstance(block, TableBlock))
    assert [[(cell.rowspan, cell.colspan) for cell in row] for row in table.rows] == [
        [(1, 1)] * 3, [(2, 1), (1, 1), (1, 1)], [(1, 1)] * 2, [(1, 1), (1, 2)]]


def test_a_broken_number_and_date_stay_empty_and_say_what_they_may_mean(imported):
    notice = imported["broken-number.txt"]
    number, signed = notice.fact("document_number"), notice.fact("signed_on")
    assert number.value == signed.value == ""
    assert "示政办发2024〕12号" in number.doubt and "示政办发〔2024〕12号" in number.doubt
    assert "2024年72" in signed.doubt
    assert notice.fact("issuers").value == OFFICE


def test_a_title_split_by_blanks_is_joined(imported):
    notice = imported["split-title.txt"]
    assert notice.fact("title").value == "示例县人民政府办公室关于2024年第三季度全县便民服务检查情况的通报"
    assert notice.fact("document_number").value == "示政办发〔2024〕45号"
    assert notice.fact("signed_on").value == "2024-10-20"


def test_nothing_is_lost_and_no_half_width_mark_stays_beside_chinese(imported):
    for name, one in imported.items():
        assert one.fidelity.is_whole, (name, one.fidelity)
        assert check_gate(one, "a.md") == ()
        assert not re.findall(r"[一-鿿][,:;(]|[,;)][一-鿿]", one.body), name
