"""What a clean-up decision lists is shown beside its form, and declared as it was shown."""

import json

import pytest

from tests.preview.conftest import CLEARING, DECISION
from tests.support import read_tree, write


def ask(client, action, more="", path=DECISION):
    status, said = client.ask(f"/_preview/{action}?path={path}{more}", b"")
    return status, json.loads(said)


@pytest.fixture
def content(context):
    return write(context.content, CLEARING)


def test_all_that_is_listed_is_shown_before_it_is_declared(client, content):
    before = read_tree(content)
    shown = ask(client, "listed")[1]
    assert [group["heading"] for group in shown["groups"]] == [
        "在本站，待列入（1 份）", "在本站，早已失去效力（1 份）", "不在本站（1 份）",
        "继续有效或者另行修改，不列入（1 份）"]
    assert shown["groups"][0]["listed"] == ["废止  《关于甲的通知》（测政发〔2024〕1号）（qingli.csv 第2行）"]
    assert shown["wanted"] == 2 and read_tree(content) == before
    (content / "policy/qingli.csv").write_text("标题\n关于乙的办法\n", "utf-8")
    changed = read_tree(content)
    status, said = ask(client, "declare", f"&digest={shown['digest']}")
    assert status == 409 and "没有写" in said["refused"] and read_tree(content) == changed
    write(content, CLEARING)
    assert ask(client, "declare", f"&digest={shown['digest']}") == (200, {
        "said": f"已把 2 份列入 {DECISION} 的文件头，请核对后提交。"})
    after = read_tree(content)
    assert "废止:\n- 测政发〔2024〕1号\n- {站外: 《某省条例》}\n" in after.pop(DECISION).decode()
    assert after.items() <= before.items()
    assert ask(client, "listed")[1]["remarks"] == ["没有要列入文件头的。"]


def test_a_form_has_the_button_where_the_document_ends_others(client, content):
    def is_offered(path):
        return 'id="clear"' in client.ask(f"/_preview/edit?path={path}")[1]

    assert is_offered(DECISION) and not is_offered("policy/a.md")
    file = content / "policy/a.md"
    file.write_text(file.read_text("utf-8").replace("正文。", "《关于乙的办法》同时废止。"), "utf-8")
    assert is_offered("policy/a.md")


def test_what_cannot_be_compared_is_refused_in_words(client, content):
    assert ask(client, "listed", path="policy/none.md")[0] == 409
    assert ask(client, "declare", "&digest=guess")[0] == 409
    file = content / DECISION
    file.write_text(file.read_text("utf-8").replace("其他政策文件", "# 待核实：看不出类别"), "utf-8")
    assert "还没有填完" in ask(client, "listed")[1]["refused"]
    (content / "policy/b.md").write_text("不完整", "utf-8")
    assert "内容有错" in ask(client, "listed")[1]["refused"]
