"""The texts of a document through the years, and which are compared."""

from datetime import date

from lxml import html

from plugins.documents.publication import publish
from plugins.reading.versions import list_histories
from tests.reading.site import VERSIONS
from tests.support import build, load, markdown, write

NAMES = ("policy/method-2014.md", "policy/method-2019.md", "policy/method.md")


def test_every_text_belongs_to_one_history(tmp_path):
    histories = list_histories(load(write(tmp_path, VERSIONS)).library)
    assert set(histories) == set(NAMES)
    history = histories[NAMES[0]]
    assert all(found is history for found in histories.values())
    assert history.paths == NAMES
    assert [(text.name, text.since, text.until) for text in history.texts] == [
        ("测政发〔2014〕3号", "2014-03-01", "2019-02-28"),
        ("测政发〔2019〕8号", "2019-03-01", "2024-01-01"), ("测政发〔2024〕9号", "2024-01-02", "")]


def test_texts_named_by_one_document_and_texts_that_name_each_other(tmp_path):
    one = {"a.md": markdown("成文日期: 2010-01-01\n"), "b.md": markdown("成文日期: 2015-01-01\n"),
           "c.md": markdown("前版: [b.md, a.md]\n成文日期: 2020-01-01\n")}
    assert list_histories(load(write(tmp_path / "one", one)).library)["a.md"].paths == (
        "a.md", "b.md", "c.md")
    ring = {"a.md": markdown("前版: [b.md]\n"), "b.md": markdown("前版: [a.md]\n")}
    assert list_histories(load(write(tmp_path / "ring", ring)).library) == {}


def test_an_amended_text_begins_where_the_one_before_ends(tmp_path):
    texts = {"m-2020.md": markdown("成文日期: 2020-03-01\n"), "m.md": markdown(
        "成文日期: 2020-03-01\n施行日期: 2020-05-01\n前版: {文件: m-2020.md, 至: 2024-06-30}\n")}
    first, newest = list_histories(load(write(tmp_path, texts)).library)["m.md"].texts
    assert (first.since, first.until, newest.since) == ("2020-03-01", "2024-06-30", "2024-07-01")


def test_a_withdrawn_or_unpublished_text_is_not_compared(tmp_path):
    content = write(tmp_path, {
        "a.md": markdown("撤下: {日期: 2024-05-01, 理由: 有误}\n", "撤下的字。"),
        "b.md": markdown("公开属性: 不予公开\n", "不公开的字。"),
        "c.md": markdown("前版: [a.md, b.md]\n")})
    library = publish(load(content).library, date(2026, 11, 23))
    assert list_histories(library) == {}


def test_pages_list_all_texts_and_lead_to_the_comparisons(tmp_path):
    content = write(tmp_path / "content", VERSIONS)
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.parse(tmp_path / "output" / "policy" / "method-2019.html").getroot()
    assert page.xpath("//p[@class='newer-text']/a/@href") == ["../policy/method.html"]
    assert page.xpath("//section[@class='texts']//a/@href") == [
        "../policy/method-2014.html", "../versions/policy/method-2019/policy.method-2014.html",
        "../versions/policy/method/policy.method-2019.html", "../policy/method.html",
        "../versions/policy/method/policy.method-2014.html"]
    assert page.findtext("head/title").startswith("公开办法（测政发〔2019〕8号） - ")
    comparison = html.parse(
        tmp_path / "output/versions/policy/method/policy.method-2014.html").getroot()
    assert "新增1条、修改3条、删除1条、序号变动2条。" in comparison.text_content()
    assert "〔新增〕及时；" in comparison.xpath("string(//ins[contains(., '及时')])")
    assert "〔删除〕室" in comparison.xpath("string(//del[contains(., '室')])")
    newest = html.parse(tmp_path / "output" / "policy" / "method.html").getroot()
    assert not newest.xpath("//p[@class='newer-text']")
