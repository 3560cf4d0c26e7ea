"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..pipeline.run import Run
from ..documents.document import Layout
from ..pages.fingerprint import fingerprint

_PAGES = f"{__package__}.pages"


def inputs(run: Run) -> str:
    """The digest of what the pages show: the texts of the schedules, and what fulfils them."""
    schedules = run.library.by_layout.get(Layout.SCHEDULE, ())
    return fingerprint(run.facts, [document.digest for document in schedules]) if schedules else ""


FEATURE = Feature(found_in(_PAGES, "list_pages"),
                  supplements={Layout.SCHEDULE: found_in(_PAGES, "tools_of")}, inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
