"""The feature at Pelican's door."""

import sys
from functools import partial

from pelican import Pelican, signals

from ..pipeline.feature import Feature
from ..pipeline.hooks import page_generator
from .entry import Options
from .pages import list_pages

FEATURE = Feature(list_pages)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages, as the setting `SEARCH` has them."""
    try:
        options = Options(**pelican.settings.get("SEARCH", {}))
    except TypeError:
        print("SEARCH 只认识 lunr_json，请检查 pelicanconf.py。", file=sys.stderr)
        raise SystemExit(1) from None
    return page_generator(pelican, Feature(partial(list_pages, options=options)))
