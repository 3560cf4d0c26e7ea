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
from ..pages.output_folder import NotWritable
from ..pages.template_faults import TemplateFault
from .feature import Feature
from .mishaps import MISHAPS, told
from .options import read_options
from .portal import finding_of
from .run import FaultyContent, Run

ROOT = Path(__file__).parents[2]
_AS_BEFORE = "网站未更新，线上仍是上一版。"
_NO_DELETING = ("这里不能用 pelican 的 -d（DELETE_OUTPUT_DIRECTORY），它会清空整个文件夹；"
                "不再需要的网页，程序自己会删。请去掉它再运行。")


class PageWriter(Writer):
    """Pelican's writer for the generators of Pelican; ours hand their Pages to the run."""


def connect() -> None:
    """Connects the three receivers of the build."""
    signals.initialized.connect(read_settings)
    signals.get_writer.connect(get_writer)
    signals.finalized.connect(finish)


def read_settings(pelican: Pelican) -> None:
    """Parses the settings once; the run begins when the first feature asks for it."""
    if pelican.delete_outputdir:  # Pelican would empty the folder before anybody looks at it
        print(_NO_DELETING, file=sys.stderr)
        raise SystemExit(2)
    try:
        pelican.column_options = read_options(pelican.settings, ROOT)
    except ValueError as error:
        print(error, file=sys.stderr)
        raise SystemExit(2) from None
    pelican.column_run = None
    # Whoever starts Pelican may tell what files there are, where it has just looked.
    pelican.column_files = getattr(pelican, "column_files", None)


def run_of(pelican: Pelican) -> Run:
    """The run of this build. SystemExit(2), all faults printed, where the content is faulty."""
    if pelican.column_run is None:
        with _refused(pelican), _told_of_mishaps(pelican):
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
            with _refused(pelican), _told_of_mishaps(pelican):
                run.refuse_faults()
                run.write_feature(feature)

    return PageGenerator


def get_writer(pelican: Pelican) -> type[Writer]:
    """The writer class."""
    return PageWriter


def finish(pelican: Pelican) -> None:
    """Brings the output to the new state and says so."""
    with _refused(pelican), _told_of_mishaps(pelican, "网站是完整的，或旧或新。"):
        print(run_of(pelican).finish())


@contextmanager
def _refused(pelican: Pelican) -> Iterator[None]:
    """Ends the build, the old output whole: with every error in its place, or told why not here."""
    try:
        yield
    except FaultyContent as fault:
        print(to_text(errors_of(fault.findings)), file=sys.stderr)
        print(_AS_BEFORE, file=sys.stderr)
    except TemplateFault as fault:
        print(to_text([finding_of(fault, pelican.column_options)]), file=sys.stderr)
        print(_AS_BEFORE, file=sys.stderr)
    except NotWritable as refusal:
        print(refusal, file=sys.stderr)
    else:
        return
    _discard_staged(pelican)
    raise SystemExit(2)


@contextmanager
def _told_of_mishaps(pelican: Pelican, after: str = _AS_BEFORE) -> Iterator[None]:
    """Ends the build, the output whole and what was staged gone, where a disk failed it."""
    try:
        yield
    except MISHAPS as mishap:
        _discard_staged(pelican)
        print(f"{told(mishap)}{after}", file=sys.stderr)
        raise SystemExit(1) from None


def _discard_staged(pelican: Pelican) -> None:
    """Removes what this build staged and will not apply."""
    if pelican.column_run:  # else the turn may be another's, and so what is staged
        with suppress(OSError):
            complete(pelican.column_options.output)
