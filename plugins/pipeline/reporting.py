"""A build as whoever started it sees it: its summary, or why there is none, and the exit code."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from ..documents.entries import File
from ..documents.findings import errors_of, to_text
from ..pages.output_folder import NotWritable
from ..pages.template_faults import TemplateFault
from .build import Summary, build
from .errors import ENVIRONMENT_ERRORS, FaultyContent, describe
from .feature import Feature
from .options import Options
from .portal import finding_of

_AS_BEFORE = "网站未更新，线上仍是上一版。"


def report_build(options: Options, features: Sequence[Feature],
                 files: Sequence[File] | None = None) -> Summary:
    """The summary of a build, printed. SystemExit: 2 where it is refused, 1 where the machine
    fails, with the reason on standard error.
    """
    try:
        summary = build(options, features, files)
    except FaultyContent as fault:
        _end(2, to_text(errors_of(fault.findings)), _AS_BEFORE)
    except TemplateFault as fault:
        _end(2, to_text([finding_of(fault, options)]), _AS_BEFORE)
    except NotWritable as refusal:
        _end(2, str(refusal))
    except ENVIRONMENT_ERRORS as error:
        _end(1, f"{describe(error)}{''.join(getattr(error, '__notes__', [_AS_BEFORE]))}")
    print(summary)
    return summary


def _end(code: int, *lines: str) -> NoReturn:
    print(*lines, sep="\n", file=sys.stderr)
    raise SystemExit(code) from None
