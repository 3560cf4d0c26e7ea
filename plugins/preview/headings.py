"""What the documents on disk are called, read from the begin of each file: quick, for checks."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..documents.document import Document
from ..documents.entries import File
from ..documents.fields import FIELDS
from ..documents.front_matter import FIRST_LINE
from ..documents.parsing import split
from ..documents.schema import MappingContext, read_mapping
from ..documents.typed_yaml import read_typed
from ..documents.yaml_source import SourceFault, compose

_READ = ("title", "document_number", "earlier_versions")
_FIELDS = tuple(field for field in FIELDS if field.attribute in _READ)
_BEGIN = 16_384  # bytes, in which nearly every front matter ends
_LINES = re.compile(  # a key with all that belongs to it: what is indented, items of a list
    rf"^(?:{'|'.join(field.key for field in _FIELDS)}):.*(?:\n(?:[ \t]|- ).*)*", re.MULTILINE)


def list_headings(content: Path, files: Iterable[File]) -> Iterator[Document]:
    """Path, title, 文号 and earlier texts of each document; of nothing else is there a word."""
    for file in files:
        if file.path.endswith(".md"):
            try:
                with (content / file.path).open("rb") as stream:
                    begin = stream.read(_BEGIN)
                values = _values(begin.decode("utf-8-sig", "ignore").replace("\r\n", "\n"))
            except (OSError, SourceFault):
                continue  # the build tells of it
            yield Document(**{"title": "", **values}, path=file.path, digest="", category="")


def _values(text: str) -> dict[str, Any]:
    lines = "\n".join(_LINES.findall(read_typed(split("", text).front_matter).yaml))
    root = compose(lines, "", FIRST_LINE)
    return dict(read_mapping(root, _FIELDS, MappingContext("")).values) if root else {}
