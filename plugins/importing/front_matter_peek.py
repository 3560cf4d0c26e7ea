"""The beginnings of documents that are there already: enough for their 文号, 标题, 索引号."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..documents.fields import FIELDS
from ..documents.folder import list_files
from ..documents.typed_yaml import read_typed
from ..documents.yaml_text import read_alone

_HEAD = 4096
_VALUE = r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|.*?"""
_FENCED = re.compile(r"---[ \t]*\n(.*?)(?:\n---[ \t]*(?:\n|\Z)|\Z)", re.DOTALL)
_KEYS = {field.attribute: field.key for field in FIELDS}


def peek_front_matters(content: Path) -> Iterator[tuple[Path, str]]:
    """Each Markdown file of a folder with its front matter, as far as that lies in the first
    bytes, in the order of their paths."""
    for file in list_files(content):
        if file.path.endswith(".md"):
            with suppress(OSError), (content / file.path).open("rb") as stream:
                yield content / file.path, front_matter_in(stream.read(_HEAD))


def front_matter_in(begin: bytes) -> str:
    """The YAML a file begins with, properly written; of any other file the beginning itself."""
    text = begin.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    fenced = _FENCED.match(text)
    return read_typed(fenced[1]).yaml if fenced else text


def value_in(head: str, attribute: str) -> str:
    """What a head says for an attribute, "" where it says nothing."""
    match = re.search(rf"^{_KEYS[attribute]}:[ \t]*({_VALUE})(?:[ \t]+#.*)?[ \t]*$", head,
                      re.MULTILINE)
    if not match:
        return ""
    return (read_alone(match[1]) or "") if match[1][:1] in ("'", '"') else match[1]


def first_in(head: str, attribute: str) -> str:
    """What a head says for an attribute, of a list its first item; "" where it says nothing."""
    item = re.search(rf"^{_KEYS[attribute]}:[ \t]*(?:#.*)?\n[ \t]*-[ \t]+(.+)$", head, re.MULTILINE)
    written = item[1].partition(" #")[0] if item else value_in(head, attribute)
    return re.split("[,，、;；]", written.lstrip("["))[0].strip(" \t]\"'")
