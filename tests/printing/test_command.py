"""`inv pdf`: what it says and writes, and that it writes nothing where a page is missing."""

import pikepdf
import pytest

from plugins.printing.command import DONE, FAILED, print_pages

browser = pytest.mark.browser


@browser
def test_each_page_is_told_with_its_pages(printed):
    files = sorted(printed.into.rglob("*.pdf"))
    assert len(files) == 9
    told = [f"{file}　{len(pikepdf.open(file).pages)} 页" for file in files]
    assert sorted(printed.said.splitlines()[1:]) == told


@browser
def test_the_file_is_accessible_and_searchable(printed):
    with pikepdf.open(printed.into / "policy/yzbf-2024-66.pdf") as pdf:
        assert pdf.docinfo["/Title"] == "永昌县人民政府办公室关于印发永昌县2024-2025年政务公开工作要点的通知"
        assert pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "zh-CN"
        with pdf.open_outline() as outline:
            assert len(outline.root) == 1 and len(outline.root[0].children) > 5
        assert b"file:///" not in b"".join(
            str(annotation).encode() for page in pdf.pages for annotation in page.get("/Annots", ()))


@browser
def test_the_same_page_gives_the_same_bytes(printed, chromium, tmp_path):
    words = ["policy/repealed.md", "policy/yzbf-2022-93.md"]  # another order, another company
    assert print_pages(words, printed.content, printed.output, tmp_path, chromium) == DONE
    for path in ("policy/repealed.pdf", "policy/yzbf-2022-93.pdf"):
        assert (tmp_path / path).read_bytes() == (printed.into / path).read_bytes()


def test_what_is_missing_is_told_at_once_and_nothing_printed(tmp_path, capsys):
    (tmp_path / "policy").mkdir()
    (tmp_path / "policy/notice.html").touch()
    words = ["policy/notice.html", "policy/notices.html", "nowhere"]
    assert print_pages(words, tmp_path, tmp_path, tmp_path / "pdf", "/bin/false") == FAILED
    said = capsys.readouterr().err
    assert "没有这个网页：policy/notices.html" in said and "您是否想打印 policy/notice.html？" in said
    assert "没有这个网页：nowhere" in said
    assert not (tmp_path / "pdf").exists()


def test_without_a_browser_there_is_a_remedy(tmp_path, capsys):
    (tmp_path / "a.html").touch()
    assert print_pages(["a.html"], tmp_path, tmp_path, tmp_path, "") == FAILED
    assert "CHROMIUM" in capsys.readouterr().err


def test_a_browser_that_fails_is_told(tmp_path, capsys):
    (tmp_path / "a.html").write_text("<title>甲</title>", "utf-8")
    assert print_pages(["a.html"], tmp_path, tmp_path, tmp_path / "pdf", "/bin/false") == FAILED
    assert "没有打印成" in capsys.readouterr().err
