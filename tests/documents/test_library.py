"""Look-ups, derived back-links, and what readers may see on a day."""

from datetime import date, datetime

import pytest

from plugins.documents.document import Openness
from plugins.documents.paths import candidate_paths, is_file
from plugins.documents.publication import is_public, publish
from tests.support import load, markdown, write
from tests.validity.making import make

DAY = date(2026, 11, 23)


@pytest.fixture
def library(tmp_path):
    return load(write(tmp_path, {
        "a.md": markdown("文号: 测政发〔2020〕1号\n发文机关: 测试县人民政府\n发布日期: 2020-01-01\n附件: a.pdf"),
        "a.pdf": b"%PDF",
        "sub/b.md": markdown("文号: 测政发〔2021〕1号\n发布日期: 2021-01-01\n废止: [测政发(2020)1号, 测政发〔1999〕9号]\n"
                             "解读: ../a.md\n另列: [规范性文件, 行政规范性文件]\n"
                             "发文机关: [测试县人民政府, 测试县教育局, 测试县教育局]"),
        "c.md": markdown("文号: 测政发〔2022〕1号\n发布日期: 2027-01-01\n废止: 测政发〔2021〕1号"),
        "d.md": markdown("公开属性: 依申请公开\n发布日期: 2020-01-01"),
        "e.md": markdown("发布日期: 未载明\n成文日期: 2019-05-05"),
        "f.md": markdown("发布日期: 2020-01-01\n撤下: {日期: 2021-01-01, 理由: 更正}\n附件: f.pdf"),
        "f.pdf": b"%PDF",
    })).library


def test_oldest_first_ties_by_path(library):
    assert [d.path for d in library.documents] == [
        "e.md", "a.md", "d.md", "f.md", "sub/b.md", "c.md"]


def test_look_ups(library):
    assert library.resolve(library.by_path["e.md"], "测政发(2020)1号").path == "a.md"
    assert library.resolve(library.by_path["sub/b.md"], "../a.md").path == "a.md"


def test_back_links_are_derived(library):
    assert [(kind, d.path) for kind, d in library.incoming["a.md"]] == [
        ("repeals", "sub/b.md"), ("interprets", "sub/b.md")]
    links = library.links["sub/b.md"]
    assert [link.document and link.document.path for link in links] == ["a.md", None, "a.md"]


def test_what_is_not_public_is_not_there(library):
    shown = publish(library, date(2026, 11, 23))
    assert set(shown.by_path) == {"a.md", "sub/b.md", "e.md", "f.md"}
    assert "sub/b.md" not in shown.incoming
    assert set(shown.attachments) == {"a.pdf"}  # a withdrawn document's files go with it
    assert [d.path for d in shown.listed] == ["e.md", "a.md", "sub/b.md"]
    assert "c.md" in publish(library, date(2027, 1, 1)).by_path
    assert "c.md" not in publish(library, date(2026, 12, 31)).by_path


@pytest.mark.parametrize(("source", "target", "paths"), [
    ("a/b.md", "c.md", ("a/c.md", "c.md")), ("a/b.md", "../c.md", ("c.md", "../c.md")),
    ("b.md", "c.md", ("c.md",)), ("a/b.md", "/c.md", ("c.md",)),
    ("a/b.md", "../../../etc/passwd", ("../../etc/passwd", "../../../etc/passwd"))])
def test_candidate_paths(source, target, paths):
    assert candidate_paths(source, target) == paths


def test_is_file():
    assert all(map(is_file, ("a.md", "x/y.csv", "../a/b", "/a/b")))
    assert not any(map(is_file, ("测政发〔2020〕1号", "GB/T 9704-2012", "甲/乙")))


def test_a_withdrawal_counts_from_its_day(tmp_path):
    library = load(write(tmp_path, {
        "a.md": markdown("撤下: {日期: 2026-12-01, 理由: 涉及个人信息}")})).library
    assert len(publish(library, date(2026, 11, 30)).listed) == 1
    assert publish(library, date(2026, 12, 1)).listed == ()


@pytest.mark.parametrize(("published_at", "expected"), [
    (date(2026, 11, 22), True),
    (DAY, True),
    (date(2026, 11, 24), False),
    (datetime(2026, 11, 23, 23, 59), True),
    (datetime(2026, 11, 24, 0, 0), False),
    (None, True),
])
def test_a_document_is_public_from_the_start_of_its_day(published_at, expected):
    assert is_public(make("a.md", published_at=published_at), DAY) is expected


@pytest.mark.parametrize("openness", [Openness.ON_REQUEST, Openness.WITHHELD])
def test_only_what_is_proactively_open_is_public(openness):
    assert not is_public(make("a.md", openness=openness), DAY)
