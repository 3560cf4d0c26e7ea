"""What one look through the documents of a library finds: each look at thousands takes its time."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from .categories import Category, CategoryTree
from .document import Document, Layout

Documents = tuple[Document, ...]
Neighbours = tuple[Document | None, Document | None]
ALONE: Neighbours = (None, None)


class Index(NamedTuple):
    """Documents by what they say, those of each group in the order they came in.

    Of the withdrawn there is what leads to them (`by_number`) and where they lead (`declaring`,
    `attached`, `by_reference`), but no list has them. No list and no count has the statements
    either: they say something of a category and are no documents of it. Earlier texts are found
    by the files they need (`attached`, `by_reference`) and by what they declare, and stand in no
    list.
    """

    by_number: dict[str, Documents]
    declaring: Documents  # relations to others
    attached: Documents  # with files
    by_reference: dict[str, Documents]  # by kind
    listed: Documents
    statements: dict[str, Documents]  # by the name of their category
    by_category: dict[str, Documents]
    by_issuer: dict[str, Documents]
    by_layout: dict[Layout, Documents]
    by_year: dict[int | None, Documents]  # None where it is not known
    category_counts: Mapping[tuple[str, ...], int]  # how many name just these categories


def index(documents: Iterable[Document], earlier: Container[str], names: Mapping[str, str]
          ) -> Index:
    """The index of documents, those at the paths `earlier` being earlier texts of others; `names`
    tell the name of a category however it is written."""
    by_number: dict[str, Documents] = {}
    declaring, attached, listed = [], [], []
    by_reference, by_category, by_issuer, by_layout, by_year, statements = (
        defaultdict[Any, list[Document]](list) for _ in range(6))
    category_counts: Counter[tuple[str, ...]] = Counter()
    for document in documents:
        if document.relations:
            declaring.append(document)
        if document.attachments:
            attached.append(document)
        for reference in document.references:
            _add(by_reference[reference.kind], document)
        if document.path in earlier:
            continue
        if number := document.document_number:
            by_number[number.key] = (*by_number.get(number.key, ()), document)
        if document.withdrawn:
            continue
        if document.layout is Layout.STATEMENT:
            _add(statements[names[document.category]], document)
            continue
        listed.append(document)
        categories = document.categories
        category_counts[categories] += 1
        for written in categories:
            _add(by_category[names[written]], document)
        for issuer in document.issuers:
            _add(by_issuer[issuer], document)
        by_layout[document.layout].append(document)
        by_year[year_of(document)].append(document)
    return Index(by_number, tuple(declaring), tuple(attached), _as_tuples(by_reference),
                 tuple(listed), _as_tuples(statements), _as_tuples(by_category),
                 _as_tuples(by_issuer), _as_tuples(by_layout), _as_tuples(by_year), category_counts)


def has_place(document: Document, categories: CategoryTree) -> bool:
    """True where it can stand in a library: with a title, in categories there are."""
    return document.is_complete and all(
        name in categories.by_name for name in document.categories)


def list_neighbours(by_category: Mapping[str, Documents], names: Mapping[str, str]
                    ) -> Iterator[tuple[str, Neighbours]]:
    """The path of each document, with the older and the newer in the category it names first."""
    for name, documents in by_category.items():
        for older, document, newer in zip(
                (None, *documents[:-1]), documents, (*documents[1:], None), strict=True):
            if names[document.category] == name:
                yield document.path, (older, newer)


def count_up(by_categories: Mapping[tuple[str, ...], int], tree: Mapping[str, Category]
             ) -> dict[str, int]:
    """By name of a category: the documents in it and below it, each counted once."""
    counts: Counter[str] = Counter()
    for written, count in by_categories.items():
        nodes = [tree[name] for name in written]
        for name in {name for node in nodes for name in (*node.parents, node.name)}:
            counts[name] += count
    return dict(counts)


def year_of(document: Document) -> int | None:
    """The year a document is listed under: of publication, else of signature."""
    day = document.published_at or document.signed_on
    return day.year if day else None


def _add(group: list[Document], document: Document) -> None:
    """Once, even where a document names one thing twice."""
    if not group or group[-1] is not document:
        group.append(document)


def _as_tuples(groups: Mapping[Any, list[Document]]) -> dict[Any, Documents]:
    return {key: tuple(group) for key, group in groups.items()}
