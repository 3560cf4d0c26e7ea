"""Whether there is anything to do: seen from the stamps of files, before Pelican is imported."""

import hashlib
import os
import runpy
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from .options import today

# As in the store: a file this young may change again without a new stamp.
_RACY_NS = 2_000_000_000


class LastBuild:
    """What the last build of `content` into `output` saw, by stamps of inputs and outputs."""

    def __init__(self, root: Path, content: Path, output: Path, day: date | None):
        name = hashlib.blake2b(f"{content}\0{output}".encode(), digest_size=8).hexdigest()
        self._file = root / ".cache" / f"{name}.stamp"
        self._output = output
        inputs = (content, root / "content" / "_data", root / "plugins", root / "pelicanconf.py",
                  Path(sys.prefix) / "installed.txt", *_themes(root / "pelicanconf.py"))
        self._begun_ns = time.time_ns()
        self._youngest_ns = 0
        self._inputs = f"{day or today()} {sys.version} {self._digest(inputs)}"

    def is_current(self) -> bool:
        """True where neither an input nor an output nor the day differs from that build."""
        try:
            last = self._file.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return False
        return last.startswith(self._inputs) and last == self._stamp()

    def remember(self) -> None:
        """Records the build just done, unless an input is too young for its stamp to be trusted."""
        with suppress(OSError):  # without a record the next build looks at everything
            self._file.parent.mkdir(exist_ok=True)
            self._file.unlink(missing_ok=True)
            if self._youngest_ns < self._begun_ns - _RACY_NS:
                self._file.write_text(self._stamp(), "utf-8")

    def _stamp(self) -> str:
        return f"{self._inputs} {self._digest([self._output])}"

    def _digest(self, roots: Iterable[Path]) -> str:
        digest = hashlib.blake2b(digest_size=16)
        for root in roots:
            stamps = sorted(_stamps(str(root)))
            lines = "\n".join([f"{path}\0{size}\0{mtime_ns}" for path, size, mtime_ns in stamps])
            digest.update(lines.encode("utf-8", "surrogateescape"))
            if root != self._output:
                self._youngest_ns = max([self._youngest_ns, *(stamp[2] for stamp in stamps)])
        return digest.hexdigest()


def _themes(settings: Path) -> Iterator[Path]:
    """The template folders that the settings name, relative to their own."""
    with suppress(Exception):  # settings that do not run are the build's to complain about
        named = runpy.run_path(str(settings))
        for folder in (named.get("THEME", "theme"), *named.get("THEME_TEMPLATES_OVERRIDES", ())):
            yield settings.parent / folder


def _stamps(path: str) -> Iterator[tuple[str, int, int]]:
    try:
        entries = os.scandir(path)
    except NotADirectoryError:
        stat = os.stat(path)
        yield path, stat.st_size, stat.st_mtime_ns
        return
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
            else:
                stat = entry.stat(follow_symlinks=False)
                yield entry.path, stat.st_size, stat.st_mtime_ns
