"""Repeals of a document that is not on this site: its end shows nowhere."""

from collections.abc import Iterator, Mapping

from ..documents.document import Document
from ..documents.fields import FIELDS, OUTSIDE
from ..documents.numbers import number_parts, parse_number
from ..documents.paths import is_file
from ..documents.rule import Fault, Word
from ..documents.targets import title_key
from .relations import Resolve

DANGLING = "VAL-17"
_ENDINGS = ("repeals", "declares_lapsed")  # REL-03 looks at the other relations
_KEYS = {field.attribute: field.key for field in FIELDS}


def check_dangling(
    document: Document, codes: Mapping[str, str], namesakes: Mapping[str, Document],
    resolve: Resolve,
) -> Iterator[tuple[str, Fault]]:
    """A fault for each 文号 that is not found; `codes` are the issuers of the registered 代字.

    What is said to be outside the site rightly stays text. A document of this site that bears the
    title beside the 文号 is named: `namesakes` are the numbered documents by the key of their title.
    """
    for kind in _ENDINGS:
        for relation in getattr(document, kind):
            if relation.outside or is_file(relation.target) or resolve(document, relation.target):
                continue
            issuer = codes.get(_code_of(relation.target), "")
            ought = f"{issuer}的文件应当在本站公开" if issuer else "它的失效在本站显示不出来"
            namesake = namesakes.get(title_key(relation.title))
            meant = f"是不是本站同名的 {namesake.document_number}？" if namesake else ""
            outside = "" if issuer else f"确实不在本站的，写成 {{{OUTSIDE}: {relation.words}}}；"
            yield DANGLING, Fault(
                Word(relation.words),
                f"“{_KEYS[kind]}”的文件“{relation.words}”不在本站，{ought}。",
                f"请核对文号；{meant}{outside}旧文件还没有上网的，请补录后再公布其有效性变化。",
                path=document.path)


def _code_of(target: str) -> str:
    parts = number_parts(parse_number(target))
    return parts[0] if parts else ""
