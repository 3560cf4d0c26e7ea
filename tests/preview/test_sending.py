"""Publication from the browser: two computers of an office, one repository, no terminal."""

import json
import subprocess
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from plugins.preview.context import Refusal
from plugins.preview.exchange import Request
from plugins.preview.procedures.sending import (
    commit_changes,
    conflict_page,
    discard,
    exchange,
    publish,
    resolve,
    send_view,
    sheet_page,
)
from tests.support import markdown, write

PATH = "policy/a.md"


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True,
                          text=True).stdout


@pytest.fixture
def office(context, tmp_path):
    """The context of one computer, and the content of another; both have what the office has."""
    origin, other = tmp_path / "origin.git", tmp_path / "other"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(origin))
    content = context.content
    write(content, {"list.csv": "甲\n乙\n丙\n"})
    git(content, "init", "-q", "-b", "main")
    identify(content, "a")
    git(content, "add", "-A")
    git(content, "commit", "-qm", "起初")
    git(content, "remote", "add", "origin", str(origin))
    git(content, "push", "-qu", "origin", "main")
    git(tmp_path, "clone", "-q", str(origin), str(other))
    identify(other, "b")
    return context, other


def identify(folder, name):
    git(folder, "config", "user.name", name)
    git(folder, "config", "user.email", f"{name}@example.gov.cn")


def commit(context, **more):
    """Commits as the page does, with the message it proposes."""
    shown = send_view(context)
    return commit_changes(context, {"message": shown["message"], "digest": shown["digest"],
                                    "name": "", "email": "", **more})


def edit(folder, old, new, path=PATH):
    file = folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def send_from(other, *changes):
    """The other computer changes and sends."""
    for old, new, path in changes:
        edit(other, old, new, path)
    git(other, "commit", "-qam", "别人")
    git(other, "push", "-q")


def test_the_message_says_what_was_changed(office):
    context, _ = office
    edit(context.content, "标题: 关于甲的通知", "标题: 关于甲的通告")
    edit(context.content, "第一条", "第二条")
    write(context.content, {"policy/new.md": markdown(title="标题: 新的\n"), "policy/x.csv": "1"})
    (context.content / "policy/b.md").unlink()
    said = commit(context)["said"]
    message = git(context.content, "log", "-1", "--format=%B")
    assert message.splitlines()[0] in said
    assert "修改《关于甲的通告》" in message and "新增《新的》" in message and "删除《关于乙的办法》" in message
    assert "标题由“关于甲的通知”改为“关于甲的通告”" in message and "正文改动1处" in message
    assert send_view(context)["changes"] == ()


def test_only_what_was_shown_is_committed(office):
    context, _ = office
    edit(context.content, "第一条", "第二条")
    shown = send_view(context)
    edit(context.content, "第二条", "第三条")
    with pytest.raises(Refusal, match="刚刚又有改动"):
        commit_changes(context, {**shown, "name": "", "email": ""})
    with pytest.raises(Refusal, match="请写一句说明"):
        commit(context, message=" ")
    with pytest.raises(Refusal, match="请先提交"):
        exchange(context)


def test_what_is_given_up_is_as_it_was_committed(office):
    context, _ = office
    before = (context.content / PATH).read_bytes()
    edit(context.content, "第一条", "第二条")
    write(context.content, {"policy/new.md": markdown(title="标题: 新的\n")})
    for path in (PATH, "policy/new.md"):
        shown = send_view(context)["digest"]
        with pytest.raises(Refusal, match="刚刚又有改动"):
            discard(context, {"path": path, "digest": "0"})
        with pytest.raises(Refusal, match="没有这处改动"):
            discard(context, {"path": "../a.md", "digest": shown})
        assert "已放弃" in discard(context, {"path": path, "digest": shown})["said"]
    assert (context.content / PATH).read_bytes() == before
    assert send_view(context)["changes"] == () and not (context.content / "policy/new.md").exists()


def test_what_readers_will_not_see_yet_is_told_before_it_is_sent(office):
    context, _ = office
    write(context.content, {
        "_data/rules.yml": "审核:\n  步数: {法定主动公开内容: 1}\n  自: 2024-01-01\n",
        "policy/new.md": markdown("附件: [x.csv]", title="标题: 新的\n",
                                  published="发布日期: 2026-11-20\n"), "policy/x.csv": "1"})
    shown = send_view(context)
    assert shown["kept_back"] == 1 and "还缺初审" in shown["progress_by_path"]["policy/new.md"].words
    assert ("用在《新的》里",) in [one.details for one in shown["changes"]]


def test_what_both_changed_in_other_keys_comes_together(office):
    context, other = office
    send_from(other, ("发文机关: 测试县人民政府", "发文机关: 测试县财政局", PATH), ("丙", "丁", "list.csv"))
    edit(context.content, "标题: 关于甲的通知", "标题: 关于甲的通告")
    edit(context.content, "甲", "子", "list.csv")
    commit(context)
    assert exchange(context)["said"] == "取来 1 次提交，已送到办公室仓库。"
    git(other, "pull", "-q")
    text = (other / PATH).read_text("utf-8")
    assert "标题: 关于甲的通告" in text and "发文机关: 测试县财政局" in text
    assert (other / "list.csv").read_text("utf-8") == "子\n乙\n丁\n"


def test_what_both_changed_is_chosen_key_by_key(office):
    context, other = office
    send_from(other, ("标题: 关于甲的通知", "标题: 他们的", PATH), ("第一条", "他们的条", PATH),
              ("乙", "他们", "list.csv"))
    edit(context.content, "标题: 关于甲的通知", "标题: 我们的")
    edit(context.content, "第一条", "我们的条")
    edit(context.content, "乙", "我们", "list.csv")
    commit(context)
    assert exchange(context)["conflict"] is True
    before = (context.content / PATH).read_bytes()
    assert b"<<<<" not in before and git(context.content, "status", "--porcelain") == ""
    page = conflict_page(Request(context, "", "", {})).body.decode()
    assert "我们的" in page and "他们的" in page and "整个文件" in page
    digest = page.split('data-digest="')[1].split('"')[0]
    with pytest.raises(KeyError):
        resolve(context, {"digest": digest, "chosen": {PATH: {"标题": "ours"}}})
    assert (context.content / PATH).read_bytes() == before
    chosen = {PATH: {"标题": "ours", "正文": "theirs"}, "list.csv": {"整个文件": "theirs"}}
    assert "已合并" in resolve(context, {"digest": digest, "chosen": chosen})["said"]
    git(other, "pull", "-q")
    text = (other / PATH).read_text("utf-8")
    assert "标题: 我们的" in text and "他们的条" in text
    assert "他们" in (other / "list.csv").read_text("utf-8")


@pytest.mark.browser
def test_a_conflict_is_told_in_words_and_decided_field_by_field(page, client, office):
    context, other = office
    send_from(other, ("标题: 关于甲的通知", "标题: 他们的", PATH), ("第一条", "他们的条", PATH))
    edit(context.content, "标题: 关于甲的通知", "标题: 我们的\n摘要: 只有我们写了")
    edit(context.content, "第一条", "我们的条")
    page.goto(f"{client.address}/_preview/send")
    page.click("[data-action=commit]")
    expect(page.locator("#changes")).to_have_text("没有要提交的改动")
    page.click("[data-action=exchange]")
    page.wait_for_url("**/conflict")
    expect(page.locator("h1")).to_have_text("两边改了同一处")
    assert page.locator("legend").all_inner_texts() == ["标题", "正文"]
    expect(page.locator("main")).not_to_contain_text("<<<<")
    title, body = page.locator("fieldset").all()
    title.get_by_text("我们的", exact=True).click()
    page.click("text=合并，送出")
    expect(page.locator("#said")).to_have_text(f"还没有选：正文（{PATH}）")
    body.get_by_label("用别人的").check()
    page.click("text=合并，送出")
    page.wait_for_url("**/send")
    git(other, "pull", "-q")
    text = (other / PATH).read_text("utf-8")
    assert "标题: 我们的\n" in text and "摘要: 只有我们写了\n" in text and "他们的条" in text
    assert "合并办公室仓库的改动" in git(other, "log", "--format=%s")


def test_signatures_of_both_sides_stay(office):
    context, other = office
    records = ["{环节: 初审, 人员: 甲, 日期: 2026-11-23, 内容: aa}",
               "{环节: 初审, 人员: 乙, 日期: 2026-11-23, 内容: aa}"]
    send_from(other, ("标题: 关于甲的通知", f"标题: 关于甲的通知\n审核:\n- {records[1]}", PATH))
    edit(context.content, "标题: 关于甲的通知", f"标题: 关于甲的通知\n审核:\n- {records[0]}")
    commit(context)
    exchange(context)
    text = (context.content / PATH).read_text("utf-8")
    assert all(record in text for record in records) and text.count("审核:") == 1


def test_a_repository_that_does_not_answer_is_told_in_words(office):
    context, _ = office
    git(context.content, "remote", "set-url", "origin", "https://127.0.0.1:9/none.git")
    with pytest.raises(Refusal, match="连不上办公室仓库"):
        exchange(context)


def test_a_commit_that_the_check_refuses_says_why(office):
    context, _ = office
    hook = context.content / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 错误 KEY-01 不认识的字段\nexit 1\n")
    hook.chmod(0o755)
    edit(context.content, "第一条", "第二条")
    with pytest.raises(Refusal, match=r"没有提交：.*KEY-01"):
        commit(context)


def test_the_sheet_is_shown_as_rows(context):
    folder = context.cache / "sheet"
    folder.mkdir(parents=True)
    (folder / "变更单.html").write_text(
        "<h1>变更单</h1><p>共 1 项</p><table><tr><th>序号</th></tr><tr><td>1 &lt;b&gt;</td></tr></table>",
        "utf-8")
    page = sheet_page(Request(context, "", "", {})).body.decode()
    assert "<p>共 1 项</p>" in page and "<td>1 &lt;b&gt;</td>" in page


def test_what_is_not_committed_is_not_published(office):
    context, _ = office
    edit(context.content, "第一条", "第二条")
    with pytest.raises(Refusal, match="请先提交"):
        publish(context)
    assert json.dumps(send_view(replace(context))["message"])
