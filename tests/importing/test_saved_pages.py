"""A saved page with what lies beside it: next pages, pictures, attachments."""

import pytest

from plugins.importing.blocks import Paragraph, Picture
from plugins.importing.imported import import_extract
from plugins.importing.reading import read_file
from plugins.importing.run import ImportRequest, run_import
from tests.importing.making import PNG
from tests.support import DATA, read_tree, write

TITLE = "示例县水务局关于做好汛前河道清淤工作的通知"
LINES = ("各乡镇要对重点河段逐一排查，登记造册，做到底数清楚、责任到人。",
         "清淤工程完工以后，由县水务局会同县财政局组织验收，验收结果向社会公布。",
         "各乡镇每周上报一次进度，遇有险情立即报告，不得迟报、漏报、瞒报。")


def page(line, more="", script=""):
    return (f'<html><head><meta charset="utf-8"><title>{TITLE}</title>{script}</head><body>'
            f'<ul><li><a href="/">首页</a></li></ul><div id="zoom"><h1>{TITLE}</h1><p>{line}</p></div>'
            f'<div class="pager">{more}</div><p>版权所有 示例县人民政府</p></body></html>')


def links(at, count):
    return "".join(f'<a href="t1{f"_{other}" if other else ""}.html">{word}</a>'
                   for other, word in ((at - 1, "上一页"), (at + 1, "下一页")) if 0 <= other < count)


def saved(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def three_pages(scripted=False):
    return {f"t1{f'_{at}' if at else ''}.html": page(
        line, *(("", f'<script>createPageHTML(3, {at}, "t1", "html");</script>') if scripted
                else (f"第 {at + 1}/3 页 {links(at, 3)}",))) for at, line in enumerate(LINES)}


def texts(read):
    return [block.text for block in read.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("scripted", [False, True])
def test_the_pages_of_one_text_are_one_document(tmp_path, scripted):
    read = read_file(saved(tmp_path, three_pages(scripted)) / "t1.html")
    assert texts(read) == [TITLE, *LINES]
    assert any("已按“下一页”并入 2 页：t1_1.html、t1_2.html" in notice for notice in read.notices)
    assert not any("只读了存下来的这一页" in notice for notice in read.notices)
    assert import_extract("t1.html", read).fidelity.is_whole


def test_pages_that_were_not_saved_are_said(tmp_path):
    files = three_pages()
    del files["t1_2.html"]
    read = read_file(saved(tmp_path, files) / "t1.html")
    assert texts(read) == [TITLE, *LINES[:2]]
    assert any("只读了存下来的这一页" in notice for notice in read.notices)


def test_what_an_address_outside_the_folder_leads_to_is_left_alone(tmp_path):
    saved(tmp_path / "other", {"secret.html": page("不该读到的另一页，" * 9)})
    body = ('<img src="../other/a.png"><a href="../other/secret.html">下一页</a>'
            '<a href="/etc/passwd.txt">附件</a><a href="file:///etc/hosts.txt">附件</a>')
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.html").symlink_to(tmp_path / "other" / "secret.html")
    body += '<a href="link.html">下一页</a>'
    read = read_file(saved(tmp_path / "in", {"a.html": page(LINES[0], body)}) / "a.html")
    assert texts(read) == [TITLE, LINES[0]] and not read.files and not read.joined


def test_a_pager_that_runs_in_a_circle_ends(tmp_path):
    files = {"a.html": page(LINES[0], '<a href="b.html">下一页</a>'),
             "b.html": page(LINES[1], '<a href="a.html">下一页</a>')}
    assert texts(read_file(saved(tmp_path, files) / "a.html")) == [TITLE, *LINES[:2]]


def test_pictures_and_attachments_beside_a_page_come_along(tmp_path):
    content = write(tmp_path / "content", {})
    line = (f'{LINES[0]}<img src="a_files/p.png" alt="清淤现场"></p><p>附件：'
            '<a href="a_files/%E8%A1%A8.docx">清淤任务表.docx</a></p><p>附件2：<a href="no.pdf">图纸</a>')
    saved(tmp_path / "in", {"a.html": page(line), "a_files/p.png": PNG, "a_files/表.docx": b"PK"})
    said = []
    run_import(ImportRequest((tmp_path / "in" / "a.html",), content, DATA), said.append)
    files = {path: data for path, data in read_tree(content).items() if "_data" not in path}
    names = sorted(path.rpartition("/")[2] for path in files)
    assert [name.rpartition(".")[2] for name in names] == ["png", "docx", "md"]
    text = next(data for path, data in files.items() if path.endswith(".md")).decode()
    assert f"  - {{文件: {names[1]}, 名称: 清淤任务表}}\n" in text
    assert f"![清淤现场]({names[0]})" in text
    assert "附件: # 待核实：正文列有附件“图纸”" in text
    assert "网页旁边的附件 1 个一并带来：清淤任务表.docx。" in "\n".join(said)


def test_further_pages_in_a_folder_are_no_documents_of_their_own(tmp_path):
    content = write(tmp_path / "content", {})
    said = []
    code = run_import(ImportRequest((saved(tmp_path / "in", three_pages()),), content, DATA),
                      said.append)
    text = "\n".join(said)
    assert code == 0 and "共导入 1 份、重复 2 份" in text
    assert text.count("的后几页之一，已并入那一份") == 2
    assert sum(path.endswith(".md") for path in read_tree(content)) == 1


def test_a_picture_that_is_not_there_is_said_once(tmp_path):
    body = page(f'{LINES[0]}<img src="no.png" alt="缺图">')
    read = read_file(saved(tmp_path, {"a.html": body}) / "a.html")
    assert sum("缺图" in notice for notice in read.notices) == 1
    assert not any(isinstance(block, Picture) for block in read.blocks)
