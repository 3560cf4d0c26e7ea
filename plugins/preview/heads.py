"""What the list of documents shows of each, read from the begin of its file: quick for thousands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..documents.document import Layout, Openness
from ..documents.fields import DATED_LAYOUTS, FIELDS
from ..documents.gaps import DOUBT, is_unfilled
from ..documents.typed_yaml import read_typed
from ..documents.yaml_text import read_alone

_BEGIN = 16_384  # bytes, in which nearly every front matter ends
_READ = ("title", "document_number", "issuers", "category", "published_at", "layout", "openness",
         "withdrawn", "expires_on", "responsible_office", "disclosing_offices")
_KEYS = {field.key: field.attribute for field in FIELDS if field.attribute in _READ}
# A key with all that belongs to it: what is indented, the items of a list.
_LINES = re.compile(rf"^({'|'.join(_KEYS)}):[ \t]*(.*(?:\n(?:[ \t]|- ).*)*)", re.MULTILINE)
_FENCED = re.compile(r"---[ \t]*\n(.*?)(?:\n---[ \t]*(?:\n|\Z)|\Z)", re.DOTALL)
_WIDE = re.compile(r"^[^\s:#-]+：", re.MULTILINE)  # as a Chinese input method types it
_DOUBT = re.compile(rf"[#＃]\s*{DOUBT}")
_QUOTED = re.compile(r'"[^"\\]*"|\'[^\']*\'')
_COMMENT = re.compile(r"(?:^|\s)#.*")
_DATED = frozenset(map(str, DATED_LAYOUTS))


@dataclass(frozen=True, slots=True)
class Head:
    """What a document says of itself, as text: `issuers` are whose it is, the 责任单位 where nobody
    issues it; `doubts` are the marks of an import in its front
    matter, `is_complete` is False while what a page needs is still to be filled in."""

    path: str
    title: str = ""
    number: str = ""
    issuers: str = ""
    category: str = ""
    published_on: str = ""
    expires_on: str = ""
    doubts: int = 0
    is_complete: bool = True
    is_public: bool = True
    is_withdrawn: bool = False


def read_head(content: Path, path: str) -> Head:
    """The head of a file; one with nothing but the path where it cannot be read."""
    try:
        with (content / path).open("rb") as stream:
            begin = stream.read(_BEGIN)
    except OSError:
        return Head(path, is_complete=False)
    return head_of(path, begin)


def head_of(path: str, begin: bytes) -> Head:
    """The head of the file that begins with these bytes."""
    fenced = _FENCED.match(begin.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    text = fenced[1] if fenced else ""
    if _WIDE.search(text):
        text = read_typed(text).yaml
    said = {_KEYS[key]: _plain(value) for key, value in _LINES.findall(text)}

    def of(attribute: str) -> str:
        return said.get(attribute, "")

    return Head(
        path, of("title"), of("document_number"),
        of("issuers") or of("disclosing_offices") or of("responsible_office"), of("category"),
        of("published_at")[:10], of("expires_on")[:10], len(_DOUBT.findall(text)),
        _is_complete(said), of("openness") in ("", Openness.PROACTIVE), bool(of("withdrawn")))


def _is_complete(said: Mapping[str, str]) -> bool:
    is_dated = (said.get("layout") or Layout.DOCUMENT) in _DATED
    wanted = ("title", "category", *["published_at"] * is_dated)
    return all(said.get(attribute) for attribute in wanted) and not any(
        map(is_unfilled, said.values()))


def _plain(value: str) -> str:
    """A value as one line: texts without their quotes, items of a list with 、 between them."""
    first = value.split("\n", 1)[0].strip()
    if _QUOTED.fullmatch(first):
        return first[1:-1]
    if first[:1] in ("'", '"'):
        return read_alone(first) or first.strip("'\"")
    lines = [_COMMENT.sub("", line).strip() for line in value.split("\n")]
    items = [line.removeprefix("- ").strip("[]'\"") for line in lines if line not in ("", "|", ">")]
    return "、".join(items).replace(", ", "、")
