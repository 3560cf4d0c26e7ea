"""Rendering by several processes: what a worker gets is the page as it was handed over."""

import threading
from dataclasses import dataclass

from plugins.pages.page import FromStore, Page
from plugins.pipeline.build import build
from plugins.pipeline.feature import Feature
from plugins.pipeline.workers import WORTHWHILE
from tests.support import markdown, options_of, write


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


def test_views_are_taken_apart_before_the_build_goes_on_with_them(tmp_path):
    write(tmp_path / "content", {"a.md": markdown()})
    words = Feature("words", pages=lambda context: (
        Page(f"p{number}.txt", FromStore(encoded), Words(number)) for number in range(WORTHWHILE)))
    build(options_of(tmp_path / "content", tmp_path / "out", tmp_path / "cache", jobs=2), [words])
    made = {(tmp_path / "out" / f"p{number}.txt").read_text() for number in range(WORTHWHILE)}
    assert {words.partition(" ")[2] for words in made} <= {"MainThread", ""}
    assert {int(words.partition(" ")[0].removeprefix("Words(number=").rstrip(")"))
            for words in made} == set(range(WORTHWHILE))
