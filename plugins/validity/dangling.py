"""Repeals of a document that should be on this site and is not: its end shows nowhere."""

from collections.abc import Iterator, Mapping

from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.findings import Finding, Severity
from ..documents.paths import is_file
from ..documents.numbers import number_parts, parse_number
from .relations import Place, ReadCsv, Resolve, targets_of

DANGLING = "VAL-17"
_ENDINGS = ("repeals", "declares_lapsed")  # REL-03 looks at the other relations
_KEYS = {field.attribute: field.key for field in FIELDS}


def check_dangling(
    document: Document, codes: Mapping[str, str], resolve: Resolve, place: Place,
    read_csv: ReadCsv,
) -> Iterator[Finding]:
    """A finding for each 文号 whose 代字 is registered (`codes`: 代字 to issuer) but not found.

    A document of another body is outside the site and rightly stays text.
    """
    for kind in _ENDINGS:
        for relation in getattr(document, kind):
            for target in targets_of(document, relation, read_csv):
                issuer = "" if is_file(target) else codes.get(_code_of(target), "")
                if issuer and not resolve(document, target):
                    yield Finding(
                        document.path, *place(document, target), DANGLING,
                        f"“{_KEYS[kind]}”的文件“{target}”不在本站，{issuer}的文件应当在本站公开。",
                        "请核对文号；旧文件还没有上网的，请补录后再公布其有效性变化。",
                        Severity.WARNING)


def _code_of(target: str) -> str:
    parts = number_parts(parse_number(target))
    return parts[0] if parts else ""
