"""From when to when a document is what: its states as a timeline, so that any day can be asked.

The rules (docs/design.md “Validity”):
- Validity begins on 施行日期, else 成文日期, else 发布日期, and ends with the day of 有效期至.
- A document acts on others from its own first day. The later event wins; of one day's events
  废止 > 失效 > 部分失效 > 已修改.
- What has lapsed stays so: no amendment, extension or first day brings it back, and a repealed
  document does not also expire. One that expired may still be repealed.
- 延长有效期 counts only where it works no later than the last day in force, and only to prolong.
- Repealing B does not revive what B repealed. But where B lapsed before its own first day, B
  never took effect, and neither did what it declares.
- A change made before the first day shows from the first day on.
- 暂停执行 keeps a document from being in force until 至, or until 恢复执行; not from lapsing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ..documents.document import Document
from ..documents.library import Library
from .events import Cause, Event
from .ledgers import EffectLedger, in_order, keep_ledgers
from .relations import Effect, Resolve, TextsOf, effective_from, list_effects, own_expiry
from .states import Validity
from .suspending import suspend

_NEXT = timedelta(days=1)
# The dates of its own by which a document begins, each made once for all; those by which it ends.
_EFFECTIVE, _SIGNED, _PUBLISHED = Cause("施行日期"), Cause("成文日期"), Cause("发布日期")
_LAST_DAY, _TERM, _REPEAL = "有效期至", "有效期", "废止日期"
_ENDS_NEVER = frozenset({"expires_on", "valid_for", "repealed_on"}).isdisjoint


@dataclass(frozen=True)
class Timeline:
    """The states of one document, oldest first; the last whose day has come is the state."""

    entries: tuple[Event, ...]

    def on(self, day: date) -> Validity:
        """The state on any day; 尚未生效 before the first entry."""
        entry = self.entry_on(day)
        return entry.validity if entry else Validity.NOT_YET_EFFECTIVE

    def entry_on(self, day: date) -> Event | None:
        """The entry that gives the state on `day`, with its reason; None before the first."""
        for entry in reversed(self.entries):
            if entry.day <= day:
                return entry
        return None


class Timelines(Mapping[str, Timeline]):
    """Timelines by path, of documents that have validity or that another one acts on.

    Each is made when it is first asked for.
    """

    def __init__(self, documents: Mapping[str, Document], ledgers: Mapping[str, EffectLedger],
                 has_validity: Callable[[Document], bool], texts_of: TextsOf):
        self._documents, self._ledgers, self._has_validity = documents, ledgers, has_validity
        self._texts_of = texts_of
        self._made: dict[str, Timeline] = {}

    @property
    def with_external_effects(self) -> Set[str]:
        """Paths of documents whose validity depends on another document."""
        return self._ledgers.keys()

    def effects_on(self, path: str) -> tuple[Effect, ...]:
        """What other documents do to one, in the order of days, without what takes no effect."""
        ledger = self._ledgers.get(path)
        return tuple(ledger.effects) if ledger else ()

    def __contains__(self, path: object) -> bool:
        return path in self._ledgers or (
            isinstance(path, str) and path in self._documents
            and self._has_validity(self._documents[path]))

    def __getitem__(self, path: str) -> Timeline:
        if path not in self._made:
            if path not in self:
                raise KeyError(path)
            document = self._documents[path]
            entries = _entries(document, self._texts_of(document), self._ledgers.get(path))
            self._made[path] = Timeline(tuple(entries))
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        return tuple([path for path, document in self._documents.items()
                      if path in self._ledgers or self._has_validity(document)])


def timelines_of(library: Library) -> Timelines:
    """The timelines of a library.

    Only its documents act: pass that published on the day, and a scheduled repeal stays unseen.
    """
    documents = {document.path: document for document in library.documents}
    effects = list_effects(library.declaring, library.resolve, library.texts_of)
    return _timelines(documents, effects, library.has_validity, library.texts_of)


def build_timelines(
    documents: Iterable[Document],
    has_validity: Callable[[Document], bool],
    resolve: Resolve,
) -> Timelines:
    """The timelines of documents of no library; only these act."""
    by_path = {document.path: document for document in documents}
    return _timelines(by_path, list_effects(by_path.values(), resolve), has_validity,
                      lambda document: (document,))


def _timelines(by_path: Mapping[str, Document], effects: Iterable[Effect],
               has_validity: Callable[[Document], bool], texts_of: TextsOf) -> Timelines:
    known = in_order(effect for effect in effects if effect.target.path in by_path)
    return Timelines(by_path, keep_ledgers(known), has_validity, texts_of)


def _entries(document: Document, texts: Sequence[Document], ledger: EffectLedger | None
             ) -> Iterator[Event]:
    """The states in order, with what suspends and resumes them."""
    states = _states(document, texts, ledger)
    return suspend(tuple(states), ledger.suspensions) if ledger and ledger.suspensions else states


def _states(document: Document, texts: Sequence[Document], ledger: EffectLedger | None
            ) -> Iterator[Event]:
    """The states in order: per day the one that prevails, nothing that changes nothing."""
    start = start_of(texts)
    if ledger is None and _ENDS_NEVER(document.__dict__) and len(texts) == 1 and (
            start.because is _SIGNED):
        yield start  # as most are
        return
    events = [start, *_own_endings(document, ledger), *(ledger.events if ledger else ())]
    announced = texts[0].signed_on or texts[0].published_on
    if announced and announced < start.day:
        events.append(Event(announced, Validity.NOT_YET_EFFECTIVE, start.because))
    if len(events) == 1:
        yield start
        return
    events = [_not_before(event, start.day) for event in events]
    events.sort(key=lambda event: (event.day, event.validity.precedence, event.because.path))
    prevailing = {event.day: event.validity for event in events}
    final = 0  # the precedence of the lapse that nothing but a graver one can follow
    for event in events:
        precedence = event.validity.precedence
        if event.validity is not prevailing[event.day] or precedence <= final:
            continue
        if event.validity.is_lapsed:
            final = precedence
        elif final:
            continue
        yield event


def _not_before(event: Event, start: date) -> Event:
    """A change dated before the first day is moved to it; a lapse is not, nor 尚未生效."""
    if event.day >= start or event.validity.is_lapsed or not event.validity.is_in_force:
        return event
    return Event(start, event.validity, event.because, event.articles)


def start_of(texts: Sequence[Document]) -> Event:
    """The first day in force of a document with these texts; without any date it has always been.

    施行日期 is that of the first text, or of a later one that repeats its 成文日期.
    """
    first = texts[0]
    days = [text.effective_on for text in texts
            if text.effective_on and (text is first or text.signed_on == first.signed_on)]
    if days:
        return Event(min(days), Validity.IN_FORCE, _EFFECTIVE)
    day = effective_from(first)
    because = _SIGNED if day and first.signed_on == day else _PUBLISHED
    return Event(day or date.min, Validity.IN_FORCE, because)


def _own_endings(document: Document, ledger: EffectLedger | None) -> Iterator[Event]:
    """失效 by 有效期至, 有效期 or an extension; 废止 by a document that is not on this site."""
    last_day = ledger.last_day if ledger else own_expiry(document)
    if last_day and last_day < date.max:
        own = Cause(document.expiry_basis or (_LAST_DAY if document.expires_on else _TERM))
        because = (ledger and ledger.expiry_cause) or own
        yield Event(last_day + _NEXT, Validity.EXPIRED, because)
    if document.repealed_on:
        yield Event(document.repealed_on, Validity.REPEALED,
                    Cause(document.repeal_basis or _REPEAL))
