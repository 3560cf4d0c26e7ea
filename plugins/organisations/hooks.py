"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..build.feature import Feature
from ..build.hooks import page_generator
from ..documents.document import Layout
from ..documents.inserts import Insert
from .checks import check
from .supplements import leader, organisation, overview

FEATURE = Feature(
    lambda run: (),
    supplements={Layout.ORGANISATION: organisation, Layout.LEADER: leader,
                 Insert.OVERVIEW: overview},
    check=check,
)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator of the feature, which adds to pages of others."""
    return page_generator(pelican, FEATURE)
