"""Reviews in the browser's requests: what waits, what is shown, what is signed or sent back."""

import json
from dataclasses import replace
from datetime import date

import pytest

from plugins.preview.procedures.review import review_view, sign_document
from tests.preview.conftest import Client
from tests.reviewing.conftest import CHECKS, Office, keys  # noqa: F401
from tests.support import write


@pytest.fixture
def office(context, keys):  # noqa: F811
    """The office at whose content the server looks; 甲 sits at the computer."""
    office = Office(context.content, keys)
    sit(office, "jia")
    return office


def sit(office, name):
    """Another person at the computer."""
    office.git("config", "user.signingkey", str(office.keys / name))


def opinion(client, path="a.md", **more):
    """What the page of a review sends, with the digest it shows."""
    _, page = client.ask(f"/_preview/review?path={path}")
    digest = page.split('data-digest="')[1].split('"')[0]
    sent = {"digest": digest, "checked": CHECKS, "reason": "", "back": False, "name": "", **more}
    status, said = client.ask(f"/_preview/sign?path={path}", json.dumps(sent).encode())
    return status, json.loads(said)


def test_a_document_goes_through_its_steps(client: Client, office):
    _, page = client.ask("/_preview/review?path=a.md")
    assert "初审：一个文件" in page and "还没有审核过，请通读全文" in page and "用甲的密钥签名" in page
    assert '<th scope="row">发布日期</th>' in page and "<template" in page  # the text as it is read
    assert "还没有核对：文字关、时间关" in opinion(client, checked=[])[1]["refused"]
    assert "已签署：甲" in opinion(client)[1]["said"] and office.signed == 1
    office.commit("jia")
    assert "要由另一人签" in opinion(client)[1]["refused"]
    office.edit("5元", "6元")
    assert "没提交到 git 的改动" in client.ask("/_preview/review?path=a.md")[1]
    office.commit("jia")
    assert "甲改过这份文件" in client.ask("/_preview/review?path=a.md")[1]
    sit(office, "yi")
    _, page = client.ask("/_preview/review?path=a.md")
    assert "<del>5</del><ins>6</ins>" in page and "甲于2026年11月23日初审以后的改动（1处）" in page
    assert "已签署：乙于2026年11月23日初审" in opinion(client)[1]["said"]


def test_who_wrote_is_known_by_the_key_that_signed_the_commit(client, office):
    for key, value in (("user.name", "无名"), ("user.email", "nobody@example.com"),
                       ("gpg.format", "ssh"), ("commit.gpgsign", "true")):
        office.git("config", key, value)
    office.edit("5元", "6元")
    page = client.ask("/_preview/send")[1]
    digest = page.split('data-digest="')[1].split('"')[0]
    sent = {"message": "改", "name": "", "email": "", "digest": digest}
    status, said = client.ask("/_preview/commit", json.dumps(sent).encode())
    assert status == 200, said
    assert "甲改过这份文件" in client.ask("/_preview/review?path=a.md")[1]
    assert "不能审核自己的文字" in opinion(client)[1]["refused"] and office.signed == 0
    sit(office, "yi")
    assert "已签署：乙" in opinion(client)[1]["said"]


def test_a_desk_left_open_overnight_signs_on_the_day_of_the_signature(
        context, office, monkeypatch):
    desk = replace(context, wanted_day=None)
    monkeypatch.setattr("plugins.preview.context.today", lambda: date(2026, 12, 1))
    sent = {"digest": review_view(desk, "a.md")["digest"], "checked": list(CHECKS), "reason": "",
            "back": False, "name": ""}
    assert "甲于2026年12月1日初审" in sign_document(desk, "a.md", sent)["said"]


def test_a_new_text_is_shown_against_the_one_before(client, office):
    write(office.content, {"a-2024.md": office.file.read_bytes()})
    office.edit("5元", "6元")
    office.edit("标题: 一个文件\n", "标题: 一个文件\n前版: a-2024.md\n")
    _, page = client.ask("/_preview/review?path=a.md")
    assert "和以前的文本相比（1处）" in page and "<del>5</del><ins>6</ins>" in page


def test_it_is_sent_back_with_a_reason_alone(client, office):
    assert "退回要写明理由" in opinion(client, back=True)[1]["refused"]
    assert "已退回：附件二缺单位" in opinion(client, back=True, reason="附件二缺单位")[1]["said"]
    assert office.status().sent_back.reason == "附件二缺单位" and office.signed == 0
    assert "甲2026-11-23退回：附件二缺单位。改好保存以后" in client.ask("/_preview/edit?path=a.md")[1]
    office.edit("5元", "6元")
    assert "附件二缺单位，已经改过；还缺初审" in client.ask("/_preview/edit?path=a.md")[1]


def test_what_was_not_shown_is_not_signed(client, office):
    assert opinion(client, digest="0" * 64)[0] == 409
    office.git("config", "user.signingkey", str(office.keys / "ding"))
    assert "没有 _data/signers.yml 登记的密钥" in opinion(client)[1]["refused"]
    assert office.signed == 0


def test_without_a_register_a_name_is_all(client, office):
    (office.content / "_data/signers.yml").unlink()
    assert "请写明审核人的姓名" in opinion(client)[1]["refused"]
    office.edit("5元", "6元")
    office.commit("jia")
    assert "jia改过这份文件" in opinion(client, name="jia")[1]["refused"]  # as git has it
    assert "证明不了是谁签的" in opinion(client, name="丁")[1]["said"]


def test_who_has_no_key_gets_one_to_be_registered(client, office, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    office.git("config", "--unset", "user.signingkey")
    assert "生成密钥" in client.ask("/_preview/review")[1]
    status, said = client.ask("/_preview/new-key", '{"name": "戊 某"}'.encode())
    lines = json.loads(said)["record"]
    assert status == 200 and lines.startswith("- 姓名: 戊某\n  公钥: ssh-ed25519 AAAA")
    file = tmp_path / ".ssh/id_ed25519_review"
    assert file.stat().st_mode & 0o077 == 0
    kept = file.read_bytes()
    assert json.loads(client.ask("/_preview/new-key", '{"name": "戊某"}'.encode())[1])["record"] == lines
    assert file.read_bytes() == kept
    write(office.content, {"_data/signers.yml": lines.replace("  邮箱: ", "")})
    assert "签初审" in client.ask("/_preview/review")[1]


def test_the_queue_says_whose_turn_it_is(client, office, context):
    write(context.content, {"b.md": office.file.read_text("utf-8").replace("一个文件", "另一个")})
    row = {"line": 1, "column": 1, "severity": "warning", "fix": ""}
    context.publisher.tell((
        {**row, "path": "a.md", "rule": "REV-11", "message": "还缺初审、复审、终审，未发布。"},
        {**row, "path": "b.md", "rule": "REV-17", "message": "乙复审时退回：缺附件（未发布）。"}))
    _, page = client.ask("/_preview/review")
    assert "等你签（1件）" in page and "退回的（1件）" in page and "缺附件" in page
    sit(office, "ding")
    _, page = client.ask("/_preview/review")
    assert "等别人签（1件）" in page and "只能看，不能签" in page
