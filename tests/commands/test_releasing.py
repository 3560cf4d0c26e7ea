"""A release from build to switch: strict, whole, comparable with the last, and without a leak."""

import io
import re
import shutil
import socket
from datetime import date
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from lxml import html

from plugins.commands.releasing import DamagedRelease, ReleaseRefused, make_release
from plugins.inspection.inspecting import inspect_all
from plugins.publishing.changes import ChangeKind
from plugins.publishing.releases import Releases
from tests.annual_report.making import BODY, FIGURES, OFFICE, TEXT, data_text
from tests.publishing.conftest import FILES, URL
from tests.support import DAY, build, markdown, options_of, read_tree, write

SECRET = "机密标记"
RULES = "级别: [{规则: COL-03, 级别: 提醒}, {规则: TAG-02, 级别: 提醒}, {规则: AR-11, 级别: 提醒}]\n"
HOSTS = "- {域名: portal.example}\n"
CLEAN = {path: source for path, source in FILES.items() if "hostile" not in path}
FAULTY = {"policy/faulty.md": markdown("标题: 有错的文件\n文号: 测政发2024〕5号")}


class Site:
    """A content folder and what is published of it."""

    def __init__(self, folder, files=None):
        self.folder, self.content = folder, folder / "content"
        self.releases = Releases(folder / "published")
        write(self.content, CLEAN if files is None else files)
        (self.content / "_data" / "rules.yml").write_text(RULES, "utf-8")
        (self.content / "_data" / "links.yml").write_text(HOSTS, "utf-8")

    def publish(self, day=DAY, known=(), publishes=True, **files):
        write(self.content, files)
        make = partial(build, self.content, cache=self.folder / "cache", day=day, site_url=URL)
        return make_release(make, self.releases, 10, (), known, publishes)

    def errors(self, **files):
        served = read_tree(self.releases.current)
        with pytest.raises(ReleaseRefused) as refused:
            self.publish(**files)
        assert read_tree(self.releases.current) == served
        return {error.path: error for error in refused.value.errors}

    def move(self, old, new):
        file = self.content / new
        file.parent.mkdir(exist_ok=True)
        (self.content / old).rename(file)


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


def _lines(sheet):
    return {(change.kind, change.title) for change in sheet.changes}


def test_from_day_to_day(site):
    first = site.publish(date(2026, 10, 31))
    before = read_tree(site.releases.current)
    assert site.publish(date(2026, 10, 31)) is None
    second = site.publish(date(2026, 11, 1), **{
        "policy/half.md": CLEAN["policy/half.md"].replace("正文。", "改过的正文。"),
        "policy/new.md": markdown("标题: 新文件\n成文日期: 2026-01-05\n发布日期: 2026-10-30")})
    assert _lines(second) == {
        (ChangeKind.NEW, "新文件"), (ChangeKind.CHANGED, "测试县市容管理办法"),
        (ChangeKind.VALIDITY, "测试县烟花管理办法"),
        (ChangeKind.OVERDUE, "新文件")}
    assert first.changes and second.last == first.release
    assert "policy/new.html" in read_tree(site.releases.current)
    assert read_tree(site.releases.home_of(first.release) / "site") == before
    site.releases.serve(first.release)
    again = site.publish(date(2026, 11, 1))
    assert again.release == second.release == site.releases.served()


def test_the_change_sheet_is_for_signature(site):
    site.publish(date(2026, 10, 31))
    home = site.releases.home_of(site.publish(date(2026, 11, 1)).release)
    page = html.fromstring((home / "变更单.html").read_bytes())
    book = openpyxl.load_workbook(io.BytesIO((home / "变更单.xlsx").read_bytes())).active
    rows = [[cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")]
    assert rows == [["1", "有效性变化", "测试县烟花管理办法", "测政发〔2024〕3号", "测试县人民政府",
                     "“有效” → “失效”", "policy/rules.html"]]
    assert rows[0] in [[str(cell or "") for cell in row] for row in book.values]
    assert "审核人（签字）：" in page.text_content()


def test_the_sheet_alone_publishes_nothing(site):
    site.publish()
    before = read_tree(site.releases.folder / "current")
    sheet = site.publish(publishes=False, **{"policy/new.md": markdown("标题: 新文件")})
    assert (ChangeKind.NEW, "新文件") in _lines(sheet)
    assert read_tree(site.releases.current) == before and len(site.releases.all()) == 1


def test_addresses_last_though_every_release_is_lost(site):
    site.publish()
    listed = (site.releases.current / "data" / "addresses.txt").read_text("utf-8").splitlines()
    assert {"policy/rules.html", "policy/map.png", "old/rules.html"} <= set(listed)
    shutil.rmtree(site.releases.folder)
    site.releases.reserve()
    (site.content / "policy" / "half.md").unlink()
    write(site.content, {"policy/changes.md": markdown("标题: 别的决定")})
    with pytest.raises(ReleaseRefused) as refused:
        site.publish(known=listed)
    assert [(one.path, one.rule) for one in refused.value.errors] == [
        ("policy/half.html", "PUB-01")]
    assert site.publish(known=[one for one in listed if one != "policy/half.html"])


def test_an_error_stops_it_unless_waived(site):
    site.publish()
    assert site.errors(**FAULTY)["policy/faulty.md"].rule == "DOC-02"
    (site.content / "_data" / "waivers.yml").write_text(
        "- {规则: DOC-02, 位置: policy/faulty.md, 理由: 原件如此, 批准人: 张三, 有效期至: 2026-12-31}\n", "utf-8")
    assert (ChangeKind.NEW, "有错的文件") in _lines(site.publish())


def test_a_report_that_does_not_add_up_stops_it(site):
    site.publish()
    figures = data_text({**FIGURES, "行政复议": "119 25 91 24 258"})
    report = markdown(f"标题: {OFFICE}2025年年度报告\n类别: 政府信息公开年报\n版式: 年报\n数据: 2025.yml",
                      BODY.format(**TEXT))
    error = site.errors(**{"report/sums.md": report, "report/2025.yml": figures})["report/2025.yml"]
    assert error.rule == "AR-03" and "应为 259" in error.message


# Left out, one for each reason: faults of theirs, and what they share with others, stop nothing.
HELD_BACK = {
    "wait/unreviewed.md": markdown("标题: 待审的文件\n类别: 财政预决算\n文号: 测政发2024〕9号",
                                   f"{SECRET}一，见[外面](https://unknown.example/)。\n"),
    "wait/doubt.md": markdown("标题: 导入的文件\n文号: 测政发〔2025〕8号 # 待核实：按顺序推算",
                              f"{SECRET}二\n"),
    "wait/undated.md": markdown("标题: 没有日期的文件", f"{SECRET}三\n", published="发布日期:\n"),
    "wait/nowhere.md": markdown("标题: 没有类别的文件", f"{SECRET}四\n", category="类别: # 待核实\n"),
    "wait/skeleton.md": markdown("标题: 新建的文件\n附件: wait.csv", f"{SECRET}五\n\n（正文。）\n"),
    "wait/wait.csv": f"{SECRET}六\n",
}


def test_what_waits_for_somebody_is_left_out_and_stops_nothing(site):
    (site.content / "_data" / "rules.yml").write_text(
        RULES + "审核: {步数: {财政预决算: 2}}\n", "utf-8")
    site.publish()
    assert site.publish(**HELD_BACK, **{"policy/links.md": markdown(
        "标题: 引用它们的文件\n依据: [/wait/skeleton.md]", "见[那份](../wait/undated.md)。\n")})
    files = read_tree(site.releases.current)
    assert "policy/links.html" in files
    assert not [path for path, data in files.items()
                if SECRET.encode() in data or "wait/" in path or b"/wait/" in data]
    found = inspect_all(options_of(site.content, site.releases.workshop,
                                   site.folder / "cache")).findings
    assert {(one.path, one.rule) for one in found if one.rule[:4] in ("REV-", "DRAF")} == {
        ("wait/unreviewed.md", "REV-11"), ("wait/doubt.md", "DRAFT-01"),
        ("wait/undated.md", "DRAFT-02"), ("wait/nowhere.md", "DRAFT-01"),
        ("wait/skeleton.md", "DRAFT-03")}
    assert ("wait/unreviewed.md", "DOC-02") in {(one.path, one.rule) for one in found}


@pytest.mark.parametrize("old, new", [("正文。", "（正文。）"), ("成文日期", "依据: # 待核实：哪一份\n成文日期"),
                                      ("发布日期: 2025-03-01", "发布日期: 待填")])
def test_it_stops_only_where_a_published_address_would_vanish(site, old, new):
    site.publish()
    error, = site.errors(**{"policy/half.md": CLEAN["policy/half.md"].replace(old, new)}).values()
    assert error.rule == "PUB-01" and "没有改写的地方" in error.fix
    withdrawn = CLEAN["policy/half.md"].replace(old, new).replace(
        "类别:", "撤下: {日期: 2026-11-20, 理由: 误发}\n类别:")
    assert (ChangeKind.WITHDRAWN,
            "测试县市容管理办法") in _lines(site.publish(**{"policy/half.md": withdrawn}))


def test_an_address_that_would_vanish_stops_it(site):
    site.publish()
    site.move("policy/half.md", "rules/half.md")
    error = site.errors()["policy/half.html"]
    assert "测试县市容管理办法" in error.message
    assert "rules/half.md" in error.fix and "旧址: [policy/half.html]" in error.fix
    moved = CLEAN["policy/half.md"].replace("类别:", "旧址: policy/half.html\n类别:")
    assert _lines(site.publish(**{"rules/half.md": moved})) == {(ChangeKind.MOVED, "测试县市容管理办法")}
    assert b"refresh" in read_tree(site.releases.current)["policy/half.html"]


def test_each_vanishing_address_is_named_with_its_remedy(site):
    site.publish()
    (site.content / "report" / "2025.md").unlink()
    hidden = CLEAN["policy/changes.md"].replace("类别:", "公开属性: 依申请公开\n类别:")
    without_file = CLEAN["policy/rules.md"].replace("附件: {文件: map.png, 名称: 区域图}\n", "")
    errors = site.errors(**{"policy/changes.md": hidden, "policy/rules.md": without_file})
    assert set(errors) == {"report/2025.html", "policy/changes.html", "policy/map.png"}
    assert "撤下" in errors["report/2025.html"].fix
    assert "今天不公开" in errors["policy/changes.html"].fix
    assert "恢复这个附件" in errors["policy/map.png"].fix


def test_a_document_that_would_vanish_with_its_files_is_told_once(site):
    site.publish()
    undated = re.sub("发布日期: .*", "发布日期: 待填", CLEAN["policy/rules.md"])
    assert set(site.errors(**{"policy/rules.md": undated})) == {"policy/rules.html"}


def test_a_former_address_that_is_taken_back_is_named_with_its_document(site):
    site.publish()
    error = site.errors(**{"policy/rules.md": re.sub("旧址: .*\n", "", CLEAN["policy/rules.md"])})
    assert "policy/rules.md 的“旧址”里恢复 old/rules.html" in error["old/rules.html"].fix


def test_a_withdrawn_document_leaves_a_word_and_takes_its_files_along(site):
    site.publish()
    withdrawn = CLEAN["policy/rules.md"].replace(
        "类别:", "撤下: {日期: 2026-11-23, 理由: 含个人信息}\n类别:")
    assert (ChangeKind.WITHDRAWN, "测试县烟花管理办法") in _lines(
        site.publish(**{"policy/rules.md": withdrawn}))
    files = read_tree(site.releases.current)
    assert "policy/map.png" not in files
    assert "含个人信息" in files["policy/rules.html"].decode()


def test_cut_short_before_the_switch_the_old_one_stays(site, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    first, new = site.publish(), {"policy/new.md": markdown("标题: 新文件")}
    with monkeypatch.context() as patch:
        patch.setattr(Releases, "serve", interrupt)
        with pytest.raises(KeyboardInterrupt):
            site.publish(**new)
    assert site.releases.served() == first.release
    assert "policy/new.html" not in read_tree(site.releases.current)
    assert site.publish().release == site.releases.served()
    assert "policy/new.html" in read_tree(site.releases.current)


def test_a_record_that_cannot_be_read_stops_it(site):
    home = site.releases.home_of(site.publish().release)
    (home / "record.json").write_text("[{")
    with pytest.raises(DamagedRelease):
        site.publish(**{"policy/new.md": markdown("标题: 新文件")})


def test_no_byte_of_what_is_not_published(tmp_path):
    secrets = {
        "policy/later.md": markdown(f"标题: 以后{SECRET}\n发布日期: 2027-01-01", body=SECRET),
        "policy/request.md": markdown(f"标题: 申请{SECRET}\n公开属性: 依申请公开", body=SECRET),
        "policy/gone.md": markdown("标题: 撤下的文件\n撤下: {日期: 2026-01-01, 理由: 内容有误}", body=SECRET),
        "policy/shown.md": markdown(
            f"标题: 公开的文件\n审核: [{{环节: 初审, 人员: {SECRET}, 日期: 2026-01-01, 内容: 9a}}]"),
    }
    site = Site(tmp_path, CLEAN | secrets)
    (site.content / "_data" / "waivers.yml").write_text(
        f"- {{规则: DOC-02, 位置: a.md, 理由: {SECRET}, 批准人: {SECRET}, 有效期至: 2027-01-01}}\n", "utf-8")
    site.publish()
    served = site.releases.current.resolve()
    marks = [SECRET.encode(), SECRET.encode("unicode-escape"), str(tmp_path).encode(),
             str(Path.home()).encode() + b"/", socket.gethostname().encode()]
    found = [(file, mark) for file, data in read_tree(served).items() for mark in marks
             if mark in data and len(mark) > 6]
    assert not found
    home = site.releases.home_of(site.releases.served())
    assert not [file for file in home.iterdir() if SECRET.encode() in (
        file.read_bytes() if file.is_file() else b"")]
    book = openpyxl.load_workbook(served / "data" / "documents.xlsx").active
    assert not [cell for row in book.values for cell in row if SECRET in str(cell)]
