"""An output built earlier and read on later days: badge, banner, list and time machine are true."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.built import serve
from tests.expiry.making import SITE, build_site

pytestmark = pytest.mark.browser
LISTS = ("in-force", "lapsed", "unsucceeded", "expiring", "changes")
CONTRACT = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>件</title>
<link rel="icon" href="theme/img/icon.svg"></head>
<body><main><h1>件</h1>
<span class="validity" id="badge" data-validity="{periods}" data-state="{state}">原样</span>
<div class="validity-banner" id="banner" data-validity="{periods}" data-state="{state}"
 data-validity-banner {hidden}><strong data-validity-text>原文</strong><span>原因。</span></div></main>
<script src="theme/js/timeline.js" defer></script><script src="theme/js/validity.js" defer></script>
</body></html>"""
PERIODS = "2020-01-01 not_yet_effective;2020-02-01 in_force;2026-12-06 expired;2027-03-01 repealed"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return build_site(tmp_path_factory.mktemp("validity"), SITE)


@pytest.fixture(scope="module", params=["file", "http"])
def address(request, output):
    """A folder opened by double-click, or a sub-path over http."""
    if request.param == "file":
        yield f"{output.as_uri()}/"
        return
    with serve(output) as address:
        yield address


@pytest.fixture
def read(browser, address):
    """Open a page on a day in China; its requests are in `page.asked`, no fault is forgiven."""
    contexts, faults = [], []

    def open_page(path, day, **more):
        context = browser.new_context(timezone_id="America/New_York", **more)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url[len(address):]))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.clock.set_fixed_time(f"{day}T00:30:00+08:00")
        page.goto(address + path, wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _write_contract(output, state, hidden):
    text = CONTRACT.format(periods=PERIODS, state=state, hidden=hidden)
    (output / "contract.html").write_text(text, "utf-8")


def _titles(page):
    return page.locator("tbody tr td:nth-child(2) > a").all_inner_texts()


@pytest.mark.parametrize(("day", "label", "banner"), [
    ("2026-11-23", "原样", None), ("2026-12-05", "原样", None),
    ("2026-12-06", "失效", "本文件自2026年12月6日起失效。"),
    ("2027-02-28", "失效", "本文件自2026年12月6日起失效。"),
    ("2027-03-01", "废止", "本文件自2027年3月1日起废止。"),
    ("2010-01-01", "原样", None),  # a clock that has stood still
])
def test_badge_and_banner_follow_the_readers_day(read, output, day, label, banner):
    _write_contract(output, "in_force", "hidden")
    page = read("contract.html", day)
    assert page.locator("#badge").inner_text() == label
    assert page.locator("#banner").is_visible() is bool(banner)
    if banner:
        assert page.locator("#banner").inner_text() == banner
        assert page.locator("#badge").get_attribute("title").endswith("起" + label)


def test_the_day_of_the_build_is_asked_for_only_where_something_would_change(
        read, output, address):
    _write_contract(output, "in_force", "hidden")
    assert "data/day.js" not in read("contract.html", "2026-12-05").asked
    assert "data/day.js" in read("contract.html", "2026-12-06").asked
    is_copy = address.startswith("file:")  # which says how old it is
    assert ("data/day.js" in read("h.html", "2036-12-06").asked) == is_copy


def test_the_banner_of_what_has_come_into_force_goes(read, output):
    text = CONTRACT.format(periods="2026-11-01 not_yet_effective;2027-01-01 in_force",
                           state="not_yet_effective", hidden="")
    (output / "contract.html").write_text(text, "utf-8")
    assert read("contract.html", "2026-12-31").locator("#banner").is_visible()
    page = read("contract.html", "2027-01-01")
    assert not page.locator("#banner").is_visible()
    assert page.locator("#badge").inner_text() == "有效"


@pytest.mark.parametrize(("day", "label", "banner"), [
    ("2026-12-05", "有效", ""), ("2026-12-06", "失效", "本文件自2026年12月6日起失效。"),
])
def test_the_page_of_a_document_that_expires(read, day, label, banner):
    page = read("c.html", day)
    assert page.locator("main .validity").first.inner_text() == label
    shown = page.locator("[data-validity-banner]")
    assert (shown.inner_text() if shown.is_visible() else "") == banner


def test_the_catalogue_says_what_has_become_of_its_documents(read):
    page = read("disclosure/normative/index.html", "2027-01-01")
    states = dict(zip(_titles(page), page.locator("tbody .validity").all_inner_texts(),
                      strict=True))
    assert (states["丙办法"], states["己办法"], states["庚办法"]) == ("失效", "已修改", "有效")


def test_rows_of_other_lists_say_what_has_become_of_them(read):
    states = "tbody .validity"
    page = read("validity/expiring.html", "2026-12-05")
    assert page.locator(states).all_inner_texts() == ["有效", "有效", "尚未生效"]
    page = read("validity/expiring.html", "2027-01-01")
    assert page.locator(states).all_inner_texts() == ["失效", "已修改", "有效"]
    assert page.locator(states).first.get_attribute("title") == "自2026年12月6日起失效"


def test_the_in_force_list_of_an_old_mirror_is_that_of_today(read):
    assert _titles(read("validity/in-force.html", "2026-12-05")) == [
        "关于清理文件的决定", "丙办法", "己办法"]
    page = read("validity/in-force.html", "2027-01-01")
    assert _titles(page) == ["庚办法", "关于清理文件的决定", "己办法"]
    assert page.locator("h1").inner_text() == "2027年1月1日现行有效文件目录"
    assert page.locator("tbody .validity").all_inner_texts() == ["有效", "有效", "已修改"]
    assert "晚于本网站生成之日" in page.locator("[data-machine-note]").inner_text()


def test_a_wrong_clock_leaves_the_in_force_list_as_built(read):
    page = read("validity/in-force.html", "2001-01-01")
    assert _titles(page) == ["关于清理文件的决定", "丙办法", "己办法"]


def test_the_time_machine_shows_the_day_in_the_address(read):
    page = read("validity/in-force.html#day=2022-02-01", "2026-11-23")
    for day, titles in (
        ("2022-02-01", ["戊办法", "乙办法", "甲办法"]),
        ("2019-12-31", []),
        ("2020-01-01", ["甲办法"]),
        ("2024-12-31", ["丙办法", "己办法", "戊办法", "甲办法"]),
        ("2025-01-01", ["丙办法", "己办法", "戊办法"]),
    ):
        page.evaluate("day => { location.hash = 'day=' + day; }", day)
        expect(page.locator("[data-machine-note]")).to_contain_text(f"in-force.html#day={day}")
        assert _titles(page) == titles
        assert f"共{len(titles)}件" in page.locator("[data-list-day]").inner_text()


def test_a_chosen_day_goes_into_the_address_and_back_leads_back(read):
    page = read("validity/in-force.html", "2026-11-23")
    page.locator("#on-day").fill("2020-06-01")
    page.locator("[data-time-machine] button").click()
    expect(page.locator("h1")).to_have_text("2020年6月1日现行有效文件目录")
    assert page.url.endswith("#day=2020-06-01") and _titles(page) == ["甲办法"]
    assert page.title().startswith("2020年6月1日")
    page.locator("tbody a").click()
    assert page.url.endswith("/a.html")
    page.go_back()
    expect(page.locator("h1")).to_have_text("2020年6月1日现行有效文件目录")
    page.go_back()
    expect(page.locator("h1")).to_have_text("现行有效文件目录")
    assert _titles(page) == ["关于清理文件的决定", "丙办法", "己办法"]


def test_a_day_asked_for_as_texts_have_it_is_shown_until_another_is_chosen(read):
    page = read("validity/in-force.html?day=2020-06-01", "2026-11-23")
    assert _titles(page) == ["甲办法"]
    expect(page.locator("[data-machine-note]")).to_contain_text("in-force.html#day=2020-06-01")
    page.evaluate("() => { location.hash = 'day=2019-12-31'; }")
    expect(page.locator("h1")).to_have_text("2019年12月31日现行有效文件目录")


def test_an_address_that_makes_no_sense_shows_the_list_as_built(read):
    page = read("validity/in-force.html#day=2020-06-01", "2026-11-23")
    assert _titles(page) == ["甲办法"]
    for nonsense in ("day=2024-13-01", "day=", "day=昨天", "x=1"):
        page.evaluate("text => { location.hash = text; }", nonsense)
        expect(page.locator("h1")).to_have_text("现行有效文件目录")
        assert len(_titles(page)) == 3


def test_without_scripts_the_list_says_from_when_to_when(read):
    page = read("validity/in-force.html", "2030-01-01", java_script_enabled=False)
    assert "2023-05-01" in page.locator("tbody").inner_text()
    assert "2026-12-05" in page.locator("tbody").inner_text()
    assert not page.locator("[data-time-machine]").is_visible()


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_wider_than_the_screen_and_axe_finds_nothing(browser, output, name):
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2027-01-01T12:00:00+08:00")
    page.goto(f"{output.as_uri()}/validity/{name}.html", wait_until="networkidle")
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    context.close()
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in violations] == []


@pytest.mark.parametrize("day", ["2026-12-20", "2029-03-01"])
def test_an_old_copy_says_so_on_every_page(read, address, day):
    page = read("index.html", day)
    said = page.locator("main .copy-age")
    if day == "2029-03-01" and address.startswith("file:"):
        expect(said).to_contain_text("离线副本制作于2026年11月23日，已过829天")
        assert said.locator("a").get_attribute("href").endswith("mirror.html")
    else:
        assert said.count() == 0
