"""The search page in a real browser, on file:// and http, over a site built from Markdown."""

import datetime
import json
import re
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from plugins.mirroring.command import make as mirror
from tests.browser.built import serve
from tests.support import build, markdown, write

pytestmark = pytest.mark.browser
FILES = {
    "policy/new.md": markdown(
        "文号: 永政发〔2024〕1号\n发文机关: 永昌县人民政府",
        "第一条 目的是明确规范。\n\n第二条 养老服务机构&lt;b&gt;收费&lt;/b&gt;公开。\n",
        title="标题: 养老服务办法\n"),
    "policy/old.md": markdown(
        "成文日期: 2010-01-01\n有效期至: 2030-12-31", "旧的规定。\n",
        title="标题: 养老服务办法（试行）\n", published="发布日期: 2010-01-01\n"),
    "policy/reading.md": markdown(
        "版式: 解读\n发文机关: 永昌县民政局\n附件: [{文件: table.csv, 名称: 补贴表}]", "解读内容。\n",
        title="标题: 养老服务办法解读\n"),
    "policy/table.csv": "项目,金额\n每亩补贴,五百元\n",
}
LATER = datetime.datetime(2031, 1, 1, 12)


def make_site(folder: Path, more: dict[str, str] | None = None) -> Path:
    """The output of these files; a second call with more of them brings it up to date."""
    content = write(folder / "content", FILES | (more or {}))
    build(content, folder / "zfxxgk", folder / "cache")
    return folder / "zfxxgk"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module", params=["file", "http"])
def root(request, output):
    if request.param == "file":
        yield output.as_uri() + "/"
        return
    with serve(output) as address:
        yield address


@pytest.fixture
def page(browser):
    opened = browser.new_context().new_page()
    faults = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if "Policy" in said.text else None)
    yield opened
    opened.context.close()
    assert faults == []


def search(page, root: str, typed: str) -> list[str]:
    """The titles found by a query typed on the search page."""
    page.goto(root + "search.html")
    page.fill("#q", typed)
    page.keyboard.press("Enter")
    expect(page.locator(".search-status")).to_contain_text(re.compile("找到|没有"))
    return page.locator(".search-title").all_inner_texts()


def test_nothing_is_loaded_before_the_search_box_is_focused(page, root):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + "policy/new.html")
    assert [url for url in asked if "/search/" in url] == []
    with page.expect_event("requestfinished", lambda request: "/search/s/" in request.url):
        page.focus("#q")


def test_results_are_grouped_by_kind_with_counts(page, root):
    titles = search(page, root, "养老服务")
    assert titles == ["养老服务办法", "养老服务办法（试行）", "养老服务办法解读"]
    kinds = page.locator(".search-kind").all_inner_texts()
    assert [re.sub(r"\s", "", kind) for kind in kinds] == ["文件（2）", "解读（1）"]
    assert page.locator("[role=status]").inner_text().endswith("找到3件。")
    assert not page.locator("[data-search-fallback]").is_visible()


def test_validity_is_that_of_the_readers_day(page, root):
    search(page, root, "试行")
    assert page.locator(".search-facts .validity").inner_text() == "有效"
    page.clock.set_fixed_time(LATER)
    page.reload()
    expect(page.locator(".search-facts .validity[data-state=expired]")).to_have_text("失效")


def test_what_has_lapsed_stands_behind_and_one_click_leaves_it_out(page, root):
    page.clock.set_fixed_time(LATER)
    search(page, root, "养老服务")
    page.click("text=只看现行有效（2）")
    expect(page.locator(".search-title")).to_have_count(2)
    page.reload()
    expect(page.locator(".search-title")).to_have_count(2)
    assert page.input_value("#q") == "养老服务"
    page.go_back()
    expect(page.locator(".search-title")).to_have_count(3)


def test_markup_in_a_document_or_a_query_stays_text(page, root):
    search(page, root, "收费")
    assert "<b>" in page.locator(".search-snippet").first.inner_text()
    assert page.locator(".search-snippet b").count() == 0
    search(page, root, "<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_a_facet_has_counts_narrows_down_and_is_taken_back(page, root):
    search(page, root, "养老服务")
    page.click("[data-facet=issuer] summary")
    page.click("[data-facet=issuer] button:has-text('永昌县民政局（1）')")
    expect(page.locator(".search-title")).to_have_count(1)
    page.click("[data-facet=issuer] summary")
    page.click("[data-facet=issuer] button[aria-pressed=true]")
    expect(page.locator(".search-title")).to_have_count(3)


def test_sorting_by_date_is_kept_in_the_address(page, root):
    search(page, root, "养老服务")
    page.click("text=按发布日期")
    expect(page.locator(".search-title").nth(2)).to_have_text("养老服务办法（试行）")
    assert "order=date" in page.url


def test_a_match_leads_to_its_article_and_is_marked_there(page, root):
    search(page, root, "收费")
    page.click(".search-title")
    page.wait_for_selector("#article-2 mark")
    assert page.url.endswith("#article-2")
    assert page.locator("mark").all_inner_texts() == ["收费"]


def test_a_match_in_an_attachment_names_it(page, root):
    search(page, root, "每亩补贴")
    assert page.locator(".search-attachment").inner_text() == "附件《补贴表》："


def test_by_keyboard_alone(page, root):
    page.goto(root + "search.html")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("养老服务")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title")).to_have_count(3)
    page.keyboard.press("Tab")
    while "search-title" not in page.evaluate("document.activeElement.className"):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "养老服务办法（试行）"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/policy/new.html*")


def test_no_result_says_what_to_try_and_a_typing_error_is_labelled(page, root):
    assert search(page, root, "量子纠缠冰淇淋") == []
    assert "请减少词数" in page.locator("[role=status]").inner_text()
    expect(page.locator("[data-search-fallback]").get_by_text("依申请公开")).to_be_visible()
    assert "养老服务办法" in search(page, root, "养老服物办法")
    assert "相近" in page.locator("[role=status]").inner_text()
    page.get_by_role("link", name="养老服务办法", exact=True).first.click()
    expect(page.locator(".search-meant")).to_be_empty()
    assert page.locator("[role=status]").inner_text().startswith("“养老服务办法”：找到")


def test_a_question_in_everyday_words_finds_what_documents_call_it(page, root):
    assert search(page, root, "老人养老怎么办")[0].startswith("养老服务办法")
    assert page.locator(".search-kind").all_inner_texts() == ["相近的结果"]
    page.click(".search-title >> nth=0")
    page.wait_for_selector("mark")


def test_a_query_that_matches_nothing_exactly_is_read_aloud_in_short(page, root):
    search(page, root, "无此事项" * 2000)
    assert len(page.locator("[role=status]").inner_text()) < 200


def test_axe_finds_no_violation_in_results_and_open_filters(page, root):
    search(page, root, "养老服务")
    page.click("[data-facet=issuer] summary")
    expect(page.locator("[data-facet=issuer] button")).to_have_count(2)
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], [node["html"][:120] for node in found["nodes"]])
            for found in violations] == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_results_fit_the_screen(page, root, width):
    page.set_viewport_size({"width": width, "height": 800})
    search(page, root, "养老服务")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_follows_a_title_is_as_near_to_two_lines_as_to_one(page, shilixian):
    page.set_viewport_size({"width": 320, "height": 800})
    search(page, f"{shilixian.as_uri()}/", "宅基地")
    gaps = page.evaluate("""() => [...document.querySelectorAll(".search-result")].map((result) => {
      const words = document.createRange();
      words.selectNodeContents(result.querySelector(".search-title"));
      const lines = words.getClientRects();
      return [new Set([...lines].map((line) => Math.round(line.top))).size,
              Math.round(result.querySelector(".search-facts").getBoundingClientRect().top
                         - lines[lines.length - 1].bottom)];
    })""")
    assert {lines for lines, _ in gaps} >= {1, 2}
    assert max(gap for _, gap in gaps) - min(gap for _, gap in gaps) <= 1


def test_the_form_of_another_page_leads_to_the_results(page, root):
    page.goto(root + "policy/new.html")
    page.fill("#q", "解读")
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-title")


@pytest.mark.parametrize("blocked", ["**/*.js*", "**/search/s/*"])
def test_without_scripts_the_indexes_are_offered_and_lead_to_every_document(
    browser, root, blocked
):
    page = browser.new_context().new_page()
    page.route(blocked, lambda route: route.abort())
    page.goto(root + "search.html?q=养老")
    for index in ("按文号查阅", "按标题查阅", "按年份查阅"):
        expect(page.locator("[data-search-fallback]").get_by_text(index)).to_be_visible()
    page.click("text=按文号查阅")
    page.click("text=永政发")
    page.click("text=养老服务办法")
    expect(page.locator("h1")).to_have_text("养老服务办法")  # once the page is there
    page.context.close()


def test_a_reader_who_is_at_the_indexes_when_the_scripts_come_stays_there(page, root):
    held = []
    page.route("**/search/manifest.js*", lambda route: held.append(route))
    page.goto(root + "search.html")
    with page.expect_request("**/search/manifest.js*"):
        page.focus("#q")
    page.get_by_role("link", name="按标题查阅").focus()
    for route in held:
        route.continue_()
    page.wait_for_selector(".search-list", state="attached")
    expect(page.get_by_role("link", name="按标题查阅")).to_be_focused()


REGISTER = """- {名称: 某镇人民政府, 关系: 乡镇, 代码: town, 位置: ../town/}
- {名称: 某乡人民政府, 关系: 乡镇, 代码: village, 位置: ../village/}
"""
OFFICES = "- {名称: 测试县民政局, 地址: 东大街2号, 办公时间: 8:30—18:00, 联系电话: 0000-2}\n"
CARD = json.dumps({"fetched_on": "2026-11-23", "card": {
    "format": 1, "name": "某镇", "search": {
        "page": "search.html", "query": "search.html?q=", "manifest": "search/manifest.js"}}})
TOWN = {"care/day.md": markdown("发文机关: 某镇人民政府", "第一条 镇上的养老服务。\n",
                                title="标题: 养老服务站开放时间\n")}


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    """The mirrors of a county's site and a township's, unpacked beside each other; of another site
    there is a card alone."""
    folder = tmp_path_factory.mktemp("beside")
    town = write(folder / "town-content", TOWN)
    site = (town / "_data/site.yml").read_text("utf-8")
    write(town, {"_data/site.yml": f"{site}\n专栏网址: https://www.example.gov.cn/town/\n"})
    build(town, folder / "town", folder / "town-cache")
    make_site(folder, {"_data/offices.yml": OFFICES, "_data/neighbours.yml": REGISTER, "_data/neighbours/town.json": CARD,
                       "_data/neighbours/village.json": CARD})
    for name in ("town", "zfxxgk"):
        assert mirror(folder / name, folder / "cache", folder / f"{name}.zip", None, 1 << 30) == 0
        shutil.unpack_archive(folder / f"{name}.zip", folder / "stick")
    return folder / "stick/zfxxgk"


@pytest.mark.parametrize("by", ["file", "http"])
def test_neighbouring_sites_are_searched_as_one_where_the_reader_wants_it(page, beside, by):
    with ExitStack() as stack:
        root = beside.as_uri() + "/" if by == "file" else stack.enter_context(serve(beside))
        page.goto(root + "search.html?q=养老服务")
        expect(page.locator(".search-title")).to_have_count(3)
        page.get_by_label("同时检索某镇人民政府、某乡人民政府").check()
        expect(page.locator(".search-title")).to_have_count(4)
        assert page.locator("[role=status]").inner_text() == (
            "“养老服务”：找到4件。其中本站3件，某镇人民政府1件。"
            "没有检索某乡人民政府：找不到它的检索数据，可以到该网站检索。")
        assert page.locator(".search-facts", has_text="某镇人民政府的网站").count() == 1
        page.reload()
        expect(page.locator(".search-title")).to_have_count(4)
        page.click("text=养老服务站开放时间")
        page.wait_for_selector("mark")
        assert "/town/care/day.html" in page.url


def test_neighbouring_sites_can_be_chosen_first_and_a_site_without_results_is_named(page, beside):
    page.goto(beside.as_uri() + "/search.html")
    page.get_by_label("同时检索").check()
    page.evaluate("""() => {
        const said = window.said = [], status = document.querySelector(".search-page");
        new MutationObserver(() => said.push(status.textContent)).observe(status,
            {childList: true, subtree: true, characterData: true});
    }""")
    page.fill("#q", "镇上的养老服务")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("其中某镇人民政府1件，本站没有。")
    assert "正在同时检索某镇人民政府、某乡人民政府…" in page.evaluate("window.said")
    page.get_by_label("同时检索").uncheck()
    expect(page.locator("[role=status]")).not_to_contain_text("某镇人民政府")


def test_an_office_that_is_asked_for_stands_first_with_its_telephone(page, beside):
    search(page, beside.as_uri() + "/", "民政局电话")
    expect(page.locator("[role=status]")).to_contain_text("直接查到1项，列在最前。")
    assert page.locator(".search-bets").inner_text().split() == [
        "测试县民政局", "办公地址", "东大街2号", "办公时间", "8:30—18:00", "联系电话", "0000-2"]
    search(page, beside.as_uri() + "/", "养老服务")
    expect(page.locator(".search-bets")).to_have_count(0)


def test_the_searches_of_neighbours_are_named_without_scripts_too(browser, beside):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(beside.as_uri() + "/search.html")
    assert not page.get_by_label("同时检索").is_visible()
    page.click("text=相邻网站各自的检索（2）")
    page.get_by_role("link", name="某镇人民政府").click()
    expect(page.locator("h1")).to_have_text("检索")
    assert "/town/search.html" in page.url
    page.context.close()


def test_every_document_stands_in_the_index_by_title(output):
    listed = "".join(file.read_text("utf-8") for file in (output / "search/titles").glob("*.html"))
    for path in FILES:
        if path.endswith(".md"):
            assert listed.count(f'href="../../{path[:-3]}.html"') == 1


# The oldest of all, so that every other document gets another number.
TODAY = {"policy/day.md": markdown(title="标题: 养老服务标准\n", published="发布日期: 2005-01-01\n")}


def test_a_reader_of_yesterdays_manifest_gets_todays_results(page, tmp_path):
    output = make_site(tmp_path)
    search(page, output.as_uri() + "/", "养老服务")
    make_site(tmp_path, TODAY)
    missing = []
    page.on("requestfailed", lambda request: missing.append(request.url))
    page.fill("#q", "解读内容")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title")).to_have_count(1)
    assert page.locator(".search-title").inner_text() == "养老服务办法解读"
    assert missing


def test_a_reader_of_yesterdays_scripts_gets_todays_by_a_reload(page, tmp_path):
    output = make_site(tmp_path)
    search(page, output.as_uri() + "/", "养老服务")
    make_site(tmp_path, TODAY)
    manifest = output / "search/manifest.js"
    told = manifest.read_text("utf-8")
    stem = re.search('"scripts":"s/(.*?)"', told)[1]
    (output / f"search/s/{stem}.js").rename(output / "search/s/newer1.js")
    manifest.write_text(told.replace(f"s/{stem}", "s/newer1"), "utf-8")
    page.evaluate("window.isYesterdays = true")
    page.fill("#q", "解读内容")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title")).to_have_text(["养老服务办法解读"])
    assert not page.evaluate("window.isYesterdays")
