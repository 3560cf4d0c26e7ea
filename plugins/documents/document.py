"""A document and the values it is made of: what an editor declares, nothing that is computed.

Without slots, for the store: values come back straight into their `__dict__`, which takes less
than half the time. What nearly every document has some of are named tuples: less to bring back.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from .dates import PartialStart
from .gap import Gap
from .numbers import DocumentNumber
from .relation import RELATIONS, Relation
from .reviews import NO_DIGESTS, ContentDigests


class Layout(StrEnum):
    """版式: which template shows a document; the value is the word editors write."""

    DOCUMENT = "文件"
    GUIDE = "指南"
    SYSTEM = "制度"
    SCHEDULE = "目录"
    ANNUAL_REPORT = "年报"
    ORGANISATION = "机构"
    LEADER = "领导"
    INTERPRETATION = "解读"
    PAGE = "页面"
    STATEMENT = "说明"
    GAZETTE = "公报"
    SOLICITATION = "征集"
    QUESTIONS = "问答"
    SERVICE_GUIDE = "办事指南"
    INVENTORY = "清单"


class Coverage(StrEnum):
    """收录: how much of the document its page holds; the value is the word editors write."""

    FULL = "全文"
    SUMMARY = "摘要"
    ENTRY = "题录"


class InterpretationForm(StrEnum):
    """解读形式: how an interpretation explains its policy."""

    TEXT = "文字"
    PICTURES = "图解"
    VIDEO = "视频"
    MEDIA = "媒体"
    HEAD = "负责人"


class Openness(StrEnum):
    """公开属性 (条例第十三条至第十六条); only the first is published."""

    PROACTIVE = "主动公开"
    ON_REQUEST = "依申请公开"
    WITHHELD = "不予公开"


_NONE_OF_RELATIONS = frozenset(RELATIONS).isdisjoint


@dataclass(frozen=True)
class DeclaredAttachment:
    """A file beside the document, with the label of its download."""

    file: str
    label: str = ""


@dataclass(frozen=True)
class Correction:
    """更正: what was corrected after publication, and when."""

    day: date
    note: str


@dataclass(frozen=True)
class EarlierVersion:
    """前版: the file of an earlier text, and until when it stood."""

    file: str
    until: date | None = None


@dataclass(frozen=True)
class Withdrawal:
    """撤下: since when and why a document is gone, and whether its earlier texts stay."""

    day: date
    reason: str
    keeps_texts: bool = False


class Reference(NamedTuple):
    """A link in the body, its `kind` "file" (relative path), "number" (《》（文号）), "external",
    or "name" (a category, 文号 or file named in a disclosure schedule).
    """

    kind: str
    target: str
    fragment: str = ""


def output_path(path: str) -> str:
    """The address of the document whose file is `path`."""
    return path.removesuffix(".md") + ".html"


@dataclass(frozen=True, kw_only=True)
class Document:
    """One Markdown file; `path` is relative to content/.

    `digest`: of the whole file. `facts_digest`: of front matter and references, not the body text.
    `content_digests`: of everything except reviews; none without any. No digest includes the path:
    a file that was moved has the same ones.

    Only values that differ from the defaults are pickled.
    """

    path: str
    digest: str
    facts_digest: str = ""
    content_digests: ContentDigests = NO_DIGESTS
    title: str
    category: str
    also_in: tuple[str, ...] = ()
    published_at: date | datetime | None = None
    document_number: DocumentNumber | None = None
    issuers: tuple[str, ...] = ()
    signed_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    valid_for: int | None = None
    expiry_basis: str = ""
    ends_with: str = ""
    partial_starts: tuple[PartialStart, ...] = ()
    starts_after: int | None = None
    repeals: tuple[Relation, ...] = ()
    declares_lapsed: tuple[Relation, ...] = ()
    amends: tuple[Relation, ...] = ()
    supplements: tuple[Relation, ...] = ()
    extends: tuple[Relation, ...] = ()
    suspends: tuple[Relation, ...] = ()
    resumes: tuple[Relation, ...] = ()
    reaffirms: tuple[Relation, ...] = ()
    interprets: tuple[Relation, ...] = ()
    interpretation_form: InterpretationForm | None = None
    forwards: tuple[Relation, ...] = ()
    based_on: tuple[Relation, ...] = ()
    collects: tuple[Relation, ...] = ()
    responds_to: tuple[Relation, ...] = ()
    repealed_on: date | None = None
    repeal_basis: str = ""
    index_number: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    summary: str = ""
    source: str = ""
    attachments: tuple[DeclaredAttachment, ...] = ()
    genre: str = ""
    editor: str = ""
    responsible_office: str = ""
    disclosing_offices: tuple[str, ...] = ()
    openness: Openness = Openness.PROACTIVE
    coverage: Coverage = Coverage.FULL
    reviews: tuple[Any, ...] = ()
    corrections: tuple[Correction, ...] = ()
    earlier_versions: tuple[EarlierVersion, ...] = ()
    former_paths: tuple[str, ...] = ()
    withdrawn: Withdrawal | None = None
    layout: Layout = Layout.DOCUMENT
    particulars: tuple[tuple[str, str], ...] = ()
    references: tuple[Reference, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items()
                if value is not getattr(Document, name, self)}

    def at(self, path: str) -> "Document":
        """The document of the same file at another path."""
        return self if path == self.path else replace(self, path=path)

    @property
    def is_complete(self) -> bool:
        """False while its title or category is still to be filled in: then it stands nowhere."""
        return bool(self.title and self.category)

    @property
    def fingerprint_key(self) -> tuple[str, str]:
        """What stands for the whole document in a fingerprint: path and digest of its source."""
        return self.path, self.digest

    @property
    def relations(self) -> tuple[tuple[str, Relation], ...]:
        """Every relation it declares with its kind, in the order of `RELATIONS`."""
        if _NONE_OF_RELATIONS(self.__dict__):  # as most come back from the store
            return ()
        return tuple([(kind, relation) for kind in RELATIONS for relation in getattr(self, kind)])

    @property
    def names_files(self) -> bool:
        """True where it has attachments, or its text leads to files or documents by their paths."""
        return bool(self.attachments) or (
            "file" in [reference.kind for reference in self.references])

    @property
    def address(self) -> str:
        """The output path: the file's path with `.html` for `.md`."""
        return output_path(self.path)

    @property
    def is_full(self) -> bool:
        """True where its page holds the whole text, not a summary or a catalogue entry."""
        return self.coverage is Coverage.FULL

    @property
    def listed_title(self) -> str:
        """The title among others: with what stands for the document where that is not its text."""
        return self.title if self.is_full else f"{self.title}（{self.coverage}）"

    @property
    def published_on(self) -> date | None:
        """The day of publication, None where it is 未载明."""
        moment = self.published_at
        return moment.date() if isinstance(moment, datetime) else moment

    @property
    def issuer(self) -> str:
        """发文机关 as shown: joint issuers side by side, the lead first; "" where unknown."""
        return "　".join(self.issuers)

    @property
    def categories(self) -> tuple[str, ...]:
        """Every category that lists the document, its own first."""
        if not self.also_in:
            return (self.category,)
        return tuple(dict.fromkeys((self.category, *self.also_in)))

    @property
    def order(self) -> tuple[date, str]:
        """The catalogue's total order, oldest first; without 发布日期, 成文日期 stands in."""
        return self.published_on or self.signed_on or date.min, self.path
