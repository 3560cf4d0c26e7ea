"""Paths in a content folder: what is one, and which file one means where it is written."""

import posixpath
import re

_PATH = re.compile(r"[a-z0-9._-]*(?:/[a-z0-9._-]+)+")


def is_file(target: str) -> bool:
    """True where a relation's target is a file path, not a 文号 or a title (GB/T 9704)."""
    return target.endswith(".md") or bool(_PATH.fullmatch(target))


def candidate_paths(source: str, target: str) -> tuple[str, ...]:
    """The paths a link may mean: beside the linking file, else from the top of the content."""
    if target.startswith("/"):
        return (posixpath.normpath(target.lstrip("/")),)
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
    return tuple(dict.fromkeys((beside, posixpath.normpath(target))))
