"""What is offered for download below a text: what is declared, and what the text links to."""

import re

import pytest

from plugins.office_files.pdfs import count_pages
from tests.importing.own_files import rule_in_pdf
from tests.support import build, markdown, office_content, write

FILES = {
    "p/a.md": markdown(
        "附件: [{文件: form.docx, 名称: 申请表}, seal.png]\n",
        "填写[申请表](form.docx)，对照[名单](list.xlsx)，再看[名单](list.xlsx)和[办法](b.md)，[全文](rule.pdf)。\n\n"
        "![流程图](flow.png)\n"),
    "p/b.md": markdown(title="标题: 办法\n"),
    "p/form.docx": "x", "p/list.xlsx": "x" * 2048, "p/flow.png": "x", "p/seal.png": "x",
    "p/rule.pdf": rule_in_pdf(),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("downloads")
    build(write(folder / "content", FILES), folder / "output", folder / "cache")
    return folder / "output"


def test_declared_files_and_linked_ones_are_offered_each_once(output):
    page = (output / "p" / "a.html").read_text("utf-8")
    listed = page.partition('class="attachments"')[2].partition("</section>")[0]
    assert re.findall(r'href="([^"]+)"[^>]*>\s*([^<]+?)\s*<', listed) == [
        ("../p/form.docx", "申请表"), ("../p/list.xlsx", "list.xlsx"),
        ("../p/rule.pdf", "rule.pdf")]
    assert "XLSX，2.0 KB<" in listed and re.search("PDF，[0-9.]+ KB，4页<", listed)


def test_a_document_without_files_offers_none(output):
    assert 'class="attachments"' not in (output / "p" / "b.html").read_text("utf-8")


def test_a_file_is_saved_under_its_name_and_is_reached_from_the_head(output):
    page = (output / "p" / "a.html").read_text("utf-8")
    assert 'download="申请表.docx"' in page and 'download="list.xlsx"' in page
    head = page.partition('class="facts facts-first"')[2].partition("</dl>")[0]
    assert re.findall(r'href="#attachments">([^<]+)<', head) == ["申请表等3个"]
    assert re.findall(r'download="([^"]+)"', head) == ["申请表.docx", "list.xlsx", "rule.pdf"]


def test_pages_of_a_damaged_pdf_are_not_counted(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    assert count_pages(tmp_path / "a.pdf") == count_pages(tmp_path / "none.pdf") == 0


def test_a_page_of_an_ordinary_build_knows_its_public_address(tmp_path):
    content = office_content(tmp_path)
    url = re.search("专栏网址: (.+)", (content / "_data" / "site.yml").read_text("utf-8"))
    build(content, tmp_path / "output", tmp_path / "cache")
    page = (tmp_path / "output" / "about.html").read_text("utf-8")
    assert url and f'<link rel="canonical" href="{url[1].rstrip("/")}/about.html">' in page
    assert f"网页{url[1].rstrip('/')}/about.html。" in page  # on paper
