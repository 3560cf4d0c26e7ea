"""Who wrote a document, by git: nobody reviews their own text.

An author is who made a commit that changed more of the file than its reviews, or a file that goes
with it, since the last text that was approved: known by e-mail, or by the key that signed it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..documents.fields import REVIEWS
from ..files.git import git, read_objects
from ..files.ssh_signatures import key_in
from .review_status import is_same_person
from .signers import Signer
from .versions import UnreadableVersion, Version, read_version

# The key with all that belongs to it: what is indented, the items of its list.
_REVIEWS = re.compile(rf"^{REVIEWS}[ \t]*[:：].*(?:\n(?:[ \t]|-[ \t]).*)*\n?", re.MULTILINE)
_COMMIT = re.compile(r"^commit ([0-9a-f]{40,64})$", re.MULTILINE)
_PARENT = re.compile(r"^parent ([0-9a-f]+)$", re.MULTILINE)
_AUTHOR = re.compile(r"^author (.*?) ?<([^<>\n]*)> \d+ [+-]\d{4}$", re.MULTILINE)
_SIGNATURE = re.compile(
    r"^gpgsig(?:-sha256)? -----BEGIN SSH SIGNATURE-----\n((?: [A-Za-z0-9+/=]+\n)+)", re.MULTILINE)
_CHANGED = re.compile(r"^[A-Z]{1,9}\d*\t([^\t\n]+)(?:\t([^\t\n]+))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its place in the history, 0 the newest; its name, its author's name, e-mail and
    key, the parent it is compared with."""

    order: int
    name: str
    author: str
    email: str
    key: str
    parent: str

    def is_by(self, signer: Signer) -> bool:
        """True where this signer made it; who has no key is known by name alone."""
        if not signer.keys:
            return is_same_person(self.author, signer.name)
        return self.email in signer.emails or (bool(self.key) and self.key in signer.keys)


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit did to one file: the name it has since, and the one it had before."""

    commit: Commit
    path: str
    before: str


@dataclass(frozen=True)
class CommitHistory:
    """The commits of the content, the newest first, by the paths they changed.

    `is_whole` is False for a clone that lacks the older ones.
    """

    content: Path
    by_path: Mapping[str, tuple[Change, ...]]
    is_whole: bool

    def changes(self, path: str) -> Iterator[Change]:
        """What was done to a file, under the names it had before, too."""
        newer = -1
        found = iter(self.by_path.get(path, ()))
        while change := next(found, None):
            if change.commit.order > newer:
                yield change
                newer = change.commit.order
                if change.before != path:
                    path = change.before
                    found = iter(self.by_path.get(path, ()))


def read_history(content: Path) -> CommitHistory | None:
    """The history of a content folder; None where it is in no repository, or git is not there."""
    said = git(content, "-c", "core.quotePath=false", "log", "-c", "-M", "--relative",
               "--name-status", "--format=raw", "HEAD", "--", ".")
    if said is None:
        return None
    shallow = git(content, "rev-parse", "--is-shallow-repository") or b""
    by_path: dict[str, list[Change]] = defaultdict(list)
    for commit, changes in _commits(said.decode("utf-8", "surrogateescape")):
        for before, path in changes:
            by_path[path].append(Change(commit, path, before))
    return CommitHistory(content, {path: tuple(found) for path, found in by_path.items()},
                   shallow.strip() != b"true")


def _commits(log: str) -> Iterator[tuple[Commit, list[tuple[str, str]]]]:
    """Each commit of a log in git's raw form, with the files it changed: name before, name since.
    """
    _, *parts = _COMMIT.split(log)
    for order, (name, rest) in enumerate(zip(parts[::2], parts[1::2], strict=True)):
        head = rest.partition("\n\n")[0] + "\n"
        parent, author, signed = (pattern.search(head) for pattern in (
            _PARENT, _AUTHOR, _SIGNATURE))
        key = key_in("".join(signed[1].split())) if signed else ""
        commit = Commit(order, name, author[1] if author else "",
                        author[2].lower() if author else "", key, parent[1] if parent else "")
        yield commit, [(one[1], one[2] or one[1]) for one in _CHANGED.finditer(rest)]


def text_of(data: bytes | None) -> str | None:
    """The text of a file without its reviews, whatever its line ends; None where there is none."""
    if data is None:
        return None
    return _REVIEWS.sub("", data.decode("utf-8", "replace").replace("\r\n", "\n"), 1)


def own_changes(history: CommitHistory, path: str, files: Iterable[str], signer: Signer,
                is_approved: Callable[[Version], bool]) -> Iterator[Change]:
    """What a signer changed of a document since its last approved text.

    `files` go with it; `is_approved` says whether a version had all its signatures.
    """
    newest, oldest = None, None
    for change in history.changes(path):
        old, new = (text_of(data) for data in read_objects(history.content, (
            f"{change.commit.parent or 'none'}:./{change.before}",
            f"{change.commit.name}:./{change.path}")))
        newest = newest or new
        if new != newest and _was_approved(history, change, is_approved):
            oldest = change.commit.order
            break
        if old != new and change.commit.is_by(signer):
            yield change
    for file in files:
        yield from (change for change in history.changes(file) if change.commit.is_by(signer)
                    and (oldest is None or change.commit.order < oldest))


def _was_approved(history: CommitHistory, change: Change,
                  is_approved: Callable[[Version], bool]) -> bool:
    def read(path: str) -> bytes | None:
        return git(history.content, "show", f"{change.commit.name}:./{path}")

    try:
        return is_approved(read_version(change.path, read))
    except UnreadableVersion:
        return False
