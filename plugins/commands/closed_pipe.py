"""The end of a command whose output nobody reads any more, as behind `| head`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import invoke


@contextmanager
def quiet_when_closed() -> Iterator[None]:
    """Ends the command with code 1 and without a word where standard output is closed."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python flushes at its end goes nowhere; as would a message on a closed stderr.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BrokenPipeError:
                os.dup2(nowhere, stream.fileno())
        raise invoke.Exit(code=1) from None
