"""A telephone of 360 × 640: the text, or what was found, begins on the first screen."""

import pytest

from tests.browser.built import build
from tests.browser.kinds import KINDS
from tests.support import markdown, write

pytestmark = pytest.mark.browser
TOP = "one => Math.round(one.getBoundingClientRect().top + scrollY)"
# By type: from the top of the page to the text, and to the first result, at most, in pixels.
LIMITS = {"": (640, 560), "large": (900, 760)}
# Where most stands before a text: the frame of a portal, what a demonstration says, a banner, a long
# title, what is no whole text, an earlier text; and layouts that have something of their own to say.
CROWDED = ("expired/szbf-2016-28", "policy/szbf-2018-27", "policy/szf-2024-5", "policy/szf-2024-5-2024",
           "policy/scf-2022-30", "planning/szf-2026-3", "institution/justice", "schedule/education",
           "questions/assistance", "opinions/parking", "departments/justice/falv-yuanzhu-zhinan",
           "annual-report/county-2025", "leaders/executive", "gazette/2026-1",
           "inventories/livelihood-2026")
PHONE = {"width": 360, "height": 640}


@pytest.fixture(scope="module")
def phone(browser):
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def bare_phone(browser):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_a_text_begins_on_the_first_screen(phone, site, reading_site, kind_of_type):
    pages = [*(f"{site.as_uri()}/{KINDS[kind]}" for kind in (
        "short document", "interpretation", "guide")),
        f"{reading_site.as_uri()}/policy/method.html"]
    for address in pages:
        phone.goto(address)
        phone.evaluate("type => site.setModes({ type })", kind_of_type)
        assert phone.locator(".document-text").evaluate(TOP) <= LIMITS[kind_of_type][0], address


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_whatever_stands_before_a_text_leaves_it_on_the_first_screen(phone, shilixian, kind_of_type):
    tops = {}
    for name in CROWDED:
        phone.goto(f"{shilixian.as_uri()}/{name}.html")
        phone.evaluate("type => site.setModes({ type })", kind_of_type)
        tops[name] = phone.locator(".document-text").evaluate(TOP)
    assert {name: top for name, top in tops.items() if top > LIMITS[kind_of_type][0]} == {}


def test_what_a_banner_shortens_is_one_press_away(phone, shilixian):
    phone.goto(f"{shilixian.as_uri()}/policy/szbf-2018-27.html")
    reason = phone.locator(".validity-banner a")
    assert reason.bounding_box()["height"] < 2 * 24 and reason.get_attribute("href")
    period = phone.locator(".facts-status >> visible=true")
    assert period.count() == 0
    phone.get_by_text("全部信息").click()
    assert "2018年7月20日起" in period.inner_text()


@pytest.mark.parametrize("kind_of_type", LIMITS)
def test_the_first_result_stands_on_the_first_screen(phone, shilixian, kind_of_type):
    for query in ("宅基地", "示政发〔2024〕5号"):
        phone.goto(f"{shilixian.as_uri()}/search.html?q={query}")
        phone.wait_for_selector(".search-result")
        phone.evaluate("type => site.setModes({ type })", kind_of_type)
        assert phone.locator(".search-result").first.evaluate(TOP) <= LIMITS[kind_of_type][1]


def test_columns_and_facts_unfold_without_a_script(bare_phone, site):
    bare_phone.goto(f"{site.as_uri()}/{KINDS['document']}")
    column = bare_phone.get_by_role("link", name="依申请公开", exact=True)
    assert not column.is_visible()
    bare_phone.get_by_text("栏目", exact=True).click()
    assert column.is_visible()
    shown = bare_phone.get_by_text("发文机关", exact=True).locator("visible=true")
    assert shown.count() == 0
    bare_phone.get_by_text("全部信息").click()
    assert shown.count() == 1


def test_a_desk_has_no_folded_menu(bare_phone, site):
    bare_phone.set_viewport_size({"width": 1280, "height": 800})
    bare_phone.goto(f"{site.as_uri()}/{KINDS['document']}")
    shown = [part for part in (".menu", ".masthead-search", ".columns-nav", "#q")
             if bare_phone.locator(part).first.is_visible()]
    assert shown == [".columns-nav", "#q"]


# The head of a portal as of 示例县, in one line, and as portals have it.
HEADS = {"one line": "<nav><p><b>测试县门户</b> <a href='#main'>走进测试</a></p></nav>",
         "three lines": "<p>测试县人民政府</p><nav><ul><li><a href='#main'>走进测试</a></li>"
                        "<li>政务动态</li></ul></nav><p>今天是星期二</p>",
         "long line": "<nav><p>测试县人民政府门户网站 首页 <a href='#main'>走进测试</a> 政务动态 政务服务"
                      " 互动交流 数据开放 专题专栏 无障碍 长者助手 智能问答</p></nav>",
         "picture": "<p><img src='{{ link('theme/img/icon.svg') }}' width='328' height='120' alt=''>"
                    " <a href='#main'>走进测试</a></p><p>测试县</p>"}


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_portal_takes_one_line_and_unfolds_without_a_script(bare_phone, tmp_path, head):
    content = write(tmp_path / "content", {"a.md": markdown(), "_portal/header.html": HEADS[head]})
    bare_phone.goto(f"{build(tmp_path / 'output', content).as_uri()}/a.html")
    link = bare_phone.get_by_role("link", name="走进测试")
    for _ in range(2):  # past the link to the text, which comes before all else
        bare_phone.keyboard.press("Tab")
    if head == "one line":
        assert link.is_visible() and bare_phone.get_by_role("checkbox").count() == 0
        return
    assert bare_phone.locator(".portal").first.bounding_box()["height"] <= 44
    assert not link.is_visible()
    outline = bare_phone.locator(".portal-label").evaluate("one => getComputedStyle(one).outlineWidth")
    assert outline == "3px"
    bare_phone.keyboard.press("Space")
    assert link.is_visible()
    bare_phone.locator(".portal-switch").click()
    assert not link.is_visible()
    bare_phone.set_viewport_size({"width": 1280, "height": 800})
    assert link.is_visible() and not bare_phone.locator(".portal-switch").is_visible()
