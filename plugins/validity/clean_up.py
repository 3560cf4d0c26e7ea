"""A clean-up decision: what it lists against what it declares, one by one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ..documents.clause_values import ENDINGS, ActClause
from ..documents.clean_up import (
    ListedDocument,
    can_list,
    documents_in_file,
    documents_in_text,
    fate_of_file,
)
from ..documents.document import Document, Layout
from ..documents.library import Library
from ..documents.list_headings import Fate
from ..documents.names import Names
from ..documents.numbers import number_key
from ..documents.targets import title_key
from .act_check import has_ended, is_declared, path_of
from .clauses import parse_clauses
from .timeline import Timelines

ReadFile = Callable[[str], bytes]  # by path below content/
_CLEARS = re.compile(
    r"(?:废止|宣布.{0,6}失效|失效|清理结果|停止执行).*的(?:决定|通知|公告|通告|令)$|清理结果.*(?:决定|通知|公告)$")
_DOCUMENTS = re.compile("文件|办法|规定|意见|通知|规章|政策|方案|细则|决定|清理结果|条款")
_ISSUES = re.compile("印发|转发|有效期|征求|草案|备案")
_UNREAD = frozenset({"pdf", "doc", "xls", "wps", "et", "ofd", "rtf", "odt", "ods"})
CHOOSE = "表上方的标题、处理意见都定不了去向的，请核对原件，逐份写进“废止”“宣布失效”或“继续有效”。"


class Found(StrEnum):
    """What became of a listed document; the value is the word people read."""

    DECLARED = "已列入文件头"
    HERE = "在本站，待列入"
    LAPSED = "在本站，早已失去效力"
    SEVERAL = "本站同名的不止一份，请在清单里写上文号"
    ELSEWHERE = "不在本站"
    STAYS = "继续有效或者另行修改，不列入"
    CONTRARY = "清单写继续有效或者另行修改，文件头却列为废止、失效"
    MISREAD = "文号读不出来，先改正清单里的文号"
    UNSURE = "没有写明是废止还是失效，要由人来定"


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A listed document, the file it stands in ("" for the text itself), what became of it, and
    what a relation names it by where it is on this site."""

    file: str
    listed: ListedDocument
    found: Found
    known_as: str = ""

    @property
    def words(self) -> str:
        """How the list names it."""
        title = f"《{self.listed.title}》" if self.listed.title else ""
        number = self.listed.number
        return f"{title}（{number}）" if title and number else title or number


def is_clean_up(document: Document) -> bool:
    """True for a decision whose title says that it repeals documents or declares them lapsed."""
    title = document.title
    return (document.layout is Layout.DOCUMENT and bool(_CLEARS.search(title))
            and bool(_DOCUMENTS.search(title.rpartition("关于")[2])) and not _ISSUES.search(title))


def kind_by_title(document: Document) -> str:
    """The relation that the title of a decision names; "" where it names both or none."""
    repeals, lapses = "废止" in document.title, "失效" in document.title
    if repeals == lapses:
        return ""
    return "repeals" if repeals else "declares_lapsed"


def list_rows(document: Document, text: str, library: Library, timelines: Timelines,
              names: Names, read: ReadFile) -> tuple[ListedRow, ...]:
    """Every document that a decision lists, once: in its text, in its tables and attachments."""
    kind = kind_by_title(document)
    declared = next((name for name in ENDINGS if getattr(document, name)), "")
    whole, ends = Fate(kind), kind or declared or "repeals"
    found = [("", ListedDocument(0, act.title, act.number, act.kind, act.since))
             for act in parse_clauses(text).acts if not act.articles]
    found += [("", listed) for listed in documents_in_text(text, whole, ends)]
    labels = {attachment.file: attachment.label for attachment in document.attachments}
    for serial, path in enumerate(dict.fromkeys(library.files_of(document)), 1):
        if can_list(path):
            label = next((label for file, label in labels.items()
                          if path.endswith(file.lstrip("/"))), "")
            fate = fate_of_file(label, serial, text, whole, ends)
            found += [(path, listed) for listed in _listed_in(path, read, fate, ends)]
    rows: dict[str, ListedRow] = {}
    for file, listed in found:
        key = number_key(listed.number) if listed.number else title_key(listed.title)
        known = rows.get(key)
        if known and {known.listed.kind, listed.kind} <= set(ENDINGS):
            continue
        if known and known.listed.kind != listed.kind:  # one list says so, another otherwise
            listed = replace(known.listed, kind="")
            file = known.file
        path = path_of(document, _act_of(listed), library.resolve, names)
        rows[key] = ListedRow(file, listed, _became(document, listed, library, timelines, names),
                              names.named(path) if path else "")
    return tuple(rows.values())


def unread_attachments(document: Document, library: Library) -> tuple[str, ...]:
    """The paths of attachments of a kind in which a list is not looked for: PDF, .doc, .xls."""
    return tuple(path for path in dict.fromkeys(library.files_of(document))
                 if path.rpartition(".")[2].lower() in _UNREAD)


def how_to_read(paths: Sequence[str]) -> str:
    """What to do where the list may stand in such an attachment; "" without one."""
    return (f"附件 {'、'.join(paths)} 程序不读：清单在里面的，用 Word、WPS 打开，另存为 DOCX、XLSX 或 CSV，"
            "也列为附件，再用 inv clear；是扫描件的，请照着写成正文的表。") if paths else ""


def _listed_in(path: str, read: ReadFile, fate: Fate, ends: str) -> tuple[ListedDocument, ...]:
    try:
        return documents_in_file(path, read(path), fate, ends)
    except OSError:
        return ()  # other rules tell of what cannot be read


def _became(document: Document, listed: ListedDocument, library: Library, timelines: Timelines,
            names: Names) -> Found:
    if listed.kind and listed.kind not in ENDINGS:
        is_ended = _is_named(document, listed, ("repeals",), library, names)
        return Found.CONTRARY if is_ended else Found.STAYS
    if not listed.kind:  # a person has chosen where it is declared under one of the keys
        chosen = _is_named(document, listed, ("repeals", "reaffirms", "amends"), library, names)
        return Found.DECLARED if chosen else Found.UNSURE
    act = _act_of(listed)
    if is_declared(document, act, library.resolve, names):
        return Found.DECLARED
    if not path_of(document, act, library.resolve, names):
        several = act.title and not act.number and names.titled(act.title, document.path)
        if listed.misread and not listed.number:
            return Found.MISREAD
        return Found.SEVERAL if several else Found.ELSEWHERE
    ended = has_ended(document, act, library.resolve, names, timelines)
    return Found.LAPSED if ended else Found.HERE


def _act_of(listed: ListedDocument) -> ActClause:
    return ActClause("", listed.kind, listed.title, listed.number, since=listed.since)


def _is_named(document: Document, listed: ListedDocument, kinds: Sequence[str], library: Library,
              names: Names) -> bool:
    return any(is_declared(document, ActClause("", kind, listed.title, listed.number),
                           library.resolve, names) for kind in kinds)
