"""The provisions of a document, to be ticked in a relation; what readers will see of relations."""

import json

import pytest

from tests.support import markdown, write

RULES = "第一条 总则。\n\n（一）甲。\n\n第十一条 收费。\n\n（一）乙。\n\n不收的，说明。\n\n第一百零二条之一 附则。\n"
ORDER = "各乡镇：\n\n一、压实责任\n\n（一）值守。\n\n十二、通报\n"


@pytest.fixture
def content(context):
    return write(context.content, {
        "policy/rules.md": markdown("文号: 测政发〔2020〕7号", RULES, title="标题: 停车办法\n"),
        "policy/order.md": markdown("", ORDER, title="标题: 防汛通知\n")})


def provisions(client, of):
    return json.loads(client.ask(f"/_preview/provisions?of={of}&from=policy/a.md")[1])


@pytest.mark.parametrize(("of", "words"), [
    ("测政发[2020]7号", ["第一条", "第十一条", "第一百零二条之一"]), ("停车办法", ["第一条", "第十一条", "第一百零二条之一"]),
    ("rules.md", ["第一条", "第十一条", "第一百零二条之一"]), ("/policy/order.md", ["第一部分", "第十二部分"]),
    ("测政发〔1999〕1号", []), ("", []), ("../x.md", []),
])
def test_the_provisions_of_what_is_named(client, content, of, words):
    found = provisions(client, of)
    assert [one["words"] for one in found if not one["within"]] == words
    assert not found or found[0]["text"] in ("第一条 总则。", "一、压实责任")


def test_the_parts_of_an_article_are_named_as_the_front_matter_has_them(client, content):
    found = [(one["words"], one["text"]) for one in provisions(client, "停车办法") if one["within"]]
    assert found == [("第一条第（一）项", "第（一）项　（一）甲。"), ("第十一条第一款", "第一款　第十一条 收费。"),
                     ("第十一条第一款第（一）项", "第一款第（一）项　（一）乙。"),
                     ("第十一条第二款", "第二款　不收的，说明。")]


@pytest.mark.parametrize(("key", "said", "sees"), [
    ("废止", {"文件": "测政发〔2020〕7号"}, "自 2027-01-01 起标为废止"),
    ("废止", {"文件": "停车办法", "条款": "第一条"}, "停车办法的第一条自 2027-01-01 起标为废止，其余照旧"),
    ("暂停执行", {"文件": "rules.md", "自": "2027-02-01", "至": "2027-03-01"},
     "自 2027-02-01 起标为暂停执行，到 2027-03-01 为止"),
    ("延长有效期", {"文件": "测政发〔2020〕7号", "至": "2030-12-31"}, "有效期延长到 2030-12-31"),
    ("废止", {"文件": "测政发〔1999〕1号"}, "不在本站，只写出名称"), ("依据", {"文件": "停车办法"}, "两边互相链接"),
])
def test_what_readers_will_see_of_a_relation_stands_beside_it(client, content, key, said, sees):
    client.ask("/_preview/")  # the list is made
    _, answer = client.send("check", "policy/a.md", {
        key: [json.dumps(said, ensure_ascii=False)], "标题": ["甲"], "类别": ["其他政策文件"],
        "发布日期": ["2026-11-23"], "施行日期": ["2027-01-01"]})
    assert sees in "".join(answer["seen"][key]), answer


def test_of_what_names_nothing_one_thing_is_said(client, content):
    client.ask("/_preview/")
    _, answer = client.send("check", "policy/a.md", {
        "废止": ["饮用水"], "标题": ["甲"], "类别": ["其他政策文件"], "发布日期": ["2026-11-23"]})
    assert any("认不出是哪份文件" in one["message"] for one in answer["findings"])
    assert not answer["seen"].get("废止")
