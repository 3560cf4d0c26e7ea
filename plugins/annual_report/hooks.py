"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..build.feature import Feature
from ..build.hooks import page_generator
from ..documents.document import Layout
from .checks import check_data_files
from .pages import list_pages
from .supplement import supplement

FEATURE = Feature(list_pages, {Layout.ANNUAL_REPORT: supplement}, check_data_files)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
