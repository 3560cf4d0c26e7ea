"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..build.feature import Feature
from ..build.hooks import page_generator
from ..documents.inserts import Insert
from .pages import list_pages
from .tools import fees, form, periods

FEATURE = Feature(
    list_pages, supplements={Insert.FORM: form, Insert.PERIODS: periods, Insert.FEES: fees})


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
