"""Which files are documents, which may be attachments, and the names proposed."""

import pytest

from plugins.documents.folder import (
    check_attachment_path,
    check_document_path,
    propose_path,
)


@pytest.mark.parametrize("path", ["a.md", "policy/2024-66.md", "a-b/c/d.md"])
def test_addresses(path):
    assert check_document_path(path) is None


@pytest.mark.parametrize("path", ["中文.md", "A.md", "a.MD", "a b.md", "a_b.md", "中/a.md", "a..md",
                                  "a.b.md", "<script>.md", "é.md"])
def test_no_address_proposes_one_that_is(path):
    finding = check_document_path(path)
    proposed = finding.fix.rpartition("：")[2]
    assert check_document_path(proposed) is None, proposed


def test_pinyin():
    assert propose_path("政策/关于公开.md") == "zheng-ce/guan-yu-gong-kai.md"


@pytest.mark.parametrize("path", ["../a.pdf", "a/附件.pdf", "a.html", "a.svg", "a.js", "a.exe", "a",
                                  "a.pdf.html", "x y.pdf", "a.HTML", "a.xml", "a.xhtml", ".."])
def test_no_attachment(path):
    assert check_attachment_path(path)


@pytest.mark.parametrize("path", ["a.pdf", "A.PDF", "x/b_1.docx", "t.csv", "t.ofd", "p.png"])
def test_attachment(path):
    assert check_attachment_path(path) is None


def test_a_page_is_linked_to_by_its_source():
    message, fix = check_attachment_path("guide/guide.html")
    assert "没有这个网页" in message and ".md" in fix
