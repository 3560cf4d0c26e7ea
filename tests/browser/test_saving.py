"""A document saved from its page: as Markdown that makes the same document, as plain text."""

import re

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.inserts import KIND
from tests.reading.site import SITE
from tests.support import ROOT, SHARED, parse

pytestmark = pytest.mark.browser
CONVERTER = BodyConverter()
SHAPE = re.compile(r"<(h[2-6]|p|ol|ul|li|table|tr|th|td|blockquote|strong|sub|dl|dt|dd|hr)\b"
                   r"(?: start=\"\d+\"| value=\"\d+\"| colspan=\"\d+\"| id=\"[^\"]*\")*")


@pytest.fixture(scope="module")
def page(browser, reading_site):
    context = browser.new_context()
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    yield page
    context.close()
    assert page.faults == []


def save(page, reading_site, path, button):
    """The bytes and the name of the file a reader gets."""
    page.goto(f"{reading_site.as_uri()}/{path}")
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_bytes(), download.value.suggested_filename


@pytest.mark.parametrize("path", ["policy/rules", "policy/everything", "policy/interpreting"])
def test_saved_markdown_makes_the_same_document(page, reading_site, path):
    data, name = save(page, reading_site, f"{path}.html", "下载 Markdown")
    original, again = parse(SITE[f"{path}.md"]), parse(data)
    assert again.faults == ()
    assert again.body.text == original.body.text
    assert SHAPE.findall(again.body.html) == SHAPE.findall(original.body.html)
    assert again.body.headings == original.body.headings
    assert f"# 网址：{reading_site.as_uri()}/{path}.html\n---\n" in data.decode()
    assert again.document.title == original.document.title
    assert again.document.document_number == original.document.document_number
    assert name == re.sub(r'[\\/:*?"<>|\s]+', "_", original.document.title) + ".md"


def sources():
    """Real texts: the project's own and the given ones."""
    return [*sorted((ROOT / "content").rglob("*.md")), *sorted(SHARED.glob("seeds/**/*.md"))]


def test_real_texts_come_back_word_for_word(page, reading_site):
    page.goto(f"{reading_site.as_uri()}/policy/rules.html")
    page.evaluate("site.loadScript('theme/js/saving.js')")
    compared = 0
    for file in sources():
        text = file.read_text("utf-8").split("\n---\n", 1)[-1]
        body = CONVERTER.convert(text)
        if any(reference.kind == KIND for reference in body.references):
            continue  # filled by the program
        saved = page.evaluate("""(html) => {
            const box = document.createElement("div");
            box.innerHTML = html;
            return site.toMarkdown(box);
        }""", body.html)
        again = CONVERTER.convert(saved)
        assert again.text == body.text, file
        assert SHAPE.findall(again.html) == SHAPE.findall(body.html), file
        compared += 1
    assert compared > 20


def test_plain_text_is_what_an_archive_wants(page, reading_site):
    data, name = save(page, reading_site, "policy/rules.html", "下载文本")
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    assert name.endswith("的通知.txt")
    assert text.startswith("测试县人民政府关于印发《公开办法》的通知\n\n发文机关：测试县人民政府\n"
                           "发文字号：测政发〔2024〕1号\n")
    assert "\n引用：《测试县人民政府关于印发〈公开办法〉的通知》（测政发〔2024〕1号）\n" in text
    assert f"\n网址：{reading_site.as_uri()}/policy/rules.html\n" in text
    assert "\n\n　　第一章　总则\n　　第一条　为了规范公开，制定本办法。\n\n　　第二条" in text
    assert "\n政策解读\n公开办法解读\n" in text


def test_plain_text_keeps_numbers_and_rows(page, reading_site):
    data, _ = save(page, reading_site, "policy/everything.html", "下载文本")
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    assert "　　4. 原样的序号\n　　6. 跳过的序号\n　　　　1. 下一层\n　　　　2. 又一项\n" in text
    assert "\n项目\t数量|单位\n甲\t1\n乙\t\n" in text
    assert "第一条　甲。\n" in text
