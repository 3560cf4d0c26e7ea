"""The beginnings of documents that are there already: enough for their 文号, 标题, 索引号."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..documents.fields import FIELDS

_HEAD = 4096
_KEYS = {field.attribute: field.key for field in FIELDS}


def read_heads(content: Path) -> Iterator[tuple[Path, str]]:
    """Each Markdown file of a folder with its first characters, in the order of their paths."""
    for path in sorted(content.rglob("*.md")) if content.is_dir() else ():
        try:
            with path.open("rb") as stream:
                yield path, stream.read(_HEAD).decode("utf-8", "replace")
        except OSError:
            continue


def value_in(head: str, attribute: str) -> str:
    """What a head says for an attribute, "" where it says nothing."""
    match = re.search(rf"^{_KEYS[attribute]}:[ \t]*[\"']?(.*?)[\"']?[ \t]*(?:#.*)?$", head,
                      re.MULTILINE)
    return match[1] if match else ""
