"""Declared relations that cannot be true: circular, back-dated, twice, too late, idle.

Each finding stands at the declaring document and names the place in the other one.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter

from ..documents.document import Document
from ..documents.fields import FIELDS
from ..documents.rule import Fault, Word
from .relations import Effect, Place, Resolve, list_effects, own_expiry
from .timeline import Timelines, build_timelines

_Fault = tuple[Effect, str, str]  # where it stands, message, fix
_Name = Callable[..., str]

CIRCULAR, TWICE, TOO_LATE, BACKDATED, IDLE = "VAL-11", "VAL-12", "VAL-14", "VAL-15", "VAL-16"
_KEYS = {field.attribute: field.key for field in FIELDS}
_DAY = timedelta(days=1)


def find_contradictions(
    documents: Iterable[Document], resolve: Resolve, place: Place
) -> Iterator[tuple[str, Fault]]:
    """The contradictions in what `documents` declare, each with the id of its rule."""
    documents = tuple(documents)
    effects = tuple(list_effects(documents, resolve))
    timelines = build_timelines(documents, lambda document: False, resolve)

    def name(document: Document, written: object = "") -> str:
        line, _ = place(document, str(written or document.title))
        return f"《{document.title}》（{document.path}:{line}）"

    faults = {
        CIRCULAR: _circular(effects, name),
        TWICE: _ended_twice(effects, name),
        TOO_LATE: _too_late(effects, timelines, name),
        BACKDATED: _backdated(effects, name),
        IDLE: _idle(effects, name),
    }
    for rule, of_rule in faults.items():
        for effect, message, fix in of_rule:
            yield rule, Fault(Word(effect.relation.words), message, fix, path=effect.cause.path)


def _circular(effects: tuple[Effect, ...], name: _Name) -> Iterator[_Fault]:
    causes: dict[str, list[str]] = defaultdict(list)
    between: dict[tuple[str, str], Effect] = {}
    for effect in effects:
        causes[effect.target.path].append(effect.cause.path)
        between.setdefault((effect.cause.path, effect.target.path), effect)
    while circle := _find_circle(causes):
        ring = [between[pair] for pair in itertools.pairwise(circle)]
        # The finding stands at the first path, wherever the search began.
        first = min(range(len(ring)), key=lambda at: ring[at].cause.path)
        ring = ring[first:] + ring[:first]
        names = " → ".join(name(effect.cause, effect.relation.words) for effect in ring)
        yield (ring[0], f"文件之间的关系绕成一圈：{names} → 回到开头。",
               "新文件才能废止、修改旧文件；请删去方向写反的一条。")
        causes[circle[1]] = [path for path in causes[circle[1]] if path != circle[0]]


def _find_circle(causes: dict[str, list[str]]) -> list[str]:
    """One circle of paths, each acting on the next, its first again at its end."""
    try:
        TopologicalSorter(causes).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


def _ended_twice(effects: tuple[Effect, ...], name: _Name) -> Iterator[_Fault]:
    """Endings of one document by two documents, or by its own 废止日期, on different days."""
    ends = defaultdict(list)
    for effect in effects:
        if effect.ends and effect.day:
            ends[effect.target.path].append(effect)
    for endings in ends.values():
        endings.sort(key=lambda effect: (effect.day, effect.cause.path))
        first, target = endings[0], endings[0].target
        for again in endings[1:]:
            if again.day != first.day:
                yield (again,
                       (f"{name(target)}自 {again.day} 起再次失去效力，但"
                        f"{name(first.cause, first.relation.words)}已使它自 {first.day} 起失去效力。"),
                       "同一文件只能废止一次；请核对文号，或删去多余的一条。")
        own = target.repealed_on
        if own and own != first.day:
            yield (first, (f"{name(target, own)}自己写的废止日期是 {own}，本文件使它自 {first.day} 起"
                           "失去效力。"),
                   "请核对原件哪一天对；旧文件确实早已废止的，本文件不必再列它。")


def _too_late(
    effects: tuple[Effect, ...], timelines: Timelines, name: _Name
) -> Iterator[_Fault]:
    """Amendments, extensions and partial repeals of what had lapsed the day before."""
    for effect in effects:
        timeline = timelines.get(effect.target.path)
        if effect.ends or not effect.day or not timeline:
            continue
        entry = timeline.entry_on(effect.day - _DAY)
        if entry and entry.validity.is_lapsed:
            yield (effect,
                   (f"{name(effect.target)}自 {entry.day} 起已{entry.validity.label}（{entry.because}），"
                    f"本文件自 {effect.day} 起的“{_KEYS[effect.kind]}”不起作用。"),
                   "失去效力的文件不能再修改或延长；请核对日期和文号。")


def _backdated(effects: tuple[Effect, ...], name: _Name) -> Iterator[_Fault]:
    for effect in effects:
        signed_on, before = effect.cause.signed_on, effect.target.signed_on
        if signed_on and before and signed_on < before:
            key = _KEYS[effect.kind]
            yield (effect, (f"本文件 {signed_on} 成文，早于它要{key}的"
                            f"{name(effect.target, before)}，后者 {before} 成文。"),
                   f"请核对两个文件的成文日期和“{key}”里的文号。")


def _idle(effects: tuple[Effect, ...], name: _Name) -> Iterator[_Fault]:
    """Relations that change nothing, though their editor meant them to."""
    suspended: dict[str, date] = {}
    for effect in effects:
        if effect.kind == "suspends" and effect.day:
            suspended[effect.target.path] = min(
                effect.day, suspended.get(effect.target.path, effect.day))
    for effect in effects:
        until, last_day = effect.relation.until, own_expiry(effect.target)
        if effect.day is None:
            yield (effect, f"本文件没有任何日期，对{name(effect.target)}的影响无从起算。",
                   "请补上成文日期或施行日期。")
        elif effect.kind == "resumes" and effect.target.path not in suspended:
            yield (effect, f"{name(effect.target)}没有被暂停执行，无从恢复。",
                   "请核对文号；暂停它的文件还没有上网的，请补录，并写明“暂停执行”。")
        elif effect.kind == "resumes" and effect.day < suspended[effect.target.path]:
            yield (effect,
                   (f"{name(effect.target)}自 {suspended[effect.target.path]} 起才暂停执行，"
                    f"本文件自 {effect.day} 起恢复，不起作用。"), "请核对两个文件的日期。")
        elif effect.kind != "extends":
            continue
        elif until is None and effect.relation.months and last_day is None:
            yield (effect, f"{name(effect.target)}没有写明有效期，延长多久无从起算。",
                   "请给旧文件补上有效期，或者写明：{文件: 文号, 至: YYYY-MM-DD}")
        elif until is None and effect.relation.months:
            continue
        elif until is None:
            yield (effect, f"延长{name(effect.target)}的有效期，却没有写明延长到哪一天。",
                   "请写成：{文件: 文号, 至: YYYY-MM-DD}，或 {文件: 文号, 延长: 2年}")
        elif until < effect.day or (last_day and until <= last_day):
            known = f"它原来有效至 {last_day}，" if last_day else ""
            yield (effect, f"把{name(effect.target)}的有效期延长到 {until}，其实没有延长。",
                   f"{known}本文件自 {effect.day} 起作数；请核对“至”。")
