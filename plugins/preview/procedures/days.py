"""Which days a procedure may name: a table of procedures and limits."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from ..context import Refusal
from .document_validity import DocumentValidity, lapsed

# Why a day cannot be, with the remedy; "" where it can.
Limit = Callable[[date, DocumentValidity], str]


def check_day(procedure: str, day: date, current: DocumentValidity) -> None:
    """Refusal where a procedure cannot name this day for a document that stands so."""
    for limit in DAYS[procedure]:
        if why := limit(day, current):
            raise Refusal(why)


def _not_to_come(day: date, current: DocumentValidity) -> str:
    return f"{day} 还没有到：更正写已经做了的事；请写改的那一天，最晚是今天。" if day > current.today else ""


def _not_before_publication(day: date, current: DocumentValidity) -> str:
    published = current.document.published_on
    return (f"{day} 早于这份文件的发布日期 {published}，那时读者还看不到它；请核对日期。"
            if published and day < published else "")


def _not_before_it_was_made(day: date, current: DocumentValidity) -> str:
    days = filter(None, (current.document.signed_on, current.document.published_on))
    made = min(days, default=None)
    return (f"{day} 早于这份文件的成文、发布（{made}），那时还没有这份文件；请核对日期。"
            if made and day < made else "")


def _after_the_first_day(day: date, current: DocumentValidity) -> str:
    first = current.first_day
    return (f"现在的文本从 {first} 起施行，新文本要从更晚的一天起适用，{day} 不行；请核对日期，还不知道的空着。"
            if first and day <= first else "")


def _not_before_the_first_day(day: date, current: DocumentValidity) -> str:
    first = current.first_day
    return f"{day} 早于施行的那一天（{first}）；请核对延长到哪一天。" if first and day < first else ""


def _later_than_the_end(day: date, current: DocumentValidity) -> str:
    last = current.last_day
    if last is None or day > last:
        return ""
    return (f"这份文件现在有效期至 {last}，延长到 {day} 不是延长；请写更晚的一天。"
            "原来的有效期录错了的，请在“修改”里改。")


def _not_repealed(_: date, current: DocumentValidity) -> str:
    repeal = current.repeal
    if repeal is None:
        return ""
    where = (f"请打开那份文件（{repeal.because.path}），改它的“废止”。" if repeal.because.path
             else "请在“修改”里改这份文件的“废止日期”“废止依据”。")
    return f"这份文件{lapsed(repeal)}，不能再废止一次。日期或依据录错了的，{where}"


def _in_force_before(day: date, current: DocumentValidity) -> str:
    lapse = current.lapse
    return (f"这份文件{lapsed(lapse)}，从 {day} 起不能再有新的文本；请核对日期。"
            if lapse and lapse.day < day else "")


def _not_ended_otherwise(_: date, current: DocumentValidity) -> str:
    lapse = current.lapse
    return (f"这份文件{lapsed(lapse)}，不能再延长；请核对是不是这份文件。"
            if lapse and current.is_ended_by_another else "")


DAYS: Mapping[str, tuple[Limit, ...]] = MappingProxyType({
    "correct": (_not_to_come, _not_before_publication),
    "withdraw": (_not_before_publication,),
    "extend": (_not_ended_otherwise, _not_before_the_first_day, _later_than_the_end),
    "repeal": (_not_repealed, _not_before_it_was_made),
    "revise": (_after_the_first_day, _in_force_before),
})
