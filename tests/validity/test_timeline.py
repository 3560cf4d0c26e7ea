import re
from datetime import date

import pytest

from plugins.documents.numbers import parse_number
from plugins.documents.publication import is_public
from plugins.documents.relation import Relation
from plugins.validity.provisions import effects_at_provisions
from plugins.validity.states import Validity
from plugins.validity.texts import list_texts, text_on
from plugins.validity.timeline import build_timelines, timelines_of
from tests.validity.case_files import read_cases
from tests.validity.making import FIRST_NUMBER, library_of, make, read_documents, resolver

_LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\S+)(?: (.+))?")


def _always(document):
    return True


@pytest.mark.parametrize(("given_text", "expected"), read_cases("validity.md"))
def test_validity(given_text, expected):
    documents = read_documents(given_text + "\n")
    if expected[0].startswith("网站生成于 "):
        built_on = date.fromisoformat(expected[0].split()[1])
        documents = tuple(found for found in documents if is_public(found, built_on))
        expected = expected[1:]
    library = library_of(documents)
    timelines = timelines_of(library)
    timeline = timelines["1.md"]
    for line in expected:
        written, label, reason = _LINE.fullmatch(line).groups()
        day = date.fromisoformat(written)
        if label == "文本":
            assert text_on(list_texts(library, timelines)["1.md"], day).name == reason, line
        elif label.startswith("第"):
            assert _mark(timelines, label, day) == reason, line
        else:
            assert timeline.on(day).label == label, line
            assert not reason or reason in str(timeline.entry_on(day).because), line
    # A reader's script takes the last entry whose day has come.
    days = [entry.day for entry in timeline.entries]
    assert days == sorted(days)


def _mark(timelines, words, day):
    """What stands at a provision of the first document on a day."""
    effects = [effect for effect in effects_at_provisions(timelines.effects_on("1.md"))
               if effect.words == words]
    come = [effect for effect in effects if effect.day <= day]
    if come:
        return come[-1].wording.come
    return effects[0].wording.coming if effects else "不变"


def test_a_document_without_validity_has_no_timeline_unless_another_acts_on_it():
    documents = (
        make("a.md", document_number=parse_number(FIRST_NUMBER), signed_on=date(2020, 1, 1)),
        make("b.md", signed_on=date(2024, 1, 1), repeals=(Relation(FIRST_NUMBER),)),
    )
    timelines = build_timelines(documents, lambda document: False, resolver(documents))
    assert list(timelines) == ["a.md"]
    assert timelines["a.md"].on(date(2024, 1, 1)) is Validity.REPEALED


def test_a_relation_to_a_document_elsewhere_does_nothing():
    documents = (make("b.md", signed_on=date(2024, 1, 1), repeals=(Relation("国发〔2001〕1号"),)),)
    assert not build_timelines(documents, lambda document: False, resolver(documents))


def test_an_entry_names_its_cause_and_the_articles():
    documents = read_documents(
        "成文日期: 2020-01-01\n---\n标题: 决定\n文号: 永政发〔2024〕9号\n成文日期: 2024-01-01\n"
        f"废止: [{{文件: {FIRST_NUMBER}, 条款: [第三条]}}]\n")
    start, change = build_timelines(documents, _always, resolver(documents))["1.md"].entries
    assert (start.day, start.validity, str(start.because)) == (
        date(2020, 1, 1), Validity.IN_FORCE, "成文日期")
    assert (change.because.path, change.because.document_number) == ("2.md", "永政发〔2024〕9号")
    assert change.articles == ("第三条",)


def test_the_order_of_documents_does_not_matter():
    text = (
        "成文日期: 2020-01-01\n有效期: 2年\n---\n文号: 甲发〔2021〕1号\n成文日期: 2021-01-01\n"
        f"延长有效期: [{{文件: {FIRST_NUMBER}, 至: 2023-12-31}}]\n修改: [{FIRST_NUMBER}]\n---\n"
        f"成文日期: 2021-01-01\n修改: [{FIRST_NUMBER}]\n废止: [甲发〔2021〕1号]\n")
    documents = read_documents(text)
    one = build_timelines(documents, _always, resolver(documents))
    other = build_timelines(documents[::-1], _always, resolver(documents))
    assert one == other
