"""The end of a command."""

import os
import sys
from contextlib import suppress
from typing import Any

from invoke import Exit
from invoke.executor import Executor

from ..pages.output_folder import NotWritable


class Ending(Executor):
    """Ends the program once every task is done, without taking its memory apart piece by piece.

    A large site has millions of pieces. What ends a task early (a code, Ctrl+C) ends as ever.
    """

    def execute(self, *tasks: Any) -> Any:
        """Does not return. Exit, with a sentence, where the place or the disk did not permit it."""
        try:
            super().execute(*tasks)
        except NotWritable as refusal:
            raise Exit(str(refusal), code=2) from None
        except BrokenPipeError:  # nobody reads any more, as behind `| head`
            os._exit(1)
        except Exception as error:
            from ..pipeline.mishaps import MISHAPS, told  # slow to import

            if not isinstance(error, MISHAPS):
                raise
            raise Exit(told(error), code=1) from None
        with suppress(OSError):  # nobody reads any more
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(0)
