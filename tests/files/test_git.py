"""What git says of a folder: which files differ from a revision."""

import shutil
import subprocess

import pytest

from plugins.files.git import changed_since
from tests.support import write

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="没有 git")


@pytest.fixture
def content(tmp_path):
    """A folder inside a repository with one commit, edited since."""
    files = {"a.md": "甲", "政策/b.md": "乙", "gone.md": "丙"}
    content = write(tmp_path / "content", files)
    write(tmp_path, {"README.md": "1", ".gitignore": "*.tmp\n"})
    for words in (["init", "-q"], ["add", "-A"],
                  ["-c", "user.name=a", "-c", "user.email=a@a", "commit", "-qm", "1"]):
        subprocess.run(["git", "-C", tmp_path, *words], check=True)
    write(content, {"政策/b.md": "改", "new.md": "新", "x.tmp": ""})
    write(tmp_path, {"README.md": "2"})
    (content / "gone.md").unlink()
    return content


def test_edited_new_and_removed_files_below_the_folder(content):
    assert changed_since(content, "HEAD") == {"政策/b.md", "new.md", "gone.md"}


@pytest.mark.parametrize("revision", ["HEAD^1", "nowhere", "--output=a.md", ""])
def test_what_is_no_revision_is_no_answer(content, revision):
    assert changed_since(content, revision) is None and (content / "a.md").read_text("utf-8")
