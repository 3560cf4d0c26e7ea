"""What one document's file gives: faults of its text, and facts for the rules over the whole."""

from collections.abc import Iterable, Iterator

from ..documents.clause_values import Clauses
from ..documents.ownership import own_issuers
from ..documents.personal_numbers import mask_pieces
from ..documents.rule import Rule
from ..validity.own_provisions import is_of, own_clauses
from .context import Context
from .extracts import citations_of, contacts_of, near_laws_of, posts_of
from .facts import Facts, LocatedFault
from .laws import names_of_laws
from .likeness import sketch_of
from .source import Source
from .table import SOURCE_RULES


def examine(source: Source, context: Context,
            rules: Iterable[Rule[[Source, Context]]] = SOURCE_RULES) -> Facts:
    """The facts of a document, by the rules that need nothing but its file and the settings."""
    return Facts(
        faults=tuple(_faults(source, context, rules)),
        places=tuple((name, *source.place(at)) for name, at in source.keys.items()),
        sketch=sketch_of(source.prose[source.body_at:]),
        contacts=tuple(contacts_of(source)),
        citations=tuple(citations_of(source)),
        laws=names_of_laws(source.prose),
        near_laws=tuple(near_laws_of(source)),
        clauses=_clauses(source, context),
        posts=tuple(posts_of(source)),
    )


def _clauses(source: Source, context: Context) -> Clauses:
    """What a document rules itself; nothing of one that an office here did not make."""
    document = source.document
    own = is_of(document, own_issuers(context.site))
    return own_clauses(context.body_text(document.digest)) if own else Clauses()


def _faults(source: Source, context: Context,
            rules: Iterable[Rule[[Source, Context]]]) -> Iterator[LocatedFault]:
    for rule in rules:
        for fault in rule.check(source, context):
            yield LocatedFault(rule.id, *source.place(fault.in_source),
                               mask_pieces(fault.message, source.text),
                               mask_pieces(fault.fix, source.text), fault.severity, fault.count)
