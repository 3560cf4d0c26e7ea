"""The facts of a page against what lists say of it: agreed, asked about, or left empty and counted.

A page that was public for years is published again even where it has no 成文日期: what it lacks is
left out and counted. What two places say differently is marked 待核实, and stays back until somebody
has looked.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..importing.blocks import shorten, squeeze
from ..importing.classify import propose_category
from ..importing.facts import Fact
from .columns import ListedAs
from .remarks import Remark
from .survey import without_ellipsis

BY_TITLE = "标题"  # the source of a category that the office has left to the title
_NEEDED = frozenset({"title", "category", "published_at"})  # without it nothing can be published
_NAMES = {"issuers": "发文机关", "signed_on": "成文日期", "document_number": "文号",
          "attachments": "附件", "effective_on": "施行日期", "valid_for": "有效期"}
_FOLD = str.maketrans(",:;?!()[]“”\"'", "，：；？！（）〔〕＂＂＂＇")


def check_facts(facts: Sequence[Fact], listed: Sequence[ListedAs], category: str,
                 has_files: bool) -> tuple[tuple[Fact, ...], tuple[Remark, ...]]:
    """The facts as they will be written, and what was left empty, each with its cause."""
    kept, remarks = [], []
    for fact in facts:
        if fact.attribute == "title":
            fact = _title(fact, listed)
        elif fact.attribute == "published_at":
            fact = _published(fact, listed)
        elif fact.attribute in ("category", "layout") and fact.value:
            fact = replace(fact, doubt="", source=BY_TITLE if fact.doubt else "")
        name = _NAMES.get(fact.attribute, fact.attribute)
        if fact.is_proposal and fact.attribute not in _NEEDED:
            value = fact.value if isinstance(fact.value, str) else "、".join(fact.value)
            remarks.append(Remark(f"没有载明{name}", f"可填 {value}（{fact.doubt}）"))
        elif fact.doubt and not fact.value and fact.attribute not in _NEEDED:
            if fact.attribute != "attachments" or not has_files:
                cause = "正文提到附件而网页没有" if fact.attribute == "attachments" else f"没有载明{name}"
                remarks.append(Remark(cause, fact.doubt))
        else:
            kept.append(fact)
    proposed, layout = propose_category(_value(kept, "title"))
    if layout and proposed == category and not _value(kept, "layout"):
        kept.append(Fact("layout", layout))
    return tuple(kept), tuple(remarks)


def _title(fact: Fact, listed: Sequence[ListedAs]) -> Fact:
    """The title of the page; where no list gives it and one gives another, that is its doubt."""
    titles = [one.title for one in listed if one.title]
    if not titles or (fact.value and any(_meets(str(fact.value), title) for title in titles)):
        return fact
    bare, was_cut = without_ellipsis(max(titles, key=len))
    if fact.value:
        return replace(fact, doubt=fact.doubt or f"列表页作“{shorten(bare, 60)}”")
    return Fact("title", bare, "取自列表页，那里没有写全" if was_cut else "", "列表页")


def _published(fact: Fact, listed: Sequence[ListedAs]) -> Fact:
    """发布日期 of the page; a list that gives another day is its doubt, one gives it where none is."""
    days = [one.day for one in listed if one.day]
    if not days or (fact.value and str(fact.value)[:10] in days):
        return fact
    if fact.value:
        return replace(fact, doubt=fact.doubt or f"列表页作 {days[0]}")
    differing = [day for day in days if day != days[0]]
    return Fact("published_at", days[0], f"另一个列表页作 {differing[0]}" if differing else "",
                "列表页")


def _meets(title: str, listed: str) -> bool:
    """Whether a list gives this title, as a whole or as far as it was cut."""
    bare, was_cut = without_ellipsis(listed)
    own, other = squeeze(title).translate(_FOLD), squeeze(bare).translate(_FOLD)
    return own.startswith(other) if was_cut else own in other or other in own


def _value(facts: Sequence[Fact], attribute: str) -> str:
    return next((str(fact.value) for fact in facts if fact.attribute == attribute), "")
