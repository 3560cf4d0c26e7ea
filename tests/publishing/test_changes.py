"""The change sheet's lines: what is new, changed and how, lapsed, withdrawn, moved, gone."""

from dataclasses import replace

from plugins.publishing.change_report import ChangeReport
from plugins.publishing.changes import ChangeKind, compare
from plugins.publishing.record import Shown
from plugins.publishing.releases import Release

A = Shown("a.md", "a.html", [], "甲办法", "测政发〔2024〕1号", "办公室", "有效", "", "1", "t1",
          {"标题": "甲办法"}, {"a.csv": "1"})
B = replace(A, path="b.md", address="b.html", title="乙办法")


def _lines(last, now):
    changes = compare({one.path: one for one in last}, {one.path: one for one in now})
    return [(change.kind, change.address, change.detail) for change in changes]


def test_nothing_changed():
    assert _lines([A, B], [A, B]) == []


def test_new_ones_come_first():
    changed = replace(A, text="t2")
    assert _lines([A], [changed, B]) == [(ChangeKind.NEW, "b.html", "有效"),
                                         (ChangeKind.CHANGED, "a.html", "正文有改动")]


def test_what_changed_is_said():
    after = replace(A, values={"标题": "甲规定", "摘要": "长" * 90}, files={"a.csv": "2", "b.csv": "1"})
    [(kind, _, detail)] = _lines([A], [after])
    assert kind is ChangeKind.CHANGED
    assert detail == (f"标题：“甲办法” → “甲规定”；摘要：（无） → “{'长' * 60}……”；"
                      "附件 a.csv 有改动；附件 b.csv 增加")


def test_validity_is_a_change_of_its_own():
    assert _lines([A], [replace(A, validity="失效")]) == [
        (ChangeKind.VALIDITY, "a.html", "“有效” → “失效”")]


def test_withdrawn_moved_and_gone():
    withdrawn = replace(A, withdrawn="内容有误", files={})
    assert _lines([A], [withdrawn]) == [(ChangeKind.WITHDRAWN, "a.html", "内容有误")]
    assert _lines([withdrawn], [withdrawn]) == []
    moved = replace(A, path="c.md", address="c.html", former=["a.html"])
    assert _lines([A], [moved]) == [(ChangeKind.MOVED, "c.html", "原网址 a.html")]
    assert [line[:2] for line in _lines([A, B], [A])] == [(ChangeKind.GONE, "b.html")]


def test_a_text_that_was_set_aside_is_not_new():
    earlier = replace(A, path="a-2024.md", address="a-2024.html", validity="", newest="a.md")
    changed = replace(A, text="t2")
    ((kind, address, detail), _) = _lines([A], [changed, earlier])
    assert (kind, address) == (ChangeKind.SET_ASIDE, "a-2024.html") and "a.md" in detail
    gone = replace(earlier, withdrawn="有误")
    assert (ChangeKind.WITHDRAWN, "a-2024.html", "有误") in _lines(
        [A, earlier], [replace(A, withdrawn="有误"), gone])


def test_the_sheet_shows_no_personal_number_whole():
    """It is printed, and CI's log has it."""
    named = replace(A, title="关于13812345678来信的答复")
    changes = compare({}, {A.path: named})
    [row] = ChangeReport("甲网站", Release("1", 1, ""), None, changes).rows
    assert "关于13******678来信的答复" in row
