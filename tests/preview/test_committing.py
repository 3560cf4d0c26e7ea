"""The check before a commit and a merge, run by git itself; what it finds in what is staged."""

import os
import shutil
import subprocess

import pytest

from plugins.preview.committing import check_staged, install, snapshot_folder
from tests.annual_report.making import report_site
from tests.support import FEATURES, ROOT, markdown, write

WHO = ("-c", "user.name=a", "-c", "user.email=a@a")
LIST = "文号,标题\n测政发〔2020〕1号,甲办法\n"
LEADER = markdown("标题: 某县长\n版式: 领导\n排序: 1")
CONTENT = {
    "a.md": markdown(body="见[乙](b.md)，另见[表](1.pdf)。"), "b.md": markdown(), "1.pdf": b"1",
    "old.md": markdown("标题: 甲办法\n文号: 测政发〔2020〕1号\n类别: 行政规范性文件"),
    "clear.md": markdown("标题: 关于宣布失效的决定\n宣布失效: [list.csv]"), "list.csv": LIST,
    "leader.md": LEADER,
}


class Repository:
    """A repository whose content lies in a folder of it, the check installed."""

    def __init__(self, folder):
        self.content = write(folder / "全部" / "content", CONTENT)
        self.cache = folder / "cache"
        for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "始"]):
            assert self.git(*words).returncode == 0
        self.said = []
        assert install(ROOT, self.content, self.said.append) == 0

    def git(self, *words):
        done = subprocess.run(["git", "-C", str(self.content.parent), *WHO, *words],
                              capture_output=True, text=True, encoding="utf-8")
        done.said = done.stdout + done.stderr
        return done

    def stage(self, files):
        """Adds files, removes those that are None, renames those that are a path."""
        for path, text in files.items():
            if text is None:
                self.git("rm", "-q", f"content/{path}")
            else:
                write(self.content, {path: text})
                self.git("add", f"content/{path}")

    def commit(self, files, *options):
        self.stage(files)
        return self.git("commit", "-qm", "改", *options)

    def check(self):
        """What the check says of what is staged; "" where nothing stops the commit."""
        said = []
        code = check_staged(self.content, FEATURES, said.append, self.cache)
        return "\n".join(said) if code else ""

    def branch(self, name, files):
        """A commit of these files on a branch of its own, from `main` on."""
        self.git("checkout", "-q", "-b", name, "main")
        assert self.commit(files, "--no-verify").returncode == 0
        self.git("checkout", "-q", "main")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A repository made once; what the check lays out of it goes with it."""
    repository = Repository(tmp_path_factory.mktemp("committing"))
    yield repository
    shutil.rmtree(snapshot_folder(repository.content, ROOT / ".cache"), ignore_errors=True)


@pytest.fixture
def repository(made):
    """The repository as it began."""
    made.git("tag", "start")
    yield made
    for words in (["merge", "--abort"], ["checkout", "-qfB", "main", "start"], ["clean", "-qfd"],
                  ["branch", "-D", "theirs"]):
        made.git(*words)


def _rename(repository, old, new):
    repository.git("mv", f"content/{old}", f"content/{new}")


def test_good_changes_are_committed(repository):
    assert repository.commit({"c.md": markdown(body="见[甲](/a.md)。")}).returncode == 0


def test_faults_stop_a_commit(repository):
    done = repository.commit({"c.md": markdown("有效期止: 2024-01-01")})
    assert done.returncode == 1 and "c.md:5:1: 错误 KEY-01" in done.said and "没有提交" in done.said
    assert repository.git("commit", "-qm", "改", "--no-verify").returncode == 0


@pytest.mark.parametrize("files, says", [
    ({"c.md": markdown("成文日期: 2024-02-30")}, "KEY-05"),
    ({"c.md": markdown("类别: 其他政策文体")}, "您是否想写“其他政策文件”"),
    ({"c.md": markdown(body="见[丙](nowhere.md)。")}, "LINK-01"),
    ({"c.md": markdown("附件: a.pdf")}, "ATT-01"),
    ({"非英文.md": markdown()}, "fei-ying-wen.md"),
    ({"c.md": markdown().encode("gb18030")}, "GB18030"),
    ({"b.md": None}, "a.md:8:6: 错误 LINK-01"),
    ({"1.pdf": None}, "a.md:8:18: 错误 ATT-01"),
    ({"list.csv": None}, "clear.md"),
    ({"list.csv": "文号,标题\n,不是本站的标题\n"}, "list.csv:2"),
    ({"list.csv": "栏一,栏二\n甲,乙\n"}, "list.csv"),
    ({"c.md": markdown("旧址: [b.md]")}, "PATH-02"),
    ({"leader.md": LEADER.replace("排序: 1", "排序: 第一")}, "排序"),
    ({"_portal/header.html": "{% if %}"}, "_portal/header.html:1"),
    ({"_data/site.yml": "名称: [甲\n"}, "_data/site.yml"),
    ({"_data/categories.yml": "- {名称: 甲}\n"}, "_data/categories.yml"),
    ({"_data/rules.yml": "审核: {步数: {没有的类别: 1}}\n"}, "REV-14"),
    ({"_data/waivers.yml": "- 乱写\n"}, "_data/waivers.yml"),
    ({"_data/holidays.yml": "甲: 乙\n"}, "_data/holidays.yml"),
])
def test_all_that_a_commit_can_break_is_checked(repository, files, says):
    repository.stage(files)
    assert says in repository.check()


@pytest.mark.parametrize("old, new, says", [
    ("b.md", "c.md", "a.md:8:6: 错误 LINK-01"), ("1.pdf", "2.pdf", "a.md:8:18: 错误 ATT-01"),
    ("list.csv", "moved/list.csv", "clear.md"), ("_data/site.yml", "_data/sites.yml", "site.yml"),
])
def test_a_renamed_file_that_others_name_is_told(repository, old, new, says):
    (repository.content / "moved").mkdir()
    _rename(repository, old, new)
    assert says in repository.check()


def test_the_data_file_of_a_report_is_checked(repository):
    report_site(repository.content / "部分")
    for name in ("2025.md", "2025.yml"):
        shutil.copy(repository.content / "部分" / "annual-report" / name, repository.content / name)
        repository.git("add", f"content/{name}")
    assert repository.check() == ""
    repository.stage({"2025.yml": "年度: 二〇二五\n"})
    assert "2025.yml:" in repository.check()


@pytest.mark.skipif(os.name == "nt", reason="Windows 上一般不能建链接")
def test_data_shared_by_a_link_is_what_counts(repository, tmp_path):
    shared = shutil.move(repository.content / "_data", tmp_path / "shared")
    (repository.content / "_data").symlink_to(shared)
    repository.git("add", "-A", "content")
    assert repository.check() == ""
    (tmp_path / "shared" / "rules.yml").write_text("审核: {步数: {没有的类别: 1}}\n", "utf-8")
    assert "REV-14" in repository.check()
    (repository.content / "_data").unlink()
    shutil.move(tmp_path / "shared", repository.content / "_data")
    repository.git("add", "-A", "content")
    assert "REV-14" in repository.check()


def test_what_counts_is_what_is_staged(repository):
    write(repository.content, {"c.md": markdown(), "2.pdf": b"1", "d.md": "不完整"})
    repository.git("add", "content/c.md")
    write(repository.content, {"c.md": "改坏了"})
    assert repository.check() == ""
    repository.stage({"e.md": markdown("附件: 2.pdf")})
    assert "ATT-01" in repository.check()  # it is not added
    repository.stage({"2.pdf": b"1"})
    assert repository.check() == ""


def test_a_part_of_the_changes_can_be_committed(repository):
    write(repository.content, {"a.md": markdown(body="改了。"), "b.md": "改坏了"})
    repository.git("add", ".")
    assert repository.git("commit", "-qm", "改", "content/a.md").returncode == 0
    assert repository.git("commit", "-qm", "改", "content/b.md").returncode == 1


def test_a_fault_elsewhere_stops_nobody(repository):
    broken = {"b.md": markdown("有效期止: 2024-01-01"), "old.md": markdown("类别: 没有")}
    assert repository.commit(broken, "--no-verify").returncode == 0
    done = repository.commit({"c.md": markdown()})
    assert done.returncode == 0 and "原有 2 个错误，不是这次改的" in done.said
    assert repository.commit({"b.md": markdown()}).returncode == 0  # one mended after the other
    repository.stage({"old.md": markdown("标题: 乙\n类别: 没有")})
    assert "KEY-06" in repository.check()  # who touches the file mends it


@pytest.mark.parametrize("ours, theirs, says", [
    ({"b.md": None, "a.md": markdown()}, {"c.md": markdown(body="见[乙](b.md)。")}, "c.md"),
    ({"1.pdf": None, "a.md": markdown()}, {"c.md": markdown("附件: 1.pdf")}, "c.md"),
    ({"c.md": markdown("旧址: [x.md]")}, {"d.md": markdown("旧址: [x.md]")}, "PATH-02"),
])
def test_two_good_branches_that_clash_are_not_merged(repository, ours, theirs, says):
    repository.branch("theirs", theirs)
    assert repository.commit(ours, "--no-verify").returncode == 0
    done = repository.git("merge", "-q", "--no-edit", "theirs")
    assert done.returncode and says in done.said and "没有提交" in done.said
    assert repository.git("log", "--merges", "--oneline").stdout == ""
    write(repository.content, {says if says.endswith(".md") else "d.md": markdown()})
    repository.git("add", ".")
    assert repository.git("commit", "-q", "--no-edit").returncode == 0  # mended, the merge is made


def test_branches_that_fit_are_merged(repository):
    repository.branch("theirs", {"c.md": markdown(body="见[乙](b.md)。")})
    assert repository.commit({"d.md": markdown()}, "--no-verify").returncode == 0
    assert repository.git("merge", "-q", "--no-edit", "theirs").returncode == 0
    assert repository.git("log", "--merges", "--oneline").stdout


def test_in_a_linked_worktree_its_own_index_is_checked(repository, tmp_path):
    repository.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "linked")
    (tmp_path / "linked" / "content" / "b.md").write_text("不完整", "utf-8")
    done = subprocess.run(["git", *WHO, "commit", "-qam", "改"], cwd=tmp_path / "linked",
                          capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1 and "b.md" in done.stdout + done.stderr


def test_the_scripts_have_plain_line_ends(repository):
    hooks = repository.content.parent / ".git" / "hooks"
    for name in ("pre-commit", "pre-merge-commit"):
        assert b"\r" not in (hooks / name).read_bytes()


@pytest.mark.parametrize("name", ["pre-commit", "pre-merge-commit"])
def test_another_hook_is_not_overwritten(repository, name):
    assert install(ROOT, repository.content, repository.said.append) == 0
    hook = repository.content.parent / ".git" / "hooks" / name
    ours = hook.read_text("utf-8")
    hook.write_text("#!/bin/sh\n")
    assert install(ROOT, repository.content, repository.said.append) == 1
    assert hook.read_text() == "#!/bin/sh\n"
    assert "已经有别的提交前检查" in repository.said[-1]
    hook.write_text(ours, "utf-8")


def test_an_index_that_cannot_be_read_stops_the_commit(repository, monkeypatch):
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository.content / "a.md"))
    with pytest.raises(OSError):
        repository.check()


def test_without_git_it_says_so(tmp_path):
    said = []
    assert install(ROOT, tmp_path, said.append) == 1
    assert "git" in said[0]
