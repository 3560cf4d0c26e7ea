"""Procedures of a document: readers' view first, then the same files a developer would write."""

import json

import pytest

from plugins.documents.clearing import read_list
from tests.preview.conftest import CLEARING, DECISION
from tests.support import markdown, write

PATH = "policy/a.md"


def send(client, action, procedure, path=PATH, digest="", **said):
    status, body = client.ask(f"/_preview/{action}?path={path}", json.dumps(
        {"procedure": procedure, "said": said, "digest": digest}).encode())
    return status, json.loads(body)


def do(client, procedure, path=PATH, **said):
    """Looks, then writes what was shown; what readers would see."""
    status, shown = send(client, "try", procedure, path, **said)
    assert status == 200, shown
    status, done = send(client, "do", procedure, path, shown["digest"], **said)
    assert status == 200 and "已写进" in done["said"], done
    return "".join(shown["foreseen"])


@pytest.fixture
def content(context):
    return write(context.content, {"policy/new.md": markdown(
        "文号: 测政发〔2026〕8号\n成文日期: 2026-11-01", title="标题: 关于废止文件的决定\n",
        published="发布日期: 2026-11-02\n")})


@pytest.mark.parametrize("procedure, said, sees, file, line", [
    ("correct", {"day": "2026-11-20", "note": "第一条漏字"}, "2026-11-20 更正，第一条漏字", PATH,
     "更正: {日期: 2026-11-20, 说明: 第一条漏字}"),
    ("withdraw", {"day": "2026年11月20日", "note": "内容有误"}, "写明撤下的理由：内容有误", PATH,
     "撤下: {日期: 2026-11-20, 理由: 内容有误}"),
    ("extend", {"day": "2027-11-20"}, "有效期至改为 2027-11-20", PATH, "有效期至: 2027-11-20"),
    ("extend", {"day": "2027-11-20", "by": "测政发[2026]8号"}, "由《关于废止文件的决定》延长", "policy/new.md",
     "延长有效期: {文件: 测政发〔2024〕1号, 至: 2027-11-20}"),
    ("repeal", {"day": "2026-12-01"}, "自 2026-12-01 起标为废止", PATH, "废止日期: 2026-12-01"),
    ("repeal", {"day": "2026年12月1日", "basis": "《某规定》（测政发〔2026〕99号）"}, "写明由《某规定》", PATH,
     "废止依据: 《某规定》（测政发〔2026〕99号）"),
    ("repeal", {"by": "/policy/new.md"}, "由《关于废止文件的决定》废止", "policy/new.md",
     "废止: 测政发〔2024〕1号"),
    ("repeal", {"by": "关于废止文件的决定", "day": "2026-12-01"}, "自 2026-12-01 起标为废止", "policy/new.md",
     "废止: {文件: 测政发〔2024〕1号, 自: 2026-12-01}"),
])
def test_what_was_shown_is_written(client, content, procedure, said, sees, file, line):
    assert sees in do(client, procedure, **said)
    text = (content / file).read_text("utf-8")
    written = " ".join(text.split("---")[1].split())
    assert line in written.replace(": - ", ": ")


def test_a_document_gets_a_new_text_and_the_one_it_has_is_set_aside(client, content):
    before = (content / PATH).read_bytes()
    shown = send(client, "try", "revise", day="")[1]
    assert "按修改决定推算" in "".join(shown["foreseen"])
    sees = do(client, "revise", day="2026-12-01")
    assert "网址 /policy/a.html 和文号不变" in sees and "/policy/a-2024.html" in sees
    assert "适用到 2026-11-30" in sees
    assert (content / "policy/a-2024.md").read_bytes() == before
    text = (content / PATH).read_text("utf-8")
    assert "前版:\n- {文件: a-2024.md, 至: 2026-11-30}\n" in text and "发布日期: 2024" not in text
    status, refused = send(client, "try", "revise", day="")
    assert status != 200 and PATH in "".join(map(str, refused.values()))


def test_a_document_keeps_its_attachments(client, content):
    write(content, {"policy/with.md": markdown("附件: 1.pdf", title="标题: 有附件的\n")})
    do(client, "correct", "policy/with.md", day="2026-11-20", note="漏字")
    do(client, "move", "policy/with.md", name="named.md")
    assert "附件: 1.pdf" in (content / "policy/named.md").read_text("utf-8")


def test_a_moved_document_leaves_its_address(client, content):
    assert "旧网址自动跳转" in do(client, "move", name="xin.md")
    assert not (content / PATH).exists()
    assert "旧址: policy/a.html" in (content / "policy/xin.md").read_text("utf-8")


TERM = {  # five years, prolonged by a decision; repealed by another
    "policy/term.md": markdown("文号: 测政发〔2022〕5号\n成文日期: 2022-06-01\n有效期: 5年",
                               title="标题: 关于丁的办法\n", category="类别: 行政规范性文件\n",
                               published="发布日期: 2022-06-02\n"),
    "policy/longer.md": markdown("文号: 测政发〔2026〕3号\n成文日期: 2026-03-01\n延长有效期: "
                                 "{文件: 测政发〔2022〕5号, 至: 2029-05-31}", title="标题: 延长的通知\n",
                                 published="发布日期: 2026-03-02\n"),
    "policy/gone.md": markdown("文号: 测政发〔2022〕3号\n成文日期: 2022-05-01",
                               title="标题: 关于戊的办法\n", category="类别: 行政规范性文件\n",
                               published="发布日期: 2022-05-02\n"),
    "policy/ends.md": markdown("文号: 测政发〔2026〕4号\n成文日期: 2026-05-18\n废止: 测政发〔2022〕3号",
                               title="标题: 废止的决定\n", published="发布日期: 2026-05-18\n"),
    "policy/undated.md": markdown("文号: 测政发〔2026〕6号", title="标题: 无期\n",
                                  published="发布日期: 未载明\n"),
}
LONGER, GONE = "policy/term.md", "policy/gone.md"


def test_a_document_says_until_when_it_is_in_force(client, content):
    write(content, TERM)
    assert "现在有效期至 2029-05-31" in client.ask(f"/_preview/handle?path={LONGER}")[1]
    gone = client.ask(f"/_preview/handle?path={GONE}")[1]
    assert "自 2026-05-18 起废止（依据《废止的决定》" in gone
    assert "现在没有写有效期" in client.ask(f"/_preview/handle?path={PATH}")[1]
    assert "到那一天仍列在现行有效文件目录里" in do(client, "extend", LONGER, day="2031-05-31")
    assert "现在有效期至 2031-05-31" in client.ask(f"/_preview/handle?path={LONGER}")[1]
    assert "从现行有效文件目录里去掉" in do(client, "repeal", LONGER, day="2027-01-01")


@pytest.mark.parametrize("procedure, path, said, why", [
    ("extend", LONGER, {"day": "2020-01-01"}, "早于施行的那一天（2022-06-01）"),
    ("extend", LONGER, {"day": "2029-05-31"}, "现在有效期至 2029-05-31，延长到 2029-05-31 不是延长"),
    ("extend", GONE, {"day": "2031-05-31"}, "不能再延长"),
    ("extend", PATH, {"day": "2027-11-20", "by": "/policy/undated.md"}, "没有写成文日期"),
    ("repeal", GONE, {"day": "2030-01-01"}, "自 2026-05-18 起废止（依据《废止的决定》"),
    ("repeal", LONGER, {"day": "2021-01-01"}, "那时还没有这份文件"),
    ("repeal", LONGER, {"by": "/policy/undated.md"}, "没有写成文日期"),
    ("revise", LONGER, {"day": "2020-01-01"}, "从 2022-06-01 起施行"),
    ("revise", GONE, {"day": ""}, "自 2026-05-18 起废止"),
    ("correct", LONGER, {"day": "2029-01-01", "note": "甲"}, "还没有到"),
    ("correct", LONGER, {"day": "2022-06-01", "note": "甲"}, "早于这份文件的发布日期 2022-06-02"),
    ("withdraw", LONGER, {"day": "2019-01-01", "note": "甲"}, "早于这份文件的发布日期 2022-06-02"),
])
def test_a_day_that_cannot_be_is_refused_with_why(client, content, procedure, path, said, why):
    write(content, TERM)
    status, answer = send(client, "try", procedure, path, **said)
    assert status == 409 and why in answer["refused"], answer


def test_an_extension_that_comes_too_late_is_refused(client, content):
    write(content, {"policy/late.md": TERM[LONGER].replace("5年", "2年")})
    for said in ({}, {"by": "测政发〔2026〕8号"}):
        status, answer = send(client, "try", "extend", "policy/late.md", day="2031-01-01", **said)
        assert status == 409 and "届满" in answer["refused"] and "请" in answer["refused"]


@pytest.mark.parametrize("typed", ["b", "/policy/b", "b.html", "中文 名", "policy/X.Y.md", "con", "../b"])
def test_a_proposed_name_can_be_taken_as_it_stands(client, content, typed):
    write(content, {"policy/zhong-wen-ming.md": markdown(title="标题: 己\n")})
    status, answer = send(client, "try", "move", name=typed)
    assert status == 409, answer
    proposed = answer["refused"].rpartition("：")[2]
    assert send(client, "try", "move", name=proposed)[0] == 200, answer


def test_a_name_needs_no_ending(client, content):
    assert "/policy/xin.html" in do(client, "move", name="xin")
    assert "就是现在的文件名" in send(client, "try", "move", "policy/xin.md", name="xin")[1]["refused"]


@pytest.mark.parametrize("procedure, said, why", [
    ("correct", {"day": "2026-11-20"}, "请写更正了什么"), ("correct", {"note": "甲", "day": "昨天"}, "更正日期"),
    ("repeal", {"by": "测政发〔1999〕1号"}, "本站没有"), ("repeal", {"by": "../x.md"}, "网址"),
    ("revise", {"day": "明天"}, "新文本从哪一天起适用"),
    ("move", {"name": "policy/b.md"}, "已经有了"), ("move", {"name": "新.md"}, "不能作网址"),
    ("move", {"name": "../out.md"}, "不能作网址"), ("move", {"name": "b"}, "policy/b.md 已经有了"),
    ("move", {"name": "中文 名"}, "建议改名为：policy/zhong-wen-ming.md"),
    ("correct", {"day": "2029-01-01", "note": "甲"}, "还没有到"),
    ("correct", {"day": "2019-01-01", "note": "甲"}, "早于这份文件的发布日期"),
    ("withdraw", {"day": "2019-01-01", "note": "甲"}, "早于这份文件的发布日期"),
    ("repeal", {"day": "2019-01-01"}, "那时还没有这份文件"),
    ("revise", {"day": "2020-01-01"}, "现在的文本从"),
])
def test_what_cannot_be_done_says_why(client, content, procedure, said, why):
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    status, answer = send(client, "try", procedure, **said)
    assert status == 409 and why in answer["refused"]
    assert before == {path: path.read_bytes() for path in content.rglob("*.*")}


def test_what_is_repealed_is_not_repealed_again(client, content):
    do(client, "extend", day="2027-01-01")
    assert "不是延长" in send(client, "try", "extend", day="2026-12-31")[1]["refused"]
    do(client, "repeal", by="测政发〔2026〕8号")
    refused = send(client, "try", "repeal", day="2030-01-01")[1]["refused"]
    assert "自 2026-11-01 起废止（依据《关于废止文件的决定》" in refused and "policy/new.md" in refused


def test_what_another_names_by_its_path_is_not_moved(client, content):
    write(content, {"policy/c.md": markdown(body="见[甲](a.md)。\n", title="标题: 丙\n")})
    assert "policy/c.md" in send(client, "try", "move", name="xin.md")[1]["refused"]


def test_nothing_else_than_what_was_shown_is_written(client, content):
    said = {"day": "2026-11-20", "note": "漏字"}
    digest = send(client, "try", "correct", **said)[1]["digest"]
    file = content / PATH
    file.write_text(file.read_text("utf-8").replace("第一条", "第二条"), "utf-8")
    assert send(client, "do", "correct", PATH, digest, **said)[0] == 409


@pytest.mark.parametrize("pasted", [
    "文号\t标题\n测政发〔2024〕1号\t关于甲的通知\n测政发〔2024〕2号\t关于乙的办法\n",
    "1\t关于甲的通知\t测政发〔2024〕1号\t废止\n2\t关于乙的办法\t测政发〔2024〕2号\t废止\n",
])
def test_a_pasted_list_is_an_attachment(client, context, pasted):
    content = write(context.content, {**CLEARING, DECISION: CLEARING[DECISION].replace(
        "附件: [qingli.csv]\n", "").replace("\n附件: [qingli.csv]", "")})
    (content / "policy/qingli.csv").unlink()
    status, said = client.ask(f"/_preview/paste-list?path={DECISION}",
                              json.dumps({"text": pasted}).encode())
    assert status == 200 and "清单有 2 件" in said
    entries = read_list("a.csv", (content / "policy/qingli.csv").read_bytes()).entries
    assert [one.target for one in entries] == ["测政发〔2024〕1号", "测政发〔2024〕2号"]
    assert [one.title for one in entries] == ["关于甲的通知", "关于乙的办法"]
    assert (content / DECISION).read_text("utf-8").count("qingli.csv") == 1
    assert "粘贴清单" in client.ask(f"/_preview/handle?path={DECISION}")[1]
    status, said = client.ask(f"/_preview/paste-list?path={DECISION}", b'{"text": ""}')
    assert status == 409


def test_a_pasted_list_takes_nobody_else_s_place(client, context):
    content = write(context.content, {**CLEARING, "policy/another.md": CLEARING[DECISION].replace(
        "附件: [qingli.csv]\n", "").replace("9号", "10号")})
    before = (content / "policy/qingli.csv").read_bytes()
    for pasted in ("甲\t测政发〔2024〕1号\n", "乙\t测政发〔2024〕2号\n"):
        status, said = client.ask("/_preview/paste-list?path=policy/another.md",
                                  json.dumps({"text": pasted}).encode())
        assert status == 200 and "qingli-2.csv" in said
    assert (content / "policy/qingli.csv").read_bytes() == before
    assert (content / "policy/another.md").read_text("utf-8").count("qingli-2.csv") == 1


def test_a_document_whose_category_is_still_to_be_filled_in_keeps_no_other_from_being_handled(
        client, content):
    (content / "policy/table.md").write_text(
        "---\n标题: 表\n类别: # 待核实：看不出类别\n发布日期: 2026-11-02\n---\n\n正文。\n", "utf-8")
    assert client.ask(f"/_preview/handle?path={PATH}")[0] == 200
    assert "标为废止" in do(client, "repeal", day="2026-12-01")
    assert "标题、类别还没有填好" in client.ask("/_preview/handle?path=policy/table.md")[1]
