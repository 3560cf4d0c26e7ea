"""The mirror in real browsers: unpacked under spaces and Chinese, searched, verified."""

import shutil
from datetime import date

import pytest
from playwright.sync_api import expect

from plugins.mirroring import command
from tests.browser.firefox import FIREFOX, Listener
from tests.support import build, markdown, write

FILES = {"a/b.md": markdown("标题: 养老服务办法"), "c.md": markdown("标题: 另一个文件")}
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The folder of a mirror, unpacked as a reader would."""
    folder = tmp_path_factory.mktemp("mirror")
    build(write(folder / "content", FILES), folder / "output", folder / "cache",
          date(2026, 11, 23))
    assert command.make(folder / "output", folder / "cache", folder / "m.zip", None, 1 << 30) == 0
    shutil.unpack_archive(folder / "m.zip", folder / "我的 U 盘" / "新 建 文件夹")
    return folder / "我的 U 盘" / "新 建 文件夹" / "zfxxgk"


@pytest.fixture
def page(browser, unpacked):
    """A page in a fresh context; afterwards, nothing may have gone wrong or been asked for."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert not [url for url in asked if not url.startswith("file:///")] and wrong == []
    context.close()


def test_opened_by_double_click_and_searched_without_a_network(page, unpacked):
    page.goto((unpacked / "00-open.html").as_uri())
    page.wait_for_url("**/index.html")
    page.fill("#q", "养老服务")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title")).to_have_text(["养老服务办法"])
    page.click(".search-title")
    expect(page.locator("h1")).to_have_text("养老服务办法")


def _verify(page, folder):
    page.goto((folder / "mirror.html").as_uri())
    page.set_input_files("#mirror-folder", str(folder))
    status = page.locator("[data-mirror-check] [role=status]")
    expect(status).to_contain_text("清单", timeout=60_000)
    return status.inner_text(), page.locator("[data-mirror-check] li").all_inner_texts()


def test_a_whole_mirror_is_said_to_be_whole(page, unpacked):
    said, lines = _verify(page, unpacked)
    assert said.startswith("镜像完整") and lines == []


def test_the_age_is_told_by_the_readers_clock(page, unpacked):
    page.clock.set_fixed_time("2027-01-02T12:00:00+08:00")
    page.goto((unpacked / "mirror.html").as_uri())
    expect(page.locator("[data-mirror-age]")).to_contain_text("到今天已有40天")


def test_what_is_changed_missing_or_extra_is_named(page, unpacked, tmp_path):
    spoiled = shutil.copytree(unpacked, tmp_path / "坏 的")
    data = (spoiled / "a" / "b.html").read_bytes()
    (spoiled / "a" / "b.html").write_bytes(data[:-5] + b"X" + data[-4:])
    (spoiled / "c.html").unlink()
    (spoiled / "data" / "x.exe").write_bytes(b"x")
    (spoiled / "Thumbs.db").write_bytes(b"x")
    said, lines = _verify(page, spoiled)
    assert "不符" in said
    assert lines == ["被改动：a/b.html", "缺少：c.html", "多出：data/x.exe"]


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_fits_narrow_screens(page, unpacked, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((unpacked / "mirror.html").as_uri())
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


REPORTER = """
addEventListener("error", function (event) { report("error " + event.message); });
document.addEventListener("securitypolicyviolation", function (event) {
  report("violation " + event.violatedDirective);
});
if (document.querySelector("[data-enhance='search-page']")) {
  new MutationObserver(function () {
    var found = document.querySelector(".search-title");
    if (found) report("found " + found.textContent);
  }).observe(document.documentElement, { childList: true, subtree: true });
} else {
  addEventListener("load", function () {
    var made = Object.keys(self.site.mirror).length > 3 && self.site.mirror.sha256(new Uint8Array());
    var hidden = document.querySelector("[data-mirror-check]").hidden;
    report([made, hidden, document.querySelector("[data-mirror-age]").textContent].join(" "));
  });
}
"""
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture(scope="module")
def listener(unpacked):
    if not FIREFOX:
        pytest.skip("没有 Firefox")
    listener = Listener(unpacked, REPORTER)
    yield listener
    listener.close()


@pytest.mark.parametrize("name, query, says", [
    ("search.html", "?q=%E5%85%BB%E8%80%81", ["found 养老服务办法"]),
    ("mirror.html", "", [EMPTY, "false", "天"]),
])
def test_it_works_in_firefox(listener, unpacked, tmp_path, name, query, says):
    said = listener.read(f"{unpacked.as_uri()}/{listener.copy(name)}{query}", tmp_path)
    assert all(word in said for word in says), said
