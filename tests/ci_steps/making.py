"""The repositories of two made-up counties: one with many documents, one with a township's site."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import make_documents
from tests.bench.words import ISSUERS
from tests.support import ROOT

# Another county's names in place of those of the made-up documents.
_NAMES = (("永昌", "青石"), ("永政", "青政"), ("甘肃", "云山"), ("甘政", "云政"))
_RULES = """\
级别:
  - {规则: COL-03, 级别: 提醒}
  - {规则: VAL-22, 级别: 提醒}
  - {规则: CITE-01, 级别: 提醒}
审核:
  步数: {其他政策文件: 1}
"""


@dataclass(frozen=True, slots=True)
class Repository:
    """An author's clone of a county's repository, and the bare one that jobs clone."""

    folder: Path
    origin: Path

    def git(self, *words: str) -> str:
        """What git says in the author's clone."""
        return subprocess.run(["git", "-c", "user.name=张某某", "-c", "user.email=z@example.cn",
                               "-C", self.folder, *words], check=True, capture_output=True,
                              text=True, encoding="utf-8").stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Writes files, removes those whose text is None."""
        for path, text in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_text(text, "utf-8")

    def commit(self, files: Mapping[str, str | None], branch: str = "main") -> None:
        """Commits files and sends the branch, a new one made from main."""
        if branch != self.git("branch", "--show-current"):
            self.git("checkout", "-q", "-B", branch, *["main"] * (branch != "main"))
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "改动")
        self.git("push", "-q", "-f", "origin", branch)


def begin(folder: Path, *options: str) -> str:
    """What `init` says of the site that it begins in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "init", str(folder), *options],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def make_county(folder: Path, url: str, count: int) -> Repository:
    """The county of 青石, with `count` documents, for GitHub."""
    offices = "、".join(name for name, *_ in ISSUERS if "县" in name).replace("永昌县", "")
    begin(folder / "author", "--region", "云山省白河市青石县", "--url", url, "--codes", "青政发、青政办发",
          "--offices", offices)
    repository = _send(folder)
    texts = {f"content/{made.path}": _renamed(made.source) for made in make_documents(count)}
    repository.write({**texts, "content/_data/rules.yml": _RULES})
    return repository


def make_county_with_township(folder: Path, county: str, township: str) -> Repository:
    """The county of 白水 with the site of one of its townships, for GitLab, its packages beside it
    for machines without a network."""
    region = ("--region", "江原省白水县")
    begin(folder / "author", *region, "--url", county, "--codes", "白政发、白政办发")
    begin(folder / "author" / "sites" / "hekou", *region, "--url", township, "--codes", "白河政发",
          "--township", "河口镇")
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes",
                    "--only-binary", ":all:", "-d", "wheels", "-r", "locks/build.txt"],
                   cwd=folder / "author", check=True, capture_output=True)
    repository = _send(folder)
    ci = (folder / "author" / ".gitlab-ci.yml").read_text("utf-8")
    repository.write({".gitlab-ci.yml": ci.replace('SITE: ["."]', 'SITE: [".", hekou]'),
                      "content/_data/rules.yml": _RULES, "sites/hekou/_data/rules.yml": _RULES})
    return repository


def document(title: str, *facts: str, text: str = "各乡镇人民政府：\n\n现将有关事项通知如下。") -> str:
    """A document as an editor types it, published on 23 November 2026 where nothing else is said."""
    lines = "\n".join(facts)
    day = "" if "发布日期" in lines else "发布日期: 2026-11-23\n"
    kind = "" if "类别" in lines else "类别: 监督检查\n"
    return f"---\n标题: {title}\n{kind}{day}{lines}\n---\n\n{text}\n".replace("\n\n---", "\n---")


def _send(folder: Path) -> Repository:
    """The folder `author` as a repository whose origin is beside it; nothing is committed yet."""
    origin = folder / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", origin], check=True)
    repository = Repository(folder / "author", origin)
    subprocess.run(["git", "init", "-q", "-b", "main", repository.folder], check=True)
    repository.git("remote", "add", "origin", origin.as_uri())
    return repository


def _renamed(text: str) -> str:
    for old, new in _NAMES:
        text = text.replace(old, new)
    return text

