"""A newcomer's way: a Word file, the preview, the form, three reviews, the commit, the site."""

import subprocess

import pytest
from playwright.sync_api import expect

from plugins.importing.run import ImportRequest, run_import
from tests.preview.conftest import PANEL, PATIENCE, inv, serve
from tests.support import DAY, write

pytestmark = pytest.mark.browser
RULES = "审核:\n  步数: {法定主动公开内容: 3}\n"
PARAGRAPHS = ("测政发〔2026〕7号", "测试县人民政府关于做好防汛工作的通知", "各乡镇人民政府：",
              "现就做好防汛工作通知如下。", "一、压实责任", "各乡镇要加强值守。",
              "测试县人民政府", "2026年11月20日")


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


def test_from_a_word_file_to_a_published_page(tmp_path, page):
    content = write(tmp_path / "content", {"_data/rules.yml": RULES})
    git(content, "init", "-q")
    assert inv("hooks", f"--content={content}")[0] == 0

    word = make_word_file(tmp_path / "通知.docx")
    assert run_import(ImportRequest((word,), content, content / "_data"), lambda line: None) == 0
    file = next(content.rglob("*.md"))
    path = file.relative_to(content).as_posix()
    assert "待核实" in file.read_text("utf-8")
    address = path.removesuffix(".md") + ".html"
    output = tmp_path / "out"
    build = ("build", f"--content={content}", f"--output={output}", f"--day={DAY}")
    git(content, "add", ".")
    assert git(content, "commit", "-qm", "导入").returncode == 0  # what waits stops nobody
    code, said = inv(*build)
    assert code == 0 and "有 1 个文件没有发布" in said and not (output / address).exists()

    with serve(content, tmp_path / "preview") as host:
        page.goto(host)
        page.get_by_role("link", name="个问题").click()
        page.get_by_role("link", name=PARAGRAPHS[1]).first.click()
        for doubt in page.locator(".verified input").all():
            doubt.check()
        page.locator("[data-key=类别] select").select_option("其他政策文件")
        page.locator("[data-key=发布日期] input").first.fill("2026-11-23")
        page.get_by_role("button", name="保存", exact=True).click()
        page.wait_for_function("() => said.textContent === '已保存。'")
        page.goto(f"{host}/{address}")
        expect(page.locator("main")).to_contain_text("各乡镇要加强值守", timeout=PATIENCE)
        expect(page.locator(PANEL)).to_contain_text("还缺初审、复审、终审", timeout=PATIENCE)
        page.goto("about:blank")  # before the server stops
    assert "待核实" not in file.read_text("utf-8")

    assert inv(*build)[0] == 0 and not (output / address).exists()
    for name in ("甲", "乙", "丙"):
        code, said = inv("review", str(file), f"--content={content}", f"--name={name}")
        assert code == 0, said
    git(content, "add", ".")
    assert git(content, "commit", "-qm", "防汛通知").returncode == 0
    assert inv(*build)[0] == 0
    published = (output / address).read_text("utf-8")
    assert "各乡镇要加强值守" in published and "_preview" not in published
