"""What a release showed: each document by what readers could see of it, kept for the next one."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass, fields, is_dataclass
from typing import Any

from ..documents.document import Document
from ..documents.fields import FIELDS, REVIEWS
from ..documents.former import address_of_former
from ..documents.library import Library
from ..validity.status import ValidityStatus

# What readers see of a document: all that is declared but for its reviews.
_SHOWN = tuple((field.key, field.attribute) for field in FIELDS if field.key != REVIEWS)
_WORDS: Mapping[str, Callable[[Any], str]] = {"valid_for": "{}个月".format}

TextDigest = Callable[[str], str]  # of the converted body, by the digest of its source


@dataclass(frozen=True, slots=True)
class Shown:
    """One document: address and former ones, who answers for it, validity in a word, reason of
    withdrawal; digests of source and text; declared values by key; attachments by address; of an
    earlier text, the path of the newest."""

    path: str
    address: str
    former: list[str]
    title: str
    document_number: str
    office: str
    validity: str
    withdrawn: str
    source: str
    text: str
    values: Mapping[str, str]
    files: Mapping[str, str]
    newest: str = ""


# Taken one by one: `asdict` copies what is inside, too, and takes ten times as long.
_NAMES = tuple(field.name for field in fields(Shown))


def list_shown(
    library: Library, statuses: Mapping[str, ValidityStatus], last: Mapping[str, Shown],
    text_digest: TextDigest,
) -> dict[str, Shown]:
    """Every published document by its path; texts whose source is as it was are not read again."""
    return {document.path: _shown(library, statuses.get(document.path), document,
                                  last.get(document.path), text_digest)
            for document in library.files}


def list_addresses(library: Library) -> list[str]:
    """Every address that editors gave: of documents, their files, categories, offices."""
    found = [address for document in library.files for address in
             (document.address, *map(address_of_former, document.former_paths))]
    found += library.attachments
    for node in library.site.categories.walk():
        found += (node.path, *node.former_paths)
    found += (issuer.path for issuer in library.site.issuers)
    return sorted(set(found))


def to_json(shown: Iterable[Shown]) -> bytes:
    """The record as a file."""
    rows = [{name: getattr(one, name) for name in _NAMES} for one in shown]
    return json.dumps(rows, ensure_ascii=False).encode()


def from_json(data: bytes) -> dict[str, Shown]:
    """The record in a file, by path."""
    return {row["path"]: Shown(**row) for row in json.loads(data)}


def _shown(library: Library, status: ValidityStatus | None, document: Document, last: Shown | None,
           text_digest: TextDigest) -> Shown:
    same = last if last is not None and last.source == document.digest else None
    newest = library.texts.newest.get(document.path)
    category = library.site.categories.by_name[document.category]
    files = {} if document.withdrawn else {
        path: library.attachments[path].sha256 for path in library.files_of(document)}
    return Shown(
        path=document.path,
        address=document.address,
        former=[address_of_former(former) for former in document.former_paths],
        title=document.title,
        document_number=str(document.document_number or ""),
        office=document.responsible_office or document.issuer or category.office,
        validity=status.label if status else "",
        withdrawn=document.withdrawn.reason if document.withdrawn else "",
        source=document.digest,
        text=same.text if same else text_digest(document.digest),
        values=same.values if same else _values(document),
        files=files,
        newest=newest.path if newest else "")


def _values(document: Document) -> dict[str, str]:
    declared = {key: _WORDS.get(attribute, _words)(value) for key, attribute in _SHOWN
                if (value := getattr(document, attribute))}
    return declared | dict(document.particulars)


def _words(value: Any) -> str:
    """A declared value in one line."""
    if type(value) in (tuple, list):  # a 文号 is a tuple of another kind
        return "；".join(map(_words, value))
    if (is_dataclass(value) and not isinstance(value, type)
            and type(value).__str__ is object.__str__):
        return " ".join(_words(part) for part in astuple(value) if part)
    return str(value)
