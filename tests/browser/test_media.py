"""Pictures, tables, 附件说明 and players in a real browser, opened by double-click."""

import shutil

import pytest

from tests.browser.built import build
from tests.support import ROOT, markdown, write

pytestmark = pytest.mark.browser
COUNTY = ROOT / "tests" / "sites" / "shilixian" / "content" / "interpretation"
BODY = """图在下面。

![全县养老机构分布图](tu.png)

图1 全县养老机构分布

- 第一项

    ![全县养老机构分布图](tu.png)

| 项目 | 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 |
|---|---|---|---|---|---|---|---|---|
| 城关镇的各项补助 | 1,200 | 30 | 1,200 | 30 | 1,200 | 30 | 1,200 | 30 |
| 河西堡镇 | 8 | 1,500 | 8 | 1,500 | 8 | 1,500 | 8 | 1,500 |

![讲解两种情形怎样办](v.webm)

附件：1. 全县某项工作任务分工表
2. 联系人名单
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("media")
    content = write(folder / "content", {"p/a.md": markdown(body=BODY)})
    for name, source in (("tu.png", "smf-2024-11.png"), ("v.webm", "szbf-2025-9.webm"),
                         ("v.vtt", "szbf-2025-9.vtt")):
        shutil.copy(COUNTY / source, content / "p" / name)
    return f"{build(folder / 'output', content).as_uri()}/p/a.html"


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_wider_than_its_column(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    column, boxes = page.evaluate("""() => {
      const edges = (element) => { const box = element.getBoundingClientRect();
                                   return [box.left, box.right]; };
      return [edges(document.querySelector(".text")),
              [...document.querySelectorAll(".text img, .text video, .scroll")].map(edges)];
    }""")
    assert len(boxes) == 4
    assert all(column[0] - 1 <= left and right <= column[1] + 1 for left, right in boxes)
    page.close()


def test_a_picture_and_its_caption_stand_in_the_middle_without_indent(browser, address):
    page = browser.new_page()
    page.goto(address)
    style = page.locator(".text .picture, .text .caption").evaluate_all(
        "all => all.map((one) => [getComputedStyle(one).textIndent, getComputedStyle(one).textAlign])")
    assert style == [["0px", "center"]] * 3
    page.close()


def test_numbers_stand_right_and_annexes_one_below_the_other(browser, address):
    page = browser.new_page()
    page.goto(address)
    assert page.locator("td.number").first.evaluate("one => getComputedStyle(one).textAlign") == "right"
    first, second = page.evaluate("""() => {
      const range = document.createRange(), words = [];
      for (const line of document.querySelectorAll(".annexes p, .annexes li")) {
        const text = line.firstChild, at = text.data.search(/[全联]/);
        range.setStart(text, at); range.setEnd(text, at + 1);
        words.push(range.getBoundingClientRect().left);
      }
      return words;
    }""")
    assert abs(first - second) < 4  # names below each other, to a quarter of a character
    page.close()


def test_only_a_table_wider_than_the_text_says_so_and_is_a_stop(browser, address):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(address)
    table = page.locator(".scroll")
    hint = "one => getComputedStyle(one, '::before').content"
    assert "左右滑动" in table.evaluate(hint) and table.get_attribute("tabindex") == "0"
    page.set_viewport_size({"width": 1600, "height": 640})
    page.wait_for_selector(".scroll:not([tabindex])")
    assert table.evaluate(hint) == "none"
    page.close()


def test_a_video_is_played_from_the_folder_with_its_captions(browser, address):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert not [url for url in asked if url.endswith(".webm")]  # nothing before it is played
    said = page.locator("video").evaluate("""async (video) => {
      video.muted = true;
      await video.play();
      await new Promise((done) => video.ontimeupdate = () => video.currentTime > 0.1 && done());
      const [captions] = video.textTracks;
      return [video.videoWidth, captions.mode, captions.cues.length, captions.cues[0].text];
    }""")
    assert said == [320, "showing", 4, "示例县临时救助，分两种情形办。"]
    page.close()


def test_on_paper_stands_where_the_video_is_found(browser, address):
    page = browser.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert not page.locator("video").is_visible()
    assert page.locator(".player-address").inner_text().endswith("p/v.webm")
    assert page.locator(".text img").first.evaluate(
        "one => one.getBoundingClientRect().right <= one.closest('.text').getBoundingClientRect().right + 1")
    page.close()
