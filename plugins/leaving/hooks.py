"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..pipeline.run import Run
from ..pages.fingerprint import fingerprint


def inputs(run: Run) -> str:
    """The digest of what the notices follow from: the facts of the documents that lead outside."""
    return fingerprint([run.marks[document.path]
                        for document in run.library.index.by_reference.get("external", ())])


FEATURE = Feature(found_in(f"{__package__}.pages", "list_pages"), inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
