"""The check before a commit, run by git itself."""

import subprocess

import pytest

from plugins.preview.committing import install
from tests.support import ROOT, markdown, write

WHO = ("-c", "user.name=a", "-c", "user.email=a@a")


@pytest.fixture
def commit(tmp_path):
    """Commits changes of a repository whose content lies in a folder of it."""
    content = write(tmp_path / "全部" / "content", {"a.md": markdown(body="见[乙](b.md)。"),
                                                  "b.md": markdown()})

    def git(*words):
        return subprocess.run(["git", "-C", str(content.parent), *WHO, *words],
                              capture_output=True, text=True, encoding="utf-8")

    def run(files, *options):
        for path, text in files.items():
            if text is None:
                git("rm", "-q", "--cached", f"content/{path}")
            else:
                write(content, {path: text})
                git("add", f"content/{path}")
        return git("commit", "-qm", "改", *options)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "始")
    run.said = []
    assert install(ROOT, content, content / "_data", run.said.append) == 0
    run.git, run.content = git, content
    return run


def test_good_changes_are_committed(commit):
    assert commit({"c.md": markdown(body="见[甲](/a.md)。")}).returncode == 0


@pytest.mark.parametrize("files, says", [
    ({"c.md": markdown("有效期止: 2024-01-01")}, "KEY-01"),
    ({"c.md": markdown("成文日期: 2024-02-30")}, "KEY-05"),
    ({"c.md": markdown("类别: 其他政策文体")}, "您是否想写“其他政策文件”"),
    ({"c.md": markdown(body="见[丙](nowhere.md)。")}, "LINK-01"),
    ({"c.md": markdown("附件: a.pdf")}, "ATT-01"),
    ({"非英文.md": markdown()}, "fei-ying-wen.md"),
    ({"c.md": markdown().encode("gb18030")}, "GB18030"),
    ({"b.md": None}, "a.md:8:6: 错误 LINK-01"),
])
def test_faults_stop_the_commit(commit, files, says):
    done = commit(files)
    assert done.returncode == 1
    assert "没有提交" in done.stdout + done.stderr
    assert says in done.stdout + done.stderr
    assert commit(files, "--no-verify").returncode == 0


def test_what_counts_is_what_is_staged(commit):
    write(commit.content, {"c.md": markdown(), "1.pdf": b"1", "d.md": "不完整"})
    commit.git("add", "content/c.md")
    write(commit.content, {"c.md": "改坏了"})
    assert commit.git("commit", "-qm", "改").returncode == 0
    done = commit({"e.md": markdown("附件: 1.pdf")})
    assert done.returncode == 1 and "ATT-01" in done.stdout + done.stderr  # it is not added
    assert commit({"e.md": markdown("附件: 1.pdf"), "1.pdf": b"1"}).returncode == 0


def test_a_part_of_the_changes_can_be_committed(commit):
    write(commit.content, {"a.md": markdown(body="改了。"), "b.md": "改坏了"})
    commit.git("add", ".")
    assert commit.git("commit", "-qm", "改", "content/a.md").returncode == 0


def test_another_hook_is_not_overwritten(commit):
    assert install(ROOT, commit.content, commit.content / "_data", commit.said.append) == 0
    hook = commit.content.parent / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\n")
    assert install(ROOT, commit.content, commit.content / "_data", commit.said.append) == 1
    assert hook.read_text() == "#!/bin/sh\n"
    assert "已经有别的提交前检查" in commit.said[-1]


def test_without_git_it_says_so(tmp_path):
    said = []
    assert install(ROOT, tmp_path, tmp_path, said.append) == 1
    assert "git" in said[0]
