"""Two versions of a document brought together key by key; what both changed is for a person.

The text of the body is brought together by `git merge-file`, line by line.
"""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...commands.unattended import run_unattended
from ...documents.fields import REVIEWS
from ...documents.rewriting import CannotRewrite, cut, rewrite
from ...documents.yaml_text import read_items, write_items
from ..composing import compose, shown_by
from ..controls import ORDER
from ..merging import Shown, merge
from .office_git import Sides

BODY, WHOLE = "正文", "整个文件"
OURS, THEIRS = "ours", "theirs"


@dataclass(frozen=True, slots=True)
class SideQuestion:
    """A key, the body or a whole file that both sides changed, with what each has; one must be
    chosen."""

    key: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Joined:
    """What a file is to be but for the questions; None where it goes. `choose` answers them."""

    path: str
    questions: tuple[SideQuestion, ...]
    sides: Sides

    def choose(self, chosen: Mapping[str, str]) -> bytes | None:
        """The file with a side chosen for each question. KeyError where one is not answered."""
        if self.sides.ours == self.sides.theirs:
            return self.sides.ours
        if self.questions and self.questions[0].key == WHOLE:
            return self.sides.ours if _is_ours(chosen[WHOLE]) else self.sides.theirs
        if not self.path.endswith(".md"):
            return _joined_bytes(self.sides)
        values, body, _ = _fields(self.sides)
        theirs = shown_by(self.sides.theirs or b"")
        taken = {question.key: theirs.get(question.key, ()) for question in self.questions
                 if question.key != BODY and not _is_ours(chosen[question.key])}
        data = compose(self.sides.ours or b"", {**values, **taken})
        if body is None:
            side = self.sides.ours if _is_ours(chosen[BODY]) else self.sides.theirs
            body = cut(side or b"").after
        source = cut(rewrite(data, {REVIEWS: write_items(_reviews(self.sides))}, ORDER))
        return f"{source.before}{source.text}{body}".encode()


def join(sides: Sides) -> Joined:
    """What both sides of a conflict come to, and what only a person can say."""
    whole = (SideQuestion(WHOLE, _size(sides.ours), _size(sides.theirs)),)
    if sides.ours == sides.theirs:
        return Joined(sides.path, (), sides)
    if None in (sides.base, sides.ours, sides.theirs):
        return Joined(sides.path, whole, sides)
    if not sides.path.endswith(".md"):
        return Joined(sides.path, whole if _joined_bytes(sides) is None else (), sides)
    try:
        _, body, questions = _fields(sides)
    except CannotRewrite:
        return Joined(sides.path, whole, sides)
    if body is None:
        ours, theirs = (cut(data or b"").after for data in (sides.ours, sides.theirs))
        questions = (*questions, SideQuestion(BODY, ours.strip("-\n"), theirs.strip("-\n")))
    return Joined(sides.path, questions, sides)


def _fields(sides: Sides) -> tuple[Shown, str | None, tuple[SideQuestion, ...]]:
    """The keys that only the others changed, the body where it comes out, what both changed."""
    base, ours, theirs = (data or b"" for data in (sides.base, sides.ours, sides.theirs))
    old, mine, entered = (shown_by(data) for data in (base, ours, theirs))
    merged = merge(old, mine, {key: entered.get(key, ()) for key in {**old, **entered}})
    questions = tuple(SideQuestion(one.key, "；".join(one.found), "；".join(one.entered))
                      for one in merged.conflicts)
    open_keys = {question.key for question in questions}
    values = {key: items for key, items in merged.changed.items() if key not in open_keys}
    return values, _joined_body(*(cut(data).after for data in (ours, base, theirs))), questions


def _reviews(sides: Sides) -> tuple[str, ...]:
    """The signatures of both sides: which of them count, their digests say."""
    found = (read_items(cut(data or b"").values.get(REVIEWS))
             for data in (sides.ours, sides.theirs))
    return tuple(dict.fromkeys(item for items in found for item in items))


def _joined_bytes(sides: Sides) -> bytes | None:
    """A text file with the changes of both sides; None where they are of the same lines, or it is
    no text."""
    if sides.ours == sides.theirs:
        return sides.ours
    try:
        texts = [(data or b"").decode() for data in (sides.ours, sides.base, sides.theirs)]
    except UnicodeDecodeError:
        return None
    if any("\0" in text for text in texts):
        return None
    joined = _joined_body(*texts)
    return None if joined is None else joined.encode()


def _joined_body(ours: str, base: str, theirs: str) -> str | None:
    """The body with the changes of both, None where they are of the same lines."""
    if base in (ours, theirs) or ours == theirs:
        return theirs if ours == base else ours
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, text in (("ours", ours), ("base", base), ("theirs", theirs)):
            files.append(Path(folder) / name)
            files[-1].write_bytes(text.encode())
        done = run_unattended(["git", "merge-file", "-p", "--quiet", *map(str, files)],
                              Path(folder), 30)
    return done.said if done.is_good else None


def _is_ours(side: str) -> bool:
    if side not in (OURS, THEIRS):
        raise ValueError(side)
    return side == OURS


def _size(data: bytes | None) -> str:
    return "删去了这个文件" if data is None else f"{len(data)} 字节"
