"""Three signatures by people who do not follow themselves; any edit makes them void."""

import subprocess
from datetime import date

import pytest

from plugins.reviewing.command import Signing, review
from plugins.reviewing.review_status import review_status_in
from plugins.reviewing.signing import Opinion
from tests.support import DAY, load, markdown, write

PATH = "a.md"


@pytest.fixture
def desk(tmp_path):
    """Runs `inv review` on a document; gives exit code and what it said."""
    content = write(tmp_path / "content", {PATH: markdown(body="第一条 收费每次5元。\n")})

    def run(step="", name="", day=DAY, back=""):
        said = []
        code = review(content, PATH, Signing(name, opinion=Opinion(step, (), back)), day, said.append)
        return code, "\n".join(said)

    run.file = content / PATH
    return run


def commit(folder):
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@a",
                                                "commit", "-qm", "改"]):
        subprocess.run(["git", "-C", str(folder), *words], check=True)


def test_three_people_sign_in_turn(desk):
    assert desk(name="甲")[0] == desk(name="乙")[0] == desk(name="丙")[0] == 0
    code, said = desk()
    assert code == 0 and "三审已完成" in said
    assert [line for line in said.splitlines() if "有效" in line] == [
        "  有效：甲于2026年11月23日初审", "  有效：乙于2026年11月23日复审",
        "  有效：丙于2026年11月23日终审"]
    assert "不必再签" in desk(name="丁")[1]


def test_nobody_signs_twice(desk):
    desk(name="甲")
    before = desk.file.read_bytes()
    code, said = desk(name=" 甲 ")
    assert code == 1 and "“复审”要由另一人签" in said
    assert desk.file.read_bytes() == before
    assert desk(name="乙")[0] == 0
    code, said = desk(name="甲")
    assert code == 1 and "“终审”要由另一人签" in said  # two people cannot do it, however they take turns


def test_sent_back_it_begins_anew_and_keeps_the_reason(desk):
    desk(name="甲")
    assert "已退回：附件二缺单位" in desk(name="乙", back="附件二缺单位")[1]
    said = desk()[1]
    assert "退回：附件二缺单位" in said and "下一步：初审" in said
    text = desk.file.read_text("utf-8")
    desk.file.write_text(text.replace("5元", "6元"), "utf-8")
    for name in "甲乙丙":
        assert desk(name=name)[0] == 0
    assert "三审已完成" in desk()[1] and "附件二缺单位" in desk.file.read_text("utf-8")


def test_no_step_is_skipped(desk):
    code, said = desk(step="终审", name="甲")
    assert code == 1 and "现在该签“初审”" in said


@pytest.mark.parametrize("old, new", [
    ("收费", "免费"), ("5元", "50元"), ("2024-01-02", "2024-01-03"), ("一个文件", "一件"),
    ("---\n\n第", "文号: 测政发〔2024〕1号\n---\n\n第"),
])
def test_any_edit_makes_signatures_void(desk, old, new):
    desk(name="甲")
    text = desk.file.read_text("utf-8")
    desk.file.write_text(text.replace(old, new, 1), "utf-8")
    assert "已作废：甲" in desk()[1] and "下一步：初审" in desk()[1]
    assert desk(step="复审", name="乙")[0] == 1


def test_how_it_is_written_does_not_matter(desk):
    desk(name="甲")
    text = desk.file.read_text("utf-8")
    changed = text.replace("标题: 一个文件\n", '标题: "一个文件" # 注\n').replace("\n", "\r\n")
    desk.file.write_bytes(changed.encode())
    assert "下一步：复审" in desk()[1]


def test_another_attachment_makes_them_void(desk):
    desk.file.write_text(markdown("附件: 1.pdf"), "utf-8")
    attachment = desk.file.with_name("1.pdf")
    attachment.write_bytes(b"one")
    desk(name="甲")
    assert "下一步：复审" in desk()[1]
    attachment.write_bytes(b"two")
    assert "下一步：初审" in desk()[1]


def test_the_difference_is_shown_since_the_last_signature(desk):
    desk(name="甲")
    commit(desk.file.parent)
    text = desk.file.read_text("utf-8")
    desk.file.write_text(text.replace("5元", "50元"), "utf-8")
    commit(desk.file.parent)
    said = desk()[1]
    number = text.split("\n").index("第一条 收费每次5元。") + 1
    assert f"第 {number} 行：第一条 收费每次[-5-]{{+50+}}元。" in said
    assert said.count("第 ") == 1


def test_without_git_it_says_so(desk):
    desk(name="甲")
    desk.file.write_text(desk.file.read_text("utf-8").replace("5元", "6元"), "utf-8")
    assert "git 里没有当时的版本" in desk()[1]


def test_other_records_stay(desk):
    record = "{环节: 保密审查, 人员: 戊, 日期: 2024-01-01}"
    desk.file.write_text(markdown(f"审核: [{record}]"), "utf-8")
    assert desk(name="甲", day=date(2026, 1, 2))[0] == 0
    assert f"审核:\n- {record}\n- {{环节: 初审, 人员: 甲, 日期: 2026-01-02, 内容: " in \
        desk.file.read_text("utf-8")


def test_a_faulty_or_missing_file_is_not_signed(desk):
    desk.file.write_text("---\n标题: 甲\n", "utf-8")
    assert desk(name="甲")[0] == 1
    desk.file.unlink()
    assert "找不到文件" in desk(name="甲")[1]


@pytest.mark.parametrize("figures", ["r.yml", "_figures/r.yml"])
def test_the_figures_of_a_report_are_signed_with_it(tmp_path, figures):
    content = write(tmp_path, {"b/r.md": markdown(f"版式: 年报\n数据: {figures}"),
                               f"b/{figures}": "年度: 2025"})
    for name in "甲乙丙":
        assert review(content, "b/r.md", Signing(name), DAY, lambda _: None) == 0
    document, = load(content).library.documents
    assert len(review_status_in(load(content).library, document).signed) == 3
    (content / "b" / figures).write_text("年度: 2026", "utf-8")
    assert not review_status_in(load(content).library, document).signed
    said = []
    review(content, "b/r.md", Signing(), DAY, said.append)
    assert "三审已完成" not in "\n".join(said)
