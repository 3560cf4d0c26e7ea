"""The beginnings of documents that are there already: enough for their 文号, 标题, 索引号."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..documents.fields import FIELDS
from ..documents.folder import list_files

_HEAD = 4096
_KEYS = {field.attribute: field.key for field in FIELDS}


def read_heads(content: Path) -> Iterator[tuple[Path, str]]:
    """Each Markdown file of a folder with its first characters, in the order of their paths."""
    for file in list_files(content):
        if file.path.endswith(".md"):
            with suppress(OSError), (content / file.path).open("rb") as stream:
                yield content / file.path, stream.read(_HEAD).decode("utf-8", "replace")


def value_in(head: str, attribute: str) -> str:
    """What a head says for an attribute, "" where it says nothing."""
    match = re.search(rf"^{_KEYS[attribute]}:[ \t]*[\"']?(.*?)[\"']?[ \t]*(?:#.*)?$", head,
                      re.MULTILINE)
    return match[1] if match else ""
