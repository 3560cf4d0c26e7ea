"""The feature at Pelican's door.

Its many modules are imported where there is a report: an edit of a site without one is spared it.
"""

from collections.abc import Iterable
from typing import Any

from pelican import Pelican, signals

from ..build.feature import Feature, listed_by
from ..build.hooks import page_generator
from ..build.run import Run
from ..documents.document import Document, Layout
from ..documents.findings import Finding


def supplement(run: Run, document: Document) -> Any:
    """What the page of a report shows besides its text."""
    from .supplement import supplement

    return supplement(run, document)


def check(run: Run) -> Iterable[Finding]:
    """What is wrong with the data files of reports."""
    if not has_reports(run):
        return ()
    from .checks import check_data_files

    return check_data_files(run)


def inputs(run: Run) -> str | None:
    """Nothing, where there is no report; None where there are, since they have figures too."""
    return None if has_reports(run) else ""


def has_reports(run: Run) -> bool:
    """True where a report is published."""
    return Layout.ANNUAL_REPORT in run.library.by_layout


FEATURE = Feature(listed_by(f"{__package__}.pages"), {Layout.ANNUAL_REPORT: supplement}, check,
                  inputs=inputs)


def connect() -> None:
    """Connects the one receiver."""
    signals.get_generators.connect(get_generator)


def get_generator(pelican: Pelican) -> type:
    """The generator that writes this feature's pages."""
    return page_generator(pelican, FEATURE)
