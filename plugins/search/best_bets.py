"""What a site itself knows of an office, of the application and of questions (best bets): it stands
above the results of a query that asks for it. Nothing here is found by its text: the names of an
office, the words for a role and the questions asked are listed, and a query has to be one of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..documents.body import Body
from ..documents.document import Document, Layout
from ..documents.inserts import KIND, RECEIVER, Insert
from ..documents.library import Library
from ..documents.offices import Office, label_of
from ..documents.questions import list_questions
from ..documents.site import Site
from .tokens import normalise
from .vocabulary import CAREFUL, list_pairs

_SHOWN = ("地址", "办公时间", "联系电话")
_APPLICATION = "依申请公开"
_ANYBODYS = frozenset({"政府", "公司", "镇", "乡", "村"})  # no short name of any one
_ENDS = "局委办所厅"  # of short names of offices: 人社局, 发改委
# What people ask for, by the role of the office that answers (条例第二十九条、第五十一条).
_SUPERVISOR = "主管部门"
_ASKED = {
    RECEIVER: ("依申请公开", "申请公开", "申请信息公开", "申请公开信息", "信息公开申请", "公开申请",
               "申请政府信息公开", "申请公开政府信息", "政府信息公开申请", "申请表", "信息公开申请表",
               "政府信息公开申请表"),
    _SUPERVISOR: ("咨询", "投诉", "举报", "投诉举报", "监督投诉", "监督电话", "联系电话", "联系方式",
                  "联系我们", "电话", "信息公开投诉", "信息公开咨询", "信息公开电话",
                  "政府信息公开电话"),
    "行政复议机构": ("行政复议", "申请行政复议", "复议"),
    "行政复议机关": ("行政复议", "申请行政复议", "复议"),
    "查阅场所": ("查阅场所", "查阅点", "信息公开查阅", "政府信息查阅"),
}
# How parts of names are said in short; 示例县 is 县, a township its own name.
_SHORT = (("人民政府办公室", "政府办公室"), ("人民政府办公室", "政府办"), ("人民政府", "政府"),
          ("镇人民政府", "镇"), ("乡人民政府", "乡"), ("村民委员会", "村委会"), ("村民委员会", ""),
          ("居民委员会", "居委会"), ("有限责任公司", "公司"), ("有限公司", "公司"),
          ("人民法院", "法院"), ("人民检察院", "检察院"), ("人民医院", "医院"), ("管理局", "局"),
          ("市场监督管理局", "市场监管局"), ("市场监督管理局", "市监局"), ("发展和改革局", "发改局"),
          ("农业农村局", "农业局"), ("综合执法局", "执法局"))
# What people call a public enterprise, by its sector.
_SECTORS = {"供水": ("自来水公司", "自来水厂", "供水公司"), "供气": ("燃气公司", "天然气公司", "煤气公司"),
            "供热": ("供热公司", "热力公司", "暖气公司"), "公共交通": ("公交公司", "公共汽车公司")}
_OF_TOWNSHIP = re.compile("^.{1,6}?[镇乡](?=.+[村社区居])")


@dataclass(frozen=True, slots=True)
class BestBet:
    """What is shown for queries that are one of `said`: a title, its address or "", (label, value)
    of what is known."""

    said: tuple[str, ...]
    title: str
    path: str
    lines: tuple[tuple[str, str], ...]

    @property
    def row(self) -> list[object]:
        """What theme/static/js/search/best-bets.js reads."""
        return [" ".join(self.said), self.title, self.path, *self.lines]


def list_bets(library: Library, place: str) -> Iterator[BestBet]:
    """What is known of each office that has contacts, by its names; then of each role that people
    ask for, as far as an office has it. `place` is the county's name."""
    site = library.site
    pages = {document.title: document.address
             for document in library.by_layout.get(Layout.ORGANISATION, ())}
    also = {issuer.name: (*issuer.former_names, *_SECTORS.get(issuer.sector, ()))
            for issuer in site.issuers}
    short = _short_names()
    for office in site.offices:
        if lines := _lines(office):
            said = _names(office.name, also.get(office.name, ()), place, short)
            yield BestBet(tuple(said), office.name, pages.get(office.name, ""), lines)
    yield from _roles(library, site, pages)


def _roles(library: Library, site: Site, pages: Mapping[str, str]) -> Iterator[BestBet]:
    for role, words in _ASKED.items():
        for office in site.offices:
            if role not in office.roles:
                continue
            if role == RECEIVER:
                title, path = _application(library)
                yield BestBet(words, title, path, ((role, office.name), *_lines(office)))
            elif lines := _lines(office):
                called = f"政府信息公开{role}" if role == _SUPERVISOR else role
                yield BestBet(tuple(dict.fromkeys((*words, role))), f"{called}：{office.name}",
                              pages.get(office.name, ""), lines)


def _application(library: Library) -> tuple[str, str]:
    """Title and address of the form, of the column where there is none."""
    for document in library.index.by_reference.get(KIND, ()):
        if not document.withdrawn and any(
                one.kind == KIND and one.target == Insert.FORM for one in document.references):
            return document.title, document.address
    return next(((column.name, column.path) for column in library.site.categories.columns
                 if column.name == _APPLICATION), (_APPLICATION, ""))


def _lines(office: Office) -> tuple[tuple[str, str], ...]:
    return tuple((label_of(key), value) for key in _SHOWN if (value := office.contact(key)))


def _names(name: str, also: Iterable[str], place: str, short: Mapping[str, Sequence[str]]
           ) -> Iterable[str]:
    """The names it goes by, normalised: in full, without the county's name, in short."""
    names: dict[str, None] = {}
    for full in (name, *also):
        bare = full.removeprefix(place)
        forms = {full: None}
        if bare != full:
            forms |= {bare: None, place[-1:] + bare: None, _OF_TOWNSHIP.sub("", bare): None}
        for form in tuple(forms):
            forms |= {form.removesuffix(end) + said: None for end, said in _SHORT
                      if form.endswith(end)}
        known = [said for official, words in short.items() if bare.startswith(official)
                 for said in words]
        names |= dict.fromkeys(normalise(form) for form in (*forms, *known)
                               if form not in _ANYBODYS)
    return names


def _short_names() -> Mapping[str, Sequence[str]]:
    """By what an office is about, the short names of offices in the dictionary."""
    found: dict[str, list[str]] = {}
    for row in list_pairs():
        if row["said"][-1] in _ENDS and row["use"] != CAREFUL:
            found.setdefault(row["official"], []).append(row["said"])
    return found


def list_asked(documents: Iterable[Document], load: Callable[[str], Body]) -> list[list[object]]:
    """Title and address of each document of questions and guide to a service, the newest first,
    with its kind and, by turns, the words and the anchor of each question."""
    rows: list[list[object]] = []
    for document in documents:
        asked = (list_questions(load(document.digest).html)
                 if document.layout is Layout.QUESTIONS else ())
        rows.append([document.title, document.address, document.layout.value,
                     *(part for one in asked for part in (one.words, one.anchor))])
    return rows[::-1]
