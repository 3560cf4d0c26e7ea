"""A signature holds on every computer: git changes line ends, which are no part of what was read."""

import hashlib
import subprocess

import pytest

from plugins.reviewing.command import Signing, review
from plugins.reviewing.review_status import review_status_in
from tests.support import DAY, load, markdown, write

TABLE = "项目,元\n抄件,5\n"
DOCUMENTS = {
    "a.csv": markdown("附件: a.csv"),
    "b/list.txt": markdown(body="见[名单](b/list.txt)。\n"),
    "figures.yml": markdown("版式: 年报\n类别: 政府信息公开年报\n数据: figures.yml"),
}


class Desk:
    """A clone of one repository, under settings of git of its own."""

    def __init__(self, origin, folder, *settings):
        self.content = folder / "content"
        subprocess.run(["git", "clone", "-q", *settings, origin, folder], check=True,
                       capture_output=True)

    def git(self, *words):
        subprocess.run(["git", "-C", self.content, "-c", "user.name=a", "-c", "user.email=a@a",
                        *words], check=True, capture_output=True)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-qm", "改")
        self.git("push", "-q", "origin", "HEAD:main")

    def review(self, name=""):
        said = []
        assert review(self.content, "a.md", Signing(name), DAY, said.append) == 0
        return "\n".join(said)

    def signed(self):
        """How many signatures stand, as a build sees it."""
        library = load(self.content).library
        return len(review_status_in(library, library.by_path["a.md"]).signed)


@pytest.fixture
def desks(tmp_path):
    """A computer with Windows' default of git, and one without; they share a repository."""
    origin = tmp_path / "origin"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", origin], check=True)
    first = Desk(origin, tmp_path / "first", "-c", "core.autocrlf=false")
    first.content.mkdir()
    return origin, first, tmp_path


@pytest.mark.parametrize("file", DOCUMENTS)
@pytest.mark.parametrize("signs_on_windows", [True, False])
def test_signed_under_one_setting_it_stands_under_the_other(desks, file, signs_on_windows):
    origin, first, folder = desks
    write(first.content, {"a.md": DOCUMENTS[file], file: TABLE})
    first.commit()
    windows = Desk(origin, folder / "windows", "-c", "core.autocrlf=true")
    assert b"\r\n" in (windows.content / file).read_bytes()
    signs, checks = (windows, first) if signs_on_windows else (first, windows)
    signs.review("甲")
    signs.commit()
    checks.git("pull", "-q", "origin", "main")
    assert "有效：甲" in checks.review() and checks.signed() == 1
    checks.review("乙")
    checks.commit()
    signs.git("pull", "-q", "origin", "main")
    assert "有效：乙" in signs.review() and signs.signed() == 2
    write(signs.content, {file: TABLE.replace("5", "50")})
    assert "已作废：甲" in signs.review() and signs.signed() == 0
    assert "只有附件换了" in signs.review()  # git still knows what was signed


@pytest.mark.parametrize("signed, found, stands", [
    (b"a\r\nb\r\n", b"a\nb\n", True),  # signed before line ends were left out
    (b"a\nb\n", b"a\r\nb\r\n", True),
    (b"a\r\nb\n", b"a\r\nb\n", True),
    (b"a\nb\n", b"a\nb\n\n", False),
    (b"a\nb\n", b"a b\n", False),
    (b"PK\0\r\n", b"PK\0\n", False),  # no text: every byte counts
    (bytes(9000) + b"\r\n", bytes(9000) + b"\n", False),
    (b"a" * 9000 + b"\0\r\n", b"a" * 9000 + b"\0\n", False),
])
def test_a_signature_made_before_by_the_bytes(tmp_path, signed, found, stands):
    content = write(tmp_path / "content", {"a.md": markdown("附件: a.csv\n审核: []"), "a.csv": found})
    document, = load(content).library.documents
    digests = f"{document.content_digests.short}\n{hashlib.sha256(signed).hexdigest()}".encode()
    digest = hashlib.blake2b(digests, digest_size=8).hexdigest()
    record = f"- {{环节: 初审, 人员: 甲, 日期: 2026-11-23, 内容: {digest}}}"
    write(content, {"a.md": markdown(f"附件: a.csv\n审核:\n{record}")})
    library = load(content).library
    assert bool(review_status_in(library, library.documents[0]).signed) is stands
