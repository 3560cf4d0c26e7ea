"""Files about documents: snippets, blocks, facets, years."""

import json

import numpy as np

from plugins.search.attachment_text import LONGEST
from plugins.search.entry import FIELDS
from plugins.search.files import ContentNamer, DataFile, script
from plugins.search.records import (
    LONGEST_AT_ONCE,
    block_values,
    facet_file,
    letter,
    list_long,
    list_text_files,
    record,
    text_digests,
    timeline_row,
    year_starts,
)
from tests.search.corpus import sample, timeline_of


def value_of(file: DataFile):
    text = file.content.decode()
    return json.loads(text[text.index(",") + 1 : -len(");\n")])


def text_files(documents, **others):
    return list_text_files(documents, text_digests(documents), ContentNamer(), **others)


def test_texts_lie_two_to_a_file():
    files = text_files([sample(f"{n}.html").document for n in range(5)])
    assert [[one.path for one in file.documents] for file in files] == [
        ["0.html", "1.html"], ["2.html", "3.html"], ["4.html"]]


def test_a_file_of_texts_has_another_name_when_a_document_changes():
    names = {text_files([sample(text=text).document])[0].name for text in "甲乙"}
    assert len(names) == 2


def test_half_a_surrogate_pair_in_a_text_is_replaced():
    assert script("x/a", "甲\ud800乙").decode() == 'site.receive("x/a","甲?乙");\n'


def test_a_record_names_the_attachments_of_its_texts():
    one = sample(text="正文", attachments=[("补贴表", "a.xlsx", "每亩")], anchors=[(0, "article-1")])
    row = record(one.document, one.texts)
    assert row[-3:] == ["正文", [0, "article-1"], [["补贴表", "a.xlsx", "每亩"]]]


def test_the_rest_of_a_long_attachment_lies_in_a_file_of_its_own():
    text = "每亩" * LONGEST_AT_ONCE
    one = sample(attachments=[("长表", "a.xlsx", text), ("短表", "b.xlsx", "每亩")])
    lengths = np.full((1, len(FIELDS)), LONGEST_AT_ONCE + 1)
    (file,) = text_files([one.document], long=list_long([one.document], lengths))
    ((*_, attachments, _, _, further),) = file.rows(lambda document: one.texts)
    assert [file.name for file in file.further] == [further]
    (rest,) = file.further
    first, second = (row[2] for row in attachments)
    assert (first + rest.rows(lambda document: one.texts)[0], second) == (text, "每亩")
    assert len(first) == LONGEST_AT_ONCE
    assert list_long([one.document], lengths - 1) == frozenset()


def test_an_attachment_whose_text_is_not_whole_is_marked():
    one = sample(attachments=[("巨表", "a.csv", "亩" * LONGEST), ("短表", "b.csv", "亩")])
    assert [row[3:] for row in record(one.document, one.texts, "x/a")[9]] == [[0, 1], []]


def test_a_block_holds_kinds_and_what_is_still_to_change_of_validities():
    documents = [sample(f"{name}.html", published_on="2024-01-02").document for name in "abc"]
    timelines = {"a.html": timeline_of([("2023-01-03", "in_force"), ("2024-01-03", "expired")]),
                 "b.html": timeline_of([("2024-01-02", "in_force")])}
    (value,) = block_values(documents, timelines)
    assert value == {"kinds": "000", "validities": "220", "timelines": {0: [1, 19725, 4]}}


def test_a_timeline_is_a_validity_then_days_and_validities_by_turns():
    events = timeline_of([("1970-01-01", "in_force"), ("1970-02-01", "repealed")])
    assert timeline_row(events) == [0, 0, 1, 31, 5]
    assert timeline_row(events, "1970-01-31") == [1, 31, 5]
    assert timeline_row(None) == []


def test_every_place_has_a_character_of_its_own_and_none_is_a_surrogate():
    letters = [letter(place) for place in range(20_000)]
    assert len(set(letters)) == len(letters)
    assert not any("\ud800" <= one <= "\udfff" for one in letters)


def test_facets_are_a_character_for_each_document():
    documents = [sample(category="乙", issuer="甲局").document, sample(category="甲").document]
    value = value_of(facet_file(documents, ContentNamer()))
    assert value["category"] == {"names": ["乙", "甲"], "values": "01"}
    assert value["issuer"] == {"names": ["", "甲局"], "values": "10"}


def test_a_character_stands_for_a_set_of_offices():
    offices = [("甲局", "乙局"), (), ("甲局",)]
    documents = [sample(offices=names).document for names in offices]
    value = value_of(facet_file(documents, ContentNamer()))
    assert value["office"] == {"names": ["乙局", "甲局"], "sets": [[], [1], [1, 0]],
                               "values": "201"}


def test_years_are_ranges_of_numbers():
    days = ("", "2023-05-01", "2023-06-01", "2024-01-01")
    documents = [sample(published_on=day).document for day in days]
    assert year_starts(documents) == [["", 0], ["2023", 1], ["2024", 3]]
