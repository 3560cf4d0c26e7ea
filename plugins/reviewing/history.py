"""Earlier versions of a document, out of git."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..files.git import git
from .versions import UnreadableVersion, Version, read_version


def version_signed(content: Path, path: str, digest: str) -> Version | None:
    """The version that carries this digest; None where git does not have it."""
    for commit in _commits_about(content, path, digest):
        try:
            version = read_version(path, partial(_read, content, commit))
        except UnreadableVersion:
            continue
        if digest in version.digests:
            return version
    return None


def _commits_about(content: Path, path: str, digest: str) -> Iterator[str]:
    """The commits in which the digest appears or disappears, the newest first."""
    found = git(content, "log", "--format=%H", f"-S{digest}", "--", path)
    yield from (found or b"").decode().split()


def _read(content: Path, commit: str, path: str) -> bytes | None:
    return git(content, "show", f"{commit}:./{path}")
