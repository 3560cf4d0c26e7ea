"""Documents as parsed become documents as a library holds them: what only the whole can tell.

Relations name one document each, 发文机关 one office each. What came of it is part of the facts
of the document: it depends on the other documents, on lists and on registers, not on its own file.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Any

from .addresses import At
from .document import Document, EarlierVersion
from .findings import Finding, has_errors
from .issuing import NotOffices, divide_issuers, holds_several
from .parsing import digest_of
from .relation import RELATIONS, Relation
from .resolving import Resolver, Scope, Unresolved
from .site import Site

_EARLIER = "earlier_versions"
_RESOLVED = (*RELATIONS, _EARLIER)
_RESOLVES_NONE = frozenset(_RESOLVED).isdisjoint


def normalise(
    documents: Sequence[Document], site: Site, scope: Scope, at: At
) -> tuple[Sequence[Document], list[Finding]]:
    """The documents, those replaced that say more than they say by themselves; and the faults."""
    changed: dict[str, Document] = {}
    faults: list[Finding] = []
    registered = frozenset(issuer.name for issuer in site.issuers)
    joined = _with_several_in_one(documents)
    for document in documents:
        resolved = document
        if not _RESOLVES_NONE(document.__dict__):  # as most come back from the store
            resolved, wrong = _resolve(document, scope, at)
            faults += wrong
        if joined and document.issuers in joined:
            resolved, wrong = _divide(resolved, registered, at)
            faults += wrong
        if resolved is not document:
            changed[document.path] = _with_facts(resolved)
    if not changed:
        return documents, faults
    return [changed.get(document.path, document) for document in documents], faults


def _with_several_in_one(documents: Sequence[Document]) -> frozenset[tuple[str, ...]]:
    """The values of 发文机关, few of thousands, in which one name may be several."""
    values = {document.issuers for document in documents}
    return frozenset(names for names in values if any(map(holds_several, names)))


def _resolve(
    document: Document, scope: Scope, at: At
) -> tuple[Document, list[Finding]]:
    """The document with every relation resolved, and the faults of those that are not."""
    resolved: dict[str, Any] = {}
    faults: list[Finding] = []
    for kind in _RESOLVED:
        declared = getattr(document, kind)
        if not declared:
            continue
        resolver = Resolver(document, kind, scope, at)
        found: list[Relation | EarlierVersion] = []
        for one in declared:
            try:
                found += resolver.earlier(one) if kind == _EARLIER else resolver.relation(one)
            except Unresolved as wrong:
                faults.append(at(document, wrong.written, wrong.rule, wrong.message, wrong.fix))
        faults += resolver.faults
        if tuple(found) != declared:
            resolved[kind] = _once(found)
    if resolved and not has_errors(faults):
        return replace(document, **resolved), faults
    return document, faults


def _once(found: Iterable[Relation | EarlierVersion]) -> tuple[Relation | EarlierVersion, ...]:
    """Each document once, though a value names it by its 文号 and by its title."""
    return tuple({(one.target or one.written, one.articles, one.since, one.until, one.months)
                  if isinstance(one, Relation) else one: one for one in reversed([*found])
                  }.values())[::-1]


def _divide(
    document: Document, registered: Set[str], at: At
) -> tuple[Document, list[Finding]]:
    issuers: list[str] = []
    faults: list[Finding] = []
    for name in document.issuers:
        try:
            issuers += divide_issuers(name, registered)
        except NotOffices as wrong:
            meant = f"是“{wrong.meant}”的，请写全称。" if wrong.meant else ""
            faults.append(at(
                document, name, "KEY-08", f"“发文机关”写着“{name}”，其中“{wrong.part}”不像一个机关的全称。",
                f"{meant}几个机关请写成列表：发文机关: [甲局, 乙局]；名称里本来就有“、”的，请登记在 "
                "_data/issuers.yml。"))
    divided = tuple(issuers)
    if faults or divided == document.issuers:
        return document, faults
    return replace(document, issuers=tuple(dict.fromkeys(divided))), faults


def _with_facts(document: Document) -> Document:
    resolved = [getattr(document, name) for name in (*_RESOLVED, "issuers")]
    return replace(document, facts_digest=digest_of(f"{document.facts_digest}{resolved}".encode()))
