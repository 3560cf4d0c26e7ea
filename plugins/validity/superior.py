"""What forwards or implements a lapsed document: whether it goes on, its office decides."""

from collections.abc import Iterator
from datetime import date

from ..documents.citing import cite_document
from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.provisions import expand, parse_provision
from ..documents.rule import Fault, Word
from .provisions import changes_of_basis
from .relations import Resolve
from .timeline import Timelines

LAPSED_ABOVE = "VAL-18"
_UPWARD = ("forwards", "based_on")
_KEYS = {field.attribute: field.key for field in FIELDS}


def check_superior(document: Document, timelines: Timelines, resolve: Resolve, day: date
                   ) -> Iterator[tuple[str, Fault]]:
    """A fault for each document above it that has lapsed by `day`, while it goes on itself.

    Another document that reaffirms it since then has answered the question.
    """
    own = timelines.get(document.path)
    if own and own.on(day).is_lapsed:
        return
    reaffirmed = [effect.day for effect in timelines.effects_on(document.path)
                  if effect.kind == "reaffirms" and effect.day]
    for kind in _UPWARD:
        for relation in getattr(document, kind):
            above = resolve(document, relation.target) if relation.target else None
            timeline = timelines.get(above.path) if above else None
            entry = timeline.entry_on(day) if timeline else None
            if not above or not entry or not entry.validity.is_lapsed or any(
                    entry.day <= since <= day for since in reaffirmed):
                continue
            yield LAPSED_ABOVE, Fault(
                Word(relation.words),
                f"“{_KEYS[kind]}”的{cite_document(above)}自 {entry.day} 起已{entry.validity.label}，"
                "本文件仍在执行。",
                "请评估后决定：不再执行的，另发文件废止或者宣布失效；继续执行的，在评估结果的文件里写“继续有效”。",
                path=document.path)


def check_guide_basis(guide: Document, timelines: Timelines, resolve: Resolve, day: date
                      ) -> Iterator[tuple[str, Fault]]:
    """A fault for each change by `day` of what a guide to a service rests on, since the guide."""
    for relation in guide.based_on:
        above = resolve(guide, relation.target) if relation.target else None
        named = [place for words in relation.articles for name in expand(words)
                 if (place := parse_provision(name))]
        changes = {change for place in named or (None,) if above for change in changes_of_basis(
            timelines.get(above.path), timelines.effects_on(above.path), place,
            guide.published_on)}
        for since, words in sorted(changes):
            if above and since <= day:
                yield LAPSED_ABOVE, Fault(
                    Word(relation.words), f"办事指南依据的{cite_document(above)}{words}。",
                    "请按现行的规定改写办事指南和依据，发布日期改为改写的那一天；或者撤下。", path=guide.path)
