"""What git says of the content: what is changed and not committed, what is to be sent or fetched.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from ..files.git import git

_AHEAD, _BEHIND = re.compile(r"\[.*?ahead (\d+)"), re.compile(r"\[.*?behind (\d+)")
_RENAMED = ("R", "C")


@dataclass(frozen=True, slots=True)
class GitSummary:
    """The paths below the content that differ from the last commit; how many commits the office's
    repository does not have yet, and how many it has that are not here, as of the last fetch.

    `is_there` is False where the content lies in no repository.
    """

    is_there: bool = False
    changed: frozenset[str] = frozenset()
    has_remote: bool = False
    ahead: int = 0
    behind: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """What it says in a few words each."""
        if not self.is_there:
            return ("这里没有用 git 记录改动",)
        count = len(self.changed)
        said = [f"改了 {count} 个文件，还没有提交" if count else "改动都已提交"]
        said += [f"有 {self.ahead} 次提交还没有送出"] * bool(self.ahead)
        said += [f"办公室仓库有 {self.behind} 次提交还没有取来"] * bool(self.behind)
        if self.has_remote and not (self.ahead or self.behind):
            said.append("与办公室仓库一致")
        return tuple(said)


def summarise(content: Path) -> GitSummary:
    """What git says now. It asks nobody else: what has been fetched counts."""
    said = git(content, "--no-optional-locks", "status", "--porcelain=v1", "--branch", "-z",
               "--untracked-files=all", "--", ".")
    below = git(content, "rev-parse", "--show-prefix")
    if said is None or below is None:
        return GitSummary()
    return read_status(said.decode("utf-8", "replace"), below.decode("utf-8", "replace").strip())


def read_status(said: str, below: str) -> GitSummary:
    """What `git status --porcelain=v1 --branch -z` says of the files below a folder."""
    branch, *entries = said.split("\0")
    changed, rest = set(), iter(entries)
    for entry in rest:
        if not entry:
            continue
        changed.add(entry[3:].removeprefix(below))
        if entry[0] in _RENAMED:  # the path it had follows
            changed.add(next(rest, "").removeprefix(below))
    ahead, behind = _AHEAD.search(branch), _BEHIND.search(branch)
    return GitSummary(True, frozenset(changed), "..." in branch,
                      int(ahead[1]) if ahead else 0, int(behind[1]) if behind else 0)
