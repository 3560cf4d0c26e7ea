"""The facts of a document read out of it: what is unsure stays empty and says why."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..documents.clause_values import ENDINGS, About, Clauses
from ..validity.clauses import parse_clauses
from ..validity.limits import period_text
from .blocks import Block, Extract, Paragraph, shorten, squeeze, texts_of
from .classify import genre_of, propose_category
from .facts import Fact, read_day
from .headline import read_head
from .metadata import by_attribute, is_label_line, pairs_in
from .signature import issuer_in_title, read_signature, split_offices

_ATTACHED = re.compile(r"附\s*件\s*\d{0,2}\s*[：:]\s*(?P<name>\S.*)")
_LISTED = re.compile(r"\d{1,2}\s*[.．、]\s*(?P<name>[^。；]{2,80})")
_MENTIONED = re.compile(r"详?见附件|附件\s*\d{0,2}(?=[）)])|（附后）|随文附")
_PASSED = re.compile(r"[（(].*\d{4}年\d{1,2}月\d{1,2}日.*(?:通过|修订|修正|公布)")
_AS_THEY_ARE = ("index_number", "subject", "source", "editor")
_LABELLED_HEAD = 15


@dataclass(frozen=True, slots=True)
class Recognised:
    """Facts in no particular order, the blocks of the body, the lines that left it."""

    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    moved: tuple[str, ...]

    def fact(self, attribute: str) -> Fact:
        """The fact of an attribute, an empty one where there is none."""
        return next((fact for fact in self.facts if fact.attribute == attribute), Fact(attribute))


def recognise(extract: Extract, blocks: Sequence[Block], category: str = "") -> Recognised:
    """What a repaired extract says about itself; `category` is given by the editor, or ""."""
    body, labels, label_lines = _take_labels(blocks)
    labelled = by_attribute((*extract.labelled, *labels))
    head = read_head(body, labelled.get("title", ""), labelled.get("document_number", ""),
                     extract.title)
    title = str(head.title.value)
    signed_issuer, signed_on = read_signature(head.blocks)
    text = "\n".join(texts_of(head.blocks))
    facts = (
        head.title,
        *_place(title, category),
        head.number,
        _issuer(labelled, title, signed_issuer),
        _signed_on(labelled, signed_on, head.blocks),
        _published(labelled),
        *_validity(labelled, text),
        *(Fact(name, labelled[name]) for name in _AS_THEY_ARE if name in labelled),
        *_keywords(labelled),
        *_attachments(head.blocks),
        Fact("genre", genre_of(title)),
    )
    return Recognised(facts, head.blocks, (*label_lines, *head.moved))


def _take_labels(blocks: Sequence[Block]
                 ) -> tuple[tuple[Block, ...], list[tuple[str, str]], list[str]]:
    """Lines at the head that are a label and its value: taken out of the body."""
    kept, pairs, lines = [], [], []
    for at, block in enumerate(blocks):
        text = block.text if isinstance(block, Paragraph) and at < _LABELLED_HEAD else ""
        taken = list(pairs_in(text)) if is_label_line(text) else []
        if taken and _is_usable(taken):
            pairs += taken
            lines.append(text)
        else:
            kept.append(block)
    return tuple(kept), pairs, lines


def _is_usable(pairs: Sequence[tuple[str, str]]) -> bool:
    """A day that is none (2021-2023年期间), an office that is none: the line stays where it is."""
    values = by_attribute(pairs)
    days = [values[name] for name in ("published_at", "signed_on", "effective_on")
            if name in values]
    return bool(values) and all(read_day(day) for day in days) and not any(
        "相关" in value or "有关" in value for value in values.values())


def _place(title: str, category: str) -> tuple[Fact, ...]:
    if category:
        return (Fact("category", category),)
    proposed, layout = propose_category(title)
    if not proposed:
        return (Fact("category", doubt="按标题看不出类别，请填写"),)
    place = (Fact("category", proposed, "按标题推断"),)
    return (*place, Fact("layout", layout, "按标题推断")) if layout else place


def _issuer(labelled: Mapping[str, str], title: str, signed: Fact) -> Fact:
    in_title = issuer_in_title(title)
    given = split_offices(labelled["issuers"]) if "issuers" in labelled else ()
    if given:
        return Fact("issuers", given)
    if in_title.value and signed.value and in_title.value != signed.value:
        if set(in_title.value) <= set(signed.value):
            return signed
        return Fact("issuers", in_title.value, f"署名是“{'、'.join(signed.value)}”")
    if in_title.value or signed.value:
        return in_title if in_title.value else signed
    return Fact("issuers", doubt="标题和落款里没有认出发文机关")


def _signed_on(labelled: Mapping[str, str], signed: Fact, blocks: Sequence[Block]) -> Fact:
    stated = labelled.get("signed_on", "")
    if stated:
        day = read_day(stated)
        doubt = f"原文作“{shorten(stated)}”，不是完整的日期" if not day else ""
        if day and signed.value and signed.value != day:
            doubt = f"落款日期是 {signed.value}"
        return Fact("signed_on", day, doubt)
    if not signed.value:
        for block in blocks[:6]:
            if isinstance(block, Paragraph) and _PASSED.match(block.text):
                return Fact("signed_on", doubt=f"题注是“{shorten(block.text, 60)}”，请按题注填写")
    return signed


def _published(labelled: Mapping[str, str]) -> Fact:
    stated = labelled.get("published_at", "")
    day = read_day(stated, with_time=True)
    if day:
        return Fact("published_at", day)
    said = f"原文作“{shorten(stated)}”，不是完整的日期" if stated else "原文没有发布日期"
    return Fact("published_at", doubt=f"{said}，请填写；无从查考时写“未载明”")


def _validity(labelled: Mapping[str, str], text: str) -> tuple[Fact, ...]:
    """施行日期 and 有效期, where the text has one clause for each; a relative day is for people."""
    clauses = parse_clauses(text)
    stated = {name: read_day(labelled[name]) for name in ("effective_on", "expires_on")
              if name in labelled}
    found = [*_begins(stated, clauses), *_ends(stated, labelled, clauses), *_acts(clauses)]
    return tuple(found)


def _begins(stated: Mapping[str, str], clauses: Clauses) -> Iterator[Fact]:
    whole = [clause for clause in clauses.effective if not clause.articles]
    days = {clause.day for clause in whole} or {term.first for term in clauses.terms}
    day = next(iter(days), None)
    doubts = [doubt for doubt in clauses.doubts if doubt.about is About.START]
    if stated.get("effective_on"):
        yield Fact("effective_on", stated["effective_on"])
    elif len(days) == 1 and day:
        yield Fact("effective_on", day.isoformat())
    elif whole or doubts:
        words = [*(clause.text for clause in whole), *(doubt.text for doubt in doubts)]
        said = "、".join(f"“{text}”" for text in words)
        yield Fact("effective_on", doubt=f"正文写{shorten(said, 60)}，请填写日期")


def _ends(stated: Mapping[str, str], labelled: Mapping[str, str], clauses: Clauses
          ) -> Iterator[Fact]:
    doubts = [doubt for doubt in clauses.doubts if doubt.about is About.TERM]
    if stated.get("expires_on"):
        yield Fact("expires_on", stated["expires_on"])
    elif len(clauses.terms) == 1 and not clauses.terms[0].days:
        term = clauses.terms[0]
        if term.last_day:
            yield Fact("expires_on", term.last_day.isoformat())
        elif term.months:
            yield Fact("valid_for", period_text(term.months))
    elif clauses.terms:
        said = "、".join(f"“{clause.text}”" for clause in clauses.terms)
        several = "有几处不同的有效期：" if len(clauses.terms) > 1 else "写"
        yield Fact("valid_for", doubt=f"正文{several}{shorten(said, 60)}，请填写")
    elif doubts:
        yield Fact("valid_for", doubt=f"正文写“{shorten(doubts[0].text, 60)}”，{doubts[0].why}，请填写")
    elif "valid_for" in labelled:
        yield Fact("valid_for", doubt=f"原文作“{shorten(labelled['valid_for'])}”")


def _acts(clauses: Clauses) -> Iterator[Fact]:
    """The documents that the text repeals or declares lapsed, each by its 文号: to be checked."""
    for kind in ENDINGS:
        numbers = [act.number for act in clauses.repeals if act.kind == kind and act.number]
        if numbers:
            yield Fact(kind, tuple(dict.fromkeys(numbers)), "按正文填写")


def _keywords(labelled: Mapping[str, str]) -> tuple[Fact, ...]:
    words = tuple(word for word in re.split(r"[\s,，;；、]+", labelled.get("keywords", "")) if word)
    return (Fact("keywords", words),) if words else ()


def _attachments(blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """Attachments that are named but neither here nor part of the text."""
    names: list[str] = []
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    for at, text in enumerate(texts):
        if not (match := _ATTACHED.fullmatch(text)):
            continue
        first = _LISTED.fullmatch(match["name"])
        names.append(first["name"] if first else match["name"])
        for below in texts[at + 1:]:
            if not first or not (listed := _LISTED.fullmatch(below)):
                break
            names.append(listed["name"])
    within = {squeeze(text) for text in texts}
    absent = [name for name in dict.fromkeys(names) if squeeze(name) not in within]
    if absent:
        said = "、".join(f"“{shorten(name, 40)}”" for name in absent[:8])
        return (Fact("attachments", doubt=f"正文列有附件{said}，请把文件放在旁边并填写"),)
    if not names and any(_MENTIONED.search(text) for text in texts):
        return (Fact("attachments", doubt="正文提到附件，没有见到附件"),)
    return ()
