"""The desk's front page: every document, the faulty ones first, and a way to each."""

import hashlib
import json
import re

import pytest

from plugins.preview.listing import PER_PAGE
from plugins.preview.state import StatePublisher
from tests.support import markdown, read_tree, write


def row(path, line=3, severity="error", message="甲"):
    return {"path": path, "line": line, "column": 1, "rule": "KEY-03", "severity": severity,
            "message": message, "fix": "乙"}


def forms(page):
    """The paths whose form, or text, the page leads to by their titles, in order."""
    return re.findall(r'class="title" href="/_preview/edit\?path=([^"]+)"', page)


@pytest.fixture
def unbuilt(context):
    """The desk of an import of which nothing builds."""
    for file in (context.output / "index.html", context.output / "policy/b.html"):
        file.unlink()
    write(context.content, {"坏 名.md": markdown(title="标题: 名字不对\n"), "none.md": "没有文件头",
                            "gbk.md": markdown().encode("gb18030"), "bad.md": "---\n标题\n---\n"})
    context.publisher.end("内容有错")
    context.publisher.tell((row("policy/b.md"), row("坏 名.md", 1), row("none.md", 1),
                            row("gbk.md", 2),
                            row("bad.md", 2), row("_data/site.yml", 1), row("policy/1.pdf", 0)))
    return context


def test_nothing_is_called_well_before_it_has_been_checked(client, context):
    page = client.ask("/_preview/")[1]
    assert "没有要填写、核实、审核的文件" in page and "检查了全部 3 件，没有查出问题" in page
    context.publisher.end("")
    for address, words in (("", "正在检查哪些文件等待处理"), ("review", "正在检查哪些文件等待审核"), ("send", "正在检查")):
        assert words in client.ask(f"/_preview/{address}")[1]
    assert json.loads(client.ask("/_preview/state?page=policy/a.html")[1])["checked"] is False
    context.publisher.tell(())
    assert "没有等待审核的文件" in client.ask("/_preview/review")[1]


def test_what_is_wrong_is_told_where_no_document_waits(client, context):
    context.publisher.tell((row("_data/site.yml", 1, severity="error"), row("policy/a.md", severity="warning"),
                            row("policy/a.md", severity="note")))
    page = client.ask("/_preview/")[1]
    assert "检查查出1处错误、1处提醒、1处说明，在 2 件文件和设置里；有错误的改好以前不能发布" in page
    assert "全部，3件，另有设置、附件1件" in page


def test_where_nothing_is_built_the_site_opens_on_the_desk(unbuilt, client):
    page = client.ask("/")[1]
    assert "<h1>文件</h1>" in page and "网站还没有生成" in page
    assert "网站还没有生成" in client.ask("/policy/b.html")[1]


def test_while_the_first_build_runs_the_page_waits(context, client):
    (context.output / "index.html").unlink()
    context.publisher.state = StatePublisher().state
    status, page = client.ask("/")
    assert status == 404 and "正在生成网站" in page and "panel.js" in page


def test_every_document_is_listed_and_every_finding_leads_to_its_line(unbuilt, client):
    page = client.ask("/_preview/")[1]
    listed = forms(page)
    assert set(listed[:7]) == {"policy/b.md", "%E5%9D%8F%20%E5%90%8D.md", "none.md", "gbk.md",
                               "bad.md", "_data/site.yml", "policy/1.pdf"}
    assert set(listed[7:]) == {"policy/a.md", "policy/later.md"}
    assert "关于甲的通知" in page and "名字不对" in page and "vscode:" not in page
    wrong = client.ask("/_preview/list?stage=有问题")[1]
    assert "edit?path=policy/b.md&amp;line=3" in wrong and "edit?path=bad.md&amp;line=2" in wrong
    for path in listed:
        status, shown = client.ask(f"/_preview/edit?path={path}")
        assert status == (200 if re.fullmatch(r"policy/\w+\.md", path) else 409)
        if status == 409:
            assert str(unbuilt.content) in shown


def test_what_is_wrong_with_the_site_leads_to_no_form(context, client):
    context.publisher.tell((row("", 0, "note", "没有检索索引"), row("search.html", 7)))
    page = client.ask("/_preview/?stage=有问题")[1]
    assert "整个网站" in page and "search.html" in page and "没有检索索引" in page
    assert "/_preview/edit?path=\"" not in page and "edit?path=search" not in page


def test_a_text_that_no_form_can_change_is_changed_as_text(unbuilt, client):
    text = "没有文件头\n" + "".join(f"键{number}: <b>{number}\n" for number in range(1, 300))
    write(unbuilt.content, {"bad.md": text})
    unbuilt.publisher.tell((row("bad.md", 5), row("bad.md", 200)))
    page = client.ask("/_preview/edit?path=bad.md&line=5")[1]
    assert re.findall(r'data-line="(\d+)"', page) == ["5", "200"] and 'data-at-line="5"' in page
    assert "键199: &lt;b&gt;199" in page and "<b>199" not in page
    assert "一个文件" in client.ask("/_preview/edit?path=gbk.md")[1]


def written(client, path, text, digest=None):
    page = client.ask(f"/_preview/edit?path={path}")[1]
    sent = {"path": path, "text": text,
            "digest": digest or page.partition('data-digest="')[2].partition('"')[0]}
    status, said = client.ask("/_preview/write", json.dumps(sent).encode())
    return status, json.loads(said)


def test_such_a_text_is_saved_as_it_stands_and_the_form_is_there_again(unbuilt, client):
    whole = "---\n标题: 甲\n类别: 其他政策文件\n发布日期: 2024-01-02\n---\n\n正文。\n"
    for path in ("bad.md", "gbk.md"):
        status, said = written(client, path, whole)
        assert status == 200 and said["findings"] == []
        assert (unbuilt.content / path).read_text("utf-8") == whole
        assert client.ask(f"/_preview/edit?path={path}")[0] == 200
    status, said = written(client, "none.md", "还是没有文件头\n")
    assert status == 200 and said["findings"][0]["rule"] == "FILE-05"
    assert written(client, "none.md", "x", digest="0" * 64)[0] == 409


@pytest.mark.parametrize("path", ["../x.md", "/etc/passwd", "policy/1.pdf", "policy/none.md", ".git/config",
                                  "_data/../../x.md", "policy/link.md"])
def test_no_other_file_is_written_as_text(unbuilt, client, path):
    write(unbuilt.content.parent, {"x.md": "秘密"})
    (unbuilt.content / "policy/link.md").symlink_to(unbuilt.content / "policy/a.md")
    before = read_tree(unbuilt.content.parent)
    digest = hashlib.sha256(before.get(f"content/{path}", b"")).hexdigest()
    assert written(client, path, "坏", digest)[0] == 409
    assert read_tree(unbuilt.content.parent) == before


@pytest.mark.parametrize("path", ["../x.md", "/etc/passwd", "_data/../../x", "_data/../policy/a.md",
                                  ".git/config", "none/none.md", "_portal/header.html"])
def test_only_files_that_are_listed_are_shown(unbuilt, client, path):
    write(unbuilt.content.parent, {"x.md": "秘密", "x": "秘密"})
    status, page = client.ask(f"/_preview/edit?path={path}")
    assert status == 409 and "秘密" not in page and "关于甲" not in page


def test_the_list_is_bounded_whatever_there_is(context, client):
    write(context.content, {f"many/n{number}.md": markdown() for number in range(PER_PAGE * 2)})
    many = [row(f"many/n{number}.md", line, "warning")
            for line in range(1, 40) for number in range(PER_PAGE * 2)]
    context.publisher.tell((*many, row("policy/b.md")))
    first, second, last = (client.ask(f"/_preview/?page={page}")[1] for page in (1, 2, 999))
    assert forms(first)[0] == "policy/b.md" and len(forms(first)) == len(forms(second)) == PER_PAGE
    assert set(forms(last)) & {"policy/a.md"} and not set(forms(first)) & set(forms(second))
    assert len(first) < 150_000 and "第 1 页，共 3 页" in first
    assert len(client.ask("/_preview/state?page=many/n1.html")[1]) < 20_000
    one = client.ask("/_preview/?words=many/n7.md")[1]
    assert forms(one) == ["many/n7.md"] and one.count("many/n7.md&amp;line=") == 39
    for page in ("0", "-1", "x", "", "٣", "9" * 400):
        assert forms(client.ask(f"/_preview/?page={page}")[1]) == forms(first)


@pytest.mark.parametrize("query, found", [
    ("words=关于乙", ["policy/b.md"]), ("words=测政发[2024]2号", ["policy/b.md"]),
    ("words=乙 测政发", ["policy/b.md"]), ("words=县人民政府", ["policy/a.md"]),
    ("words=POLICY/A", ["policy/a.md"]), ("words=没有的", []), ("stage=待发布", ["policy/later.md"]),
    ("stage=已发布", ["policy/a.md"]), ("stage=有错", ["policy/b.md"]), ("rule=KEY-03", ["policy/b.md"]),
    ("stage=有问题", ["policy/b.md"]), ("stage=即将到期", []), ("stage=没有的", []),
])
def test_the_list_is_searched_by_words_stage_and_cause(context, client, query, found):
    context.publisher.tell((row("policy/b.md"),))
    assert forms(client.ask(f"/_preview/list?{query}")[1]) == found


def test_what_waits_and_what_is_wrong_by_cause_stand_on_the_front_page(context, client):
    write(context.content, {"policy/draft.md": "---\n标题: 草稿一\n类别: # 待核实：看不出\n---\n"})
    context.publisher.tell((row("policy/b.md"), {**row("policy/a.md", 7, "warning"), "rule": "TXT-01"},
                            {**row("policy/a.md", 9, "warning"), "rule": "TXT-01"}))
    page = client.ask("/_preview/")[1]
    assert "导入时拿不准的 1 处" in page and forms(page)[:2] == ["policy/b.md", "policy/draft.md"]
    assert "等待处理（2）" in page and "草稿一" in page and "去核实" in page and "去改正" in page
    assert re.findall(r'rule=([A-Z]+-\d+)".*?<span class="count">(\d+)', page) == [
        ("KEY-03", "1"), ("TXT-01", "2")]


def test_a_document_found_while_somebody_types_is_the_one_on_disk_after_the_next_build(context, client):
    client.ask("/_preview/")
    write(context.content, {"policy/new.md": markdown(title="标题: 刚写好的\n")})
    assert forms(client.ask("/_preview/list?words=刚写好")[1]) == []
    context.publisher.begin()
    assert forms(client.ask("/_preview/list?words=刚写好")[1]) == ["policy/new.md"]


def test_a_revision_tells_that_something_is_new():
    publisher = StatePublisher()
    seen = {publisher.state.revision}
    for change in (publisher.begin, lambda: publisher.end(""), lambda: publisher.tell(())):
        change()
        assert publisher.state.revision not in seen
        seen.add(publisher.state.revision)


def test_a_cause_is_headed_by_what_all_its_findings_say(client, context):
    def missing(key):
        return {**row("_data/site.yml", 1, "warning", f"没有填写“{key}”，页面上不显示。"), "rule": "FOOT-01"}

    context.publisher.tell((missing("找错入口"), missing("党政机关标识")))
    assert "没有填写“……”，页面上不显示。" in client.ask("/_preview/")[1]
    context.publisher.tell((missing("找错入口"),))
    page = client.ask("/_preview/")[1]
    assert "没有填写“找错入口”" in page and "审过" not in page
