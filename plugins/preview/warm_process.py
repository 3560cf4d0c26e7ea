"""A process that has imported what a command needs, and waits for the word to run it.

Every build is one of a fresh process, as from the command line; only the imports are done ahead,
and what the store has of the site is brought back: it is used where it is still the same.
"""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path


class WarmProcess:
    """One waiting process; after each command there is another. A patient one lets others go.

    `folders` are a content and an output of which it brings back ahead what the store has.
    """

    def __init__(self, root: Path, modules: Sequence[str], patient: bool = False,
                 folders: Sequence[Path] = ()):
        self._root = root
        ahead = [str(folder) for folder in (root / ".cache", *folders)] if folders else []
        self._preparation = json.dumps({"modules": modules, "patient": patient, "ahead": ahead})
        self._process = self._start()

    def run(self, *words: str) -> tuple[int, str, str]:
        """Runs an `inv` command: exit code, what it said, what it complained of."""
        if self._process.poll() is not None:
            self._process = self._start()
        process = self._process
        said, complaint = process.communicate(json.dumps(words))
        self._process = self._start()
        return process.returncode, said, complaint

    def stop(self) -> None:
        """Ends the process; a command at work in it fails, the next has a process of its own."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-X", "utf8", "-m", __name__, self._preparation]
        return subprocess.Popen(command, cwd=self._root, text=True, encoding="utf-8",
                                errors="replace", stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def main() -> None:
    """Prepares as asked, waits for words on standard input, runs `inv` with them."""
    _prepare(**json.loads(sys.argv[1]))
    words = sys.stdin.read()
    if words:
        sys.argv = ["inv", *json.loads(words)]
        runpy.run_module("invoke", run_name="__main__")


def _prepare(modules: Sequence[str], patient: bool, ahead: Sequence[str]) -> None:
    if patient and hasattr(os, "nice"):
        os.nice(10)
    for name in modules:
        with suppress(Exception):  # the command itself will say what is wrong with it
            import_module(name)
    with suppress(Exception):
        if ahead:
            from ..pipeline.loading import read_store_ahead

            read_store_ahead(*map(Path, ahead))


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main()
