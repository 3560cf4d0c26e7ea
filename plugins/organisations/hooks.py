"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..documents.document import Layout
from ..documents.inserts import Insert
from .checks import check

_SUPPLEMENTS = f"{__package__}.supplements"
FEATURE = Feature(
    lambda run: (),
    supplements={Layout.ORGANISATION: found_in(_SUPPLEMENTS, "organisation"),
                 Layout.LEADER: found_in(_SUPPLEMENTS, "leader"),
                 Insert.OVERVIEW: found_in(_SUPPLEMENTS, "overview")},
    check=check,
)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator of the feature, which adds to pages of others."""
    return page_generator(pelican, FEATURE)
