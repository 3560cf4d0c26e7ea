"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature
from ..pipeline.hooks import page_generator
from .pages import list_last, list_pages

FEATURE = Feature(list_pages, list_last=list_last)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
