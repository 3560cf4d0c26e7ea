"""An office whose signers are known by keys: 甲 and 乙 and 丙 sign, 丁 is not in the register."""

import shutil
import subprocess

import pytest

from plugins.reviewing.command import Signing, review
from plugins.reviewing.policy import read_policy
from plugins.reviewing.review_status import review_status_in
from plugins.reviewing.signing import Opinion
from tests.support import DAY, load, markdown, write

NAMES = {"jia": "甲", "yi": "乙", "bing": "丙", "ding": "丁"}
RULES = ("审核:\n  步数: {法定主动公开内容: 3}\n"
         "  核对: {初审: [文字关, 时间关], 复审: [政策关, 法律关], 终审: [政治关, 保密关]}\n")
CHECKS = ("文字关", "时间关", "政策关", "法律关", "政治关", "保密关")


@pytest.fixture(scope="session")
def keys(tmp_path_factory):
    """The folder of the keys, a file and its .pub for each of the names."""
    if not shutil.which("ssh-keygen"):
        pytest.skip("没有 ssh-keygen")
    folder = tmp_path_factory.mktemp("keys")
    for name in NAMES:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name],
                       check=True)
    return folder


class Office:
    """A repository with rules, signers and a document that somebody else has written."""

    def __init__(self, content, keys):
        self.content, self.keys, self.file = content, keys, content / "a.md"
        self.git("init", "-q", "-b", "main")
        write(content, {"a.md": markdown("附件: [a.csv, b.csv]", "第一条 收费每次5元。\n"),
                        "a.csv": "项目,元\n甲,5\n", "b.csv": "项目,元\n乙,6\n",
                        "_data/rules.yml": RULES})
        self.register()
        self.commit()

    def register(self, *names, **more):
        """Writes the register of signers; `more` gives a line that somebody has besides."""
        lines = []
        for name in names or ("jia", "yi", "bing"):
            public = (self.keys / f"{name}.pub").read_text().strip()
            lines += [f"- 姓名: {NAMES[name]}", f"  公钥: {public}",
                      "  环节: [初审, 复审, 终审]", f"  邮箱: {name}@example.gov.cn",
                      *[f"  {more[name]}" for _ in range(name in more)]]
        write(self.content, {"_data/signers.yml": "\n".join(lines) + "\n"})

    def git(self, *words, by="writer"):
        """Runs git as somebody."""
        return subprocess.run(
            ["git", "-C", self.content, "-c", f"user.name={by}",
             "-c", f"user.email={by}@example.gov.cn", *words], check=True, capture_output=True,
            text=True).stdout

    def commit(self, by="writer"):
        """Commits all there is as somebody."""
        self.git("add", "-A", by=by)
        self.git("commit", "-qm", "改", by=by)

    def sign(self, name, checked=CHECKS, back="", path="a.md"):
        """Signs with the key of this name and commits; exit code and what was said."""
        said = []
        signing = Signing("", self.keys / name, Opinion("", checked, back))
        code = review(self.content, path, signing, DAY, said.append)
        if code == 0:
            self.commit(by=name)
        return code, "\n".join(said)

    def edit(self, old, new):
        """Changes the text of the document."""
        self.file.write_text(self.file.read_text("utf-8").replace(old, new), "utf-8")

    def status(self, path="a.md"):
        """The review status of a document, as a build has it."""
        library = load(self.content).library
        policy, faults = read_policy(self.content / "_data", library.site.categories)
        assert not faults
        return review_status_in(library, library.by_path[path], policy)

    @property
    def signed(self):
        """How many signatures stand."""
        return len(self.status().signed)


@pytest.fixture
def office(tmp_path, keys):
    """A fresh office."""
    return Office(write(tmp_path / "content", {}), keys)
