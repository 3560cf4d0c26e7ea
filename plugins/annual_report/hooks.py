"""The feature at Pelican's door.

Its many modules are imported where there is a report: an edit of a site without one is spared it.
"""

from collections.abc import Iterable

from pelican import Pelican, signals

from ..pipeline.feature import Feature, found_in
from ..pipeline.hooks import page_generator
from ..pipeline.run import Run
from ..documents.document import Layout
from ..documents.findings import Finding

_check_data_files = found_in(f"{__package__}.checks", "check_data_files")


def check(run: Run) -> Iterable[Finding]:
    """What is wrong with the data files of reports."""
    return _check_data_files(run) if has_reports(run) else ()


def inputs(run: Run) -> str | None:
    """Nothing, where there is no report; None where there are, since they have figures too."""
    return None if has_reports(run) else ""


def has_reports(run: Run) -> bool:
    """True where a report is published."""
    return Layout.ANNUAL_REPORT in run.library.by_layout


FEATURE = Feature(
    found_in(f"{__package__}.pages", "list_pages"),
    {Layout.ANNUAL_REPORT: found_in(f"{__package__}.supplement", "supplement")}, check,
    inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
