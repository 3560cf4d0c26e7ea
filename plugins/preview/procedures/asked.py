"""What a procedure is asked: the document and what was filled in; and what it answers, a plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ...documents.dates import normalise, parse_date
from ...documents.document import Document
from ...documents.fields import FIELDS
from ...documents.folder import list_files
from ...documents.numbers import number_key
from ..composing import compose, shown_by
from ..context import PreviewContext, Refusal
from ..headings import list_headings
from .document_validity import PlannedContent

KEYS = {field.attribute: field.key for field in FIELDS}


@dataclass(frozen=True, slots=True)
class ProcedurePlan:
    """Files by path as they would be, None for one that goes; what readers would see, and what is
    to be done next."""

    files: Mapping[str, bytes | None]
    effects: tuple[str, ...]
    to_do: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The document, its path and bytes, what was filled in, and all documents there are."""

    context: PreviewContext
    path: str
    data: bytes
    document: Document
    said: Mapping[str, str]
    contents: PlannedContent

    def text(self, name: str, words: str) -> str:
        """What was filled in; Refusal where nothing was."""
        written = self.maybe(name)
        if not written:
            raise Refusal(f"请写{words}。")
        return written

    def maybe(self, name: str) -> str:
        """What was filled in, "" where nothing was."""
        return " ".join(str(self.said.get(name, "")).split())

    def day(self, name: str, words: str) -> date:
        """The day that was filled in."""
        try:
            return parse_date(normalise(self.text(name, words)))
        except ValueError as wrong:
            raise Refusal(f"{words}：{wrong}") from None

    @property
    def target(self) -> str:
        """How another document names this one."""
        number = self.document.document_number
        return str(number) if number else f"/{self.path}"

    def with_item(self, path: str, attribute: str, item: str) -> tuple[str, bytes]:
        """A document with one more item of a key."""
        data = self.context.existing(path).read_bytes()
        key = KEYS[attribute]
        return path, compose(data, {key: (*shown_by(data).get(key, ()), item)})

    def decision(self) -> str:
        """The path of the document on this site that does it, "" where none was named."""
        written = self.maybe("by").removeprefix("/")
        if not written or written.endswith(".md"):
            return written
        wanted = number_key(written)
        files = list_files(self.context.content)
        for one in list_headings(self.context.content, files):
            number = one.document_number
            if (number and number.key == wanted) or one.title == written:
                return one.path
        raise Refusal(f"本站没有“{written}”这份文件；没有的请空着。")

    def with_value(self, attribute: str, value: str) -> tuple[str, bytes]:
        """This document with a key that says this alone."""
        return self.path, compose(self.data, {KEYS[attribute]: (value,)})
