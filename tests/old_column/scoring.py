"""What a migration made of the old column, against what is known of it."""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from plugins.documents.document import Document
from tests.old_column.making import OldColumnCopy, category_of
from tests.old_column.source import OldDocument
from tests.support import load

TABLE = Path("_migration", "栏目对照.csv")


@dataclass
class MigrationScore:
    """Documents and facts that must be there, and what is wrong with each."""

    documents: int = 0
    facts: int = 0
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)  # another value, not marked
    open: list[str] = field(default_factory=list)  # no value, or marked though it is known
    unmarked: list[str] = field(default_factory=list)
    lost_addresses: list[str] = field(default_factory=list)
    lost_text: list[str] = field(default_factory=list)
    lost_files: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


def fill_table(content: Path) -> None:
    """Does what an office does with the table: the one open column goes by titles."""
    file = content / TABLE
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    for row in rows[1:]:
        row[3] = row[3] or "按标题"
    with file.open("w", encoding="gb18030", newline="") as stream:  # as Excel saves it
        csv.writer(stream).writerows(rows)


def score(copy: OldColumnCopy, content: Path) -> MigrationScore:
    """How a content folder answers to the copy it was made of."""
    library = load(content).library
    assert library is not None
    by_title: dict[str, list[Document]] = defaultdict(list)
    by_former: dict[str, Document] = {}
    for document in library.documents:
        by_title[document.title].append(document)
        by_former |= dict.fromkeys(document.former_paths, document)
    made = MigrationScore(documents=len(copy.documents))
    for old in copy.documents:
        addresses = copy.addresses[old.number]
        found = {by_former[address].path for address in addresses if address in by_former}
        made.lost_addresses += [one for one in addresses if one not in by_former]
        if len(found) > 1:
            made.doubled.append(f"{old.title}: {sorted(found)}")
        if not found:
            made.missing.append(old.title)
            continue
        document = next(by_former[one] for one in addresses if one in by_former)
        _compare(made, old, document, (content / document.path).read_text("utf-8"))
    return made


def _compare(made: MigrationScore, old: OldDocument, document: Document, text: str) -> None:
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    marked = {line.partition(":")[0] for line in head.split("\n") if "# 待核实" in line}
    if old.is_contradicted and "发布日期" not in marked:
        made.unmarked.append(document.path)
    plain = "".join(body.split())
    lost = [line for line in old.paragraphs if line not in plain]
    made.lost_text += [f"{document.path}: {line}" for line in lost]
    labels = {attachment.label for attachment in document.attachments}
    made.lost_files += [f"{document.path}: {file.label}" for file in old.files
                        if file.is_there and file.label.rpartition(".")[0] not in labels]
    for name, value in {**old.facts, "category": category_of(old)}.items():
        made.facts += 1
        key = _KEYS[name]
        if _value(document, name) == value:
            expected = name == "published_at" and old.is_contradicted
            made.open += [f"{document.path}: {key}"] * (key in marked and not expected)
        elif key in marked or not _value(document, name):
            made.open.append(f"{document.path}: {key} {value}")
        else:
            made.wrong.append(f"{document.path}: {key} {_value(document, name)} not {value}")


_KEYS = {"title": "标题", "document_number": "文号", "issuers": "发文机关", "published_at": "发布日期",
         "signed_on": "成文日期", "category": "类别"}


def _value(document: Document, name: str) -> str:
    if name == "published_at":
        return str(document.published_on or "")
    if name == "document_number":
        return document.document_number.text if document.document_number else ""
    value = getattr(document, name)
    return "、".join(value) if isinstance(value, tuple) else str(value or "")
