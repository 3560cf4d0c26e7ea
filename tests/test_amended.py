"""One document with two texts on a whole site: what readers, lists and programs see of it."""

import json
from datetime import date

import pytest
from lxml import html

from tests.amended import DAY, NUMBER, SITE
from tests.support import build, write

PAGE, EARLIER = "policy/jia.html", "policy/jia-2024.html"


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return write(tmp_path_factory.mktemp("amended") / "content", SITE)


@pytest.fixture(scope="module")
def output(content):
    build(content, content.parent / "output", content.parent / "cache", DAY)
    return content.parent / "output"


def _page(output, path):
    return html.fromstring((output / path).read_bytes())


def _words(element):
    return " ".join(element.text_content().split())


def test_lists_show_one_document(output):
    for path in ("validity/in-force.html", "years/2025.html", "issuers/test.html",
                 "disclosure/normative/index.html", "search/titles.html", "index.html"):
        file = output / path
        if file.is_file():
            links = [link.rpartition("/")[2] for link in _page(output, path).xpath("//main//a/@href")]
            assert "jia-2024.html" not in links, path
    links = _page(output, "validity/in-force.html").xpath("//tbody//a/@href")
    assert links.count("../policy/jia.html") == 1


def test_the_data_has_one_object_with_its_texts(output):
    rows = {row["path"]: row for row in json.loads((output / "data/documents.json").read_text())}
    assert EARLIER not in rows
    assert rows[PAGE]["validity"] == "partly_lapsed"
    assert rows[PAGE]["texts"] == [
        {"path": EARLIER, "from": "2024-04-01", "to": "2025-01-31", "because": None},
        {"path": PAGE, "from": "2025-02-01", "to": None,
         "because": "《关于修改甲办法的决定》（测政发〔2025〕2号）"}]
    assert rows["policy/reads.html"]["texts"] is None
    assert rows["policy/reads.html"]["interprets"][0]["path"] == PAGE
    assert [one["path"] for one in rows[PAGE]["amended_by"]] == ["policy/amends.html"]


def test_the_data_tells_what_happens_to_provisions(output):
    rows = {row["path"]: row for row in json.loads((output / "data/documents.json").read_text())}
    assert rows["policy/parts.html"]["provisions"] == [
        {"articles": ["第二条"], "effect": "begins", "from": "2027-03-01", "to": None, "because": None}]
    assert [(one["articles"], one["effect"], one["from"]) for one in rows[PAGE]["provisions"]] == [
        (["第二条"], "amends", "2025-02-01"), (["第三条第一款"], "repeals", "2026-10-01"),
        (["第一条"], "repeals", "2027-01-01")]
    assert [(one["articles"], one["from"]) for one in rows[PAGE]["repealed_by"]] == [
        (["第三条第一款"], "2026-10-01"), (["第一条"], "2027-01-01")]
    assert rows["policy/reads.html"]["provisions"] is None


def test_a_provision_that_begins_later_says_so_until_its_day(output):
    page = _page(output, "policy/parts.html")
    (mark,) = page.xpath("//*[contains(@class, 'marked')]")
    assert (mark.get("data-state"), mark.get("data-dated")) == (
        "pending", "0001-01-01 pending;2027-03-01 standing")
    (note,) = mark.xpath("p[contains(@class, 'mark-note')]")
    assert note.get("data-dated") == "0001-01-01 coming;2027-03-01 come"
    assert _words(note) == "尚未施行 第二条自2027年3月1日起施行。"
    assert "第二条施行" in _words(_page(output, "validity/expiring.html"))


def test_the_earlier_text_says_when_it_applied_and_is_not_called_in_force(output):
    page = _page(output, EARLIER)
    (said,) = page.xpath("//div[@class='text-banner']/p[not(@hidden)]")
    assert "以前的文本，2024年4月1日至2025年1月31日适用。" in _words(said)
    facts = "".join(map(_words, page.xpath("//dl[contains(@class, 'facts')]")))
    assert "有效性" not in facts and "文本2024年原文，2024-04-01至2025-01-31" in facts
    assert page.xpath("//title")[0].text.startswith("测试县甲办法（2024年原文）")
    assert "（2024年原文）" in _words(page.xpath("//*[@data-citation]")[0])
    assert page.xpath("//section[@class='related-documents']//a[contains(@href, 'reads.html')]")


def test_all_that_concerns_the_document_stands_at_its_newest_text(output):
    page = _page(output, PAGE)
    headings = [heading.text for heading in page.xpath("//section[@class='related-documents']/h2")]
    assert set(headings) == {"政策解读", "被以下文件修改", "部分条款被以下文件废止"}
    assert "被以下文件废止" not in headings


def test_a_provision_is_marked_where_it_stands(output):
    page = _page(output, PAGE)
    marks = {mark.get("data-state"): mark for mark in page.xpath("//div[@class='marked']")}
    assert set(marks) == {"standing", "amended", "repealed"}
    repealed = marks["repealed"]
    assert _words(repealed.xpath(".//*[@data-when='come']")[0]) == (
        "已废止 第三条第一款自2026年10月1日起废止，依据测政发〔2026〕7号。")
    assert "登记费" in _words(repealed) and "滞纳金" not in _words(repealed)
    assert repealed.xpath(".//a/@href")[0] == "../policy/repeals.html"
    note = marks["standing"].xpath(".//*[@data-when='coming']")[0]
    assert _words(note).startswith("将废止 第一条自2027年1月1日起废止")
    assert note.get("hidden") is None
    assert "../versions/policy/jia/policy.jia-2024.html" in marks["amended"].xpath(".//a/@href")


@pytest.mark.parametrize(("day", "state", "word"), [
    (date(2026, 9, 30), "standing", "将废止"), (date(2026, 10, 1), "repealed", "已废止")])
def test_a_provision_is_repealed_from_its_day_on(content, tmp_path, day, state, word):
    build(content, tmp_path / "output", tmp_path / "cache", day)
    (mark,) = [mark for mark in _page(tmp_path / "output", PAGE).xpath("//div[@class='marked']")
               if "登记费" in mark.text_content()]
    assert mark.get("data-state") == state
    assert _words(mark.xpath(".//span[@data-when and not(@hidden)]")[0]).startswith(word)


def test_the_earlier_text_is_marked_with_what_came_after_it(output):
    marks = _page(output, EARLIER).xpath("//p[contains(@class, 'mark-note') and not(@hidden)]"
                                         "/span[not(@hidden)]/strong")
    assert [mark.text for mark in marks] == ["此后已修改", "此后已废止"]


def test_before_the_newest_text_is_published_its_address_leads_to_the_one_set_aside(
        content, tmp_path):
    build(content, tmp_path / "output", tmp_path / "cache", date(2025, 1, 19))
    assert "jia-2024.html" in (tmp_path / "output" / PAGE).read_text("utf-8")
    rows = json.loads((tmp_path / "output/data/documents.json").read_text("utf-8"))
    assert [row["path"] for row in rows if row["document_number"] == NUMBER] == [EARLIER]
    assert "320" not in (tmp_path / "output" / EARLIER).read_text("utf-8")


def test_from_publication_to_its_first_day_each_text_says_which_applies(content, tmp_path):
    build(content, tmp_path / "output", tmp_path / "cache", date(2025, 1, 31))
    said = {path: _words(_page(tmp_path / "output", path).xpath(
        "//div[@class='text-banner']/p[not(@hidden)]")[0]) for path in (PAGE, EARLIER)}
    assert said[PAGE].startswith("尚未适用的文本，自2025年2月1日起适用。")
    assert said[EARLIER].startswith("目前适用的文本，适用至2025年1月31日")


def test_a_withdrawn_document_says_that_its_texts_went_along(tmp_path):
    gone = SITE["policy/jia.md"].replace("前版:", "撤下: {日期: 2026-01-01, 理由: 有误}\n前版:")
    content = write(tmp_path / "content", {**SITE, "policy/jia.md": gone})
    build(content, tmp_path / "output", tmp_path / "cache", DAY)
    assert "以前的文本一并撤下" in _words(_page(tmp_path / "output", PAGE).xpath("//main")[0])
    earlier = _words(_page(tmp_path / "output", EARLIER).xpath("//main")[0])
    assert "已撤下" in earlier and "280" not in earlier
