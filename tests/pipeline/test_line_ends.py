"""One text, one output, whatever ends its lines: an editor on Windows, git's autocrlf."""

import shutil
import subprocess

import pytest

from plugins.documents.folder import DOWNLOADS
from tests.annual_report.making import report_site
from tests.support import ROOT, build, markdown, parse, read_tree, write

TEXT = markdown("摘要: |\n  甲\n  乙\n", body="第一条 甲。\n\n第二条 乙。\n")
# What opens everywhere as text; every other kind of download is published byte for byte.
TEXT_DOWNLOADS = {"csv", "txt", "vtt"}


@pytest.mark.parametrize("written", [
    TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"), "\ufeff" + TEXT,
    TEXT.replace("\n", "\r\n", 3),
])
def test_a_document_is_the_same_by_its_digest(written):
    assert parse(written).document == parse(TEXT).document


def test_content_saved_with_other_line_ends_gives_the_same_files(tmp_path):
    content = write(report_site(tmp_path / "content"), {"a.md": TEXT})
    build(content, tmp_path / "lf", tmp_path / "cache")
    for file in [*content.rglob("*.md"), *content.rglob("*.yml")]:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    build(content, tmp_path / "crlf", tmp_path / "another cache")
    assert read_tree(tmp_path / "crlf") == read_tree(tmp_path / "lf")


def test_a_checkout_has_the_same_bytes_under_any_git_setting(tmp_path):
    origin = tmp_path / "origin"
    origin.mkdir()
    for path in (".gitattributes", ".ci/publish", "theme/static/js/search-box.js", "tasks.py",
                 "theme/static/img/icon.svg"):
        (origin / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, origin / path)
    for kind in DOWNLOADS - TEXT_DOWNLOADS:  # so little of it that git takes it for text
        (origin / f"a.{kind}").write_bytes(b"a\r\nb\n")
    before = read_tree(origin)
    for kind in TEXT_DOWNLOADS:  # as Excel and the editor of Windows save them
        (origin / f"a.{kind}").write_bytes(b"a\r\nb\r\n")
        before[f"a.{kind}"] = b"a\nb\n"
    for words in (["init", "-q"], ["-c", "core.autocrlf=false", "add", "."],
                  ["-c", "user.name=a", "-c", "user.email=a@a", "commit", "-qm", "a"]):
        subprocess.run(["git", "-C", origin, *words], check=True, capture_output=True)
    for setting in ("core.autocrlf=true", "core.autocrlf=input", "core.eol=crlf"):
        clone = tmp_path / setting
        subprocess.run(["git", "clone", "-q", "-c", setting, origin, clone], check=True)
        shutil.rmtree(clone / ".git")
        assert read_tree(clone) == before
