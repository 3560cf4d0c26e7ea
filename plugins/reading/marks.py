"""The marks at provisions that no longer read as they stand: what was done, when, by what."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from ..documents.amending import Amended
from ..documents.dates import han_date
from ..documents.document import output_path
from ..documents.provisions import Provision
from ..pages.links import Link
from ..pipeline.text_views import Dated, DatedWords, Mark, NewWords, dated
from ..validity.events import Cause
from ..validity.provisions import BEGINS, ProvisionEffect
from ..validity.texts import Text
from .versions import comparison_path

_UNCHANGED, _PENDING = "standing", "pending"
_DAY = timedelta(days=1)
AMENDING = ("amends", "supplements")
Quote = Callable[[ProvisionEffect], Amended]


def list_marks(
    effects: Sequence[ProvisionEffect], texts: Sequence[Text], text: Text | None, day: date,
    quote: Quote
) -> tuple[Mark, ...]:
    """The marks of a text, which is one of `texts` where a document has several, as on a day;
    `quote` gives the words with which an effect changes its provision."""
    by_provision: dict[Provision, list[ProvisionEffect]] = defaultdict(list)
    for effect in effects:
        by_provision[effect.provision].append(effect)
    return tuple(_mark(provision, found, texts, text, day, quote)
                 for provision, found in by_provision.items())


def _mark(provision: Provision, effects: Sequence[ProvisionEffect], texts: Sequence[Text],
          text: Text | None, day: date, quote: Quote) -> Mark:
    begins = any(effect.kind == BEGINS for effect in effects)
    states = [DatedWords(None, _PENDING if begins else _UNCHANGED),
              *(DatedWords(day, state) for effect in effects for day, state in _states(effect))]
    return Mark(provision, dated(states, day),
                tuple(_note(effect, texts, text, day) for effect in effects),
                tuple(_new_words([effect for effect in effects if _is_amended_by(effect, text)],
                                 day, quote)))


def _is_amended_by(effect: ProvisionEffect, text: Text | None) -> bool:
    """True of an amendment after which there is no other text, which would have it."""
    return effect.kind in AMENDING and (text is None or (
        not text.until and not (text.since and effect.day <= text.since)))


def _new_words(effects: Sequence[ProvisionEffect], day: date, quote: Quote) -> Iterator[NewWords]:
    """The words of each amendment: to come, in force, and no longer from the day on which another
    replaces the provision."""
    quoted = [(effect, quote(effect)) for effect in effects]
    for at, (effect, words) in enumerate(quoted):
        states = [DatedWords(None, "coming"), DatedWords(effect.day, "come")]
        states += [DatedWords(later.day, "former") for later, new in quoted[at + 1:]
                   if new.is_replaced][:1]
        cause = link_to_cause(effect.because)
        anchor = f"#{words.anchor}" if words.anchor else ""
        yield NewWords(words.lines, words.is_replaced, f"自{han_date(effect.day)}起",
                       Link(cause.title, cause.path + anchor), dated(states, day))


def _states(effect: ProvisionEffect) -> Iterator[tuple[date, str]]:
    yield effect.day, effect.wording.state
    if effect.until:
        yield effect.until + _DAY, _UNCHANGED


def _note(effect: ProvisionEffect, texts: Sequence[Text], text: Text | None, day: date) -> Dated:
    """What is said of one effect: before its day, and from its day on."""
    if effect.kind == BEGINS:
        return dated([DatedWords(None, "coming", effect.wording.coming,
                                 f"{effect.sentence}。", cited=effect.since),
                      DatedWords(effect.day, "come")], day)
    wording, cause = effect.wording, link_to_cause(effect.because)
    is_later = bool(text and text.until and text.until < effect.day)
    ends_text = bool(is_later and text and text.until == effect.day - _DAY)
    is_in_text = text is not None and text.since == effect.day and text is not texts[0]
    said = f"{effect.sentence}，依据"
    cited = effect.since if wording.is_cited else ""
    links = (cause, *_comparisons(effect, texts, text))
    before = "以下是修改后的条文" if is_in_text else "在此以前按下文执行"
    said_so = [
        DatedWords(None, "coming", wording.coming if ends_text or not is_later else "", said, links,
                   f"；{before}。"),
        DatedWords(effect.day, "come", ("此后" if is_later else "") + wording.come, said, links,
                   "。", cited)]
    if effect.until:
        ended = effect.until + _DAY
        said_so.append(DatedWords(ended, "over", "恢复执行",
                                  f"{effect.words}自{han_date(ended)}起恢复执行，依据", links, "。"))
    return dated(said_so, day)


def _comparisons(
    effect: ProvisionEffect, texts: Sequence[Text], text: Text | None
) -> Iterator[Link]:
    """The page that shows what an amendment changed: the texts before and after its day."""
    for before, after in pairwise(texts):
        if after.since == effect.day and text in (before, after):
            other = after if text is before else before
            yield Link(f"与{other.phrase}对照", comparison_path(before.document, after.document))


def link_to_cause(cause: Cause) -> Link:
    """The document that does something to a provision, by its 文号."""
    return Link(cause.document_number or f"《{cause.title}》", output_path(cause.path))
