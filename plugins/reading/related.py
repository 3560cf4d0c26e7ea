"""The relations of a document, both ways: declared on the new one, shown on both."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from ..documents.document import Document
from ..documents.library import Library
from ..documents.link import ResolvedRelation
from ..documents.paths import is_file
from ..documents.relation import Relation
from ..validity.limits import period_text
from ..validity.periods import lapse_of
from ..validity.relations import effective_from
from ..validity.status import ValidityStatus
from .views import EXPLAINING, DocumentLink, RelatedDocuments

# kind: what the declaring document shows, what the document it names shows; as a whole.
NAMES = {
    "repeals": ("废止的文件", "被以下文件废止"),
    "declares_lapsed": ("宣布失效的文件", "被以下文件宣布失效"),
    "amends": ("修改的文件", "被以下文件修改"),
    "supplements": ("补充的文件", "被以下文件补充"),
    "extends": ("延长有效期的文件", "有效期由以下文件延长"),
    "suspends": ("暂停执行的文件", "被以下文件暂停执行"),
    "resumes": ("恢复执行的文件", "由以下文件恢复执行"),
    "reaffirms": ("确认继续有效的文件", "由以下文件确认继续有效"),
    "interprets": EXPLAINING,
    "forwards": ("转发的文件", "被以下文件转发"),
    "based_on": ("依据", "以本文件为依据"),
    "collects": ("刊载的文件", "刊载本文件的公报"),
    "responds_to": ("反馈的征集", "征集结果"),
}

# The same where only some 条款 are meant.
OF_PROVISIONS = {
    "repeals": ("废止部分条款的文件", "部分条款被以下文件废止"),
    "declares_lapsed": ("宣布部分条款失效的文件", "部分条款被以下文件宣布失效"),
    "amends": ("修改的文件", "被以下文件修改"),
    "suspends": ("暂停执行部分条款的文件", "部分条款被以下文件暂停执行"),
    "resumes": ("恢复执行部分条款的文件", "部分条款由以下文件恢复执行"),
}

REPEAL_BASIS, CITING = "废止依据", "引用本文件的文件"
_ORDER = (*dict.fromkeys(name for kind in NAMES for names in (NAMES, OF_PROVISIONS)
                         for name in names.get(kind, ())), REPEAL_BASIS)
_EARLIER = "以前的文本"
_LATE = "届满以后作出，不起作用"
MOST_CITING = 20  # what is cited everywhere would fill the page with its citations


class ResolvedLinks(NamedTuple):
    """By path, where the links of a text lead, in the order of its references; and, by path, the
    documents whose text names the one there by its 文号, in the order of the library."""

    hrefs: Mapping[str, tuple[str | None, ...]]
    citing: Mapping[str, Sequence[Document]]


def resolve_references(library: Library) -> ResolvedLinks:
    """Where the texts of listed documents lead."""
    hrefs: dict[str, tuple[str | None, ...]] = {}
    citing: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in library.readable:
        if not document.references:
            continue
        leading: list[str | None] = []
        for reference in document.references:
            if reference.kind != "number":
                leading.append(library.address_of(document, reference))
            elif named := library.of_number(document, reference.target):
                leading.append(named.address)
                citing[named.path].setdefault(library.document_of(document).path, document)
            else:
                leading.append(None)
        hrefs[document.path] = tuple(leading)
    return ResolvedLinks(hrefs, {
        path: tuple(map(library.by_path.__getitem__, sorted(
            by_path, key=lambda other: library.by_path[other].order)))
        for path, by_path in citing.items()})


def list_related(
    library: Library, statuses: Mapping[str, ValidityStatus], document: Document,
    citing: Sequence[Document] = (), texts: Collection[str] = (),
) -> tuple[RelatedDocuments, ...]:
    """Every kind of relation of the document, in the order of `NAMES`, outgoing first.

    `citing` are the documents that name it in their text, `texts` the paths of its earlier and
    later texts, which a page lists by themselves.
    """
    linked = partial(_linked, statuses)
    groups: dict[str, list[DocumentLink]] = defaultdict(list)
    for link in library.links.get(document.path, ()):
        if link.document or not is_file(link.relation.target):  # else a file not yet published
            named = _named(link, linked)
            if link.document and _is_late(link, document, statuses.get(link.document.path)):
                named = replace(named, remark=_joined(named.remark, _LATE))
            groups[_name_of(link, 0)].append(named)
    for link, other in library.links_to.get(document.path, ()):
        late = _LATE if _is_late(link, other, statuses.get(document.path)) else ""
        groups[_name_of(link, 1)].append(linked(other, _joined(_remark_on(link, other), late)))
    if document.repeal_basis:
        groups[REPEAL_BASIS].append(DocumentLink(document.repeal_basis, None))
    if not groups and not citing:
        return ()
    related = [RelatedDocuments(name, tuple(dict.fromkeys(groups[name])))
               for name in _ORDER if name in groups]
    if citing:
        related += _citing(library, document, citing, texts, linked)
    return tuple(related)


def _citing(
    library: Library, document: Document, citing: Sequence[Document], texts: Collection[str],
    linked: Callable[[Document], DocumentLink],
) -> Iterator[RelatedDocuments]:
    """The documents, newest first, whose text names this one and that nothing else relates."""
    nearer = {*texts}
    nearer |= {other.path for _, other in library.incoming.get(document.path, ())}
    nearer |= {link.document.path for link in library.links.get(document.path, ())
               if link.document}
    others = [other for other in reversed(citing) if other.path not in nearer]
    if others:
        yield RelatedDocuments(CITING, tuple(map(linked, others[:MOST_CITING])),
                               max(0, len(others) - MOST_CITING), str(document.document_number))


def _is_late(link: ResolvedRelation, cause: Document, status: ValidityStatus | None) -> bool:
    """True for an extension that works only after its document has lapsed."""
    if link.kind != "extends" or status is None:
        return False
    day, lapse = link.relation.since or effective_from(cause), lapse_of(status.timeline)
    return bool(day and lapse and day >= lapse.day)


def _name_of(link: ResolvedRelation, side: int) -> str:
    """The heading of a relation on the page that declares it (0) or on the one it names (1)."""
    names = OF_PROVISIONS if link.relation.articles and link.kind in OF_PROVISIONS else NAMES
    return names[link.kind][side]


def _named(link: ResolvedRelation, linked: Callable[[Document, str], DocumentLink]) -> DocumentLink:
    relation = link.relation
    remark = remark_on(link.kind, relation)
    if link.document is None or link.text is None:
        return DocumentLink(relation.words, None, "", remark)
    found = linked(link.document, remark)
    if link.text is link.document:
        return found
    return replace(found, path=link.text.address, remark=_joined(remark, _EARLIER))


def remark_on(kind: str, relation: Relation) -> str:
    """Which 条款 a relation is about, and from when to when, where it says so."""
    parts = ["、".join(relation.articles)]
    if relation.since:
        parts.append(f"自 {relation.since.isoformat()} 起")
    if relation.until:
        parts.append(("延长至 " if kind == "extends" else "至 ") + relation.until.isoformat())
    if relation.months:
        parts.append(f"延长{period_text(relation.months)}")
    return "，".join(filter(None, parts))


def _remark_on(link: ResolvedRelation, other: Document) -> str:
    """What is said of a document that names this one: which 条款, how it explains, which text."""
    form = other.interpretation_form if link.kind == "interprets" else None
    earlier = f"就{_EARLIER}而作" if link.text is not link.document else ""
    return _joined("、".join(link.relation.articles), str(form or ""), earlier)


def _joined(*remarks: str) -> str:
    return "，".join(filter(None, remarks))


def _linked(
    statuses: Mapping[str, ValidityStatus], document: Document, remark: str = ""
) -> DocumentLink:
    return DocumentLink(document.listed_title, document.address,
                        str(document.document_number or ""), remark, statuses.get(document.path))
