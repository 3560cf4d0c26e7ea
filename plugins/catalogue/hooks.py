"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..build.feature import Feature
from ..build.hooks import page_generator
from .pages import inputs, list_pages

FEATURE = Feature(list_pages, inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
