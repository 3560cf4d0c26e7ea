"""What is kept between inspections gives the same findings as looking at everything again."""

from plugins.documents.findings import Finding
from plugins.inspection import running
from plugins.inspection.command import inspect_all
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.inspection.test_mutations import FILES
from tests.support import DAY, build, options_of


def test_only_what_was_edited_is_looked_at_again(tmp_path, monkeypatch):
    content = folder_of(tmp_path / "content", FILES)
    first = inspect_folder(content, tmp_path / "cache")
    seen = []
    examine = running.examine
    monkeypatch.setattr(running, "examine", lambda source, context: (
        seen.append(source.document.path), examine(source, context))[1])
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
