"""The build at Pelican's doors."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.writers import Writer

from ..documents.findings import errors_of, to_text
from ..pages.journal import complete
from .feature import Feature
from .mishaps import MISHAPS, told
from .options import read_options
from .run import FaultyContent, Run

ROOT = Path(__file__).parents[2]
_AS_BEFORE = "网站未更新，线上仍是上一版。"


class PageWriter(Writer):
    """Pelican's writer for the generators of Pelican; ours hand their Pages to the run."""


def connect() -> None:
    """Connects the three receivers of the build."""
    signals.initialized.connect(read_settings)
    signals.get_writer.connect(get_writer)
    signals.finalized.connect(finish)


def read_settings(pelican: Pelican) -> None:
    """Parses the settings once; the run begins when the first feature asks for it."""
    try:
        pelican.column_options = read_options(pelican.settings, ROOT)
    except ValueError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
    pelican.column_run = None
    # Whoever starts Pelican may tell what files there are, where it has just looked.
    pelican.column_files = getattr(pelican, "column_files", None)


def run_of(pelican: Pelican) -> Run:
    """The run of this build. SystemExit(2), all faults printed, where the content is faulty."""
    if pelican.column_run is None:
        with _refused_if_faulty(), _told_of_mishaps(pelican):
            pelican.column_run = Run(pelican.column_options, pelican.column_files)
    return pelican.column_run


def page_generator(pelican: Pelican, feature: Feature) -> type:
    """A generator class for Pelican that writes the pages of a feature that has joined the run."""
    run = run_of(pelican)
    run.join(feature)

    class PageGenerator:
        def __init__(self, **_: Any):
            pass

        def generate_output(self, writer: Writer) -> None:
            with _refused_if_faulty(), _told_of_mishaps(pelican):
                run.refuse_faults()
                run.write_feature(feature)

    return PageGenerator


def get_writer(pelican: Pelican) -> type[Writer]:
    """The writer class."""
    return PageWriter


def finish(pelican: Pelican) -> None:
    """Brings the output to the new state and says so."""
    with _told_of_mishaps(pelican, "网站是完整的，或旧或新。"):
        print(run_of(pelican).finish())


@contextmanager
def _refused_if_faulty() -> Iterator[None]:
    """Ends the build with every error in its place, the old output whole."""
    try:
        yield
    except FaultyContent as fault:
        print(to_text(errors_of(fault.findings)), file=sys.stderr)
        print(_AS_BEFORE, file=sys.stderr)
        raise SystemExit(2) from None


@contextmanager
def _told_of_mishaps(pelican: Pelican, after: str = _AS_BEFORE) -> Iterator[None]:
    """Ends the build, the output whole and what was staged gone, where a disk failed it."""
    try:
        yield
    except MISHAPS as mishap:
        if pelican.column_run:  # else the turn may be another's, and so what is staged
            with suppress(OSError):
                complete(pelican.column_options.output)
        print(f"{told(mishap)}{after}", file=sys.stderr)
        raise SystemExit(1) from None
