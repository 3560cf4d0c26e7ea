"""Any sequence of edits: an incremental build gives, byte for byte, what a clean one gives.

COLUMN_EDITS asks for more sequences; a failure names the seed that COLUMN_SEED repeats.
"""

import os
from datetime import date
from random import Random

import pytest

from tests.incremental.edits import EDITS
from tests.incremental.site import Content, Site, findings_of
from tests.incremental.start import start
from tests.support import markdown

SEQUENCES = int(os.environ.get("COLUMN_EDITS", "1"))
FIRST_SEED = int(os.environ.get("COLUMN_SEED", "0"))


@pytest.mark.parametrize("seed", range(FIRST_SEED, FIRST_SEED + SEQUENCES))
def test_incremental_equals_clean(tmp_path, seed):
    """Every edit in each sequence, in an order of its own."""
    chance = Random(seed)
    site = Site(tmp_path, chance, start())
    output = site.build()
    assert output == site.build_clean()
    done = []
    for edit in chance.sample(EDITS, len(EDITS)):
        before = Content(site.content)
        edit(site)
        done.append(edit.__name__)
        story = f"COLUMN_SEED={seed} COLUMN_EDITS=1: {' '.join(done)}"
        built, faults = findings_of(site.build)
        wanted, wanted_faults = findings_of(site.build_clean)
        assert faults == wanted_faults, story
        if wanted is None:
            done[-1] += "(faulty)"
            before.restore()
            built, wanted = site.build(), site.build_clean()
        _assert_same(built, wanted, story)


def _assert_same(built: dict[str, bytes], wanted: dict[str, bytes], story: str) -> None:
    """The same files with the same bytes."""
    missing, stray = wanted.keys() - built.keys(), built.keys() - wanted.keys()
    assert not missing, f"{story}\nmissing: {sorted(missing)}"
    assert not stray, f"{story}\nstray: {sorted(stray)}"
    changed = [path for path in wanted if built[path] != wanted[path]]
    assert not changed, f"{story}\ndifferent: {changed}"


def test_a_list_follows_the_day_on_which_a_document_expires(tmp_path):
    """Its file stays as it is, and so do all others."""
    site = Site(tmp_path, Random(0), {"policy/a.md": markdown(
        "类别: 行政规范性文件\n成文日期: 2024-01-01\n有效期至: 2026-12-31\n")})
    site.build()
    site.day = date(2027, 1, 1)
    _assert_same(site.build(), site.build_clean(), "the day after the last")
