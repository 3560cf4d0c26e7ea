"""The relations of a document, both ways: declared on the new one, shown on both."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..documents.document import Document
from ..documents.library import Library, Link
from ..documents.paths import is_file
from ..validity.standing import Standing
from .views import EXPLAINING, DocumentLink, RelatedDocuments

# kind: what the declaring document shows, what the document it names shows.
NAMES = {
    "repeals": ("废止的文件", "被以下文件废止"),
    "declares_lapsed": ("宣布失效的文件", "被以下文件宣布失效"),
    "amends": ("修改的文件", "被以下文件修改"),
    "extends": ("延长有效期的文件", "有效期由以下文件延长"),
    "interprets": EXPLAINING,
    "forwards": ("转发的文件", "被以下文件转发"),
    "based_on": ("依据", "以本文件为依据"),
}

REPEAL_BASIS, CITING = "废止依据", "引用本文件的文件"
_ORDER = (*(name for pair in NAMES.values() for name in pair), REPEAL_BASIS)
MOST_CITING = 20  # what is cited everywhere would fill the page with its citations


class ResolvedLinks(NamedTuple):
    """By path, where the links of a text lead, in the order of its references; and, by path, the
    documents whose text names the one there by its 文号, in the order of the library."""

    hrefs: Mapping[str, tuple[str | None, ...]]
    citing: Mapping[str, Sequence[Document]]


def resolve_references(library: Library) -> ResolvedLinks:
    """Where the texts of listed documents lead."""
    hrefs: dict[str, tuple[str | None, ...]] = {}
    citing: dict[str, list[Document]] = defaultdict(list)
    for document in library.readable:
        if not document.references:
            continue
        leading: list[str | None] = []
        for reference in document.references:
            if reference.kind != "number":
                leading.append(library.address_of(document, reference))
            elif named := library.of_number(document, reference.target):
                leading.append(named.address)
                others = citing[named.path]
                if not others or others[-1] is not document:
                    others.append(document)
            else:
                leading.append(None)
        hrefs[document.path] = tuple(leading)
    return ResolvedLinks(hrefs, citing)


def list_related(
    library: Library, standings: Mapping[str, Standing], document: Document,
    citing: Sequence[Document] = (), texts: Collection[str] = (),
) -> tuple[RelatedDocuments, ...]:
    """Every kind of relation of the document, in the order of `NAMES`, outgoing first.

    `citing` are the documents that name it in their text, `texts` the paths of its earlier and
    later texts, which a page lists by themselves.
    """
    linked = partial(_linked, standings)
    groups: dict[str, list[DocumentLink]] = defaultdict(list)
    for link in library.links.get(document.path, ()):
        if link.document or not is_file(link.relation.target):  # else a file not yet published
            groups[NAMES[link.kind][0]].append(_named(link, linked))
    for kind, other in library.incoming.get(document.path, ()):
        remark = other.interpretation_form if kind == "interprets" else None
        groups[NAMES[kind][1]].append(linked(other, str(remark or "")))
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


def _named(link: Link, linked: Callable[[Document, str], DocumentLink]) -> DocumentLink:
    relation = link.relation
    remark = "、".join(relation.articles)
    if relation.until:
        remark = f"延长至 {relation.until.isoformat()}"
    if link.document is None:
        return DocumentLink(relation.words, None, "", remark)
    return linked(link.document, remark)


def _linked(
    standings: Mapping[str, Standing], document: Document, remark: str = ""
) -> DocumentLink:
    return DocumentLink(document.listed_title, document.address,
                        str(document.document_number or ""), remark, standings.get(document.path))
