"""After each change the pages, then the search index and an inspection, until the next change."""

import json
import threading
from collections.abc import Iterable
from pathlib import Path

from .board import Board
from .standby import Standby


class Builder:
    """Builds and inspects by the commands of the project, and tells the board."""

    def __init__(self, root: Path, plugins: Iterable[str], build: tuple[str, ...],
                 inspect: tuple[str, ...], board: Board):
        doors = [f"{plugin}.hooks" for plugin in plugins]
        self._building = Standby(root, ("invoke", "pelican", "pelican.log", *doors))
        self._finishing = Standby(root, ("invoke", "pelican", "pelican.log", *doors), patient=True)
        self._inspecting = Standby(root, ("invoke", "plugins.inspection.command"),
                                   patient=True)
        self._words = ("--search-root", str(root), "build", *build)
        self._questions = ("--search-root", str(root), "inspect", *inspect, "--format=json")
        self._board = board
        self._thread: threading.Thread | None = None

    def build(self, new_code: bool) -> str:
        """Builds the pages; what the build said. Index and inspection follow on their own."""
        if self._thread and self._thread.is_alive():
            self._finishing.stop()
            self._inspecting.stop()
            self._thread.join()
        if new_code:
            for standby in (self._building, self._finishing, self._inspecting):
                standby.renew()
        self._board.begin()
        code, said, complaint = self._building.run(*self._words, "--quick")
        self._board.end((complaint or said) if code else "")
        self._thread = threading.Thread(target=self._finish, args=(code == 0,), daemon=True)
        self._thread.start()
        return complaint if code else said

    def stop(self) -> None:
        """Ends the processes."""
        for standby in (self._building, self._finishing, self._inspecting):
            standby.stop()

    def _finish(self, whole: bool) -> None:
        if whole and self._finishing.run(*self._words)[0]:
            return  # cut short by another change
        _, said, _ = self._inspecting.run(*self._questions)
        try:
            self._board.tell(tuple(json.loads(said)))
        except ValueError:
            return  # cut short, or out of order: the last findings stand
