"""Documents as parsed become documents as a library holds them: what only the whole can tell.

Relations name one document each, 发文机关 one office each. What came of it is part of the facts
of the document: it depends on the other documents, on lists and on registers, not on its own file.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from .addresses import At
from .document import RELATIONS, Document
from .findings import Finding
from .issuing import NotOffices, divide_issuers, holds_several
from .parsing import digest_of
from .resolving import Surroundings, resolve_relations
from .site import Site

_RESOLVED = (*RELATIONS, "earlier_versions")


def normalise(
    documents: Sequence[Document], site: Site, around: Surroundings, at: At
) -> tuple[Sequence[Document], list[Finding]]:
    """The documents, those replaced that say more than they say by themselves; and the faults."""
    changed: dict[str, Document] = {}
    faults: list[Finding] = []
    registered = frozenset(issuer.name for issuer in site.issuers)
    for document in documents:
        said = vars(document)  # what it does not hold is not said
        resolved = document
        if not said.keys().isdisjoint(_RESOLVED):
            resolved, wrong = resolve_relations(document, around, at)
            faults += wrong
        if any(map(holds_several, said.get("issuers", ()))):
            resolved, wrong = _divide(resolved, registered, at)
            faults += wrong
        if resolved is not document:
            changed[document.path] = _with_facts(resolved)
    if not changed:
        return documents, faults
    return [changed.get(document.path, document) for document in documents], faults


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
    told = [getattr(document, name) for name in (*_RESOLVED, "issuers")]
    return replace(document, facts_digest=digest_of(f"{document.facts_digest}{told}".encode()))
