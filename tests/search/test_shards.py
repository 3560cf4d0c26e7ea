"""Shards: which terms go together, and where they begin."""

import random

import numpy as np

from plugins.search.merging import collect, sorted_slices
from plugins.search.shards import LARGEST, SMALLEST, cut, make_shards, separator
from tests.search.corpus import sample


def test_a_shard_begins_with_the_least_that_tells_it_from_the_one_before():
    assert separator("中国", "县人") == "县"
    assert separator("县人", "县级") == "县级"
    assert separator("", "#令1") == "#"


def sized_terms(count: int) -> tuple[np.ndarray, tuple[str, ...]]:
    choose = random.Random(3)
    terms = tuple(sorted({f"{choose.randrange(10**9)}" for _ in range(count)}))
    return np.array([choose.randrange(50, 900) for _ in terms]), terms


def test_shards_have_nearly_one_size():
    costs, terms = sized_terms(4000)
    starts = cut(costs, terms)
    sizes = [part.sum() for part in np.split(costs, starts[1:])]
    assert all(SMALLEST <= size <= LARGEST for size in sizes[:-1])


def test_a_term_larger_than_a_shard_stands_alone_in_excess():
    costs = np.array([10, LARGEST * 3, 10])
    assert cut(costs, ("a", "b", "c")) == [0, 1, 2]


def test_an_edit_moves_few_boundaries():
    costs, terms = sized_terms(4000)
    before = {terms[start] for start in cut(costs, terms)}
    costs[100] += 500
    after = {terms[start] for start in cut(costs, terms)}
    assert len(before - after) <= 4


def test_a_large_slice_is_coded_in_parts_that_make_the_same_shards():
    choose = random.Random(5)
    counted = [sample(title="", text=" ".join(choose.choices("abcdefghijk", k=40) + [
        f"{choose.randrange(30_000)}" for _ in range(200)])).counted for _ in range(300)]
    words = next(sorted_slices(collect(counted)))
    at_once = list(make_shards(words, 304))
    assert len(words.documents) > 3 * LARGEST
    assert len(at_once) > 10
    assert list(make_shards(words, 304, LARGEST)) == at_once
