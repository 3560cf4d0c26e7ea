"""What is changed and not committed, in words: which documents, which keys, how much text."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from ...documents.fields import FIELDS, REVIEWS
from ...documents.reviews import read_reviews
from ...documents.rewriting import CannotRewrite, cut
from ...documents.yaml_source import compose
from ...documents.yaml_text import is_record
from ...reviewing.difference import changed_lines
from ..composing import shown_by
from .effects import read_document

_TITLE = next(field.key for field in FIELDS if field.attribute == "title")
_LONGEST = 60  # characters of a value
_FEW = 3


@dataclass(frozen=True, slots=True)
class FileChange:
    """A changed file: what it is called, what was done to it, in a word and in sentences; the
    SHA-256 of what it is now."""

    path: str
    name: str
    kind: str
    details: tuple[str, ...]
    digest: str = ""

    @property
    def is_document(self) -> bool:
        """True for a document, which has a page of its own."""
        return self.path.endswith(".md")


def describe(content: Path, paths: Sequence[str], before: Mapping[str, bytes | None]
             ) -> tuple[FileChange, ...]:
    """The changed files below the content, documents first; `before` is what was committed."""
    found = []
    users: dict[str, dict[str, tuple[str, bytes]]] = {}
    for path in paths:
        file = content / path
        now = file.read_bytes() if file.is_file() else None
        folder = path.rpartition("/")[0]
        if not path.endswith(".md") and folder not in users:
            users[folder] = _beside(content, path)
        change = _describe(users.get(folder, {}), path, before.get(path), now)
        found.append(replace(change, digest=hashlib.sha256(now or b"").hexdigest()))
    return tuple(sorted(found, key=lambda one: (not one.is_document, one.path)))


def message_for(changes: Sequence[FileChange]) -> str:
    """A message of a commit: what was done to which documents, with the details below."""
    documents = [one for one in changes if one.is_document]
    by_kind: dict[str, list[str]] = {}
    for one in documents:
        by_kind.setdefault(one.kind, []).append(one.name)
    parts = [f"{kind}{'、'.join(names[:_FEW])}{f'等{len(names)}件' if len(names) > _FEW else ''}"
             for kind, names in by_kind.items()]
    others = [one.name for one in changes if not one.is_document]
    if others and not documents:
        parts.append(f"修改{'、'.join(others[:_FEW])}{'等' if len(others) > _FEW else ''}")
    details = [f"- {one.name}：{'；'.join(one.details)}" for one in changes if one.details]
    return "\n".join(["；".join(parts) or "修改", *([""] if details else []), *details])


def _used_by(users: Mapping[str, tuple[str, bytes]], path: str) -> tuple[str, ...]:
    """Which documents beside a file name it: as an attachment, a picture, its figures."""
    name = path.rpartition("/")[2].encode()
    titles = [title for title, data in users.values() if name in data]
    return (f"用在《{'》《'.join(titles[:_FEW])}》里",) if titles else ()


def _beside(content: Path, path: str) -> dict[str, tuple[str, bytes]]:
    """The documents in the folder of a file, by name: their titles and bytes."""
    folder = (content / path).parent
    read = {file.name: file.read_bytes() for file in sorted(folder.glob("*.md"))} \
        if folder.is_dir() else {}
    return {name: (_title(data) or name, data) for name, data in read.items()}


def _describe(users: Mapping[str, tuple[str, bytes]], path: str, before: bytes | None,
              now: bytes | None) -> FileChange:
    if not path.endswith(".md"):
        kind = "新增" if before is None else "删除" if now is None else "修改"
        return FileChange(path, path, kind, _used_by(users, path))
    name = f"《{_title(now or before or b'') or path}》"
    if before is None or now is None:
        return FileChange(path, name, "新增" if before is None else "删除", ())
    details = tuple(_details(path, before, now))
    is_review = bool(details) and all(line.startswith(REVIEWS) for line in details)
    return FileChange(path, name, REVIEWS if is_review else "修改", details)


def _title(data: bytes) -> str:
    try:
        return "".join(shown_by(data).get(_TITLE, ()))
    except CannotRewrite:
        return ""


def _details(path: str, before: bytes, now: bytes) -> Iterator[str]:
    try:
        old, new = shown_by(before), shown_by(now)
        bodies = [cut(data).after.replace("\r\n", "\n") for data in (before, now)]
    except CannotRewrite:
        yield "文件头有错，看不出改了什么"
        return
    for key in dict.fromkeys((*old, *new)):
        one, other = ("；".join(map(in_words, side.get(key, ()))) for side in (old, new))
        if one != other:
            yield (f"{key}由“{_short(one)}”改为“{_short(other)}”" if one and other
                   else f"加上{key}“{_short(other)}”" if other else f"去掉{key}“{_short(one)}”")
    count = len(tuple(changed_lines(*bodies)))
    if count:
        yield f"正文改动{count}处"
    yield from _reviews(path, before, now)


def _reviews(path: str, before: bytes, now: bytes) -> Iterator[str]:
    documents = [read_document(path, data) for data in (before, now)]
    old, new = (read_reviews(document.reviews) if document else () for document in documents)
    for review in new:
        if review not in old:
            done = f"退回：{review.reason}" if review.sends_back else review.step
            yield f"{REVIEWS}：{review.name}{done}"


def in_words(item: str) -> str:
    """An item of a key without the signs of YAML: 文件a.csv，名称收费标准."""
    root = compose(item, "") if is_record(item) else None
    if not isinstance(root, yaml.MappingNode):
        return item
    return "，".join(f"{name.value}{_said(value)}" for name, value in root.value)


def _said(value: yaml.Node) -> str:
    return "、".join(map(_said, value.value)) if isinstance(value, yaml.SequenceNode) else \
        str(value.value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
