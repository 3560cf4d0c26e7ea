"""The right text and the right marks on any day: by the address, the time machine, an old mirror."""

import pytest
from playwright.sync_api import expect

from tests.amended import DAY, SITE
from tests.support import build, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    build(write(folder / "content", SITE), folder / "output", folder / "cache", DAY)
    return folder / "output"


@pytest.fixture
def read(browser, output):
    """Open a page from a folder on a day in China."""
    contexts, faults = [], []

    def open_page(path, day="2026-11-23", **more):
        context = browser.new_context(**more)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.clock.set_fixed_time(f"{day}T00:30:00+08:00")
        page.goto(f"{output.as_uri()}/{path}", wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.mark.parametrize(("start", "day", "end", "said"), [
    ("jia.html", "2025-01-31", "jia-2024.html", "这是2025年1月31日适用的文本。"),
    ("jia.html", "2025-02-01", "jia.html", "这是2025年2月1日适用的文本。"),
    ("jia-2024.html", "2026-01-01", "jia.html", "这是2026年1月1日适用的文本。"),
    ("jia.html", "2024-03-31", "jia-2024.html", "2024年3月31日还没有施行，以下是最早的文本。"),
])
def test_a_day_in_the_address_leads_to_the_text_of_that_day(read, start, day, end, said):
    page = read(f"policy/{start}?day={day}#article-3")
    expect(page.locator(".text-day")).to_have_text(said)
    assert page.url.endswith(f"/policy/{end}?day={day}#article-3")


def test_an_address_with_no_such_day_changes_nothing(read):
    page = read("policy/jia-2024.html?day=2025-13-01")
    assert page.url.endswith("jia-2024.html?day=2025-13-01")
    assert page.locator(".text-day").count() == 0


def test_without_scripts_a_reader_chooses_among_the_texts(read):
    page = read("policy/jia.html?day=2025-01-01", java_script_enabled=False)
    page.locator(".texts a", has_text="2024年原文").last.click()
    assert page.url.endswith("jia-2024.html")


@pytest.mark.parametrize(("day", "path"), [
    ("2025-01-31", "policy/jia-2024.html"), ("2025-02-01", "policy/jia.html")])
def test_the_time_machine_leads_to_the_text_of_the_day(read, day, path):
    page = read(f"validity/in-force.html#day={day}")
    expect(page.locator("[data-machine-note]")).to_contain_text(f"#day={day}")
    links = page.locator("tbody a", has_text="测试县甲办法")
    assert links.count() == 1 and links.first.get_attribute("href").endswith(path)


@pytest.mark.parametrize(("day", "state", "word"), [
    ("2026-12-31", "standing", "将废止"), ("2027-01-01", "repealed", "已废止")])
def test_an_old_mirror_marks_a_provision_from_its_day_on(read, day, state, word):
    page = read("policy/jia.html", day)
    mark = page.locator(".marked", has_text="制定本办法")
    expect(mark).to_have_attribute("data-state", state)
    expect(mark.locator(".mark-note")).to_contain_text(word)
    assert mark.locator("[data-when]:visible").count() == 1


def test_a_citation_and_a_saved_text_say_what_was_repealed(read):
    page = read("policy/jia.html")
    page.locator("#article-3 > .place").click()
    expect(page.locator(".place-tools > span").first).to_have_text(
        "《测试县甲办法》（测政发〔2024〕5号）第三条（自2026年10月1日起废止）")
    page.keyboard.press("Escape")
    page.evaluate("() => site.loadScript('theme/js/saving.js')")
    for kind, said in (("txt", "〔已废止 第三条第一款自2026年10月1日起废止"),
                       ("md", "> **已废止** 第三条第一款自2026年10月1日起废止")):
        page.wait_for_function("() => site.textToSave")
        text = page.evaluate("kind => site.textToSave(kind)", kind)
        assert said in text and "将修改" not in text
    earlier = read("policy/jia-2024.html")
    earlier.evaluate("() => site.loadScript('theme/js/saving.js')")
    earlier.wait_for_function("() => site.textToSave")
    assert "以前的文本，2024年4月1日至2025年1月31日适用" in earlier.evaluate(
        "() => site.textToSave('txt')")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_of_a_text_is_wider_than_the_screen(read, width):
    for path in ("policy/jia.html", "policy/jia-2024.html"):
        page = read(path, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("query", "said", "path"), [
    ("旧庭院除外", "见以前的文本（2024年原文，2024年4月1日至2025年1月31日适用）", "jia-2024.html"),
    ("面积不得超过280平方米", "见以前的文本（2024年原文", "jia-2024.html"),
    ("登记费每只", "第三条第一款自2026年10月1日起废止", "jia.html"),
])
def test_words_of_an_earlier_text_and_of_a_repealed_provision_are_found_and_said_so(
        read, query, said, path):
    page = read(f"search.html?q={query}")
    expect(page.locator(".search-status")).to_have_text(f"“{query}”：找到1件。")
    result = page.locator(".search-result")
    expect(result).to_contain_text(said)
    links = [link.get_attribute("href") for link in result.locator("a").all()]
    assert any(path in link for link in links), links


def test_before_its_day_a_repeal_is_not_said_in_results(read):
    page = read("search.html?q=为了规范登记")
    expect(page.locator(".search-status")).to_contain_text("找到1件")
    assert page.locator(".search-mark").count() == 0
