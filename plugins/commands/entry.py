"""What `tasks.py` hands to invoke inside .venv: the commands, and words as invoke reads them."""

import io
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from invoke import Collection, Task

from ..pipeline.garbage import collect_rarely

collect_rarely()  # before most of the imports, which make none

from .bare_words import BARE_WORDS, spread  # noqa: E402
from .closed_pipe import quiet_when_closed  # noqa: E402
from .command_line import answer  # noqa: E402
from .shared import has_tests  # noqa: E402

AREAS = ("starting", "upgrading", "building", "demonstrating", "editing", "checking", "publishing",
         "printing", "mirroring", "neighbouring", "migrating", "developing")
# What only those need who work on the engine, and have its tests.
FOR_DEVELOPERS = frozenset({"bench", "demo", "lint", "lock", "screenshots"})


def all_commands() -> Collection:
    """The commands of every area, by name."""
    left_out = frozenset() if has_tests() else FOR_DEVELOPERS
    modules = (import_module(f"{__package__}.{area}") for area in AREAS)
    found = {command.name: command for module in modules
             for command in vars(module).values() if isinstance(command, Task)}
    return Collection(*(command for name, command in found.items() if name not in left_out))


def enter(argv: list[str]) -> Collection:
    """The commands, for invoke to run. Ends the process where the words are answered at once, and
    where another process has run them.
    """
    program, words = Path(argv[0]), argv[1:]
    sys.dont_write_bytecode = False  # invoke turns it off; every later start would pay for that
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without Han is no reason to fail
    commands = all_commands()
    if not {program.stem, program.parent.name} & {"inv", "invoke"}:
        return commands
    if spread(words) != words:  # invoke has read them already
        _run_again([sys.executable, "-m", "invoke", *spread(words)])
    if answered := answer(commands, words, BARE_WORDS):
        with quiet_when_closed():
            print(answered.text, file=sys.stderr if answered.code else sys.stdout)
        sys.exit(answered.code)
    return commands


def _run_again(command: list[str]) -> None:
    if os.name != "nt":
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))  # exec on Windows would return to the prompt at once
