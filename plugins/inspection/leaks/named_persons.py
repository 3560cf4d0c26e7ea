"""Sentences that name a person and what is protected of this person (个人信息保护法第二十八条)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .named_person_forms import FORMS, MASKED_FORMS
from .persons import MASKED
from .plain_words import plain_words

_FORMS = tuple((tuple(needs.split()), re.compile(form, re.MULTILINE), what, forms is MASKED_FORMS)
               for forms in (FORMS, MASKED_FORMS) for needs, form, what in forms)
_SENTENCE = re.compile("[^。\n]+")
_NOT_PERSONS = re.compile(rf"{MASKED}|公司|厂|店|中心|单位|门诊|医院|合作社|法定代表人|负责人")
# Of whom the public may know.
_KNOWN = re.compile("(?:医师|医生|教授|专家|法定代表人|负责人|经营者|投资人|烈士|劳模|模范|英雄|获得者)[:：]?$")
_WANTED = re.compile("通缉|悬赏|在逃")


@dataclass(frozen=True, slots=True)
class TellingList:
    """Where a text says too much of persons, and what it says."""

    at: int
    what: str


def find_named(text: str) -> Iterator[TellingList]:
    """Where a sentence names such a person, and what it says; the first place of each kind."""
    plain = plain_words(text)
    sentences: list[tuple[int, int]] = []
    for needs, form, what, may_be_masked in _FORMS:
        if not any(word in plain.text for word in needs):
            continue
        sentences = sentences or [one.span() for one in _SENTENCE.finditer(plain.text)]
        if (at := _first(needs, form, plain.text, sentences, may_be_masked)) is not None:
            yield TellingList(plain.place(at), what)


def _first(needs: tuple[str, ...], form: re.Pattern[str], text: str,
           sentences: list[tuple[int, int]], may_be_masked: bool) -> int | None:
    """Where the first sentence that has a form has it."""
    for start, end in sentences:
        if any(text.find(word, start, end) >= 0 for word in needs):
            for match in form.finditer(text, start, end):
                is_person = may_be_masked or not (
                    _NOT_PERSONS.search(match[0]) or _KNOWN.search(text, max(match.start() - 8, 0),
                                                                   match.start()))
                if is_person and not ("嫌疑人" in match[0] and _WANTED.search(text)):
                    return match.start()
    return None
