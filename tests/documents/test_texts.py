"""Which files are texts of one document, and what becomes of them."""

from datetime import date

from plugins.documents.publication import publish
from tests.support import load, markdown, write

DAY = date(2026, 11, 23)
NUMBER = "文号: 测政发〔2020〕1号\n发文机关: 测试县人民政府\n成文日期: 2020-03-01\n"
AMENDED = {
    "m-2020.md": markdown(f"{NUMBER}施行日期: 2020-05-01\n类别: 行政规范性文件\n"
                          "废止: 测政发〔2010〕4号\n发布日期: 2020-03-05"),
    "m.md": markdown(f"{NUMBER}施行日期: 2020-05-01\n类别: 行政规范性文件\n"
                     "前版: {文件: m-2020.md, 至: 2024-06-30}\n发布日期: 2024-06-20"),
    "old.md": markdown("文号: 测政发〔2010〕4号\n成文日期: 2010-01-01\n类别: 行政规范性文件"),
    "reads.md": markdown("版式: 解读\n解读: [测政发〔2020〕1号]\n发布日期: 2024-07-01"),
}


def _paths(documents):
    return [document.path for document in documents]


def _library(tmp_path, files):
    loaded = load(write(tmp_path, files))
    assert loaded.library, loaded.findings
    return loaded.library


def test_the_newest_text_stands_for_the_document(tmp_path):
    library = publish(_library(tmp_path, AMENDED), DAY)
    assert _paths(library.documents) == ["old.md", "m.md", "reads.md"]
    assert _paths(library.listed) == ["old.md", "m.md", "reads.md"]
    newest = library.by_path["m.md"]
    assert _paths(library.texts_of(newest)) == ["m-2020.md", "m.md"]
    assert library.document_of(library.by_path["m-2020.md"]) is newest
    assert _paths(library.earlier_texts) == ["m-2020.md"]
    assert library.counts["行政规范性文件"] == 2


def test_a_number_means_the_newest_text_and_a_path_the_text(tmp_path):
    library = _library(tmp_path, AMENDED)
    reads = library.by_path["reads.md"]
    assert library.resolve(reads, "测政发[2020]1号").path == "m.md"
    assert library.text_named(reads, "m-2020.md").path == "m-2020.md"
    assert library.resolve(reads, "m-2020.md").path == "m.md"
    assert [(kind, other.path) for kind, other in library.incoming["m.md"]] == [
        ("interprets", "reads.md")]


def test_a_document_declares_what_any_of_its_texts_declared(tmp_path):
    (link,) = _library(tmp_path, AMENDED).links["m.md"]
    assert (link.kind, link.document.path) == ("repeals", "old.md")


def test_the_number_of_an_earlier_text_leads_to_the_document(tmp_path):
    files = AMENDED | {"m-2020.md": markdown("文号: 测政发〔2019〕7号\n成文日期: 2019-03-01\n")}
    library = _library(tmp_path, files)
    assert library.resolve(library.by_path["old.md"], "测政发〔2019〕7号").path == "m.md"


def test_texts_named_by_one_document_and_texts_that_name_each_other(tmp_path):
    one = {"a.md": markdown("成文日期: 2010-01-01\n"), "b.md": markdown("成文日期: 2015-01-01\n"),
           "c.md": markdown("前版: [b.md, a.md]\n成文日期: 2020-01-01\n")}
    library = _library(tmp_path / "one", one)
    assert _paths(library.texts_of(library.by_path["a.md"])) == ["a.md", "b.md", "c.md"]
    ring = {"a.md": markdown("前版: [b.md]\n"), "b.md": markdown("前版: [a.md]\n")}
    assert _paths(_library(tmp_path / "ring", ring).documents) == ["a.md", "b.md"]


def test_texts_of_one_day_go_by_the_day_each_ended_and_by_who_names_whom(tmp_path):
    dates = "成文日期: 2020-01-01\n"
    library = _library(tmp_path, {
        "x.md": markdown(f"{dates}前版: [z.md, {{文件: y.md, 至: 2023-12-31}}]\n"),
        "y.md": markdown(f"{dates}前版: w.md\n"), "z.md": markdown(f"{dates}前版: [y.md]\n"),
        "w.md": markdown(dates)})
    assert _paths(library.texts_of(library.by_path["x.md"])) == ["w.md", "y.md", "z.md", "x.md"]


def test_before_the_newest_text_is_published_the_one_set_aside_stands_at_its_address(tmp_path):
    library = publish(_library(tmp_path, AMENDED), date(2024, 6, 1))
    (text,) = [document for document in library.documents if document.path.startswith("m")]
    assert (text.path, text.former_paths) == ("m-2020.md", ("m.html",))


def test_no_address_of_a_text_to_come_is_given_away(tmp_path):
    files = AMENDED | {"new.md": AMENDED["m.md"]}
    del files["m.md"]
    library = publish(_library(tmp_path, files), date(2024, 6, 1))
    assert library.by_path["m-2020.md"].former_paths == ()


def test_a_withdrawn_document_takes_its_texts_along_unless_it_says_otherwise(tmp_path):
    gone = AMENDED["m.md"].replace("前版:", "撤下: {日期: 2025-01-01, 理由: 有误}\n前版:")
    library = publish(_library(tmp_path / "gone", AMENDED | {"m.md": gone}), DAY)
    assert library.by_path["m-2020.md"].withdrawn.reason == "有误"
    assert "m-2020.md" not in _paths(library.readable)
    kept = gone.replace("有误}", "有误, 以前文本: 保留}")
    library = publish(_library(tmp_path / "kept", AMENDED | {"m.md": kept}), DAY)
    assert not library.by_path["m-2020.md"].withdrawn
    assert "m-2020.md" in _paths(library.listed)
    before = publish(_library(tmp_path / "before", AMENDED | {"m.md": gone}), date(2024, 12, 31))
    assert _paths(before.earlier_texts) == ["m-2020.md"]
