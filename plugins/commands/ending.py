"""The end of a command."""

import os
import sys
from contextlib import suppress
from typing import Any

from invoke.executor import Executor


class Ending(Executor):
    """Ends the program once every task is done, without taking its memory apart piece by piece.

    A large site has millions of pieces. What ends a task early (a code, Ctrl+C) ends as ever.
    """

    def execute(self, *tasks: Any) -> Any:
        """Does not return."""
        super().execute(*tasks)
        with suppress(OSError):  # nobody reads any more
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(0)
