"""December and after: the site on a stick, brought up to date, verified, read much later."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.support import read_tree
from tests.year.reader import Reader

RESERVOIRS = "示例县人民政府办公室关于印发《示例县小型水库管理办法》的通知"
PAGE = "policy/szbf-2022-6.html"


@pytest.fixture(scope="module")
def village(tmp_path_factory):
    """A computer in a village, with folders as people name them."""
    return tmp_path_factory.mktemp("village") / "U 盘" / "政府信息公开（不要删）"


@pytest.fixture(scope="module")
def archive(office):
    """Where the office keeps its mirrors."""
    return office.folder / "mirrors"


def test_20_december_the_mirror_is_made_and_carried_to_a_village(office, archive, village):
    office.day = "2026-12-20"
    office.publishes()
    archive.mkdir()
    office.mirrors(f"--to={archive / '2026-12.zip'}", f"--output={office.reader.site}")
    shutil.unpack_archive(archive / "2026-12.zip", village)
    office.mirrors(f"--verify={village / 'zfxxgk'}").says("完整")
    reader = Reader(village / "zfxxgk", lambda: office.day)
    reader.opens("00-open.html")
    reader.opens(PAGE).says("至2026年12月31日有效")
    reader.searches("小型水库").finds(RESERVOIRS)


def test_4_january_only_what_has_changed_is_carried(office, archive, village):
    office.day = "2027-01-04"
    office.publishes()
    small, whole = archive / "变化.zip", archive / "2027-01.zip"
    office.mirrors(f"--to={whole}", f"--output={office.reader.site}")
    office.mirrors(f"--to={small}", f"--delta={archive / '2026-12.zip'}",
                   f"--output={office.reader.site}")
    assert small.stat().st_size < whole.stat().st_size / 4, "增量包和整个镜像差不多大"
    shutil.copytree(village / "zfxxgk", village / "旧的")
    office.mirrors(f"--apply={small}", str(village / "zfxxgk"))
    shutil.unpack_archive(whole, village / "新的")
    assert read_tree(village / "zfxxgk") == read_tree(village / "新的" / "zfxxgk"), (
        "更新过的镜像和新做的不一样")
    office.mirrors(f"--verify={village / 'zfxxgk'}").says("完整")
    Reader(village / "zfxxgk", lambda: office.day).opens(PAGE).says("本文件自2027年1月1日起失效。")


def test_a_changed_file_on_the_stick_is_named(office, village):
    page = village / "旧的" / PAGE
    before = page.read_bytes()
    page.write_bytes(before.replace("2026年12月31日".encode(), "2036年12月31日".encode()))
    done = office.runs("mirror", f"--verify={village / '旧的'}")
    assert done.code == 1, "被改动的镜像通过了核对"
    done.says(PAGE)
    page.write_bytes(before)


@pytest.mark.browser
def test_in_june_the_old_mirror_itself_says_what_has_lapsed(browser, village):
    page = browser.new_context(offline=True, timezone_id="Asia/Shanghai").new_page()
    page.clock.set_fixed_time("2027-06-01T10:00:00+08:00")
    page.goto((village / "旧的" / "00-open.html").as_uri())
    page.wait_for_url("**/index.html")
    page.fill("#q", "小型水库")
    page.keyboard.press("Enter")
    found = page.locator(".search-title").first
    expect(found).to_have_text(RESERVOIRS)
    expect(page.locator("main .validity").first).to_have_text("失效")
    found.click()
    expect(page.locator("[data-validity-banner]")).to_contain_text("本文件自2027年1月1日起失效。")
    page.goto((village / "旧的" / "validity" / "in-force.html").as_uri())
    expect(page.locator("[data-list-day]")).to_contain_text("2027年6月1日")
    expect(page.locator("main tbody")).not_to_contain_text("小型水库")
    page.goto((village / "旧的" / "mirror.html").as_uri())
    expect(page.locator("[data-mirror-age]")).to_contain_text("天")
    page.context.close()
