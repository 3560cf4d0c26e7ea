"""A newcomer's first day: ten things a clerk is asked for, without a terminal and without YAML, each
in at most twelve actions; then three reviews, the commit, the site."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from tests.preview.conftest import PANEL, PATIENCE, inv, serve
from tests.support import DAY, markdown, write

pytestmark = pytest.mark.browser
MOST = 12
RULES = "审核:\n  步数: {法定主动公开内容: 3}\n  自: 2026-11-01\n"
PARAGRAPHS = ("测政发〔2026〕7号", "测试县人民政府关于做好防汛工作的通知", "各乡镇人民政府：",
              "现就做好防汛工作通知如下。", "一、压实责任", "各乡镇要加强值守。",
              "测试县人民政府", "2026年11月20日")
OLD = "policy/old.md"
NOTICE = "policy/notice.md"
CONTENT = {
    "_data/rules.yml": RULES,
    OLD: markdown("文号: 测政发〔2017〕3号\n成文日期: 2024-01-01\n有效期: 5年", "第一条 总则。\n\n第三条 停车费。\n",
                  title="标题: 测试县停车管理办法\n", category="类别: 行政规范性文件\n"),
    NOTICE: markdown("文号: 测政发〔2024〕8号\n附件:\n- {文件: list.csv, 名称: 名单}",
                     "各乡镇：\n\n标准为每月700元。\n", title="标题: 关于城乡底保标准的公告\n"),
    "policy/list.csv": "甲",
}
TABLE = "<table border=1><tr><td>乡镇</td><td>标准</td></tr><tr><td>城关镇</td><td>800</td></tr></table>"


class Clerk:
    """Somebody at the page, whose actions are counted."""

    def __init__(self, page, host):
        self.page, self.host, self.actions = page, host, 0

    def begins(self, task):
        self.task, self.actions = task, 0
        self.page.goto(f"{self.host}/_preview/")

    def presses(self, name, role="button"):
        self.page.get_by_role(role, name=name).first.click()
        self.actions += 1

    def writes(self, text, label, within="main"):
        self.page.locator(within).get_by_label(label, exact=True).first.fill(text)
        self.actions += 1

    def asks_for(self, key, group):
        """Opens a group, where it is closed, and asks for a field in it."""
        place = self.page.locator(".group", has_text=group).first
        if place.get_attribute("open") is None:
            place.locator("summary").first.click()
            self.actions += 1
        if not self.page.locator(f"[data-key={key}]").is_visible():
            place.locator(".asking").select_option(key)
            self.actions += 1
        return f"[data-key={key}]"

    def gives(self, selector, file):
        self.page.locator(selector).set_input_files(file)
        self.actions += 1

    def finds(self, words, title):
        self.page.get_by_label("查找").fill(words)
        self.page.locator("#list").get_by_role("link", name=title).first.click()
        self.actions += 2

    def saves(self):
        self.presses("保存")
        expect(self.page.locator("#said")).to_have_text("已保存。", timeout=PATIENCE)
        assert not self.page.evaluate("site.hasUnsaved()")
        assert self.actions <= MOST, f"“{self.task}”用了 {self.actions} 步"


def git(folder, *words):
    return subprocess.run(["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@a",
                           *words], capture_output=True, text=True, encoding="utf-8")


def make_word_file(path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    document.save(path)
    return path


class Task(NamedTuple):
    """What a clerk is asked in a few words, the word by which the document is found, what the
    clerk does there before saving, and what the file says then."""

    asked: str
    found_by: str
    does: Callable[[Clerk, Path], None]
    says: str


def _puts_online(clerk, content, folder):
    """The document that a Word file became, its doubts settled."""
    page = clerk.page
    clerk.begins("办公室发来一份 Word 通知，放到网上去")
    clerk.gives("#upload", make_word_file(folder / "通知.docx"))
    clerk.presses("逐项核实", "link")
    file = next(content.rglob("ceszf*.md"), None) or next(
        one for one in content.rglob("*.md") if "防汛" in one.read_text("utf-8"))
    clerk.task = "对照原件核实，类别、发布日期没填的补上"
    expect(page.locator(".verified input:visible").first).to_be_visible()
    page.wait_for_load_state()
    for doubt in page.locator(".verified input:visible").all():
        doubt.check()
        clerk.actions += 1
    page.locator("[data-key=类别] select").select_option("其他政策文件")
    page.locator("[data-key=发布日期] input").first.fill("2026年11月23日")
    clerk.actions += 2
    clerk.saves()
    assert "待核实" not in file.read_text("utf-8") and "发布日期: 2026-11-23\n" in file.read_text("utf-8")
    return file


def _mends_the_title(clerk, folder):
    clerk.page.locator("[data-key=标题] textarea").fill("关于城乡低保标准的公告")
    clerk.actions += 1


def _adds_a_sentence(clerk, folder):
    clerk.writes("各乡镇：\n\n标准为每月700元。\n\n自发布之日起执行。", "正文（Markdown）")
    expect(clerk.page.locator("#live")).to_contain_text("自发布之日起执行。")


def _pastes_a_table(clerk, folder):
    page = clerk.page
    page.locator("#body").press("Control+End")
    page.wait_for_load_state()  # whoever pastes by hand is slower than the scripts
    page.evaluate("""(html) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', '乡镇');
        body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, cancelable: true}));
    }""", f"<p>标准如下:</p>{TABLE}")
    clerk.actions += 2
    expect(page.locator("#live td").first).to_have_text("城关镇", timeout=PATIENCE)


def _replaces_the_list(clerk, folder):
    within = clerk.asks_for("附件", "附件")
    (folder / "新名单.csv").write_text("乙", "utf-8")
    clerk.gives(f"{within} .replacing", folder / "新名单.csv")
    clerk.writes("2026年名单", "网页上显示的名称", within)


def _repeals_an_article(clerk, folder):
    page, within = clerk.page, clerk.asks_for("废止", "和哪些文件有关")
    clerk.writes("测政发〔2017〕3号", "文件", within)
    page.locator(f"{within} .folded summary").click()
    page.get_by_label("第三条 停车费。").check()
    clerk.actions += 1
    clerk.writes("2027.1.1", "从哪天起", within)
    expect(page.locator(f"{within} .seen")).to_contain_text("的第三条自 2027-01-01 起标为废止，其余照旧")
    clerk.actions += 1


def _corrects_a_figure(clerk, folder):
    text = clerk.page.locator("#body").input_value()
    clerk.writes(text.replace("700元", "800元"), "正文（Markdown）")
    within = clerk.asks_for("更正", "更正和撤下")
    clerk.writes("二〇二六年十二月一日", "日期", within)
    clerk.writes("700元更正为800元", "说明", within)


def _prolongs_another(clerk, folder):
    within = clerk.asks_for("延长有效期", "和哪些文件有关")
    clerk.writes("测政发〔2017〕3号", "文件", within)
    clerk.page.locator(f"{within} .folded summary").click()
    clerk.writes("2031-12-31", "到哪天止", within)
    clerk.actions += 1


def _withdraws_it(clerk, folder):
    within = clerk.asks_for("撤下", "更正和撤下")
    clerk.writes("2026-11-23", "哪天撤下", within)
    clerk.writes("涉及个人信息", "理由（读者看得到）", within)


TASKS = (
    Task("“底保”是错字，标题改成“低保”", "底保", _mends_the_title, "标题: 关于城乡低保标准的公告\n"),
    Task("正文后面补一句，看看网页上什么样", "低保", _adds_a_sentence, "标准为每月700元。\n\n自发布之日起执行。\n"),
    Task("从 Word 里复制一张表，粘到正文里", "低保", _pastes_a_table,
         "自发布之日起执行。\n\n标准如下：\n\n| 乡镇 | 标准 |\n"),
    Task("名单换成新的一版，名称写明是2026年的", "低保", _replaces_the_list,
         "- {文件: list.csv, 名称: 2026年名单}\n"),
    Task("这份公告从2027年1月1日起废止停车办法的第三条", "低保", _repeals_an_article,
         "废止:\n- {文件: 测政发〔2017〕3号, 条款: [第三条], 自: 2027-01-01}\n"),
    Task("标准应是800元，改正，写一条更正说明", "低保", _corrects_a_figure,
         "更正:\n- {日期: 2026-12-01, 说明: 700元更正为800元}\n"),
    Task("停车办法快到期了，用这份通知延长到2031年底", "防汛", _prolongs_another,
         "延长有效期:\n- {文件: 测政发〔2017〕3号, 至: 2031-12-31}\n"),
    Task("那份公告有个人信息，撤下来，写明理由", "低保", _withdraws_it,
         "撤下: {日期: 2026-11-23, 理由: 涉及个人信息}\n"),
)


def ten_tasks(clerk, content, folder):
    """The tasks as a clerk would be given them; the document that the first two made."""
    made = _puts_online(clerk, content, folder)
    for task in TASKS:
        clerk.begins(task.asked)
        clerk.finds(task.found_by, task.found_by)
        task.does(clerk, folder)
        clerk.saves()
        file = made if task.found_by == "防汛" else content / NOTICE
        assert task.says in file.read_text("utf-8"), task.asked
    assert (content / "policy/list.csv").read_text("utf-8") == "乙"
    return made


def test_ten_tasks_of_a_first_day_and_the_document_on_the_site(tmp_path, page):
    content = write(tmp_path / "content", CONTENT)
    git(content, "init", "-q")
    assert inv("hooks", f"--content={content}")[0] == 0
    git(content, "add", ".")
    assert git(content, "commit", "-qm", "开始").returncode == 0

    output = tmp_path / "out"
    build = ("build", f"--content={content}", f"--output={output}", f"--day={DAY}")
    with serve(content, tmp_path / "preview") as host:
        file = ten_tasks(Clerk(page, host), content, tmp_path)
        path = file.relative_to(content).as_posix()
        address = path.removesuffix(".md") + ".html"
        page.goto(f"{host}/{address}")
        expect(page.locator("main")).to_contain_text("各乡镇要加强值守", timeout=PATIENCE)
        expect(page.locator(PANEL)).to_contain_text("还缺初审、复审、终审", timeout=PATIENCE)
        page.goto("about:blank")  # before the server stops

    assert inv(*build)[0] == 0 and not (output / address).exists()
    for name in ("甲", "乙", "丙"):
        code, said = inv("review", str(file), f"--content={content}", f"--name={name}")
        assert code == 0, said
    git(content, "add", ".")
    assert git(content, "commit", "-qm", "防汛通知").returncode == 0
    assert inv(*build)[0] == 0
    published = (output / address).read_text("utf-8")
    assert "各乡镇要加强值守" in published and "_preview" not in published
