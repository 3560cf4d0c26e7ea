"""What is done to a document after it was published: corrected, prolonged, repealed, withdrawn,
moved.

Each is a plan: the files as they would be, and what readers would see of it, before anything is
written. A decision that does it declares it; without one on this site the document itself does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from ...documents.dates import normalise, parse_date
from ...documents.document import Document
from ...documents.fields import CORRECTION, FIELDS, RELATION, WITHDRAWAL, data_file
from ...documents.folder import check_document_path, list_files
from ...documents.naming import named_files
from ...documents.numbers import number_key
from ...documents.schema import Field
from ...documents.yaml_text import write_record
from ...importing.revising import CannotRevise, plan_revision
from ..composing import compose, shown_by
from ..context import PreviewContext, Refusal
from ..headings import list_headings
from .effects import read_document
from .ended import ended_already

_DAY = timedelta(days=1)
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
    """The document, its path and bytes, and what was filled in."""

    context: PreviewContext
    path: str
    data: bytes
    document: Document
    said: Mapping[str, str]

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

    def day_after_publication(self, name: str, words: str) -> date:
        """The day that was filled in; Refusal where readers did not have the document yet."""
        day, published = self.day(name, words), self.document.published_on
        if published and day < published:
            raise Refusal(f"{words}写的是 {day}，早于这份文件的发布日期 {published}，请核对。")
        return day

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


def _record(fields: tuple[Field, ...], **values: str) -> str:
    """A record of these fields, by attribute."""
    return write_record((field.key, values.get(field.attribute, "")) for field in fields)


def _correct(asked: Asked) -> ProcedurePlan:
    day = asked.day_after_publication("day", "更正日期")
    note = asked.text("note", "更正了什么")
    if day > asked.context.day:
        raise Refusal(f"更正日期写的是 {day}，还没有到（今天是 {asked.context.day}），请写改正的那一天。")
    item = _record(CORRECTION, day=day.isoformat(), note=note)
    return ProcedurePlan(dict([asked.with_item(asked.path, "corrections", item)]),
                (f"网页上写明：{day} 更正，{note}", "进入“最近变更”和订阅。"))


def _extend(asked: Asked) -> ProcedurePlan:
    until, decision = asked.day("day", "延长到哪一天"), asked.decision()
    if asked.document.expires_on and until <= asked.document.expires_on:
        raise Refusal(f"现在的有效期就到 {asked.document.expires_on}，{until} 不是延长，请核对。")
    seen = (f"有效期至改为 {until}，到那一天仍列在现行有效文件目录里。",)
    if not decision:
        return ProcedurePlan(dict([asked.with_value("expires_on", until.isoformat())]),
                    (*seen, "没有写依据哪份文件延长，网页上不显示依据。"))
    item = _record(RELATION, target=asked.target, until=until.isoformat())
    return ProcedurePlan(dict([asked.with_item(decision, "extends", item)]),
                (*seen, f"写明由{_name(asked, decision)}延长，两边互相链接。"))


def _repeal(asked: Asked) -> ProcedurePlan:
    decision = asked.decision()
    if ended := ended_already(asked.context, asked.document):
        raise Refusal(ended)
    if asked.maybe("day"):
        _refuse_before_beginning(asked, asked.day("day", "废止日期"))
    if not decision:
        if asked.document.repealed_on:
            raise Refusal(f"文件头已经写明自 {asked.document.repealed_on} 起废止；要改日期的，在“修改”里改。")
        day, basis = asked.day("day", "哪一天起不再有效"), asked.maybe("basis")
        values = {KEYS["repealed_on"]: (day.isoformat(),),
                  **({KEYS["repeal_basis"]: (basis,)} if basis else {})}
        return ProcedurePlan({asked.path: compose(asked.data, values)},
                    (f"自 {day} 起标为废止，从现行有效文件目录里去掉。",
                     f"写明由{basis}废止。" if basis else "没有写由哪份文件废止，网页上不显示依据。"))
    since = asked.day("day", "废止日期").isoformat() if asked.maybe("day") else ""
    item = _record(RELATION, target=asked.target, since=since) if since else asked.target
    return ProcedurePlan(dict([asked.with_item(decision, "repeals", item)]),
                (f"{f'自 {since} 起' if since else '自那份文件施行起'}标为废止，从现行有效文件目录里去掉。",
                 f"写明由{_name(asked, decision)}废止，两边互相链接。"))


def _refuse_before_beginning(asked: Asked, day: date) -> None:
    begun = asked.document.signed_on or asked.document.published_on
    if begun and day < begun:
        raise Refusal(f"废止日期写的是 {day}，那时还没有这份文件（{begun}），请核对。")


def _withdraw(asked: Asked) -> ProcedurePlan:
    day, reason = asked.day_after_publication("day", "撤下日期"), asked.text("note", "撤下的理由")
    item = _record(WITHDRAWAL, day=day.isoformat(), reason=reason)
    return ProcedurePlan(dict([asked.with_value("withdrawn", item)]),
                (f"自 {day} 起正文、附件、检索里都没有了；网址还在，写明撤下的理由：{reason}",
                 *["以前的文本一并撤下。"] * bool(asked.document.earlier_versions)))


def _move(asked: Asked) -> ProcedurePlan:
    new = asked.text("name", "新的文件名").lstrip("/")
    folder, _, old_name = asked.path.rpartition("/")
    new = new if new.endswith(".md") else f"{new}.md"
    if "/" not in new and folder:
        new = f"{folder}/{new}"
    if wrong := check_document_path(new):
        raise Refusal(wrong.message + wrong.fix)
    if asked.context.file(new).exists():
        raise Refusal(f"{new} 已经有了，请换一个文件名。")
    files = [*named_files(asked.document), *filter(None, (data_file(asked.document),))]
    if new.rpartition("/")[0] != folder and (files or asked.document.references):
        raise Refusal("这份文件有附件或者正文里有链接，只能在原来的目录里改名。")
    users = [file.path for file in list_files(asked.context.content)
             if file.path.endswith(".md") and file.path != asked.path
             and old_name.encode() in (asked.context.content / file.path).read_bytes()]
    if users:
        raise Refusal(f"别的文件按路径指着它：{'、'.join(users)}；请先改成文号。")
    former = asked.document.address
    _, data = asked.with_item(asked.path, "former_paths", former)
    return ProcedurePlan({new: data, asked.path: None},
                (f"网址由 /{former} 变为 /{new.removesuffix('.md')}.html，旧网址自动跳转。",
                 "文号、标题、有效性不变；要重新审核。"))


def _revise(asked: Asked) -> ProcedurePlan:
    since = asked.day("day", "新文本从哪一天起适用") if asked.maybe("day") else None
    try:
        made = plan_revision(asked.context.content, asked.path, since, None)
    except CannotRevise as reason:
        raise Refusal(str(reason)) from None
    earlier = made.earlier.removesuffix(".md")
    until = f"适用到 {since - _DAY}" if since else "适用到哪一天按修改决定推算"
    return ProcedurePlan({made.earlier: made.set_aside, made.path: made.new}, (
        f"网址 /{asked.document.address} 和文号不变。新文本改好、审核、发布以前，打开的仍是现在的文本。",
        f"发布以后，列表、件数、检索、订阅里只有新文本；现在的文本在 /{earlier}.html，标明“以前的文本”，{until}。",
        "新文本的网页上有“历次文本”，和以前的逐条对照；已有的更正和审核留在以前的文本上。"), made.to_do)


def _name(asked: Asked, path: str) -> str:
    document = read_document(path, asked.context.existing(path).read_bytes())
    return f"《{document.title}》" if document else path


PROCEDURES: Mapping[str, Callable[[Asked], ProcedurePlan]] = MappingProxyType({
    "correct": _correct, "extend": _extend, "repeal": _repeal, "withdraw": _withdraw,
    "move": _move, "revise": _revise})
