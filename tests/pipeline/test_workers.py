"""Rendering by several processes: what a worker gets is the page as it was handed over."""

import threading
from dataclasses import dataclass, replace

import pytest

from plugins.pipeline.options import read_options
from plugins.pipeline.run import Run
from plugins.pipeline.workers import WORTHWHILE
from plugins.pages.page import Composed, Page
from tests.support import DAY, ROOT, markdown, write


@dataclass(frozen=True)
class Words:
    """A view that tells, in the page made of it, which thread took it apart for a worker."""

    number: int

    @property
    def fingerprint_key(self):
        return self.number

    def __reduce__(self):
        return _restored, (f"{self.number} {threading.current_thread().name}",)


def _restored(words):
    return words


def encoded(view, load_text):
    """What the page shows."""
    return str(view).encode()


@pytest.fixture
def run(tmp_path):
    """A run of two processes over a site of one document."""
    write(tmp_path / "content", {"a.md": markdown()})
    options = read_options({"PATH": tmp_path / "content", "OUTPUT_PATH": tmp_path / "out", "DAY": DAY,
                            "THEME": ROOT / "theme", "JOBS": 2}, ROOT)
    return Run(replace(options, cache=tmp_path / "cache"))


def test_views_are_taken_apart_before_the_build_goes_on_with_them(run, tmp_path):
    run.write(Page(f"p{number}.txt", Composed(encoded), Words(number))
              for number in range(WORTHWHILE))
    run.finish()
    made = {(tmp_path / "out" / f"p{number}.txt").read_text() for number in range(WORTHWHILE)}
    assert {words.partition(" ")[2] for words in made} <= {"MainThread", ""}
    assert {int(words.partition(" ")[0].removeprefix("Words(number=").rstrip(")"))
            for words in made} == set(range(WORTHWHILE))
