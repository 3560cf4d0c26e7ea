"""October: two clerks, two computers, one document."""

import shutil

import pytest
from playwright.sync_api import expect

from plugins.preview.committing import snapshot_folder
from tests.preview.conftest import PATIENCE, control, serve
from tests.support import ROOT, read_tree

POINTS, PAGE = "policy/szbf-2025-4.md", "policy/szbf-2025-4.html"


@pytest.fixture(scope="module", autouse=True)
def hooks(office):
    """The check before every commit, installed as on every computer of the office."""
    office.day = "2026-10-12"
    office.runs("hooks").says("已装好")
    yield
    shutil.rmtree(snapshot_folder(office.content, ROOT / ".cache"), ignore_errors=True)


def test_12_october_both_change_one_line_and_git_cannot_decide(office, reader):
    office.publishes()
    office.git("checkout", "-q", "-b", "xiaoli")
    office.settles(POINTS, 责任单位="示例县人民政府办公室政务公开股")
    office.commits("小李改责任单位")
    office.git("checkout", "-q", "main")
    office.settles(POINTS, 责任单位="示例县人民政府办公室综合股")
    office.commits("小王改责任单位")
    assert "CONFLICT" in office.git("merge", "xiaoli").said


def test_with_the_marks_of_git_in_it_nothing_is_committed_and_nothing_published(office, reader):
    before = read_tree(reader.site)
    office.cannot_commit().says(POINTS, "git 合并", "没有提交")
    office.cannot_publish("读者看到合并的记号").says(POINTS, "git 合并", "线上仍是上一版")
    assert read_tree(reader.site) == before, "合并没有做完，线上的网站却变了"


def test_mended_the_merge_is_made_and_published(office, reader):
    office.git("checkout", "-q", "xiaoli", "--", f"content/{POINTS}")
    office.commits("合并：以政务公开股为准")
    assert office.git("log", "--merges", "--oneline").said
    office.publishes()
    reader.opens(PAGE).says("责任单位示例县人民政府办公室政务公开股")
    reader.finds_no_byte_of("综合股", "<<<<<<<")


def test_13_october_a_computer_with_windows_makes_the_same_site(office, reader, tmp_path):
    office.day = "2026-10-13"
    office.writes("policy/tasks-2025.csv", "序号,任务\n1,更新指南\n")
    office.settles(POINTS, 附件="[{文件: tasks-2025.csv, 名称: 任务清单}]")
    office.commits("附上任务清单")
    office.publishes()
    windows = office.clones(tmp_path / "Windows 电脑", "-c", "core.autocrlf=true")
    for file in [*windows.content.rglob("*.md"), *windows.content.rglob("*.yml")]:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))  # as Notepad saves it
    windows.git("add", "-A")
    assert windows.git("diff", "--cached", "--quiet").code == 0, "git 把换行当成了改动"
    windows.publishes()
    ours, theirs = read_tree(reader.site), read_tree(windows.reader.site)
    assert sorted(ours) == sorted(theirs), "换一台电脑，网页多了或者少了"
    differ = [path for path in ours if ours[path] != theirs[path]]
    assert not differ, f"换一台电脑，这些网页不一样：{differ}"


@pytest.mark.browser
def test_14_october_what_a_colleague_wrote_meanwhile_stays(office, browser, tmp_path):
    office.day = "2026-10-14"
    with serve(office.content, tmp_path / "预览") as desk:
        page = browser.new_page()
        page.goto(f"{desk}/_preview/edit?path={POINTS}")
        control(page, "摘要").locator("textarea").fill("列出2025年政务公开的任务。")
        office.settles(POINTS, 责任编辑="李例行")  # pulled from the colleague
        page.get_by_role("button", name="保存", exact=True).click()
        expect(page.locator("#said")).to_have_text("已保存。", timeout=PATIENCE)
        office.settles(POINTS, 摘要="同事写的摘要。")
        page.locator("[data-key=摘要] textarea").fill("我写的摘要。")
        page.get_by_role("button", name="保存", exact=True).click()
        expect(page.locator("[data-key=摘要] .conflict")).to_contain_text(
            "别处已改为：同事写的摘要。", timeout=PATIENCE)
        page.close()
    text = office.text(POINTS)
    assert "责任编辑: 李例行\n" in text, "同事改的责任编辑被覆盖了"
    assert "摘要: 同事写的摘要。\n" in text, "同事写的摘要没有问过就被覆盖了"
