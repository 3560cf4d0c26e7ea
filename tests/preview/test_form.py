"""The form writes what was entered into the Markdown file, and nothing else."""

import json

import pytest

from plugins.documents.fields import FIELDS, PARTICULAR_FIELDS, REVIEWS
from plugins.preview.controls import list_controls
from tests.support import build, read_tree

A = "policy/a.md"


def opened(client, path=A):
    """The digest the form holds."""
    page = client.ask(f"/_preview/edit?path={path}")[1]
    return page.partition('data-digest="')[2].partition('"')[0]


def test_every_field_has_a_control_with_its_hint(client):
    page = client.ask("/_preview/edit")[1]
    for field in FIELDS + PARTICULAR_FIELDS:
        if field.key != REVIEWS:
            assert f'data-key="{field.key}"' in page
    assert f'data-key="{REVIEWS}"' not in page
    assert len(list(list_controls({}, {}))) == len(FIELDS + PARTICULAR_FIELDS) - 1


def test_one_changed_key_changes_one_line(client, desk):
    before = read_tree(desk.content)
    status, said = client.send("save", A, {"标题": ["关于丙的通知"], "文号": ["测政发〔2024〕1号"],
                                           "发文机关": ["测试县人民政府", ""], "摘要": [""]},
                               digest=opened(client))
    assert status == 200 and said["changed"]
    after = read_tree(desk.content)
    assert after.pop(A) == before.pop(A).replace("关于甲".encode(), "关于丙".encode())
    assert after == before


def test_marks_of_doubt_go_when_verified_or_changed(client, desk):
    file = desk.content / A
    doubtful = file.read_text("utf-8").replace("1号", "1号 # 待核实：年份").replace(
        "标题: 关于甲的通知", "标题: 关于甲的通知 # 待核实：全称").replace("2024-01-02", "2024-01-02 # 照原件")
    file.write_text(doubtful, "utf-8")
    assert "待核实：年份" in client.ask(f"/_preview/edit?path={A}")[1]
    values = {"标题": ["关于丙的通知"], "发布日期": ["2024-01-03"]}
    assert client.send("save", A, values, digest=opened(client), verified=["文号"])[0] == 200
    assert file.read_text("utf-8") == doubtful.replace(" # 待核实：年份", "").replace(
        "关于甲的通知 # 待核实：全称", "关于丙的通知").replace("01-02", "01-03")


def test_what_is_entered_is_what_the_site_reads(client, desk, tmp_path):
    values = {"发文机关": ["测试县人民政府", "测试县教育局"], "成文日期": ["2024-01-01"], "摘要": ["一: 二"],
              "废止": ["测政发〔2024〕2号", "{文件: /policy/b.md, 条款: [第三条]}"],
              "附件": ["{文件: 1.pdf, 名称: 名单}"], "发布日期": ["2024-01-03 08:30"],
              "主题词": ["甲, 乙", "- 丙"], "撤下": [""]}
    status, said = client.send("save", A, values, digest=opened(client))
    assert status == 200, said
    run = build(desk.content, desk.output, tmp_path / "cache")
    document = run.library.by_path[A]
    assert document.issuers == ("测试县人民政府", "测试县教育局")
    assert document.summary == "一: 二"
    assert [relation.articles for relation in document.repeals] == [(), ("第三条",)]
    assert document.attachments[0].label == "名单"
    assert document.keywords == ("甲, 乙", "- 丙")
    assert client.send("save", A, values, digest=said["digest"])[1]["changed"] is False


def test_faults_come_with_their_key_while_typing(client, desk):
    before = read_tree(desk.content)
    _, said = client.send("check", A, {"标题": [""], "成文日期": ["2024-02-30"],
                                       "附件": ["none.pdf"], "类别": ["其他政策文体"]})
    assert {(row["key"], row["rule"]) for row in said["findings"]} == {
        ("标题", "KEY-03"), ("成文日期", "KEY-05")}
    _, said = client.send("check", A, {"附件": ["1.pdf", "none.pdf"], "类别": ["其他政策文体"],
                                       "依据": ["/policy/none.md"]})
    assert {(row["key"], row["rule"]) for row in said["findings"]} == {
        ("附件", "ATT-01"), ("类别", "KEY-06"), ("依据", "LINK-01")}
    assert all(row["message"] and row["fix"] for row in said["findings"])
    assert read_tree(desk.content) == before


def test_a_check_writes_nothing_wherever_its_path_leads(client, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "victim.md").write_text("原来的内容", "utf-8")
    before = read_tree(tmp_path)
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    for path in (f"{outside}/victim.md", f"{outside}/new/deep/x.sh", "../outside/victim.md",
                 "policy/../../x.md", "policy\\..\\x.md", "C:\\x.md", "~/x.md", "/dev/null",
                 "policy", "a\0b.md", "_data/x.md"):
        _, said = client.send("check", path, values, new=True, body="x")
        assert [row["rule"] for row in said["findings"]] == ["PATH-01"], path
        assert client.send("check", path, values)[0] == 409, path
    assert read_tree(tmp_path) == before and not (outside / "new").exists()


def test_faulty_entries_are_not_saved(client, desk):
    before = read_tree(desk.content)
    status, said = client.send("save", A, {"成文日期": ["昨天"]}, digest=opened(client))
    assert status == 409 and "没有保存" in said["refused"] and read_tree(desk.content) == before


def test_what_somebody_else_changed_is_not_overwritten(client, desk):
    digest = opened(client)
    file = desk.content / A
    file.write_text(file.read_text("utf-8") + "又一段。\n", "utf-8")
    before = file.read_bytes()
    status, said = client.send("save", A, {"标题": ["丁"]}, digest=digest)
    assert status == 409 and "别处改过" in said["refused"] and file.read_bytes() == before


def test_a_new_document(client, desk):
    values = {"标题": ["关于印发《丁方案》的通知"], "类别": ["其他政策文件"],
              "文号": ["测政发〔2024〕3号"], "发布日期": ["2024-03-01"]}
    _, said = client.send("check", "", values, new=True)
    assert said["proposal"].startswith("disclosure/other/policy/") and not said["findings"]
    assert said["proposal"].endswith("2024-3.md")
    before = read_tree(desk.content)
    status, _ = client.send("save", said["proposal"], values, new=True, body="正文一段。\r\n")
    assert status == 200
    after = read_tree(desk.content)
    written = after.pop(said["proposal"]).decode()
    assert after == before
    assert written == ("---\n标题: 关于印发《丁方案》的通知\n类别: 其他政策文件\n发布日期: 2024-03-01\n"
                       "文号: 测政发〔2024〕3号\n---\n\n正文一段。\n")


@pytest.mark.parametrize("path", [A, "../x.md", "/etc/x.md", "x.txt", "_data/x.md", "", "中文.md",
                                  "search/x.md", "index.md", "policy/../x.md"])
def test_a_new_document_has_a_free_address(client, desk, path):
    before = read_tree(desk.content.parent)
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    status, said = client.send("save", path, values, new=True)
    assert status == 409 and said["refused"] and read_tree(desk.content.parent) == before


def test_a_link_out_of_the_content_is_not_followed(client, desk, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (desk.content / "out").symlink_to(tmp_path / "elsewhere")
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    assert client.send("save", "out/x.md", values, new=True)[0] == 409
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name, item", [
    ("名单.PDF", "{文件: ming-dan.pdf, 名称: 名单}"), ("..\\..\\b.docx", "{文件: b.docx, 名称: b}"),
    ("甲, 乙.xlsx", '{文件: jia-yi.xlsx, 名称: "甲, 乙"}'),
])
def test_files_are_laid_beside_the_document(client, desk, name, item):
    address = f"/_preview/attach?path={A}&name={name}"
    for _ in range(2):  # the same file again is no harm
        status, said = client.ask(address, b"data")
        assert (status, json.loads(said)["item"]) == (200, item)
    file = desk.content / "policy" / item.partition(": ")[2].partition(",")[0]
    assert file.read_bytes() == b"data"
    assert client.ask(address, b"other")[0] == 409 and file.read_bytes() == b"data"


@pytest.mark.parametrize("name", ["a.html", "a.exe", "a", "a.svg"])
def test_what_a_browser_would_run_is_no_attachment(client, desk, name):
    before = read_tree(desk.content)
    assert client.ask(f"/_preview/attach?path={A}&name={name}", b"data")[0] == 409
    assert read_tree(desk.content) == before


@pytest.mark.parametrize("words, value", [("乙", "测政发〔2024〕2号"), ("[2024]2", "测政发〔2024〕2号"),
                                          ("later", "/policy/later.md")])
def test_documents_are_offered(client, words, value):
    assert value in [row["value"] for row in json.loads(
        client.ask(f"/_preview/documents?words={words}")[1])]
