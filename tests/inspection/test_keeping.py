"""What is kept between inspections gives the same findings as looking at everything again."""

import shutil
from contextlib import contextmanager

from plugins.documents.findings import Finding
from plugins.inspection import concerning, formulas, laws, phrases, running
from plugins.inspection.command import inspect_all
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.inspection.test_mutations import FILES
from tests.support import DAY, build, options_of


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
    texts = {"a.md": "由县畜牧兽医局负责。", "b.md": "按照《永昌县养犬管理条例》执行。",
             "c.md": "坚持“乙丙丁戊己庚新”发展。", "d.md": "各单位抓好落实。"}
    return folder_of(folder / "content", {path: to_source(f"\n{text}")
                                          for path, text in texts.items()})


NEW_ROWS = [
    ("agencies", "县畜牧兽医局,县农业农村局,2010,县,,,yes", "a.md", "TXT-22"),
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
            concerning._digest_of_tables, concerning._index, concerning._find,
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
