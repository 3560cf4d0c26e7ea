"""How what is read is set: what belongs together stands in one line, what is alike is alike."""

import pytest

pytestmark = pytest.mark.browser

# `lines(node)`: how many lines it takes; each function gives the words that are set badly.
TOOLS = """
const lines = node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const tops = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
  return tops.filter((top, at) => !at || top - tops[at - 1] > 8).length;
};
const texts = root => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
  return found;
};
const all = selector => [...document.querySelectorAll(selector)].filter(one => one.offsetHeight);
const words = found => found.map(one => one.textContent.trim().slice(0, 20));
const spread = sizes => Math.max(...sizes) - Math.min(...sizes);
const box = one => one.getBoundingClientRect();
"""
TORN = "words(all('%s').filter(one => lines(one) > 1))"
TORN_WORDS = "words(all('%s').flatMap(texts).filter(one => lines(one) > 1))"
UNLIKE = "all('%s').length < 2 ? ['few'] : [spread(all('%s').map(one => %s))].filter(one => one > 2)"
# From the last line of a title to the words below it.
BELOW = """box(one.closest('tr').querySelector('td:nth-child(n + 3):not(:empty)')).top
  - Math.max(...(range => (range.selectNodeContents(one), [...range.getClientRects()]))(
      document.createRange()).filter(box => box.width > 1 && box.height < 30).map(box => box.bottom))"""
OFF_THE_EDGE = """words(all('.document-head, .text > p, .scroll, .citation, .neighbours, .rows-table')
  .filter(one => Math.abs(box(one).left - box(all('.breadcrumbs')[0]).left) > 1))"""

# A page, a width, what must be nothing.
CASES = {
    "what begins off the edge of a page with a wide table": (
        "inventories/livelihood-2026", 1280, OFF_THE_EDGE),
    "what begins off the edge of a page without a side": (
        "questions/homestead", 1280, OFF_THE_EDGE),
    "what begins off the edge of a page with a side": ("guide/guide", 1280, OFF_THE_EDGE),
    "the facts of a card on a tablet": (
        "disclosure/normative/county/index", 768,
        """words(all('.rows-table tbody tr').filter(row => spread(all('td:nth-child(n + 3)')
          .filter(one => row.contains(one)).map(one => box(one).bottom)) > 20))"""),
    "the folds of a wide page in a line on a tablet": (
        "annual-report/county-2025", 768,
        UNLIKE % (2 * (".document .fold > summary",) + ("box(one).top",))),
    "the facts of an office out of line": (
        "offices/education/index", 1280,
        """[new Set(all('.facts dd').map(one => Math.round(box(one).left))).size]
          .filter(count => count > 2)"""),
    "the newest titles in a line each, on the front page": (
        "index", 1280,
        "[all('.rows-table td > a').filter(one => lines(one) > 1).length].filter(count => count > 3)"),

    "the words of a heading": (
        "annual-report/county-2025", 320, TORN_WORDS % ".text h2, .text h3, .text h4"),
    "the words of the title of a list": ("offices/water-supply/index", 320, TORN_WORDS % "h1"),
    "the words of the cells of a table": (
        "departments/natural-resources/churang-2026-7", 360, TORN_WORDS % ".text td, .text th"),
    "a code in a table": ("departments/human-resources/gwy-2026", 360, TORN % ".text td:first-child"),
    "a telephone number in a table": ("inventories/powers-civil-affairs", 1280, TORN % ".text td:last-child"),
    "a number of a document": ("gazette/2026-1", 360, TORN % ".office-latest .quiet > span"),
    "the name of an office": ("issuers/index", 1280, TORN % ".link-grid a > :first-child"),
    "a long fact": ("opinions/parking", 1280, TORN % ".solicitation-facts > div:last-child dd"),
    "what is below a title of one line and of two": (
        "offices/civil-affairs/documents", 360, UNLIKE % (2 * (".rows-table td > a",) + (BELOW,))),
    "rows of a checklist": (
        "offices/water-supply/index", 1280,
        UNLIKE % (2 * (".checklist tbody tr",) + ("one.offsetHeight",))),
    "columns of two tables of accounts": (
        "offices/accounts", 1280,
        UNLIKE % (2 * ("table th:nth-child(3)",) + ("box(one).left",))),
    "columns of the charges of two enterprises": (
        "offices/enterprises", 1280,
        UNLIKE % (2 * (".charges-table th:nth-child(4)",) + ("box(one).left",))),
    "a label of nothing": (
        "schedules/fields", 360, "all('.field-table td').filter(one => !one.textContent.trim())"),
    "a heading close to what is above": (
        "offices/civil-affairs/index", 360,
        "[box(all('.office-overview h2')[0]).top - box(all('.facts')[0]).bottom].filter(gap => gap < 20)"),
    "a cell narrower than the card": (
        "offices/enterprises", 360,
        "words(all('.sector-table td:nth-child(5)').filter(one => lines(one) > 1 && one.offsetWidth < 300))"),
    "columns too narrow to be read in a table that scrolls": (
        "schedule/basic", 360,
        "words(all('.text td:not(.ordinal)').filter(one => one.offsetWidth < 100)).slice(0, 3)"),
    "a statutory table that nearly fits": (
        "annual-report/county-2025", 360,
        "[document.querySelector('.statutory')].filter(one => one.offsetWidth > one.parentNode.clientWidth)"),
    "an arrow of the browser's own": (
        "versions/policy/szf-2024-5/policy.szf-2024-5-2024", 360,
        "words(all('summary').filter(one => getComputedStyle(one).display === 'list-item'))"),
}


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("what", CASES)
def test_nothing_is_torn_apart_or_out_of_line(page, shilixian, what):
    path, width, badly_set = CASES[what]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{shilixian.as_uri()}/{path}.html")
    assert page.evaluate(f"() => {{ {TOOLS} return {badly_set}; }}") == []


SHEET = {"width": 680, "height": 1000}  # of a list: 180 mm


@pytest.mark.parametrize("path", ["offices/solicitations", "offices/enterprises", "offices/services",
                                  "offices/accounts", "schedules/schedule/education"])
def test_no_name_of_a_column_nor_a_date_of_a_list_is_torn_on_paper(page, shilixian, path):
    page.set_viewport_size(SHEET)
    page.goto(f"{shilixian.as_uri()}/{path}.html")
    page.emulate_media(media="print")
    torn = page.evaluate(f"() => {{ {TOOLS} return words([...all('.rows-table th'), "
                         "...all('.rows-table td').filter(one => /^[-0-9年月日]+$/.test("
                         "one.textContent.trim()))].filter(one => lines(one) > 1)); }")
    page.emulate_media(media="screen")
    assert torn == []


def test_what_comes_first_does_not_lie_over_the_red_head(page, shilixian):
    page.set_viewport_size(SHEET)
    page.goto(f"{shilixian.as_uri()}/policy/szf-2024-5-2024.html")
    page.emulate_media(media="print")
    banner, head = (page.locator(one).bounding_box() for one in (".text-banner", ".letterhead-name"))
    page.emulate_media(media="screen")
    assert banner["y"] + banner["height"] < head["y"]


RIM = """() => [...document.querySelectorAll(".compared-text, .notice")].map(box => getComputedStyle(box))
  .map(style => [style.outlineStyle, style.outlineColor])"""


@pytest.mark.parametrize(("emulated", "chosen", "seen"), [
    ({}, "", False), ({}, "high", True), ({"contrast": "more"}, "", True),
    ({"forced_colors": "active"}, "", True)])
def test_a_box_has_a_rim_where_its_ground_is_the_paper(browser, shilixian, emulated, chosen, seen):
    page = browser.new_page(**emulated)
    page.goto(f"{shilixian.as_uri()}/versions/policy/szf-2024-5/policy.szf-2024-5-2024.html")
    page.evaluate("colours => site.setModes({ colours })", chosen)
    rims = page.evaluate(RIM)
    assert rims and {style for style, _ in rims} == {"solid"}
    assert all((colour != "rgba(0, 0, 0, 0)") == seen for _, colour in rims)
    page.close()
