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
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from ..documents.citing import cite
from ..documents.document import Document
from ..documents.library import Library
from .relations import Effect, Resolve, effective_from, list_effects, own_expiry
from .states import Validity

_NEXT = timedelta(days=1)


class Cause(NamedTuple):
    """Why a state begins: another document of this site, or else a key or words of its own."""

    words: str = ""
    path: str = ""
    title: str = ""
    document_number: str = ""

    def __str__(self) -> str:
        if not self.title:
            return self.words
        return cite(self.title, self.document_number)


# The dates of its own by which a document begins, each made once for all; those by which it ends.
_EFFECTIVE, _SIGNED, _PUBLISHED = Cause("施行日期"), Cause("成文日期"), Cause("发布日期")
_LAST_DAY, _TERM, _REPEAL = "有效期至", "有效期", "废止日期"


class Event(NamedTuple):
    """From `day` on a document is `validity`; `articles` where only these are concerned."""

    day: date
    validity: Validity
    because: Cause
    articles: tuple[str, ...] = ()


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


@dataclass(slots=True)
class _Ledger:
    """What has been found to act on one document, while timelines are being built."""

    events: list[Event] = field(default_factory=list)
    last_day: date | None = None
    expiry_cause: Cause | None = None
    ended_on: date = date.max


class Timelines(Mapping[str, Timeline]):
    """Timelines by path, of documents that have validity or that another one acts on.

    Each is made when it is first asked for.
    """

    def __init__(self, documents: Mapping[str, Document], ledgers: Mapping[str, _Ledger],
                 has_validity: Callable[[Document], bool]):
        self._documents, self._ledgers, self._has_validity = documents, ledgers, has_validity
        self._made: dict[str, Timeline] = {}

    @property
    def acted_on(self) -> Set[str]:
        """The paths of those that another document acts on; all others follow from their own."""
        return self._ledgers.keys()

    def __contains__(self, path: object) -> bool:
        return path in self._ledgers or (
            path in self._documents and self._has_validity(self._documents[path]))

    def __getitem__(self, path: str) -> Timeline:
        if path not in self._made:
            if path not in self:
                raise KeyError(path)
            entries = _entries(self._documents[path], self._ledgers.get(path))
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
    effects = list_effects(library.index.declaring, library.resolve)
    return _timelines(library.by_path, effects, library.has_validity)


def build_timelines(
    documents: Iterable[Document],
    has_validity: Callable[[Document], bool],
    resolve: Resolve,
) -> Timelines:
    """The timelines of documents of no library; only these act."""
    by_path = {document.path: document for document in documents}
    return _timelines(by_path, list_effects(by_path.values(), resolve), has_validity)


def _timelines(by_path: Mapping[str, Document], effects: Iterable[Effect],
               has_validity: Callable[[Document], bool]) -> Timelines:
    known = _in_order(effect for effect in effects if effect.target.path in by_path)
    return Timelines(by_path, _keep_ledgers(known, by_path), has_validity)


def _in_order(effects: Iterable[Effect]) -> list[Effect]:
    """Effects by day; those of undated documents and of a document on itself have no meaning."""
    placed = (effect for effect in effects
              if effect.day and effect.cause.path != effect.target.path)
    return sorted(placed, key=lambda effect: (
        effect.day, effect.relation.until or date.min, effect.cause.path, effect.target.path))


def _keep_ledgers(effects: list[Effect], by_path: Mapping[str, Document]) -> dict[str, _Ledger]:
    ledgers: dict[str, _Ledger] = defaultdict(_Ledger)
    for effect in effects:
        ledgers[effect.target.path].last_day = own_expiry(effect.target)
    for effect in effects:
        if _ended_on(effect.cause, ledgers) < effect.day:
            continue  # it lapsed before its first day
        ledger, because = ledgers[effect.target.path], _cause_of(effect.cause)
        if effect.validity is None:
            _extend(ledger, effect, because)
            continue
        ledger.events.append(
            Event(effect.day, effect.validity, because, effect.relation.articles))
        if effect.ends:
            ledger.ended_on = min(ledger.ended_on, effect.day)
    return ledgers


def _ended_on(document: Document, ledgers: dict[str, _Ledger]) -> date:
    """The first day on which a document was repealed or declared lapsed, as far as known."""
    ledger = ledgers.get(document.path)
    return min(document.repealed_on or date.max, ledger.ended_on if ledger else date.max)


def _extend(ledger: _Ledger, effect: Effect, because: Cause) -> None:
    until = effect.relation.until
    if until is None or until < effect.day:
        return
    # Without a known expiry the extension is the first to name one.
    if ledger.last_day is None or effect.day <= ledger.last_day < until:
        ledger.last_day, ledger.expiry_cause = until, because._replace(words="延长有效期")


def _cause_of(document: Document) -> Cause:
    return Cause(path=document.path, title=document.title,
                 document_number=str(document.document_number or ""))


def _entries(document: Document, ledger: _Ledger | None) -> Iterator[Event]:
    """The states in order: per day the one that prevails, nothing that changes nothing."""
    start = _start_of(document)
    events = [start, *_own_endings(document, ledger), *(ledger.events if ledger else ())]
    announced = document.signed_on or document.published_on
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


def _start_of(document: Document) -> Event:
    """The first day in force; a document without any date has always been."""
    if document.effective_on:
        return Event(document.effective_on, Validity.IN_FORCE, _EFFECTIVE)
    because = _SIGNED if document.signed_on else _PUBLISHED
    return Event(effective_from(document) or date.min, Validity.IN_FORCE, because)


def _own_endings(document: Document, ledger: _Ledger | None) -> Iterator[Event]:
    """失效 by 有效期至, 有效期 or an extension; 废止 by a document that is not on this site."""
    last_day = ledger.last_day if ledger else own_expiry(document)
    if last_day and last_day < date.max:
        own = Cause(document.expiry_basis or (_LAST_DAY if document.expires_on else _TERM))
        because = (ledger and ledger.expiry_cause) or own
        yield Event(last_day + _NEXT, Validity.EXPIRED, because)
    if document.repealed_on:
        yield Event(document.repealed_on, Validity.REPEALED,
                    Cause(document.repeal_basis or _REPEAL))
