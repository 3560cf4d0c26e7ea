"""How a document stands on a day: its state, its periods, and how it came to be so, in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from ..documents.dates import han_date
from ..documents.document import Document, output_path
from .events import Event
from .periods import first_in_force, lapse_of, periods_text
from .relations import effective_from, own_expiry
from .states import Validity
from .suspending import RESUMED
from .timeline import Timeline, Timelines

_NAMES_NO_DAY = frozenset({
    "effective_on", "expires_on", "starts_after", "valid_for", "repealed_on",
    "partial_starts"}).isdisjoint
_DAY = timedelta(days=1)
_BEGINNINGS = {Validity.IN_FORCE: "施行"}  # what a state's beginning is called, if not by its name
_OWN_TERM = frozenset({"有效期至", "有效期"})  # the causes of an expiry that nobody declared

Beside = Callable[[str], Iterable[Event]]  # by path, what happened besides the states


def _nothing(path: str) -> Iterable[Event]:
    return ()


@dataclass(frozen=True)
class ValidityStatus:
    """有效性: the state on the day of the build, and the timeline that tells it for any other;
    `beside` is what happened to texts and provisions, `come` how many of all events have come."""

    validity: Validity
    timeline: Timeline
    beside: tuple[Event, ...] = ()
    come: int = 0

    @property
    def fingerprint_key(self) -> tuple[object, ...]:
        """What stands for it in a fingerprint."""
        return self.validity.label, self.come, tuple(
            [(entry.day.toordinal(), entry.validity.label, *entry.because, entry.articles)
             for entry in (*self.timeline.entries, *self.beside)])

    @property
    def state(self) -> str:
        """The name of the state in data and style."""
        return self.validity.value

    @property
    def label(self) -> str:
        """The state in a word."""
        return self.validity.label

    @cached_property
    def periods(self) -> str:
        """Days and states, for the script that corrects what is read late."""
        return periods_text(self.timeline)

    @property
    def words(self) -> str:
        """From when to when it is in force; true on any day."""
        start, lapse = first_in_force(self.timeline), lapse_of(self.timeline)
        if start is None:
            return "未曾生效"
        since = f"自{han_date(start)}起" if start > date.min else ""
        words = f"{since}至{han_date(lapse.day - _DAY)}有效" if lapse else f"{since}有效"
        return "，".join((words, *self._suspensions))

    @property
    def _suspensions(self) -> Iterator[str]:
        """From when to when it is suspended, each in words."""
        for entry, following in pairwise((*self.timeline.entries, None)):
            if entry and entry.validity is Validity.SUSPENDED:
                until = f"至{han_date(following.day - _DAY)}" if following else ""
                yield f"自{han_date(entry.day)}起{until}暂停执行"

    @property
    def notice(self) -> str:
        """The sentence over a text that is not in force: since when; "" over one that is."""
        if self.validity.is_in_force:
            return ""
        start = first_in_force(self.timeline)
        if self.validity is Validity.NOT_YET_EFFECTIVE:
            return f"本文件自{han_date(start)}起施行，目前尚未生效。" if start else "本文件尚未生效。"
        day = next(entry.day for entry in reversed(self.timeline.entries)
                   if entry.validity is self.validity)
        since = f"自{han_date(day)}起" if day > date.min else "已"
        return f"本文件{since}{self.label}。"

    @property
    def reason(self) -> tuple[str, str]:
        """Why the state is what it is: (words, address or ""), as in the history."""
        entry = next((entry for entry in reversed(self.timeline.entries)
                      if entry.validity is self.validity), None)
        return (reason_of(entry), _address_of(entry)) if entry else ("", "")

    @property
    def may_lapse(self) -> bool:
        """True where on some day a notice stands over the text."""
        return any(not entry.validity.is_in_force for entry in self.timeline.entries)

    @property
    def history(self) -> Iterator[tuple[str, str, str, str]]:
        """(day, change, reason, address of the document it comes from or ""), oldest first."""
        for entry in sorted((*self.timeline.entries, *self.beside), key=lambda one: one.day):
            yield (han_date(entry.day) if entry.day > date.min else "", change_of(entry),
                   reason_of(entry), _address_of(entry))


class ValidityStatuses(Mapping[str, ValidityStatus]):
    """How each document with validity stands on `day`, by path; each made when first asked for."""

    def __init__(self, day: date, timelines: Timelines, beside: Beside = _nothing):
        self._day, self._timelines, self._beside = day, timelines, beside
        self._made: dict[str, ValidityStatus] = {}

    @property
    def with_external_effects(self) -> Set[str]:
        """Paths of documents whose validity depends on another document."""
        return self._timelines.with_external_effects

    def own_days_come(self, document: Document) -> tuple[bool, ...]:
        """Which of the days that a document names itself have come: its first, last, its repeal,
        those of 分条施行."""
        if _NAMES_NO_DAY(document.__dict__):  # as most come back from the store
            start, end = document.signed_on, None
        else:
            start, end = effective_from(document), own_expiry(document)
        return (start is None or start <= self._day, end is not None and end < self._day,
                document.repealed_on is not None and document.repealed_on <= self._day,
                *[part.day <= self._day for part in document.partial_starts])

    def __contains__(self, path: object) -> bool:
        return path in self._timelines

    def __getitem__(self, path: str) -> ValidityStatus:
        if path not in self._made:
            timeline = self._timelines[path]
            beside = tuple(self._beside(path))
            come = sum(event.day <= self._day for event in (*timeline.entries, *beside))
            self._made[path] = ValidityStatus(timeline.on(self._day), timeline, beside, come)
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._timelines)

    def __len__(self) -> int:
        return len(self._timelines)


def reason_of(entry: Event) -> str:
    """Why a state begins, in words after its name; a first day in force needs none."""
    if entry.validity is Validity.EXPIRED and entry.because.path and entry.because.words:
        return f"经{entry.because}延长的有效期届满"
    if entry.because.path:
        articles = "、".join(entry.articles)
        return f"{articles}，依据{entry.because}" if articles else f"依据{entry.because}"
    if entry.articles:
        return "、".join(entry.articles)
    if entry.validity is Validity.AMENDED:
        return entry.because.words
    if entry.validity is Validity.EXPIRED:
        return "有效期届满" if entry.because.words in _OWN_TERM else entry.because.words
    named = entry.validity is Validity.REPEALED and entry.because.words != "废止日期"
    return f"依据{entry.because}" if named else ""


def change_of(entry: Event) -> str:
    """What the beginning of a state is called."""
    if entry.because.words == RESUMED:
        return RESUMED
    return _BEGINNINGS.get(entry.validity, entry.validity.label)


def _address_of(entry: Event) -> str:
    return entry.because.path and output_path(entry.because.path)
