"""The feature at Pelican's door."""

from operator import attrgetter

from pelican import Pelican, signals

from ..build.feature import Feature, listed_by
from ..build.hooks import page_generator

FEATURE = Feature(listed_by(f"{__package__}.pages"), inputs=attrgetter("facts"))


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
