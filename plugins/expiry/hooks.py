"""The feature at Pelican's door."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..pipeline.run import Run
from ..pages.fingerprint import fingerprint
from ..pages.page import Part


def list_part(run: Run) -> Iterator[Part]:
    """Every page of the feature, as a part of the documents that have validity alone."""
    told = fingerprint(*[run.marks[path] for path in run.standings])
    yield Part("validity", told, partial(found_in(f"{__package__}.pages", "list_pages"), run))


FEATURE = Feature(list_part, inputs=attrgetter("facts"))


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
