"""A document's page in a real browser, opened by double-click: places, citations, copying."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
CITATION = "《测试县人民政府关于印发〈公开办法〉的通知》（测政发〔2024〕1号）"
ISSUED = "《公开办法》（测政发〔2024〕1号）"


@pytest.fixture(scope="module")
def context(browser):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def read(context, reading_site):
    """Open a page of the site; no fault of a script is forgiven."""
    pages, faults = [], []

    def open_page(path, script=""):
        page = context.new_page()
        pages.append(page)
        page.on("pageerror", lambda error: faults.append(str(error)))
        if script:
            page.add_init_script(script)
        page.goto(f"{reading_site.as_uri()}/{path}", wait_until="load")
        return page

    yield open_page
    for page in pages:
        page.close()
    assert faults == []


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_the_citation_is_copied_with_its_address_and_said(read, reading_site):
    page = read("policy/rules.html?hl=公开")
    page.get_by_role("button", name="复制引用").click()
    expect(page.get_by_role("status")).to_have_text("已复制引用和网址。")
    assert clipboard(page) == f"{CITATION}\n{reading_site.as_uri()}/policy/rules.html"


def test_a_numbered_place_is_cited_by_keyboard(read, reading_site):
    page = read("policy/rules.html")
    page.locator("#article-2-item-2 .place").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rules.html#article-2-item-2")
    expect(page.locator(".place-tools button").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("已复制引用和网址。")
    expect(page.locator(".place-tools .tools-said")).to_have_text("已复制引用和网址。")
    address = f"{reading_site.as_uri()}/policy/rules.html#article-2-item-2"
    assert clipboard(page) == f"{ISSUED}第二条第（二）项\n{address}"
    page.keyboard.press("Escape")
    assert page.locator(".place-tools").count() == 0
    assert page.evaluate("document.activeElement.hash") == "#article-2-item-2"


def test_copying_works_where_the_browser_has_no_clipboard_for_scripts(read):
    page = read("policy/rules.html", "delete Navigator.prototype.clipboard")
    page.locator("#article-3 .place").click()
    page.get_by_role("button", name="复制网址").click()
    expect(page.get_by_role("status")).to_have_text("已复制网址。")
    pasted = read("search.html")
    field = pasted.locator("input[name=q]").first
    field.focus()
    pasted.keyboard.press("Control+V")
    assert field.input_value().endswith("policy/rules.html#article-3")


def test_a_reader_is_told_where_nothing_can_be_copied(read):
    page = read("policy/rules.html", "delete Navigator.prototype.clipboard;"
                                     "document.execCommand = () => false")
    page.get_by_role("button", name="复制引用").click()
    expect(page.get_by_role("status")).to_contain_text("请选中引用文字后复制")


def test_the_page_is_printed(read):
    page = read("policy/rules.html", "self.print = () => { document.title = '打印'; }")
    page.get_by_role("button", name="打印").click()
    expect(page).to_have_title("打印")


def test_without_scripts_places_are_links_and_the_citation_is_text(browser, reading_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reading_site.as_uri()}/policy/rules.html")
    page.locator("#article-2 .place").click()
    page.wait_for_url("**/rules.html#article-2")
    assert page.get_by_text(CITATION).is_visible()
    assert not page.locator("[data-tools]").is_visible()
    context.close()


def test_two_texts_are_compared_without_scripts(browser, reading_site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{reading_site.as_uri()}/policy/method.html")
    page.get_by_role("link", name="测政发〔2024〕9号与测政发〔2014〕3号对照").click()
    assert page.get_by_text("新增1条、修改3条、删除1条、序号变动2条。").is_visible()
    section = page.locator(".compared", has=page.get_by_role("heading", name="第三条"))
    old, new = section.locator(".compared-text").all()
    assert old.bounding_box()["y"] == new.bounding_box()["y"]
    assert old.locator("del").text_content() == "〔删除〕室〔删除完〕"
    folded = page.get_by_text("第一条　为了规范公开")
    assert not folded.is_visible()
    page.get_by_text("开头至第一条未改动").click()
    assert folded.is_visible()
    context.close()


@pytest.mark.parametrize("path", [
    "policy/rules.html#article-2", "policy/method-2019.html",
    "versions/policy/method/policy.method-2014.html"])
def test_axe_finds_no_violation(read, path):
    page = read(path)
    for place in page.locator("#article-2 .place").all():
        place.click()
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], [node["html"][:120] for node in found["nodes"][:3]])
            for found in violations] == []


def test_of_the_numbered_places_one_is_a_stop_and_arrows_lead_to_the_others(read):
    page = read("policy/rules.html")
    places = page.locator(".text a.place")
    stops = places.evaluate_all("all => all.filter(one => one.tabIndex === 0).length")
    assert places.count() > 2 and stops == 1
    places.first.focus()
    page.keyboard.press("ArrowDown")
    expect(places.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(places.first).to_be_focused()


def test_paper_has_a_code_of_the_public_address_where_there_is_one(read):
    plain = read("policy/rules.html")
    plain.pdf()
    assert plain.locator(".qr-code").count() == 0
    page = read("policy/rules.html", """document.addEventListener("readystatechange", () => {
        const link = document.createElement("link");
        Object.assign(link, { rel: "canonical", href: "https://www.example.gov.cn/a.html" });
        document.head.append(link);
    }, { once: true });""")
    for _ in range(2):
        page.pdf()
    assert page.locator(".paper-only > .qr-code").count() == 1
    assert not page.locator(".qr-code").is_visible()
