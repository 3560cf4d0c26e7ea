"""Whether a document has been repealed already, and from when, as the files here say it."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.folder import list_files
from ...documents.numbers import number_key
from ...documents.relation import Relation
from ..context import PreviewContext
from .effects import read_document

_ENDING = frozenset({"repeals", "declares_lapsed"})


def ended_already(context: PreviewContext, document: Document) -> str:
    """A sentence that says what has ended a document as a whole, "" where nothing has."""
    for path, decision in _naming(context, document):
        for name, relation in decision.relations:
            if name in _ENDING and not relation.articles and _is_meant(relation, document):
                since = relation.since or decision.effective_on or decision.signed_on
                return (f"这份文件已经{f'自 {since} 起' if since else ''}由《{decision.title}》"
                        f"废止或宣布失效，要改的，改那份文件（{path}）。")
    return ""


def _naming(context: PreviewContext, document: Document) -> Iterator[tuple[str, Document]]:
    """The other documents that hold its number, its title or its path."""
    names = (str(document.document_number or ""), document.title, document.path)
    marks = [name.encode() for name in names if name]
    for file in list_files(context.content):
        if not file.path.endswith(".md") or file.path == document.path:
            continue
        data = (context.content / file.path).read_bytes()
        if any(mark in data for mark in marks) and (other := read_document(file.path, data)):
            yield file.path, other


def _is_meant(relation: Relation, document: Document) -> bool:
    number = document.document_number
    target = relation.target.strip("《》 ").removeprefix("/")
    return not relation.outside and (
        target in (document.title, document.path)
        or bool(number and number_key(relation.target) == number.key))

