"""`--fix`: keys that the text says for certain and the front matter lacks are put there."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..documents.clause_values import Clauses
from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.library import Library
from ..documents.rewriting import CannotRewrite, rewrite
from ..documents.yaml_text import write_items
from ..validity.checks import differences_in
from ..validity.difference import Difference, added
from ..validity.own_provisions import own_clauses
from ..validity.timeline import timelines_of
from .fixing import Fixed

_ORDER = tuple(field.key for field in FIELDS)


def supplement_all(content: Path, library: Library, body_text: Callable[[str], str]
                   ) -> Iterator[Fixed]:
    """Every file whose text says what its front matter does not; nothing is written.

    A front matter that cannot be changed key by key stays as it is: the inspection tells of it.
    """
    def clauses_of(document: Document) -> Clauses:
        return own_clauses(body_text(document.digest))

    for document, differences in differences_in(library, clauses_of, timelines_of(library)):
        values = added(differences)
        if not values:
            continue
        data = (content / document.path).read_bytes()
        try:
            after = supplemented(data, differences)
        except CannotRewrite:
            continue
        yield Fixed(document.path, data.decode("utf-8-sig").replace("\r\n", "\n"),
                    after.decode("utf-8-sig").replace("\r\n", "\n"), len(values))


def supplemented(data: bytes, differences: Iterable[Difference]) -> bytes:
    """A file with all that is to be added. CannotRewrite where its front matter cannot be changed
    key by key."""
    values = {key: _written(items) for key, items in added(differences).items()}
    return rewrite(data, values, _ORDER)


def _written(items: tuple[str, ...]) -> str:
    return items[0] if len(items) == 1 and not items[0].startswith("{") else write_items(items)
