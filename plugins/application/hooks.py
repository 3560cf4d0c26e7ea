"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..documents.inserts import Insert

_TOOLS = {Insert.FORM: "form", Insert.PERIODS: "periods", Insert.FEES: "fees"}
FEATURE = Feature(
    found_in(f"{__package__}.pages", "list_pages"),
    supplements={insert: found_in(f"{__package__}.tools", name)
                 for insert, name in _TOOLS.items()},
    inputs=lambda run: "",  # of the theme and `_data` alone
)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
