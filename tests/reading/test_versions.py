"""The texts of a document through the years, and which are compared."""

from datetime import date

from lxml import html

from plugins.documents.publication import publish
from plugins.reading.versions import History
from plugins.validity.texts import list_texts
from plugins.validity.timeline import timelines_of
from tests.reading.site import VERSIONS
from tests.support import build, load, markdown, write

NAMES = ("policy/method-2014.md", "policy/method-2019.md", "policy/method.md")


def _history(content):
    library = publish(load(content).library, date(2026, 11, 23))
    found = list_texts(library, timelines_of(library))
    return {path: History(texts) for path, texts in found.items()}


def test_texts_with_numbers_of_their_own_are_called_by_them(tmp_path):
    (history,) = _history(write(tmp_path, VERSIONS)).values()
    assert history.paths == NAMES
    assert [(text.name, str(text.since), str(text.until)) for text in history.texts] == [
        ("测政发〔2014〕3号", "2014-03-01", "2019-02-28"),
        ("测政发〔2019〕8号", "2019-03-01", "2024-01-01"), ("测政发〔2024〕9号", "2024-01-02", "None")]


def test_what_a_page_says_of_a_text_depends_on_the_day(tmp_path):
    (history,) = _history(write(tmp_path, VERSIONS)).values()
    oldest, middle, newest = (text.document for text in history.texts)
    said = {}
    for name, day in (("before", date(2019, 2, 28)), ("on", date(2019, 3, 1))):
        for document in (oldest, middle):
            banner = history.banner(document, day)
            said[name, document.path] = next(
                (entry.word for entry in banner.entries if entry.state == banner.state), "")
    assert list(said.values()) == ["目前适用的文本", "尚未适用的文本", "以前的文本", "目前适用的文本"]
    assert history.banner(newest, date(2024, 1, 2)).is_silent
    assert not history.banner(newest, date(2024, 1, 1)).is_silent


def test_a_withdrawn_or_unpublished_text_is_not_compared(tmp_path):
    content = write(tmp_path, {
        "a.md": markdown("撤下: {日期: 2024-05-01, 理由: 有误}\n", "撤下的字。"),
        "b.md": markdown("公开属性: 不予公开\n", "不公开的字。"),
        "c.md": markdown("前版: [a.md, b.md]\n")})
    assert _history(content) == {}


def test_pages_list_all_texts_and_lead_to_the_comparisons(tmp_path):
    content = write(tmp_path / "content", VERSIONS)
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.parse(tmp_path / "output" / "policy" / "method-2019.html").getroot()
    assert page.xpath("//p[@data-when='former']/a/@href") == [
        "../policy/method.html", "../versions/policy/method/policy.method-2019.html"]
    links = page.xpath("//section[@class='texts']//a")
    assert [link.get("href") for link in links] == [
        "../policy/method.html", "../versions/policy/method/policy.method-2019.html",
        "../versions/policy/method/policy.method-2014.html",
        "../versions/policy/method-2019/policy.method-2014.html", "../policy/method-2014.html"]
    assert len({link.text for link in links}) == len(links), "同名的链接"
    assert page.findtext("head/title").startswith("公开办法（测政发〔2019〕8号） - ")
    comparison = html.parse(
        tmp_path / "output/versions/policy/method/policy.method-2014.html").getroot()
    assert "新增1条、修改3条、删除1条、序号变动2条。" in comparison.text_content()
    assert "〔新增〕及时；" in comparison.xpath("string(//ins[contains(., '及时')])")
    assert "〔删除〕室" in comparison.xpath("string(//del[contains(., '室')])")
    newest = html.parse(tmp_path / "output" / "policy" / "method.html").getroot()
    assert newest.xpath("//div[@class='text-banner']/@hidden")


def test_a_citation_says_which_text_where_the_number_does_not(tmp_path):
    head = "文号: 测政发〔2014〕3号\n成文日期: 2014-02-01\n"
    content = write(tmp_path / "content", {
        "a-2014.md": markdown(head, "第一条　旧的。"),
        "a.md": markdown(f"{head}前版: {{文件: a-2014.md, 至: 2020-12-31}}\n", "第一条　新的。"),
        **VERSIONS})
    build(content, tmp_path / "output", tmp_path / "cache")
    cited = {name: html.parse(tmp_path / "output" / name).xpath("string(//*[@class='citation'])")
             for name in ("a-2014.html", "a.html", "policy/method-2019.html")}
    assert "（测政发〔2014〕3号）（2014年原文）" in cited["a-2014.html"]
    assert "原文" not in cited["a.html"]
    assert cited["policy/method-2019.html"].count("〔2019〕8号") == 1
