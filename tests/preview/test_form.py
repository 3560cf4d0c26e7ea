"""The form writes what was entered into the Markdown file, and nothing else."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from plugins.documents.fields import FIELDS, PARTICULAR_FIELDS, REVIEWS
from plugins.preview.controls import list_controls
from tests.support import DAY, build, read_tree, write

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


def test_one_changed_key_changes_one_line(client, context):
    before = read_tree(context.content)
    status, said = client.send("save", A, {"标题": ["关于丙的通知"], "文号": ["测政发〔2024〕1号"],
                                           "发文机关": ["测试县人民政府", ""], "摘要": [""]},
                               digest=opened(client))
    assert status == 200 and said["changed"]
    after = read_tree(context.content)
    assert after.pop(A) == before.pop(A).replace("关于甲".encode(), "关于丙".encode())
    assert after == before


def test_marks_of_doubt_go_when_verified_or_changed(client, context):
    file = context.content / A
    doubtful = file.read_text("utf-8").replace("1号", "1号 # 待核实：年份").replace(
        "标题: 关于甲的通知", "标题: 关于甲的通知 # 待核实：全称").replace("2024-01-02", "2024-01-02 # 照原件")
    file.write_text(doubtful, "utf-8")
    assert "待核实：年份" in client.ask(f"/_preview/edit?path={A}")[1]
    values = {"标题": ["关于丙的通知"], "发布日期": ["2024-01-03"]}
    status, said = client.send("save", A, values, digest=opened(client), verified=["文号"])
    assert (status, said["doubts"], said["progress"]["stage"]) == (200, [], "已发布")
    assert file.read_text("utf-8") == doubtful.replace(" # 待核实：年份", "").replace(
        "关于甲的通知 # 待核实：全称", "关于丙的通知").replace("01-02", "01-03")


def test_what_is_entered_is_what_the_site_reads(client, context, tmp_path):
    values = {"发文机关": ["测试县人民政府", "测试县教育局"], "成文日期": ["2024-01-01"], "摘要": ["一: 二"],
              "废止": ["测政发〔2024〕2号", "{文件: /policy/b.md, 条款: [第三条]}"],
              "附件": ["{文件: 1.pdf, 名称: 名单}"], "发布日期": ["2024-01-03 08:30"],
              "主题词": ["甲, 乙", "- 丙"], "撤下": [""]}
    status, said = client.send("save", A, values, digest=opened(client))
    assert status == 200, said
    built = build(context.content, context.output, tmp_path / "cache")
    document = built.context.library.by_path[A]
    assert document.issuers == ("测试县人民政府", "测试县教育局")
    assert document.summary == "一: 二"
    assert [relation.articles for relation in document.repeals] == [(), ("第三条",)]
    assert document.attachments[0].label == "名单"
    assert document.keywords == ("甲", "乙", "- 丙")
    assert client.send("save", A, values, digest=said["digest"])[1]["changed"] is False


def test_faults_come_with_their_key_while_typing(client, context):
    before = read_tree(context.content)
    _, said = client.send("check", A, {"标题": [""], "成文日期": ["2024-02-30"],
                                       "附件": ["none.pdf"], "类别": ["其他政策文体"]})
    assert {(row["key"], row["rule"]) for row in said["findings"]} == {
        ("标题", "KEY-03"), ("成文日期", "KEY-05"), ("附件", "ATT-01"), ("类别", "KEY-06")}
    _, said = client.send("check", A, {"附件": ["1.pdf", "none.pdf"], "类别": ["其他政策文体"],
                                       "依据": ["/policy/none.md"]})
    assert {(row["key"], row["rule"]) for row in said["findings"]} == {
        ("附件", "ATT-01"), ("类别", "KEY-06"), ("依据", "LINK-01")}
    assert all(row["message"] and row["fix"] for row in said["findings"])
    assert read_tree(context.content) == before


def test_relations_are_checked_as_the_build_does(client, context):
    (context.content / "policy/qingli.csv").write_text("标题,文号\n《关于乙的办法》,\n没有的办法,\n", "utf-8")
    good = {"废止": ["《关于乙的办法》", "{站外: 某办法}"], "依据": ["以后、测政发[2024]2号"]}
    assert client.send("check", A, good)[1]["findings"] == []
    _, said = client.send("check", A, {
        "废止": ["《关于丙的办法》"], "宣布失效": ["qingli.csv"], "发文机关": ["测试县甲乙、财政局"]})
    assert {(row["key"], row["rule"], row["severity"]) for row in said["findings"]} == {
        ("废止", "LINK-02", "error"), ("宣布失效", "LINK-02", "error"), ("发文机关", "KEY-08", "error")}
    assert any("policy/qingli.csv：第 3 行" in row["message"] for row in said["findings"])
    assert "{站外" not in str(said["findings"]) and "从列出的里面选" in str(said["findings"])


def test_a_check_writes_nothing_wherever_its_path_leads(client, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "victim.md").write_text("原来的内容", "utf-8")
    before = read_tree(tmp_path)
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    for path in (f"{outside}/victim.md", f"{outside}/new/deep/x.sh", "../outside/victim.md",
                 "policy/../../x.md", "policy\\..\\x.md", "C:\\x.md", "~/x.md", "/dev/null",
                 "policy", "a\0b.md", "_data/x.md"):
        _, said = client.send("check", path, values, new=True, body="正文。")
        assert [row["rule"] for row in said["findings"]] == ["PATH-01"], path
        assert client.send("check", path, values)[0] == 409, path
    assert read_tree(tmp_path) == before and not (outside / "new").exists()


def test_a_check_reads_no_list_outside_the_content(client, tmp_path):
    (tmp_path / "list.csv").write_text("栏目不对\n秘密\n", "utf-8")
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"],
              "宣布失效": ["../list.csv"]}
    _, said = client.send("check", "../list.csv", values, new=True)
    assert {row["rule"] for row in said["findings"]} == {"PATH-01", "LINK-01"}


def test_faulty_entries_are_not_saved(client, context):
    before = read_tree(context.content)
    status, said = client.send("save", A, {"成文日期": ["昨天"]}, digest=opened(client))
    assert status == 409 and "没有保存" in said["refused"] and read_tree(context.content) == before


def test_a_name_that_the_disk_cannot_hold_is_told_in_chinese(client):
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    _, said = client.send("save", f"{'a' * 300}.md", values, new=True)
    assert "名称太长" in said["refused"] and "File" not in said["refused"]


def test_what_was_written_meanwhile_stays_beside_what_is_entered(client, context):
    digest = opened(client)
    file = context.content / A
    meanwhile = file.read_text("utf-8").replace(
        "文号: 测政发", "文号: 县政发").replace("正文。", "正文。\n\n第二条 又一条。") + "\n又一段。\n"
    file.write_text(meanwhile, "utf-8")
    values = {"标题": ["丁"], "文号": ["测政发〔2024〕1号"], "发文机关": ["测试县人民政府"]}
    status, said = client.send("save", A, values, digest=digest)
    assert status == 200, said
    assert file.read_text("utf-8") == meanwhile.replace("关于甲的通知", "丁")
    assert said["values"]["文号"] == ["县政发〔2024〕1号"]
    status, said = client.send("save", A, {"标题": ["戊"]}, digest=said["digest"])
    assert status == 200 and "标题: 戊\n" in file.read_text("utf-8")


def test_one_key_changed_on_both_sides_shows_both(client, context):
    digest = opened(client)
    file = context.content / A
    meanwhile = file.read_text("utf-8").replace("关于甲的通知", "关于丙的通知") + "又一段。\n"
    file.write_text(meanwhile, "utf-8")
    values = {"标题": ["丁"], "摘要": ["一句话"], "发文机关": ["测试县人民政府"]}
    status, said = client.send("save", A, values, digest=digest)
    assert status == 409 and "“标题”" in said["refused"] and file.read_text("utf-8") == meanwhile
    assert said["conflicts"] == [{"key": "标题", "entered": ["丁"], "found": ["关于丙的通知"]}]
    assert said["values"]["摘要"] == ["一句话"]  # what is entered and in no conflict stays
    status, said = client.send("save", A, values, digest=said["digest"])  # having seen both
    assert status == 200 and said["values"]["标题"] == ["丁"] and said["values"]["摘要"] == ["一句话"]
    assert file.read_text("utf-8").endswith("又一段。\n")


@pytest.mark.parametrize("old, new, values", [
    ("发文机关: 测试县人民政府\n", "", {"发文机关": ["测试县教育局"]}),  # taken away there, changed here
    ("发文机关: 测试县人民政府\n", "发文机关: 测试县教育局\n", {"发文机关": [""]}),
    ("---\n\n", "摘要: 那边的\n---\n\n", {"摘要": ["这边的"]}),  # new on both sides
])
def test_a_key_removed_or_added_on_one_side_is_a_conflict_too(client, context, old, new, values):
    digest = opened(client)
    file = context.content / A
    meanwhile = file.read_text("utf-8").replace(old, new)
    file.write_text(meanwhile, "utf-8")
    status, said = client.send("save", A, values, digest=digest)
    assert status == 409 and [row["key"] for row in said["conflicts"]] == list(values)
    assert file.read_text("utf-8") == meanwhile


def test_the_same_change_on_both_sides_is_none(client, context):
    digest = opened(client)
    file = context.content / A
    meanwhile = file.read_text("utf-8").replace("关于甲的通知", "丁")
    file.write_text(meanwhile, "utf-8")
    status, said = client.send("save", A, {"标题": ["丁"]}, digest=digest)
    assert status == 200 and not said["changed"] and file.read_text("utf-8") == meanwhile


def test_a_mark_of_doubt_goes_only_from_the_value_that_was_verified(client, context):
    file = context.content / A
    file.write_text(file.read_text("utf-8").replace("1号", "1号 # 待核实：年份"), "utf-8")
    digest = opened(client)
    meanwhile = file.read_text("utf-8").replace("1号", "7号")
    file.write_text(meanwhile, "utf-8")
    values = {"文号": ["测政发〔2024〕1号"]}
    assert client.send("save", A, values, digest=digest, verified=["文号"])[0] == 200
    assert file.read_text("utf-8") == meanwhile


def test_without_knowing_what_the_form_showed_nothing_is_overwritten(client, context):
    file = context.content / A
    before = file.read_bytes()
    for digest in ("", "0" * 64):
        status, said = client.send("save", A, {"标题": ["丁"]}, digest=digest)
        assert status == 409 and "别处改过" in said["refused"] and file.read_bytes() == before


def test_two_saves_at_once_lose_nothing(client, context):
    file = context.content / A

    def save_both(*both):
        digest = opened(client)
        with ThreadPoolExecutor(2) as pool:
            return sorted(status for status, _ in pool.map(
                lambda values: client.send("save", A, values, digest=digest), both))

    for number in range(5):
        assert save_both({"标题": [f"丁{number}"]}, {"摘要": [f"一{number}"]}) == [200, 200]
        text = file.read_text("utf-8")
        assert f"标题: 丁{number}\n" in text and f"摘要: 一{number}\n" in text
        assert save_both({"标题": [f"戊{number}"]}, {"标题": [f"己{number}"]}) == [200, 409]


def test_a_new_name_is_given_once(client, context):
    def save(number):
        values = {"标题": [f"甲{number}"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
        return client.send("save", "policy/same.md", values, new=True)[0]

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(save, range(4))) == [200, 409, 409, 409]
    assert not [path for path in read_tree(context.content) if path.endswith(".part")]


@pytest.mark.parametrize("key, entered, written", [
    ("成文日期", "2026年11月30日", "2026-11-30"), ("施行日期", "２０２６/１１/３０", "2026-11-30"),
    ("有效期至", "2026.1.2", "2026-01-02"), ("废止日期", "二〇二六年十一月三十日", "2026-11-30"),
    ("发布日期", "20261130", "2026-11-30"), ("发布日期", "2026年11月30日 8时5分", "2026-11-30 08:05"),
])
def test_a_day_may_be_written_as_people_write_it(client, context, key, entered, written):
    status, said = client.send("save", A, {key: [entered]}, digest=opened(client))
    assert status == 200, said
    assert f"{key}: {written}\n" in (context.content / A).read_text("utf-8")
    assert written in said["values"][key][0]


@pytest.mark.parametrize("entered", ["11/30/2026", "26年11月30日", "2026年11月", "2026年2月30日"])
def test_a_day_that_is_not_certain_is_not_guessed(client, entered):
    _, said = client.send("check", A, {"成文日期": [entered]})
    assert [(row["key"], row["rule"]) for row in said["findings"]] == [("成文日期", "KEY-05")]


def test_signatures_are_not_typed(client, context):
    before = (context.content / A).read_bytes()
    client.send("save", A, {REVIEWS: ["{人: 甲}"]}, digest=opened(client))
    assert (context.content / A).read_bytes() == before


def test_a_new_document(client, context):
    values = {"标题": ["关于印发《丁方案》的通知"], "类别": ["其他政策文件"],
              "文号": ["测政发〔2024〕3号"], "发布日期": ["2024-03-01"]}
    _, said = client.send("check", "", values, new=True)
    assert said["proposal"].startswith("disclosure/other/policy/") and not said["findings"]
    assert said["proposal"].endswith("2024-3.md")
    before = read_tree(context.content)
    status, _ = client.send("save", said["proposal"], values, new=True, body="正文一段。\r\n")
    assert status == 200
    after = read_tree(context.content)
    written = after.pop(said["proposal"]).decode()
    assert after == before
    assert written == ("---\n标题: 关于印发《丁方案》的通知\n类别: 其他政策文件\n发布日期: 2024-03-01\n"
                       "文号: 测政发〔2024〕3号\n---\n\n正文一段。\n")


def test_a_report_begins_as_that_of_last_year_and_leads_to_its_tables(client, context):
    wish = {"kind": "年报", "office": "测试县教育局"}
    status, body = client.ask("/_preview/begin", json.dumps(wish).encode())
    path = json.loads(body)["path"]
    assert status == 200
    assert "标题: 测试县教育局2025年政府信息公开工作年度报告\n" in (context.content / path).read_text("utf-8")
    assert "粘贴年报的数字" in client.ask(f"/_preview/edit?path={path}")[1]
    assert "粘贴年报的数字" not in client.ask(f"/_preview/edit?path={A}")[1]


@pytest.mark.parametrize("path", [A, "../x.md", "/etc/x.md", "x.txt", "_data/x.md", "", "中文.md",
                                  "search/x.md", "index.md", "policy/../x.md"])
def test_a_new_document_has_a_free_address(client, context, path):
    before = read_tree(context.content.parent)
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    status, said = client.send("save", path, values, new=True)
    assert status == 409 and said["refused"] and read_tree(context.content.parent) == before


def test_a_link_out_of_the_content_is_not_followed(client, context, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (context.content / "out").symlink_to(tmp_path / "elsewhere")
    values = {"标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2024-03-01"]}
    assert client.send("save", "out/x.md", values, new=True)[0] == 409
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name, stored, label", [
    ("名单.PDF", "ming-dan.pdf", "名单"), ("..\\..\\b.docx", "b.docx", "b"),
    ("甲, 乙.xlsx", "jia-yi.xlsx", "甲, 乙"),
])
def test_files_are_laid_beside_the_document(client, context, name, stored, label):
    address = f"/_preview/attach?path={A}&name={name}"
    for _ in range(2):  # the same file again is no harm
        status, said = client.ask(address, b"data")
        assert status == 200
        assert json.loads(json.loads(said)["item"]) == {"文件": stored, "名称": label}
    file = context.content / "policy" / stored
    assert file.read_bytes() == b"data"
    status, said = client.ask(address, b"other")
    assert (status, json.loads(said)["taken"]) == (409, file.name) and file.read_bytes() == b"data"
    assert client.ask(f"{address}&replace=1", b"other")[0] == 200 and file.read_bytes() == b"other"


def test_who_else_uses_a_file_is_told_before_it_is_replaced(client, context):
    write(context.content, {"policy/b.md": (context.content / "policy/b.md").read_bytes().replace(
        b"---\n\n", "附件: 1.pdf\n---\n\n".encode())})
    status, said = client.ask(f"/_preview/attach?path={A}&name=1.pdf", b"other")
    assert status == 409 and "b.md 也用它" in json.loads(said)["refused"]


def test_no_folder_is_made_for_a_document_that_is_not_there(client, context):
    before = sorted(context.content.rglob("*"))
    for path in ("policy/none.md", "new/deep/none.md", "../x.md", "/etc/x.md"):
        assert client.ask(f"/_preview/attach?path={path}&name=x.pdf", b"data")[0] == 409
    assert sorted(context.content.rglob("*")) == before


def test_a_file_that_is_attached_no_longer_is_told(client, context):
    said = client.send("save", A, {"附件": ["1.pdf"]}, digest=opened(client))[1]
    assert said["notes"] == []
    said = client.send("save", A, {"附件": [""]}, digest=said["digest"])[1]
    assert said["notes"] == ["policy/1.pdf"] and (context.content / "policy/1.pdf").is_file()
    assert client.ask(f"/_preview/delete?path={A}&file=policy/1.pdf", b"")[0] == 200
    assert not (context.content / "policy/1.pdf").exists()


@pytest.mark.parametrize("file", ["policy/a.md", "_data/site.yml", "../outside.pdf", "policy/none.pdf",
                                  "policy/used.pdf", "policy/link.pdf", ".git/config", "policy"])
def test_nothing_but_a_file_that_nobody_names_is_deleted(client, context, tmp_path, file):
    write(tmp_path, {"outside.pdf": b"1"})
    write(context.content, {"policy/used.pdf": b"1", "policy/c.md": "见 [表](used.pdf)"})
    (context.content / "policy/link.pdf").symlink_to(context.content / "policy/1.pdf")
    before = read_tree(tmp_path)
    assert client.ask(f"/_preview/delete?path={A}&file={file}", b"")[0] == 409
    assert read_tree(tmp_path) == before


@pytest.mark.parametrize("of, name, status", [
    ("1.pdf", "新的.pdf", 200), ("1.pdf", "新的.docx", 409), ("none.pdf", "x.pdf", 409),
    ("../1.pdf", "x.pdf", 409), ("a.md", "x.md", 409),
])
def test_an_attachment_is_exchanged_under_its_name(client, context, of, name, status):
    before = read_tree(context.content)
    address = f"/_preview/attach?path={A}&name={name}&replace=1&as={of}"
    assert client.ask(address, b"new")[0] == status
    after = read_tree(context.content)
    assert {path: after[path] for path in after if after[path] != before.get(path)} == (
        {"policy/1.pdf": b"new"} if status == 200 else {})


def test_text_and_fields_are_saved_together_and_a_colleague_s_lines_stay(client, context):
    digest, file = opened(client), context.content / A
    before = file.read_text("utf-8")
    file.write_text(before + "\n同事补的。\n", "utf-8")
    base = "第一条 正文。"
    status, said = client.send("save", A, {"标题": ["丁"]}, digest=digest, base=base,
                               body="前言。\n\n第一条 正文。")
    assert status == 200 and said["body"] == "前言。\n\n第一条 正文。\n\n同事补的。"
    assert file.read_text("utf-8") == before.replace("关于甲的通知", "丁").replace(
        "第一条", "前言。\n\n第一条") + "\n同事补的。\n"


def test_lines_that_both_changed_are_shown_side_by_side(client, context):
    digest, file = opened(client), context.content / A
    meanwhile = file.read_text("utf-8").replace("正文。", "同事改的。")
    file.write_text(meanwhile, "utf-8")
    status, said = client.send("save", A, {}, digest=digest, base="第一条 正文。", body="第一条 我改的。")
    assert status == 409 and "“正文”" in said["refused"] and file.read_text("utf-8") == meanwhile
    assert said["parts"] == [{"own": ["第一条 我改的。"], "found": ["第一条 同事改的。"]}]
    status, said = client.send("save", A, {}, digest=said["digest"], base=said["base"],
                               body="第一条 都改了。")
    assert status == 200 and "第一条 都改了。" in file.read_text("utf-8")


@pytest.mark.parametrize("path, line, says", [
    (A, "见测政发[2024]2号。", "见测政发〔2024〕2号。"),
    ("policy/b.md", "第二条 本办法自2024年3月1日起施行。", "2024-03-01"),
])
def test_a_finding_is_corrected_at_one_press_where_that_is_certain(client, context, path, line, says):
    before = read_tree(context.content)
    entry = {"body": f"{line}\n", "base": "第一条 正文。\n", "digest": opened(client, path)}
    found = [one for one in client.send("check", path, {}, **entry)[1]["findings"] if one["corrects"]]
    assert len(found) == 1
    status, said = client.send("correct", path, {}, **entry, rule=found[0]["rule"], line=found[0]["line"])
    assert status == 200 and says in str(said) and says not in str(before.get(path))
    assert client.send("correct", path, {}, **entry, rule="TXT-01", line=1)[0] == 409
    assert read_tree(context.content) == before


def test_while_it_is_written_a_text_is_shown_and_its_lines_are_checked(client, context):
    body = "见《关于乙的办法》（测政发〔2024〕2号）。\n\n本通知自2024年2月30日起施行。\n\n<script>alert(1)</script>![图](1.png)"
    said = client.send("check", A, {}, digest=opened(client), base="第一条 正文。", body=body)[1]
    assert 'href="/policy/b.html"' in said["html"] and "<script" not in said["html"]
    assert ("DATE-01", 3) in [(row["rule"], row["body_line"]) for row in said["findings"]]


@pytest.mark.parametrize("path, status", [("policy/p.png", 200), ("policy/1.pdf", 409), ("_data/p.png", 409),
                                          ("../p.png", 409), ("policy/none.png", 409)])
def test_pictures_of_the_content_are_shown_beside_the_text(client, context, path, status):
    write(context.content, {"policy/p.png": b"GIF89a", "_data/p.png": b"GIF89a", "../p.png": b"GIF89a"})
    assert client.ask(f"/_preview/picture?path={path}")[0] == status


@pytest.mark.parametrize("name", ["a.html", "a.exe", "a", "a.svg"])
def test_what_a_browser_would_run_is_no_attachment(client, context, name):
    before = read_tree(context.content)
    assert client.ask(f"/_preview/attach?path={A}&name={name}", b"data")[0] == 409
    assert read_tree(context.content) == before


@pytest.mark.parametrize("words, value", [("乙", "测政发〔2024〕2号"), ("[2024]2", "测政发〔2024〕2号"),
                                          ("later", "/policy/later.md")])
def test_documents_are_offered(client, words, value):
    assert value in [row["value"] for row in json.loads(
        client.ask(f"/_preview/documents?words={words}")[1])]


def test_with_errors_it_is_not_said_to_be_ready(client, context):
    def stage():
        status, said = client.send("save", A, {}, digest=opened(client))
        assert status == 200, said
        return said["progress"]["stage"]

    file = context.content / A
    assert stage() == "已发布"
    whole = file.read_text("utf-8")
    file.write_text(whole + "\n联系电话：（待填：电话）\n", "utf-8")
    assert stage() == "草稿"
    file.write_text(whole, "utf-8")
    file.write_text(file.read_text("utf-8") + "\n联系人：张三，13812345678\n", "utf-8")
    assert stage() == "有错" and "改好以前不能发布" in client.ask(f"/_preview/edit?path={A}")[1]
    (context.data / "waivers.yml").write_text(
        f"- {{规则: PRIV-02, 位置: {A}, 理由: 公务手机, 批准人: 甲, 有效期至: {DAY}}}\n", "utf-8")
    assert stage() == "已发布"
