"""The facts of a document read out of it: what is unsure stays empty and says why."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..documents.clause_values import ENDINGS, About, Clauses
from ..validity.clauses import parse_clauses
from ..validity.limits import period_text
from .agreement import StatedBy, first_stated, issuers_of, published_at_of, signed_on_of
from .blocks import Block, Extract, Paragraph, TableBlock, shorten, squeeze, texts_of
from .classify import genre_of, propose_category
from .facts import Fact, read_day
from .headline import plain_text, read_head
from .issuers_in_title import issuers_in_title
from .metadata import is_label_line, pairs_in, pairs_of, stated_by
from .numbers_in_text import number_fact, number_in
from .office_names import NO_REGISTER, OfficeNames
from .signature import read_signature
from .site_furniture import FILE_LINK

_ATTACHED = re.compile(r"附\s*件\s*\d{0,2}\s*[：:]\s*(?P<name>\S.*)")
_LISTED = re.compile(r"\d{1,2}\s*[.．、]\s*(?P<name>[^。；]{2,80})")
_MENTIONED = re.compile(r"详?见附件|附件\s*\d{0,2}(?=[）)])|（附后）|随文附")
_PASSED = re.compile(r"[（(].*\d{4}年\d{1,2}月\d{1,2}日.*(?:通过|修订|修正|公布)")
_AS_THEY_ARE = ("index_number", "subject", "source", "editor")
_LABELLED_HEAD = 15


@dataclass(frozen=True, slots=True)
class Recognised:
    """Facts in no particular order, the blocks of the body, the lines that left it.

    `moved` became facts; `left_out` is the frame of a head and no text.
    """

    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    moved: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    def fact(self, attribute: str) -> Fact:
        """The fact of an attribute, an empty one where there is none."""
        return next((fact for fact in self.facts if fact.attribute == attribute), Fact(attribute))


def recognise(extract: Extract, blocks: Sequence[Block], category: str = "",
              offices: OfficeNames = NO_REGISTER) -> Recognised:
    """What a repaired extract says about itself; `category` is given by the editor, or "".

    `offices` knows the names of the site's own register.
    """
    body, labels, label_lines = _take_labels(blocks)
    stated = stated_by((*extract.labelled, *labels))
    head = read_head(body, first_stated(stated, "title"), first_stated(stated, "document_number"),
                     extract.title, extract.other_title, offices)
    title = str(head.title.value)
    titled = issuers_in_title(title, offices)
    signed = read_signature(head.blocks, offices, title, titled or head.issuers)
    text = "\n".join(texts_of(head.blocks))
    facts = (
        head.title,
        *_place(title, category),
        _number(head.number, extract.margins),
        issuers_of(stated, titled, head.issuers, signed, offices),
        signed_on_of(stated, signed, str(head.number.value), head.blocks),
        published_at_of(stated),
        *_validity(stated, text),
        *(fact for name in _AS_THEY_ARE if (fact := first_stated(stated, name)).value),
        *_keywords(stated),
        *_attachments(head.blocks, [file.label for file in extract.files]),
        Fact("genre", genre_of(title)),
        *([Fact("openness", doubt=f"原文标有密级“{head.secrecy}”，确认已经解密才可以公开")]
          if head.secrecy else ()),
    )
    facts = tuple(_unless_changing(fact, extract.changing_days) for fact in facts)
    return Recognised(facts, head.blocks, (*label_lines, *head.moved), head.left_out)


def _take_labels(blocks: Sequence[Block]
                 ) -> tuple[tuple[Block, ...], list[tuple[str, str]], list[str]]:
    """Lines and tables at the head that are labels and values: taken out of the body."""
    kept, pairs, lines = [], [], []
    for at, block in enumerate(blocks):
        taken = _labels_of(block) if at < _LABELLED_HEAD else []
        if taken and _is_usable(taken):
            pairs += taken
            lines.append(plain_text(block))
        else:
            kept.append(block)
    return tuple(kept), pairs, lines


def _labels_of(block: Block) -> list[tuple[str, str]]:
    if isinstance(block, Paragraph):
        return list(pairs_in(block.text)) if is_label_line(block.text) else []
    if not isinstance(block, TableBlock):
        return []
    rows = [[" ".join(cell.lines) for cell in row] for row in block.rows]
    pairs = [pair for row in rows for pair in pairs_of(row)]
    cells = sum(bool(cell) for row in rows for cell in row)
    return pairs if len(pairs) > 1 and len(pairs) * 4 >= cells else []


def _is_usable(pairs: Sequence[tuple[str, str]]) -> bool:
    """A day that is none (2021-2023年期间), an office that is none: the line stays where it is."""
    values = {name: said[0].value for name, said in stated_by(pairs).items()}
    days = [values[name] for name in ("published_at", "signed_on", "effective_on")
            if name in values]
    return bool(values) and all(read_day(day) for day in days) and not any(
        "相关" in value or "有关" in value for value in values.values())


def _unless_changing(fact: Fact, days: Sequence[str]) -> Fact:
    """A fact, to be checked where it is a day that a program writes anew at each opening."""
    if fact.doubt or not any(fact.value and fact.value == read_day(day) for day in days):
        return fact
    return replace(fact, doubt="原文是 Word 的日期域，随打开的日子变")


def _number(found: Fact, margins: Sequence[str]) -> Fact:
    """The 文号 of a text; where it gives none, that of a page header, to be checked."""
    numbers = {number for text in margins if (number := number_in(text))}
    if found.value or len(numbers) != 1:
        return found
    fact = number_fact(numbers.pop(), "页眉")
    return replace(fact, doubt="取自页眉") if fact.value else fact


def _place(title: str, category: str) -> tuple[Fact, ...]:
    if category:
        return (Fact("category", category),)
    proposed, layout = propose_category(title)
    if not proposed:
        return (Fact("category", doubt="按标题看不出类别，请填写"),)
    place = (Fact("category", proposed, "按标题推断"),)
    return (*place, Fact("layout", layout, "按标题推断")) if layout else place


def _validity(stated: StatedBy, text: str) -> tuple[Fact, ...]:
    """施行日期 and 有效期, where the text has one clause for each; a relative day is for people."""
    clauses = parse_clauses(text)
    days = {name: fact for name in ("effective_on", "expires_on")
            if (fact := _day_stated(stated, name)).value}
    return (*_begins(days, clauses), *_ends(days, stated, clauses), *_acts(clauses))


def _day_stated(stated: StatedBy, attribute: str) -> Fact:
    fact = first_stated(stated, attribute)
    return replace(fact, value=read_day(str(fact.value)))


def _begins(stated: Mapping[str, Fact], clauses: Clauses) -> Iterator[Fact]:
    whole = [clause for clause in clauses.effective if not clause.articles]
    days = {clause.day for clause in whole} or {term.first for term in clauses.terms}
    day = next(iter(days), None)
    doubts = [doubt for doubt in clauses.doubts if doubt.about is About.START]
    if label := stated.get("effective_on"):
        differs = len(days) == 1 and day and day.isoformat() != label.value
        yield replace(label, doubt=f"正文作 {day}") if differs else label
    elif len(days) == 1 and day:
        yield Fact("effective_on", day.isoformat(), source="正文")
    elif whole or doubts:
        words = [*(clause.text for clause in whole), *(doubt.text for doubt in doubts)]
        said = "、".join(f"“{text}”" for text in words)
        yield Fact("effective_on", doubt=f"正文写{shorten(said, 60)}，请填写日期")


def _ends(days: Mapping[str, Fact], stated: StatedBy, clauses: Clauses) -> Iterator[Fact]:
    doubts = [doubt for doubt in clauses.doubts if doubt.about is About.TERM]
    if label := days.get("expires_on"):
        last = clauses.terms[0].last_day if len(clauses.terms) == 1 else None
        differs = last and last.isoformat() != label.value
        yield replace(label, doubt=f"正文作 {last}") if differs else label
    elif len(clauses.terms) == 1 and not clauses.terms[0].days:
        term = clauses.terms[0]
        if term.last_day:
            yield Fact("expires_on", term.last_day.isoformat(), source="正文")
        elif term.months:
            yield Fact("valid_for", period_text(term.months), source="正文")
    elif clauses.terms:
        said = "、".join(f"“{clause.text}”" for clause in clauses.terms)
        several = "有几处不同的有效期：" if len(clauses.terms) > 1 else "写"
        yield Fact("valid_for", doubt=f"正文{several}{shorten(said, 60)}，请填写")
    elif doubts:
        yield Fact("valid_for", doubt=f"正文写“{shorten(doubts[0].text, 60)}”，{doubts[0].why}，请填写")
    elif (label := first_stated(stated, "valid_for")).value:
        yield Fact("valid_for", doubt=f"原文作“{shorten(str(label.value))}”")


def _acts(clauses: Clauses) -> Iterator[Fact]:
    """The documents that the text repeals or declares lapsed, each by its 文号: to be checked."""
    for kind in ENDINGS:
        numbers = [act.number for act in clauses.repeals if act.kind == kind and act.number]
        if numbers:
            yield Fact(kind, tuple(dict.fromkeys(numbers)), "按正文填写")


def _keywords(stated: StatedBy) -> tuple[Fact, ...]:
    label = first_stated(stated, "keywords")
    words = tuple(word for word in re.split(r"[\s,，;；、]+", str(label.value)) if word)
    return (Fact("keywords", words, source=label.source),) if words else ()


def _attachments(blocks: Sequence[Block], present: Sequence[str]) -> tuple[Fact, ...]:
    """Attachments that are named but neither present, by their names, nor part of the text."""
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
    linked = [span.text.strip() for block in blocks if isinstance(block, Paragraph)
              for span in block.spans if FILE_LINK.search(span.href)]
    absent = [name for name in dict.fromkeys(names) if squeeze(name) not in within]
    absent += [name for name in dict.fromkeys(linked) if not any(
        name in other or other in name for other in absent)]
    absent = [name for name in absent
              if not any(name in other or other in name for other in map(_bare, present))]
    if absent:
        said = "、".join(f"“{shorten(name, 40)}”" for name in absent[:8])
        return (Fact("attachments", doubt=f"正文列有附件{said}，请把文件放在旁边并填写"),)
    if not names and not present and any(_MENTIONED.search(text) for text in texts):
        return (Fact("attachments", doubt="正文提到附件，没有见到附件"),)
    return ()


def _bare(name: str) -> str:
    """The name of an attachment without 附件1： before it and the suffix behind it."""
    return re.sub(r"^附\s*件\s*\d{0,2}\s*[：:.、]?\s*|\.\w{2,4}$", "", name) or name
