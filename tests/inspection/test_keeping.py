"""What is kept between inspections gives the same findings as looking at everything again."""

import shutil
from contextlib import contextmanager
from dataclasses import replace

import pytest

from plugins.documents.findings import Finding
from plugins.inspection import concerning, formulas, laws, patterns, phrases, running
from plugins.inspection.inspecting import inspect_all
from plugins.inspection.rules import interpretation_facts
from plugins.inspection.source import Source
from plugins.inspection.table import SOURCE_RULES
from tests.inspection.support import (
    bare_context,
    context_of,
    folder_of,
    inspect_folder,
    to_files,
    to_source,
)
from tests.inspection.test_mutations import FILES
from tests.support import DAY, build, options_of, parse


def _looked_at(monkeypatch):
    """The paths of the documents that are looked at from now on."""
    seen = []
    examine = running.examine
    monkeypatch.setattr(running, "examine", lambda source, context: (
        seen.append(source.document.path), examine(source, context))[1])
    return seen


def test_only_what_was_edited_is_looked_at_again(tmp_path, monkeypatch):
    content = folder_of(tmp_path / "content", FILES)
    first = inspect_folder(content, tmp_path / "cache")
    seen = _looked_at(monkeypatch)
    assert inspect_folder(content, tmp_path / "cache").findings == first.findings
    assert seen == []
    file = content / "notice" / "check.md"
    file.write_text(file.read_text("utf-8").replace("请各科室", "请各科室，，"), "utf-8")
    second = inspect_folder(content, tmp_path / "cache")
    assert seen == ["notice/check.md"]
    assert [finding.rule for finding in set(second.findings) - set(first.findings)] == ["TXT-13"]


def test_kept_and_fresh_findings_are_the_same(tmp_path):
    content = folder_of(tmp_path / "content", {**FILES, "a.md": to_source("\n甲,乙（）")})
    inspect_folder(content, tmp_path / "kept")
    (content / "a.md").write_text(to_source("\n甲,乙，，丙"), "utf-8")
    (content / "guide" / "guide.md").unlink()
    kept = inspect_folder(content, tmp_path / "kept")
    assert kept.findings == inspect_folder(content, tmp_path / "fresh").findings


_RULES_OF = "类别: 行政规范性文件\n发文机关: 永昌县人民政府\n成文日期: 2025-03-03\n"
_OLD = f"标题: 永昌县收费办法\n文号: 永政发〔2025〕6号\n{_RULES_OF}有效期: 5年\n\n第一条 甲。"
_LATER = ("标题: 永昌县补助办法\n文号: 永政发〔2025〕7号\n类别: 行政规范性文件\n发文机关: 永昌县人民政府\n"
          "成文日期: 2026-05-06\n有效期: 5年\n{}\n按照《永昌县收费办法》（永政发〔2025〕6号）执行。")
_LAW = "\n依据《永昌县政府信息公开条列》和《中华人民共和国政府信息公开条列》。"
_REPEALS = (f"文号: 永政发〔2026〕8号\n{_RULES_OF.replace('2025', '2026')}有效期: 5年\n废止: 永政发〔2025〕6号"
            "\n\n《永昌县收费办法》（永政发〔2025〕6号）同时废止。")
# One after the other: the file, its text ("" where it goes), what is found since, what no more.
EDITS = [
    ("b.md", _LATER.format("").replace("7号\n", "6号\n"), {"DOC-03"}, set()),  # a number twice
    ("b.md", _LATER.format(""), set(), {"DOC-03"}),
    ("c.md", _REPEALS, {"CITE-02"}, set()),
    ("b.md", _LATER.format("依据: 永政发〔2025〕6号\n"), {"VAL-18"}, {"CITE-02"}),  # declared now
    ("c.md", "", set(), {"VAL-18"}),
    ("a.md", _OLD.replace("第一条", "本办法有效期三年。\n\n第一条"), {"VAL-22"}, set()),
    ("a.md", _OLD.replace("第一条 甲。", "略。"), {"TXT-35"}, {"VAL-22"}),
    ("d.md", _LAW, {"LAW-03"}, set()),
    ("e.md", "标题: 中华人民共和国政府信息公开条列\n\n甲。", set(), {"LAW-03"}),
    ("e.md", "", {"LAW-03"}, set()),
]


def test_an_edit_moves_the_findings_of_other_documents(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source(_OLD),
                                               "b.md": to_source(_LATER.format(""))})
    before = inspect_folder(content, tmp_path / "kept").findings
    for number, (path, text, comes, goes) in enumerate(EDITS):
        file = content / path
        file.write_text(to_source(text), "utf-8") if text else file.unlink()
        kept = inspect_folder(content, tmp_path / "kept").findings
        assert kept == inspect_folder(content, tmp_path / f"fresh{number}").findings
        rules, known = ({one.rule for one in found} for found in (kept, before))
        assert comes <= rules - known and goes <= known - rules, (number, rules ^ known)
        before = kept


def test_an_interpretation_is_compared_anew_only_where_it_or_its_policy_changed(tmp_path):
    """The texts of both are read for it."""
    context = context_of(folder_of(tmp_path / "content", to_files(interpretation_facts.FAIL[0])))
    asked = []
    context = replace(context, keep=lambda *given: asked.append(given[:2]) or ())
    [document] = [one for one in context.library.documents if one.path == "b.md"]
    assert not list(interpretation_facts.check(document, context))
    [(name, (own, policy))] = asked
    assert "b.md" in name and own[0] == document.digest
    assert policy[0] == context.library.by_path["a.md"].digest


class _Nothing:
    """A library of which nothing but its site may be asked."""

    def __init__(self, site):
        self.site = site


@pytest.mark.parametrize("rule", SOURCE_RULES, ids=lambda rule: rule.id)
def test_what_a_rule_finds_in_a_file_follows_from_the_file_and_the_site(rule):
    context = bare_context()
    alone = replace(context, library=_Nothing(context.site), published=None, day=None, facts=None,
                    calendar=None)
    for example in (*rule.passes, *rule.fails):
        path, text = next(iter(to_files(example).items()))
        list(rule.check(Source(parse(text, path).document, text), alone))


def test_a_change_of_the_site_counts_at_once(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n邮政编码：737201")})
    assert "CONTACT-01" in _rules(content, tmp_path)
    offices = content / "_data" / "offices.yml"
    offices.write_text(offices.read_text("utf-8").replace("737200", "737201"), "utf-8")
    assert "CONTACT-01" not in _rules(content, tmp_path)


def _rules(content, tmp_path):
    return {finding.rule for finding in inspect_folder(content, tmp_path / "cache").findings}


def test_proofs_are_asked_about_what_changed(tmp_path):
    content = folder_of(tmp_path / "content", FILES)
    build(content, tmp_path / "output", tmp_path / "cache")
    options = options_of(content, tmp_path / "output", tmp_path / "kept")
    asked = []

    def prove(library, output, day, changed):
        asked.append((output, day, set(changed)))
        yield Finding("guide/guide.md", 1, 1, "SRCH-01", "检索不到。", "核对")

    for edit in ("", "甲"):
        file = content / "notice" / "check.md"
        file.write_text(file.read_text("utf-8").replace("请各", f"请{edit}各"), "utf-8")
        found = inspect_all(options, (prove,)).findings
        assert "SRCH-01" in {finding.rule for finding in found}
    documents = {path for path in FILES if path.endswith(".md")}
    assert asked == [(tmp_path / "output", DAY, documents),
                     (tmp_path / "output", DAY, {"notice/check.md"})]


def _site(folder):
    texts = {"a.md": "由县葡萄发展局负责。", "b.md": "按照《永昌县养犬管理条例》执行。",
             "c.md": "坚持“乙丙丁戊己庚新”发展。", "d.md": "各单位抓好落实。"}
    return folder_of(folder / "content", {path: to_source(f"\n{text}")
                                          for path, text in texts.items()})


NEW_ROWS = [
    ("agencies", "县葡萄发展局,县农业农村局,2010,县,,,yes", "a.md", "TXT-22"),
    ("laws", "永昌县养犬管理办法,,,规章,in_force,,,yes", "", ""),
    ("laws", "永昌县养犬管理条列,,,规章,in_force,,,yes", "b.md", "LAW-03"),
    ("laws", "永昌县养犬管理条例,,,规章,repealed,,2020,yes", "b.md", "LAW-02"),
    ("formulas", "甲,甲乙丙丁戊己庚辛,any,,,", "", ""),
    ("formulas", "甲,乙丙丁戊己新发展,any,,,", "c.md", "TXT-21"),
    ("confusions", "错字,抓好落时,抓好落实,,,yes", "", ""),
    ("wording", "甲,各单位抓好,各单位要抓好,,,,yes,甲", "d.md", "TXT-21"),
    ("coverage", "甲,,乙", "", ""),
]


def test_a_new_fact_has_only_those_documents_looked_at_that_it_concerns(tmp_path, monkeypatch):
    content, tables = _site(tmp_path), tmp_path / "tables"
    shutil.copytree(phrases.DATA, tables)
    for module in (phrases, concerning):
        monkeypatch.setattr(module, "DATA", tables)
    seen = _looked_at(monkeypatch)
    with _tables_read_anew():
        before = set(inspect_folder(content, tmp_path / "cache").findings)
    for table, row, path, rule in NEW_ROWS:
        seen.clear()
        with open(tables / f"{table}.csv", "a", encoding="utf-8") as file:
            file.write(f"{row}\n")
        with _tables_read_anew():
            after = set(inspect_folder(content, tmp_path / "cache").findings)
        assert seen == [path] * bool(path), row
        assert [(one.path, one.rule) for one in after - before] == [(path, rule)] * bool(path)
        before = after


@contextmanager
def _tables_read_anew():
    """Within and after it nothing is left of tables that were read."""
    kept = (laws.laws_by_name, laws._by_deletion, formulas.read_formulas, phrases.read_phrases,
            patterns.read_patterns, concerning._digest_of_tables, concerning._index,
            concerning._by_table)
    for one in kept:
        one.cache_clear()
    yield
    for one in kept:
        one.cache_clear()


def test_a_word_or_a_weight_of_the_site_has_nothing_else_looked_at(tmp_path, monkeypatch):
    content = _site(tmp_path)
    inspect_folder(content, tmp_path / "cache")
    seen = _looked_at(monkeypatch)
    terms, rules = (content / "_data" / name for name in ("terms.yml", "rules.yml"))
    rules.write_text("级别: [{规则: TXT-01, 级别: 关闭}]\n", "utf-8")
    terms.write_text("用语: [{误: 抓好落实, 正: 落实}]\n", "utf-8")
    assert "TXT-10" in _rules(content, tmp_path)
    assert seen == ["d.md"]
