"""What happens to single 条, 款 and 项 of a document, by others or by its own 施行日期."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..documents.dates import han_date
from ..documents.document import Document
from ..documents.provisions import Provision, expand, parse_provision
from .events import Cause, cause_of
from .relations import Effect
from .timeline import Timeline

_GOES_ON = frozenset({"amends", "suspends"})
_CHANGES = _GOES_ON | {"repeals", "declares_lapsed"}
BEGINS = "begins"  # 分条施行: what the document itself says of some of its provisions


class Wording(NamedTuple):
    """How an effect is said at the provision: a state for style, the verb, the mark before and from
    its day, whether a citation says it, too."""

    state: str
    verb: str
    coming: str
    come: str
    is_cited: bool = False


WORDINGS = {
    "repeals": Wording("repealed", "废止", "将废止", "已废止", True),
    "declares_lapsed": Wording("expired", "失效", "将失效", "已失效", True),
    "amends": Wording("amended", "修改", "将修改", "已修改"),
    "supplements": Wording("amended", "补充", "将补充", "已补充"),
    "suspends": Wording("suspended", "暂停执行", "将暂停执行", "暂停执行", True),
    "resumes": Wording("resumed", "恢复执行", "将恢复执行", "恢复执行"),
    BEGINS: Wording("standing", "施行", "尚未施行", ""),
}


class ProvisionEffect(NamedTuple):
    """From `day` on, a suspended one up to `until`, a provision named in `words` is no longer as it
    stands, or begins."""

    provision: Provision
    words: str
    day: date
    kind: str
    because: Cause
    until: date | None = None

    @property
    def wording(self) -> Wording:
        """How it is said."""
        return WORDINGS[self.kind]

    @property
    def sentence(self) -> str:
        """第七条自2025年10月1日起废止."""
        return f"{self.words}{self.since}"

    @property
    def since(self) -> str:
        """自2025年10月1日起废止; with its last day, 自…至…暂停执行."""
        until = f"至{han_date(self.until)}" if self.until else "起"
        return f"自{han_date(self.day)}{until}{self.wording.verb}"


def effects_at_provisions(effects: Iterable[Effect]) -> tuple[ProvisionEffect, ...]:
    """The effects on single provisions, in the order of their days; what the words name no place
    for, as 附件2, is said by the relation alone."""
    return tuple(_at_provisions(effects))


def beginnings_of_provisions(texts: Iterable[Document]) -> tuple[ProvisionEffect, ...]:
    """分条施行 of a document with these texts, in the order of its days."""
    parts = sorted({(part.day, part.articles) for text in texts for part in text.partial_starts})
    return tuple(ProvisionEffect(provision, words, day, BEGINS, Cause("施行日期"))
                 for day, articles in parts for words in articles for name in expand(words)
                 if (provision := parse_provision(name)))


def changes_of_basis(
    timeline: Timeline | None, effects: Iterable[Effect], provision: Provision | None,
    since: date | None, around: Collection[Provision] = (),
) -> tuple[tuple[date, str], ...]:
    """From which day on a document, or one provision of it, no longer stands as what was written
    on the day `since` rests on it, each in words, by their days.

    What happens to the divisions `around` the provision happens to it. An amendment before `since`
    is known to the writer; one that names no provision may concern each, and whoever names none
    rests on all.
    """
    lapse = next((entry for entry in timeline.entries if entry.validity.is_lapsed), None
                 ) if timeline else None
    found = []
    for effect in effects:
        if effect.day is None or (effect.kind == "amends" and since and effect.day <= since):
            continue
        if effect.kind in _GOES_ON and not effect.relation.articles:
            found.append((effect.day, f"自{han_date(effect.day)}起{WORDINGS[effect.kind].verb}"))
        elif effect.kind in _CHANGES:
            found += [(one.day, one.sentence) for one in effects_at_provisions((effect,))
                      if provision is None or one.provision in around
                      or _meet(one.provision, provision)]
    if lapse:
        found = [change for change in found if change[0] < lapse.day]
        begun = f"自{han_date(lapse.day)}起" if lapse.day > date.min else "已"
        found.append((lapse.day, f"{begun}{lapse.validity.label}"))
    return tuple(sorted(dict.fromkeys(found), key=lambda change: change[0]))


def _meet(one: Provision, other: Provision) -> bool:
    """True where one is the other or holds it."""
    if one.anchor != other.anchor:
        return (f"{one.anchor}-".startswith(f"{other.anchor}-")
                or f"{other.anchor}-".startswith(f"{one.anchor}-"))
    return all(not first or not second or first == second
               for first, second in zip(one[1:], other[1:], strict=True))


def _at_provisions(effects: Iterable[Effect]) -> Iterator[ProvisionEffect]:
    for effect in effects:
        if effect.kind not in WORDINGS or effect.day is None:
            continue
        for words in effect.relation.articles:
            for name in expand(words):
                provision = parse_provision(name)
                if provision:
                    until = effect.relation.until if effect.kind == "suspends" else None
                    yield ProvisionEffect(provision, words, effect.day, effect.kind,
                                          cause_of(effect.cause), until)
