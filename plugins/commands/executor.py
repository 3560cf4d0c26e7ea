"""How every command ends that cannot do what it was asked: with a sentence and its code."""

from typing import Any

import invoke
from invoke.executor import Executor as TaskExecutor

from ..pages.output_folder import NotWritable
from ..pipeline.options import SettingsError
from .closed_pipe import quiet_when_closed


class Executor(TaskExecutor):
    """Runs tasks, and tells in Chinese what the place, the settings or the machine did not permit.
    """

    def execute(self, *tasks: Any) -> Any:
        """The results of the tasks. Exit, with a sentence, where one of them fails so."""
        try:
            with quiet_when_closed():
                return super().execute(*tasks)
        except (NotWritable, SettingsError) as refusal:
            raise invoke.Exit(str(refusal), code=2) from None
        except KeyboardInterrupt:
            raise invoke.Exit(code=130) from None
        except invoke.Exit:
            raise
        except Exception as error:
            from ..pipeline.errors import ENVIRONMENT_ERRORS, describe  # slow to import

            if not isinstance(error, ENVIRONMENT_ERRORS):
                raise
            raise invoke.Exit(describe(error), code=1) from None
