"""The feature at Pelican's door."""

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..pipeline.run import Run
from ..pages.fingerprint import fingerprint
from ..validity.policies import listed_as_policies


def inputs(run: Run) -> str:
    """The digest of what the ratios follow from: the facts of policies, and who interprets them."""
    return fingerprint(*[told for path in listed_as_policies(run.library)
                         for told in (run.marks[path], run.ties.get(path))])


FEATURE = Feature(found_in(f"{__package__}.pages", "list_pages"), inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
