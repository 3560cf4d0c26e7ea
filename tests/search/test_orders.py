"""Files that put documents in order: lengths, days."""

import numpy as np

from plugins.search.entry import FIELDS
from plugins.search.files import ContentNamer
from plugins.search.orders import day_file, length_class_file, length_files
from tests.search.corpus import sample
from tests.search.test_records import value_of


def test_lengths_stand_by_field_and_as_powers_of_two():
    lengths = np.zeros((3, len(FIELDS)), dtype=int)
    lengths[:, 0], lengths[:, 1] = (10, 100, 1000), (8, 8, 8)
    (file,) = length_files(lengths, ContentNamer())
    assert value_of(file)[0] == [10, 100, 1000]
    # The nearest powers of two: 8, 128, 1024; those of titles are 8.
    assert value_of(length_class_file(lengths, ContentNamer())) == "8Pb"


def test_days_are_counted_from_one_document_to_the_next():
    documents = [sample(published_on=day).document for day in ("", "1970-01-02", "1970-01-09")]
    first, *steps = value_of(day_file(documents, ContentNamer()))
    assert (first < 0, first + steps[0], steps[1]) == (True, 1, 7)
