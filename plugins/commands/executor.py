"""How every command ends that cannot do what it was asked: with a sentence and its code."""

import os
import sys
from typing import Any

import invoke
from invoke.executor import Executor as TaskExecutor

from ..pages.output_folder import NotWritable
from ..pipeline.options import SettingsError


class Executor(TaskExecutor):
    """Runs tasks, and tells in Chinese what the place, the settings or the machine did not permit.
    """

    def execute(self, *tasks: Any) -> Any:
        """The results of the tasks. Exit, with a sentence, where one of them fails so."""
        try:
            results = super().execute(*tasks)
            sys.stdout.flush()
            return results
        except (NotWritable, SettingsError) as refusal:
            raise invoke.Exit(str(refusal), code=2) from None
        except KeyboardInterrupt:
            raise invoke.Exit(code=130) from None
        except BrokenPipeError:  # nobody reads any more, as behind `| head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise invoke.Exit(code=1) from None
        except Exception as error:
            from ..pipeline.errors import ENVIRONMENT_ERRORS, describe  # slow to import

            if not isinstance(error, ENVIRONMENT_ERRORS):
                raise
            raise invoke.Exit(describe(error), code=1) from None
