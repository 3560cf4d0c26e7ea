"""Repeals of a document that is not on this site: its end shows nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..documents.document import Document
from ..documents.fields import FIELDS, OUTSIDE
from ..documents.numbers import number_parts, parse_number
from ..documents.paths import is_file
from ..documents.relation import Relation
from ..documents.rule import Fault, Word
from ..documents.targets import title_key
from .relations import Resolve

DANGLING = "VAL-17"
_ENDINGS = ("repeals", "declares_lapsed")  # REL-03 looks at the other relations
_MOST_NAMED = 5
_KEYS = {field.attribute: field.key for field in FIELDS}


def check_dangling(
    document: Document, codes: Mapping[str, str], namesakes: Mapping[str, Document],
    resolve: Resolve,
) -> Iterator[tuple[str, Fault]]:
    """A fault for each 文号 that is not found, one for all such rows of a list.

    `codes` are the issuers of the registered 代字. What is said to be outside the site rightly stays
    text. A document of this site that bears the title beside the 文号 is named: `namesakes` are the
    numbered documents by the key of their title.
    """
    rows: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for kind in _ENDINGS:
        for relation in getattr(document, kind):
            if relation.outside or is_file(relation.target) or resolve(document, relation.target):
                continue
            issuer = codes.get(_code_of(relation.target), "")
            namesake = namesakes.get(title_key(relation.title))
            if relation.listed_at and not namesake:
                rows[kind, issuer, relation.listed_at[0]].append(relation)
                continue
            meant = f"是不是本站同名的 {namesake.document_number}？" if namesake else ""
            yield DANGLING, _fault(document, kind, issuer, [relation], meant)
    for (kind, issuer, _), relations in rows.items():
        yield DANGLING, _fault(document, kind, issuer, relations)


def _fault(document: Document, kind: str, issuer: str, relations: Sequence[Relation],
           meant: str = "") -> Fault:
    """One fault for what has one cause, at its place or at the first row of its list."""
    first = relations[0]
    path, row = first.listed_at or ("", 0)
    ought = f"{issuer}的文件应当在本站公开" if issuer else "它的失效在本站显示不出来"
    outside = "" if issuer else (
        "确实不在本站的，在“站外”一栏写“是”；" if path else
        f"确实不在本站的，写成 {{{OUTSIDE}: {first.words}}}；")
    others = "".join(f"、“{relation.words}”" for relation in relations[1:_MOST_NAMED])
    more = f"等 {len(relations)} 份" if len(relations) > _MOST_NAMED else ""
    return Fault(
        (row, 1) if path else Word(first.words),
        f"“{_KEYS[kind]}”的文件“{first.words}”{others}{more}不在本站，{ought}。",
        f"请核对文号；{meant}{outside}旧文件还没有上网的，请补录后再公布其有效性变化。",
        path=path or document.path)


def _code_of(target: str) -> str:
    parts = number_parts(parse_number(target))
    return parts[0] if parts else ""
