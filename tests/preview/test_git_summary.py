"""What git says, in the editor's words."""

import subprocess

import pytest

from plugins.preview.git_summary import GitSummary, read_status, summarise
from tests.support import write


@pytest.mark.parametrize("said, summary", [
    ("## main\0", GitSummary(True)),
    ("## main...origin/main [ahead 2, behind 1]\0 M 内容/a.md\0?? 内容/b/c.md\0",
     GitSummary(True, frozenset({"a.md", "b/c.md"}), True, 2, 1)),
    ("## main...origin/main [behind 3]\0R  内容/new.md\0内容/old.md\0",
     GitSummary(True, frozenset({"new.md", "old.md"}), True, 0, 3)),
    ("## No commits yet on main\0A  内容/a.md\0", GitSummary(True, frozenset({"a.md"}))),
])
def test_a_status_of_git_is_read(said, summary):
    assert read_status(said, "内容/") == summary


@pytest.mark.parametrize("summary, words", [
    (GitSummary(), ("这里没有用 git 记录改动",)), (GitSummary(True), ("改动都已提交",)),
    (GitSummary(True, frozenset({"a.md"}), True), ("改了 1 个文件，还没有提交", "与办公室仓库一致")),
    (GitSummary(True, frozenset(), True, 1, 2),
     ("改动都已提交", "有 1 次提交还没有送出", "办公室仓库有 2 次提交还没有取来")),
])
def test_it_is_said_in_words(summary, words):
    assert summary.words == words


def test_only_what_lies_below_the_content_counts(tmp_path):
    content = write(tmp_path / "内容", {"甲.md": "1", "b.md": "2"})
    assert summarise(content) == GitSummary()
    for words in (("init", "-q"), ("add", "内容/b.md"),
                  ("-c", "user.name=a", "-c", "user.email=a@a", "commit", "-qm", "1")):
        subprocess.run(["git", "-C", tmp_path, *words], check=True)
    write(tmp_path, {"outside.md": "3"})
    changed = summarise(content).changed
    assert "甲.md" in changed and not changed & {"b.md", "内容/甲.md", "outside.md", "../outside.md"}
