"""A new text of a document: the one it has is set aside, nothing is lost, nothing is forgotten."""

from datetime import date

import pytest

from plugins.documents.publication import publish
from plugins.importing.revising import CannotRevise, revise, run_revise
from tests.support import DAY, load, markdown, read_tree, write

OLD = markdown("类别: 行政规范性文件\n文号: 测政发〔2024〕5号\n发文机关: 测试县人民政府\n成文日期: 2024-03-08\n"
               "施行日期: 2024-04-01\n更正: [{日期: 2024-05-01, 说明: 改正错字}]\n旧址: [old/a.html]\n"
               "审核:\n- {环节: 初审, 人员: 甲, 日期: 2024-03-10, 内容: 1234}\n发布日期: 2024-03-12",
               "第一条　旧的。\n", title="标题: 甲办法\n")


@pytest.fixture
def content(tmp_path):
    return write(tmp_path, {"policy/a.md": OLD})


def test_the_new_text_keeps_the_path_and_the_old_one_every_byte(content):
    revision = revise(content, "policy/a.md", date(2026, 7, 1), date(2026, 6, 20), DAY)
    assert (revision.path, revision.earlier) == ("policy/a.md", "policy/a-2024.md")
    assert (content / "policy/a-2024.md").read_text("utf-8") == OLD
    new = (content / "policy/a.md").read_text("utf-8")
    assert "前版:\n- {文件: a-2024.md, 至: 2026-06-30}\n" in new
    assert "发布日期: 2026-06-20\n" in new and "第一条　旧的。" in new
    assert "审核" not in new and "旧址" not in new and "更正" not in new
    library = load(content).library
    assert [text.path for text in library.texts_of(library.by_path["policy/a.md"])] == [
        "policy/a-2024.md", "policy/a.md"]


def test_a_second_revision_is_named_by_the_year_its_text_began(content):
    revise(content, "policy/a.md", date(2025, 2, 1), date(2025, 1, 20), DAY)
    assert revise(content, "policy/a.md", date(2025, 9, 1), date(2025, 8, 20), DAY).earlier == "policy/a-2025.md"
    assert revise(content, "policy/a.md", None, None, DAY).earlier == "policy/a-2025-2.md"
    library = load(content).library
    assert [text.path for text in library.texts_of(library.by_path["policy/a.md"])] == [
        "policy/a-2024.md", "policy/a-2025.md", "policy/a-2025-2.md", "policy/a.md"]


def test_until_its_day_of_publication_is_filled_in_the_new_text_waits(content):
    said = []
    assert run_revise(content, "policy/a.md", None, None, DAY, said.append) == 0
    assert "发布日期" in "".join(said) and "policy/a-2024.md" in "".join(said)
    library = load(content).library
    assert library.by_path["policy/a.md"].gaps
    shown = publish(library, date(2026, 11, 23), ())
    held = publish(library, date(2026, 11, 23), [type("Held", (), {
        "path": "policy/a.md", "reason": "未定稿", "findings": ()})()])
    assert "policy/a.md" in shown.by_path
    assert held.by_path["policy/a-2024.md"].former_paths == ("old/a.html", "policy/a.html")


@pytest.mark.parametrize(("published", "says"), [
    (None, "还没有定稿、发布（第"), (date(2026, 12, 1), "2026-12-01 才公布")])
def test_a_new_text_that_readers_have_not_seen_is_not_set_aside(content, published, says):
    revise(content, "policy/a.md", date(2026, 12, 1), published, DAY)
    before = read_tree(content)
    with pytest.raises(CannotRevise, match=f"上一次修订的新文本，{says}"):
        revise(content, "policy/a.md", date(2026, 12, 10), None, DAY)
    assert read_tree(content) == before


@pytest.mark.parametrize(("path", "said"), [
    ("policy/b.md", "没有 policy/b.md 这份文件"), ("policy", "没有 policy 这份文件"),
    ("policy/faulty.md", "文件头有错")])
def test_what_cannot_be_revised_stays_as_it_is(content, path, said):
    (content / "policy/faulty.md").write_text("---\n类别: [\n---\n", "utf-8")
    with pytest.raises(CannotRevise, match=said):
        revise(content, path, None, None, DAY)
    assert (content / "policy/a.md").read_text("utf-8") == OLD
    assert run_revise(content, path, None, None, DAY, lambda line: None) == 2


def test_where_the_new_text_cannot_be_written_the_old_one_is_where_it_was(content, monkeypatch):
    def refuse(file, data):
        raise PermissionError(13, "denied")

    monkeypatch.setattr("plugins.importing.revising.write_file", refuse)
    said = []
    assert run_revise(content, "policy/a.md", None, None, DAY, said.append) == 1
    assert [file.name for file in (content / "policy").iterdir()] == ["a.md"]
