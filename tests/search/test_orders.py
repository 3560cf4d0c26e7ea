"""Files that put documents in order: lengths, days."""

import json

import numpy as np

from plugins.search.entry import FIELDS
from plugins.search.files import ContentNamer
from plugins.search.orders import joining_file, length_class_file, length_files
from tests.search.corpus import sample
from tests.search.test_records import value_of


def test_lengths_stand_by_field_and_as_classes_against_the_average():
    lengths = np.zeros((3, len(FIELDS)), dtype=int)
    lengths[:, 0], lengths[:, 1] = (10, 100, 1000), (8, 8, 8)
    (file,) = length_files(lengths, ContentNamer())
    assert value_of(file)[0] == [10, 100, 1000]
    assert value_of(length_class_file(lengths, ContentNamer())) == "117"  # average 370 and 8


def test_days_are_counted_from_one_document_to_the_next_beside_the_lengths():
    documents = [sample(published_on=day).document for day in ("", "1970-01-02", "1970-01-09")]
    lengths = np.arange(3 * len(FIELDS)).reshape(3, -1)
    file = joining_file(documents, lengths, ContentNamer())
    (first, *steps), body, title = json.loads(
        "[" + file.content.decode().partition(",")[2].removesuffix(");\n") + "]")
    assert (first < 0, first + steps[0], steps[1]) == (True, 1, 7)
    assert (body, title) == (lengths[:, 0].tolist(), lengths[:, 1].tolist())
