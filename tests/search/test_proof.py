"""The proof that titles and 文号 come first: what it asks, and that it notices a miss."""

import shutil

import pytest

from plugins.search.proof import Question, ask, choose, list_questions, prove_search
from tests.support import DAY, build, markdown, write

FILES = {
    "a.md": markdown("文号: 永政发〔2024〕1号", title="标题: 养老服务办法\n"),
    "b.md": markdown(title="标题: 养老服务办法\n"),
    "c.md": markdown("文号: 无号", title="标题: 环境保护办法\n"),
}


@pytest.fixture(scope="module")
def context(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    return build(write(folder / "content", FILES), folder / "output", folder / "cache").context


def test_equal_titles_are_equally_right_and_only_real_numbers_are_asked(context):
    documents = context.library.listed
    asked = {question.query: question.addresses for question in list_questions(documents, documents)}
    assert asked == {
        "养老服务办法": {"a.html", "b.html"}, "永政发〔2024〕1号": {"a.html"}, "环境保护办法": {"c.html"}}


def test_the_sample_is_the_same_in_every_order_and_holds_what_changed(context):
    documents = context.library.listed
    chosen = choose(documents, {"c.md"}, sample=1)
    assert chosen == choose(documents[::-1], {"c.md"}, sample=1)
    assert "c.md" in {one.path for one in chosen}


def test_the_scripts_are_asked_and_a_miss_is_named(context):
    assert prove_search(context.library, context.options.output, DAY, ()) == ()
    wrong = Question("环境保护办法", "a.md", frozenset({"a.html"}))
    node = shutil.which("node")
    assert [miss.first for miss in ask([wrong], context.options.output, DAY, node)] == ["c.html"]


def test_an_index_that_is_not_there_or_does_not_run_is_told(context, tmp_path):
    (missing,) = prove_search(context.library, tmp_path, DAY, ())
    assert (missing.rule, missing.message) == ("SRCH-02", "没有检索索引，没有检验检索结果。")
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "manifest.js").write_text("throw new TypeError('cut short')")
    (broken,) = prove_search(context.library, tmp_path, DAY, ())
    assert broken.rule == "SRCH-02" and "TypeError: cut short" in broken.message


def test_a_document_the_output_does_not_hold_is_a_finding(context, tmp_path):
    more = FILES | {"d.md": markdown(title="标题: 城市供热条例\n")}
    newer = build(write(tmp_path / "content", more), tmp_path / "output", tmp_path / "cache")
    (finding,) = prove_search(newer.context.library, context.options.output, DAY, ())
    assert (finding.path, finding.rule) == ("d.md", "SRCH-01")
    assert "城市供热条例" in finding.message
