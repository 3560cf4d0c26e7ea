"""What tags, labels, title, head and signature say of one fact, compared: agreed or asked about.

The order is that of 国办发〔2017〕47号's tags, then labels, then the text; but who issued a document
and when it was signed is best known from the document itself.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .blocks import Block, Paragraph, shorten
from .facts import Fact, doubt_of_day, read_day
from .metadata import Stated
from .office_names import OfficeNames, are_same, is_part
from .signature import Signature

StatedBy = Mapping[str, Sequence[Stated]]
_PASSED = re.compile(r"[（(].*\d{4}年\d{1,2}月\d{1,2}日.*(?:通过|修订|修正|公布)")
_IN_BRACKETS = re.compile(r"[（(]\s*(?P<day>[^（）()]{6,24})\s*[）)]")
_IMPRINT = re.compile(r"(?:.*\s)?(?P<day>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*印发")
_YEAR = re.compile(r"〔(\d{4})〕")
_NEAR_HEAD = 6


def first_stated(stated: StatedBy, attribute: str) -> Fact:
    """The first that labels say of an attribute; another that differs is its doubt."""
    said = stated.get(attribute, ())
    if not said:
        return Fact(attribute)
    first, *others = said
    differing = [other for other in others if not _agree(first.value, other.value)]
    doubt = f"{differing[0].source}作“{shorten(differing[0].value, 60)}”" if differing else ""
    fullest = max((one.value for one in said if one not in differing), key=len)
    return Fact(attribute, fullest, doubt, first.source)


def issuers_of(stated: StatedBy, titled: tuple[str, ...], head: tuple[str, ...],
               signed: Signature, offices: OfficeNames) -> Fact:
    """发文机关: of title, red head and signature, with what labels say beside them."""
    own = _own_issuers(titled, head, signed)
    label = first_stated(stated, "issuers")
    given = _names(str(label.value), offices)
    if not given:
        return own if own.value else _of_publisher(stated, offices)
    if not own.value or own.doubt:
        agrees = bool(own.value) and (is_part(own.value, given) or is_part(given, own.value))
        if not own.value or agrees:
            return Fact("issuers", given, label.doubt, label.source)
        return Fact("issuers", given, f"{own.source}是“{'、'.join(own.value)}”", label.source)
    if are_same(given, own.value):
        fuller = max(given, own.value, key=lambda names: sum(map(len, names)))
        return replace(own, value=fuller, source=f"{own.source}，{label.source}")
    if is_part(given, own.value):
        return own  # a label names the first of joint issuers
    return replace(own, doubt=f"{label.source}作“{'、'.join(given)}”")


def signed_on_of(stated: StatedBy, signed: Signature, number: str, blocks: Sequence[Block]) -> Fact:
    """成文日期: of the signature and of labels; else what the text has instead of it is said."""
    label = first_stated(stated, "signed_on")
    day = read_day(str(label.value))
    if label.value:
        doubt = "" if day else f"原文作“{shorten(str(label.value))}”，不是完整的日期"
        if day and signed.day and signed.day != day:
            doubt = f"落款日期是 {signed.day}"
        found = Fact("signed_on", day, doubt or label.doubt, label.source if day else "")
    elif signed.day or signed.day_doubt:
        found = Fact("signed_on", signed.day, signed.day_doubt, "落款" if signed.day else "")
    else:
        return _without_signature(stated, blocks)
    year = _YEAR.search(number)
    if found.value and not found.doubt and year and not _is_near(str(found.value), year[1]):
        return replace(found, doubt=f"文号是{year[1]}年的")
    return found


def published_at_of(stated: StatedBy) -> Fact:
    """发布日期, with the time where one is given; days that differ are asked about."""
    said = stated.get("published_at", ())
    moments = [(moment, one.source) for one in said if (moment := read_day(one.value, True))]
    if moments:
        days = dict.fromkeys(moment[:10] for moment, _ in moments)
        first = moments[0][0][:10]
        moment = max((moment for moment, _ in moments if moment[:10] == first), key=len)
        other = next((f"{source}作 {moment}" for moment, source in moments
                      if moment[:10] != first), "")
        return Fact("published_at", moment, other if len(days) > 1 else "", moments[0][1])
    words = f"原文作“{shorten(said[0].value)}”，不是完整的日期" if said else "原文没有发布日期"
    return Fact("published_at", doubt=f"{words}，请填写；无从查考时写“未载明”")


def _own_issuers(titled: tuple[str, ...], head: tuple[str, ...], signed: Signature) -> Fact:
    """What the document itself says, its title first, since it is written in full."""
    sources = [(names, name) for names, name in
               ((titled, "标题"), (signed.issuers, "落款"), (head, "版头")) if names]
    if not sources:
        doubt = (f"由“{signed.person}”签署，没有认出机关" if signed.person
                 else "标题和落款里没有认出发文机关")
        return Fact("issuers", doubt=doubt)
    names, source = sources[0]
    if source == "落款" and signed.issuer_doubt:
        if head and is_part(names, head):
            return Fact("issuers", head, "", "版头")
        return Fact("issuers", names, signed.issuer_doubt, source)
    for other, name in sources[1:]:
        if name == "落款" and signed.issuer_doubt:
            continue
        if is_part(names, other):
            if len(other) > len(names) or sum(map(len, other)) > sum(map(len, names)):
                names, source = other, name
        elif not is_part(other, names):
            called = {"落款": "署名", "版头": "版头", "标题": "标题"}[name]
            return Fact("issuers", names, f"{called}是“{'、'.join(other)}”", source)
        elif len(other) < len(names) and name == "落款":
            return Fact("issuers", names, f"署名只有“{'、'.join(other)}”", source)
    return Fact("issuers", names, "", source)


def _of_publisher(stated: StatedBy, offices: OfficeNames) -> Fact:
    """Who put a page up is not who issued the document, but mostly is: to be checked."""
    publisher = first_stated(stated, "publisher")
    names = _names(str(publisher.value), offices)
    if not names:
        return Fact("issuers", doubt="标题和落款里没有认出发文机关")
    return Fact("issuers", names, f"取自{publisher.source}，它说的是发布信息的机关", publisher.source)


def _names(text: str, offices: OfficeNames) -> tuple[str, ...]:
    """The names in a label's list of issuers; one name that holds a blank stays one."""
    if not text:
        return ()
    if names := offices.split(text):
        return names
    parts = tuple(name for name in re.split(r"[\s、，,;；]+", text.strip()) if name)
    return parts if all(len(name) > 2 for name in parts) else (text.strip(),)


def _without_signature(stated: StatedBy, blocks: Sequence[Block]) -> Fact:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    for block in paragraphs[:_NEAR_HEAD]:
        if _PASSED.match(block.text):
            return Fact("signed_on", doubt=f"题注是“{shorten(block.text, 60)}”，请按题注填写")
        match = _IN_BRACKETS.fullmatch(block.text.strip())
        if match and (day := read_day(match["day"])):
            return Fact("signed_on", day, "取自标题下的括号", "标题下")
        if match and (doubt := doubt_of_day(match["day"])):
            return Fact("signed_on", doubt=doubt)
    for block in reversed(paragraphs):
        if match := _IMPRINT.fullmatch(block.text.strip()):
            return Fact("signed_on", doubt=f"没有落款日期，版记的印发日期是 {read_day(match['day'])}")
    made = first_stated(stated, "made_on")
    if day := read_day(str(made.value)):
        return Fact("signed_on", day, f"取自{made.source}，原文没有落款日期", made.source)
    return Fact("signed_on", doubt="原文没有见到成文日期")


def _agree(some: str, other: str) -> bool:
    left, right = "".join(some.split()), "".join(other.split())
    day, other_day = read_day(some), read_day(other)
    return left in right or right in left or bool(day and day == other_day)


def _is_near(day: str, year: str) -> bool:
    """A number of the old year may be signed in the first days of the new."""
    return day[:4] == year or (day[5:7] == "01" and int(day[:4]) == int(year) + 1)
