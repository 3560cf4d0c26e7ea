"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator

FEATURE = Feature(found_in(f"{__package__}.pages", "list_pages"),
                  inputs=lambda run: "")  # of the theme and the day alone


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
