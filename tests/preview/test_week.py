"""A week of three people at their desks, in a real browser: who writes, who reads first, who signs
and publishes. Each has a computer, a clone and a key; nobody has a terminal or sees YAML, and what
is in git at the end is what a developer would have written."""

import re
import subprocess
from contextlib import contextmanager
from datetime import date, timedelta
from threading import Thread

import pytest
from playwright.sync_api import expect

from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import TABLES
from plugins.documents.findings import to_rows
from plugins.documents.reviews import read_reviews
from plugins.inspection.inspecting import inspect_all
from plugins.pipeline.build import build as build_site
from plugins.preview.context import PreviewContext
from plugins.preview.server import preview_server
from plugins.preview.state import StatePublisher
from tests.preview.conftest import control
from tests.preview.week import (
    DECIDES,
    DECISION,
    EXPECTED,
    NOTICE,
    OFFICE,
    OLD,
    PEOPLE,
    REPORT,
    RIGHT,
    TEXT,
    TITLE,
    WHY,
    WORD,
    WRONG,
    county,
    figures,
    pasted,
)
from tests.reviewing.conftest import keys  # noqa: F401
from tests.support import FEATURES, options_of, parse, write

pytestmark = [pytest.mark.browser, pytest.mark.further]
MONDAY = date(2027, 1, 25)
REVIEWS = re.compile(r"^审核:.*\n(?:(?:- | ).*\n)*", re.MULTILINE)


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True,
                          text=True, encoding="utf-8").stdout


@pytest.fixture
def offices(tmp_path, keys):  # noqa: F811
    """By role, the folder of a computer; what an administrator sets up before the week."""
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", origin], check=True)
    people = dict(zip(PEOPLE, ("ding", "jia", "yi"), strict=True))
    content = county(tmp_path / "administrator")
    lines = [f"- 姓名: {PEOPLE[role]}\n  公钥: {(keys / f'{people[role]}.pub').read_text().strip()}\n"
             f"  环节: [{step}]\n  邮箱: {role}@shili.example\n"
             for role, step in (("reader", "初审"), ("signer", "复审"))]
    write(content, {"_data/signers.yml": "".join(lines)})
    git(content, "init", "-q", "-b", "main")
    git(content, "remote", "add", "origin", str(origin))
    identify(content, "administrator")
    git(content, "add", "-A")
    git(content, "commit", "-qm", "专栏的设置和原有的文件")
    git(content, "push", "-q", "origin", "main")
    for role, key in people.items():
        (tmp_path / role).mkdir()
        git(tmp_path, "clone", "-q", origin, tmp_path / role / "content")
        identify(tmp_path / role / "content", role)
        git(tmp_path / role / "content", "config", "user.signingkey", str(keys / key))
    return tmp_path


def identify(content, role):
    git(content, "config", "user.name", PEOPLE.get(role, role))
    git(content, "config", "user.email", f"{role}@shili.example")


class Person:
    """Somebody at their computer, with the page as all they have."""

    def __init__(self, page, desk, host):
        self.page, self.desk, self.host = page, desk, host

    def opens(self, address=""):
        self.page.goto(f"{self.host}/_preview/{address}")

    def presses(self, name, role="button"):
        self.page.get_by_role(role, name=name, exact=True).first.click()

    def writes(self, label, text):
        self.page.get_by_label(label, exact=True).first.fill(text)

    def fills(self, key, text):
        control(self.page, key).locator("input, textarea").first.fill(text)

    def saves(self):
        self.presses("保存")
        expect(self.page.locator("#said")).to_have_text("已保存。")

    def fetches(self):
        self.opens("send")
        self.presses("取来并送出")
        expect(self.page.locator("#said")).to_contain_text("取来 ")

    def sends(self):
        """Commits with the message that is proposed, and sends."""
        self.opens("send")
        self.presses("提交")
        expect(self.page.locator("#changes")).to_have_text("没有要提交的改动")
        self.presses("取来并送出")
        expect(self.page.locator("#said")).to_contain_text("已送到办公室仓库")

    def looks(self, address=""):
        """Opens a page once what was saved and fetched has been built and checked, as `inv serve`
        does after each change."""
        desk = self.desk
        options = options_of(desk.content, desk.output, desk.cache, desk.day, unreviewed=True)
        build_site(options, FEATURES)
        desk.publisher.end("")
        desk.publisher.tell(tuple(to_rows(inspect_all(options, (), FEATURES).findings)))
        self.opens(address)

    def signs(self, title):
        self.opens("review")
        self.presses(title, "link")
        expect(self.page.get_by_role("button", name="同意，签名")).to_be_visible()
        for box in self.page.locator("input[name=checked]").all():
            box.check()
        self.presses("同意，签名")
        expect(self.page.locator("#said")).to_contain_text("已签署")


@contextmanager
def at_work(offices, page, role, weekday):
    """Somebody at their desk on a day of the week."""
    folder = offices / role
    content = folder / "content"
    desk = PreviewContext(
        content, content / "_data", folder / "preview", MONDAY + timedelta(days=weekday),
        StatePublisher(), cache=folder / "cache", published=folder / "published")
    server = preview_server(desk, 0)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield Person(page, desk, f"http://127.0.0.1:{server.server_port}")
    page.goto("about:blank")  # before the server stops
    server.shutdown()
    server.server_close()


def make_word_file(path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for text in WORD:
        document.add_paragraph(text)
    document.save(path)
    return path


def monday(clerk, folder):
    """A Word file comes in, is checked against the original, related, sent."""
    page = clerk.page
    clerk.opens()
    page.locator("#upload").set_input_files(make_word_file(folder / "电梯.docx"))
    clerk.presses("逐项核实", "link")
    for doubt in page.locator(".verified input:visible").all():
        doubt.check()
    page.locator("[data-key=类别] select").select_option("县政府规范性文件")
    clerk.fills("发布日期", "2027年1月29日")
    clerk.fills("施行日期", "2027.3.1")
    clerk.fills("有效期", "5年")
    ended = control(page, "废止").get_by_label("文件", exact=True)
    ended.fill("电梯管理")
    page.wait_for_function("() => document.querySelector('#documents option')")
    ended.fill(page.locator("#documents option").first.get_attribute("value"))
    clerk.saves()
    clerk.sends()


def tuesday(reader):
    """The first reader does not agree."""
    reader.fetches()
    reader.looks("review")
    reader.presses(WORD[1], "link")
    expect(reader.page.locator("#reading")).to_contain_text(WRONG)
    reader.writes("意见（退回时必填，只在内部留存，不公开）", WHY)
    reader.presses("退回起草人")
    expect(reader.page.locator("#said")).to_contain_text(f"已退回：{WHY}")
    reader.sends()


def wednesday(clerk):
    """What was sent back is put right; 30 old documents are cleared; the report is filed."""
    page = clerk.page
    clerk.fetches()
    clerk.looks()
    expect(page.locator(".waiting")).to_contain_text(WHY)
    page.locator(".waiting").get_by_role("link", name=WORD[1], exact=True).click()
    text = page.get_by_label("正文（Markdown）")
    text.fill(text.input_value().replace(WRONG, RIGHT))
    clerk.saves()
    clear(clerk)
    report(clerk)
    clerk.sends()


def clear(clerk):
    """A decision with a list of 30, pasted."""
    page = clerk.page
    clerk.opens()
    clerk.presses("新建文件", "link")
    clerk.fills("标题", DECIDES)
    page.locator("[data-key=类别] select").select_option("县政府规范性文件")
    clerk.fills("发文机关", OFFICE)
    clerk.fills("文号", "示政发〔2027〕2号")
    clerk.fills("成文日期", "2027-01-25")
    clerk.fills("发布日期", "2027-01-29")
    page.get_by_label("正文（Markdown）").fill(TEXT)
    clerk.presses("保存")
    page.wait_for_url("**path=*")
    page.get_by_role("link", name="办理：").click()
    page.locator("#pasting > summary").click()
    page.get_by_label("清单，每行一件").fill("\n".join("\t".join(one) for one in OLD))
    clerk.presses("存成附件，逐件比对")
    expect(page.locator("#pasting .said")).to_contain_text("清单有 30 件")
    expect(page.locator("#listed")).to_contain_text("在本站，待列入（30 份）")
    page.locator("#declare").click()
    expect(page.locator("#pasting .said")).to_contain_text("已把 30 份列入")


def report(clerk):
    """The annual report, its figures pasted from a spreadsheet."""
    page = clerk.page
    clerk.opens("edit")
    clerk.presses("按种类新建", "link")
    page.locator("#kind").select_option("年报")
    clerk.writes("标题，或者只写事由", TITLE)
    clerk.writes("发文机关或者责任单位（全称）", OFFICE)
    clerk.presses("新建")
    clerk.fills("发布日期", "2027-01-29")
    text = page.get_by_label("正文（Markdown）")
    text.fill(re.sub("（.+。）", "按时完成。", text.input_value()))
    for doubt in page.locator(".verified input:visible").all():
        doubt.check()
    clerk.saves()
    page.get_by_role("link", name="办理：").click()
    clerk.presses("粘贴年报的数字", "link")
    for table in TABLES:
        page.locator(f"[data-table={table.id}]").fill(pasted(table))
    clerk.presses("核对")
    expect(page.locator("#said")).to_contain_text("每一格都对")
    clerk.presses("写进数据文件")
    expect(page.locator("#said")).to_contain_text("已写进")


def thursday(reader):
    """The first reader sees what was changed, and agrees to all three."""
    reader.fetches()
    reader.looks()
    for title in (WORD[1], DECIDES, TITLE):
        reader.signs(title)
    reader.sends()


def friday(signer):
    """The signer agrees, looks at the sheet, publishes."""
    signer.fetches()
    signer.looks()
    for title in (WORD[1], DECIDES, TITLE):
        signer.signs(title)
    signer.sends()
    signer.presses("看变更单")
    expect(signer.page.locator("h1")).to_contain_text("变更单")
    expect(signer.page.locator("main")).to_contain_text(WORD[1])
    signer.opens("send")
    signer.page.get_by_text("没有自动发布的，从这台电脑发布").click()
    signer.presses("发布")
    expect(signer.page.locator("#said")).to_contain_text("已发布")


def test_three_people_bring_a_week_to_the_public(offices, page):
    with at_work(offices, page, "clerk", 0) as clerk:
        monday(clerk, offices)
    with at_work(offices, page, "reader", 1) as reader:
        tuesday(reader)
    with at_work(offices, page, "clerk", 2) as clerk:
        wednesday(clerk)
    with at_work(offices, page, "reader", 3) as reader:
        thursday(reader)
    with at_work(offices, page, "signer", 4) as signer:
        friday(signer)

    after = offices / "after"
    git(offices, "clone", "-q", offices / "origin.git", after)
    files = git(after, "diff", "--name-only", ":/专栏的设置", "HEAD").split()
    now = {file: REVIEWS.sub("", (after / file).read_text("utf-8")) for file in files}
    said = parse_report("", now.pop(REPORT.replace(".md", ".yml")).encode())[0]
    assert now == EXPECTED
    assert all([said.cells[row.id, column.id][0] for column in table.columns] == [
        float(cell.replace(",", "")) for cell in figures(table, row).split()]
        for table in TABLES for row in table.rows)
    assert git(after, "log", "--format=%an").split() == [PEOPLE[role] for role in (
        "signer", "reader", "clerk", "reader", "clerk")] + ["administrator"]
    for file in (NOTICE, DECISION, REPORT):
        reviews = read_reviews(parse((after / file).read_bytes(), file).document.reviews)
        assert [(one.name, str(one.step)) for one in reviews if not one.sends_back] == [
            (PEOPLE["reader"], "初审"), (PEOPLE["signer"], "复审")]
    site = offices / "signer" / "published" / "current"
    published = (site / NOTICE.replace(".md", ".html")).read_text("utf-8")
    assert RIGHT in published and WHY not in published
    assert "废止" in (site / "policy/old-30.html").read_text("utf-8")
    assert "1204" in (site / REPORT.replace(".md", ".html")).read_text("utf-8")
