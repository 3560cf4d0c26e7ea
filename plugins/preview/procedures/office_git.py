"""The office's repository: what is committed, fetched and sent, by its own set-up of git.

Nothing asks for a password or waits for ever; what both sides changed is brought together before
git merges, so that the content never holds the marks of a merge.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...commands.unattended import TIMED_OUT, ProgramRun, run_unattended
from ...files.git import git, read_objects
from ...files.saving import write_file
from ..context import Refusal

_QUICK, _NET, _CHECKED = 30, 120, 600  # seconds; a commit is checked by the hook
_UPSTREAM = "@{upstream}"
_MERGED = "合并办公室仓库的改动"
# What git says of a refusal, in English, and what it means.
_REASONS = (
    (re.compile(r"could not resolve host|unable to access|connection (?:refused|timed out)|"
                r"network is unreachable", re.IGNORECASE), "连不上办公室仓库，请检查网络"),
    (re.compile(r"authentication failed|permission denied|could not read (?:username|password)|"
                r"terminal prompts disabled|access denied|403", re.IGNORECASE),
     "办公室仓库不认这台电脑的账号，请按单位的办法登录一次（密码由 git 记住）"),
    (re.compile(r"non-fast-forward|fetch first|\[rejected\]", re.IGNORECASE),
     "办公室仓库刚刚又有新的提交，请再按一次“取来并送出”"),
    (re.compile(r"protected branch|pre-receive hook declined|hook declined", re.IGNORECASE),
     "办公室仓库不接受直接送出，请按单位的规定提合并请求"),
)


@dataclass(frozen=True, slots=True)
class Sides:
    """A file that both changed: as both had it, here, as the office's repository has it."""

    path: str
    base: bytes | None
    ours: bytes | None
    theirs: bytes | None


def commit(content: Path, message: str, name: str, email: str) -> None:
    """Commits all that is changed below the content. Refusal with git's or the check's words."""
    if name and email:
        for key, value in (("user.name", name), ("user.email", email)):
            _ask(content, _QUICK, "config", "--local", key, value)
    _ask(content, _QUICK, "add", "--all", "--", ".")
    done = _run(content, _CHECKED, "commit", "--quiet", f"--message={message}", "--", ".")
    if not done.is_good:
        raise Refusal(f"没有提交：{_words(done)}")


def restore(content: Path, path: str) -> None:
    """Puts a file back as the last commit has it; one that it has not is deleted."""
    committed, = read_objects(content, (f"HEAD:./{path}",))
    file = content / path
    if committed is None:
        _ask(content, _QUICK, "rm", "--cached", "--quiet", "--ignore-unmatch", "--", path)
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, committed)
        _ask(content, _QUICK, "reset", "--quiet", "--", path)


def fetch(content: Path) -> None:
    """Asks the office's repository what is new. Refusal where it does not answer."""
    done = _run(content, _NET, "fetch", "--quiet")
    if not done.is_good:
        raise Refusal(f"没有取来：{_words(done)}")


def push(content: Path) -> None:
    """Sends what is committed. Refusal where it is not taken."""
    done = _run(content, _NET, "push", "--quiet")
    if not done.is_good:
        raise Refusal(f"没有送出：{_words(done)}")


def changed_on_both(content: Path) -> tuple[Sides, ...]:
    """The files that were changed here and in what was fetched since both were the same."""
    base = (git(content, "merge-base", "HEAD", _UPSTREAM) or b"").decode().strip()
    if not base:
        raise Refusal("这里的内容和办公室仓库没有共同的来历，合不起来，请管理员处理。")
    both = _changed(content, base, "HEAD") & _changed(content, base, _UPSTREAM)
    return tuple(Sides(path, *read_objects(content, [
        f"{commit}:./{path}" for commit in (base, "HEAD", _UPSTREAM)])) for path in sorted(both))


def catch_up(content: Path) -> None:
    """Takes what was fetched where nothing was committed here: no merge is made of that."""
    _ask(content, _CHECKED, "merge", "--ff-only", "--quiet", _UPSTREAM)


def merge_with(content: Path, files: Mapping[str, bytes | None]) -> None:
    """Merges what was fetched, files that both sides changed as they are given; None for one that
    goes. Refusal where others do not come together; then nothing is merged."""
    _run(content, _CHECKED, "merge", "--no-commit", "--no-ff", "--quiet", _UPSTREAM)
    try:
        for path, data in files.items():
            file = content / path
            if data is None:
                file.unlink(missing_ok=True)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                write_file(file, data)
            _ask(content, _QUICK, "add", "--all", "--", path)
        if git(content, "rev-parse", "--quiet", "--verify", "MERGE_HEAD"):
            done = _run(content, _CHECKED, "commit", f"--message={_MERGED}", "--quiet")
            if not done.is_good:
                raise Refusal(f"没有合并：{_words(done)}")
    except Exception:
        _run(content, _QUICK, "merge", "--abort")
        raise


def is_merging(content: Path) -> bool:
    """True where somebody has begun a merge and not ended it."""
    return bool(git(content, "rev-parse", "--quiet", "--verify", "MERGE_HEAD"))


def is_identified(content: Path) -> bool:
    """True where git knows who commits here."""
    return all(git(content, "config", key) for key in ("user.name", "user.email"))


def committed_bytes(content: Path, paths: Iterable[str]) -> dict[str, bytes | None]:
    """What the last commit has of each path."""
    wanted = tuple(paths)
    found = read_objects(content, [f"HEAD:./{path}" for path in wanted])
    return dict(zip(wanted, found, strict=True))


def _changed(content: Path, old: str, new: str) -> set[str]:
    said = git(content, "diff", "--name-only", "--no-renames", "--relative", "-z", old, new) or b""
    return {path for path in said.decode("utf-8", "surrogateescape").split("\0") if path}


def _ask(content: Path, patience: float, *words: str) -> None:
    done = _run(content, patience, *words)
    if not done.is_good:
        raise Refusal(f"git 没有做成：{_words(done)}")


def _run(content: Path, patience: float, *words: str) -> ProgramRun:
    try:
        return run_unattended(["git", *words], content, patience)
    except OSError:
        raise Refusal("这台电脑没有装 git。") from None


def _words(done: ProgramRun) -> str:
    """Why git refused, in Chinese where it is a reason that offices meet."""
    said = f"{done.complained}\n{done.said}"
    if done.code != TIMED_OUT:
        for pattern, words in _REASONS:
            if pattern.search(said):
                return f"{words}。"
    return " ".join(said.split())[-1500:] or "git 没有说原因。"
