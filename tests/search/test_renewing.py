"""The index of an edited site, made from that of before, is the one made of all documents."""

import random

import pytest

from plugins.search.renewing import renew
from plugins.search.state import IndexState, nothing_kept
from tests.search.corpus import SampleCounts, in_order, sample

ALPHABETS = ("一永昌县令号𠮷𠀀﨑a9z ，2㐂", [*map(chr, range(0x4e00, 0x9fa0, 257)), *"ab1 9，"])


@pytest.fixture
def _small_shards(monkeypatch):
    monkeypatch.setattr("plugins.search.shards.SMALLEST", 300)
    monkeypatch.setattr("plugins.search.shards.LARGEST", 420)
    monkeypatch.setattr("plugins.search.updating.LARGEST", 420)


def random_sample(choose: random.Random, number: int):
    letters = choose.choice(ALPHABETS)
    text = "".join(choose.choice(letters) for _ in range(choose.randrange(300)))
    return sample(f"{number:04}.html", text[:20].strip(), text, published_on="")


def edited(choose: random.Random, samples: list) -> list:
    after, number = list(samples), len(samples)
    for _ in range(choose.randrange(1, 4)):
        kind = choose.random()
        if kind < 0.3 or not after:
            after.append(random_sample(choose, number))
            number += 1
        elif kind < 0.4:
            after.pop()
        else:
            place = choose.randrange(len(after))
            after[place] = random_sample(choose, place)
    return after


EMPTY = IndexState()


def index_of(samples, last=EMPTY, kept=None, counts=None):
    ordered = in_order(samples)
    return renew(last, [one.document for one in ordered], counts or SampleCounts(ordered),
                 kept or nothing_kept)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.usefixtures("_small_shards")
def test_after_any_edits_it_is_as_if_made_anew(seed):
    choose = random.Random(seed)
    samples = [random_sample(choose, number) for number in range(choose.randrange(70))]
    index = index_of(samples)
    for _ in range(5):
        after = edited(choose, samples)
        counts = SampleCounts([*samples, *after])
        index = index_of(after, index.state, index.shards, counts)
        anew = index_of(after)
        assert index.state == anew.state
        assert [list(map(index.shards, index.state.slices))] == [
            list(map(anew.shards, anew.state.slices))]
        samples = after


@pytest.mark.usefixtures("_small_shards")
def test_an_edit_makes_the_slices_of_its_own_terms_anew():
    samples = [sample("a.html", "县城", "公开" * 9), sample("b.html", "村镇", "政府")]
    before = index_of(samples)
    after = [samples[0], sample("b.html", "村镇", "政务")]
    index = index_of(after, before.state, before.shards, SampleCounts([*samples, *after]))
    changed = [number for number, pair in enumerate(
        zip(before.state.slices, index.state.slices, strict=True)) if pair[0] != pair[1]]
    assert len(index.made) == len(changed) == 1
    assert index_of(after, index.state).made == {}


def test_where_what_was_before_is_gone_all_is_made_anew():
    samples = [sample("a.html", text="公开"), sample("b.html", text="政府")]
    after = [samples[0], sample("b.html", text="政务")]
    state = index_of(samples).state
    for kept, counts in ((nothing_kept, SampleCounts([*samples, *after])),
                         (index_of(samples).shards, SampleCounts(after))):
        index = index_of(after, state, kept, counts)
        assert index.state == index_of(after).state
        assert any(map(index.shards, index.state.slices))


def test_shards_that_another_build_has_removed_are_made_anew():
    samples = [sample("a.html", text="公开")]
    index = index_of(samples, index_of(samples).state)
    assert any(map(index.shards, index.state.slices))
