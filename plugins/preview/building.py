"""After each change the pages, then the search, then the findings; a further change cuts in.

At ten thousand documents the pages take one second, the search two more: nobody who waits for
a page waits for the search.
"""

import json
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from .state import StatePublisher
from .warm_process import WarmProcess


class Builder:
    """Builds and inspects by the commands of the project, and publishes the state."""

    def __init__(self, root: Path, plugins: Iterable[str], where: tuple[str, ...],
                 folders: tuple[Path, Path], publisher: StatePublisher):
        modules = ("invoke", "plugins.pipeline.reporting", *plugins)
        self._pages = WarmProcess(root, modules, folders=folders)
        self._findings = WarmProcess(root, ("invoke", "plugins.inspection.command"), patient=True)
        self._rest = WarmProcess(root, modules, patient=True)
        command = ("--search-root", str(root))
        self._complete = (*command, "build", *where, "--unreviewed")
        self._build = (*self._complete, "--quick")
        self._inspect = (*command, "inspect", *where, "--unreviewed", "--format=json")
        self._first = True
        self._publisher = publisher
        self._cut = threading.Event()
        self._thread = threading.Thread()

    def build(self, new_code: bool) -> str:
        """Builds; what the build said. The rest goes on afterwards, on its own."""
        self._interrupt()
        if new_code:
            for process in (self._pages, self._findings, self._rest):
                process.stop()
        self._publisher.begin()
        code, said, complaint = self._pages.run(*self._build)
        self._publisher.end((complaint or said) if code else "")
        self._cut.clear()
        self._thread = threading.Thread(target=self._go_on, args=(code == 0,), daemon=True)
        self._thread.start()
        return complaint if code else said

    def stop(self) -> None:
        """Ends the processes."""
        self._interrupt()
        for process in (self._pages, self._findings, self._rest):
            process.stop()

    def _interrupt(self) -> None:
        """Cuts short what goes on in the background."""
        self._cut.set()
        while self._thread.is_alive():
            self._findings.stop()
            self._rest.stop()
            self._thread.join(0.1)

    def _go_on(self, good: bool) -> None:
        """The whole site, where its pages are good, then what is wrong with it."""
        if self._first:  # the whole takes long then
            self._first = False
            self._tell()
        if good and not self._cut.is_set():
            self._rest.run(*self._complete)
        self._tell()

    def _tell(self) -> None:
        if not self._cut.is_set():
            _, said, _ = self._findings.run(*self._inspect)
            with suppress(ValueError):  # cut short: the last findings stand
                self._publisher.tell(tuple(json.loads(said)))
