"""Whether a site is up to date, seen from the stamps of files alone."""

import hashlib
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..documents.entries import list_entries
from ..files.roots import ENGINE
from ..files.stamps import Stamp, digest_of, input_stamps, output_stamps
from .options import Options

# As in the store: a file this young may change again without a new stamp.
_RACY_NS = 2_000_000_000


class BuildStamp:
    """The stamps of all that a build with these options reads, and of what the last one wrote.

    `files` are those of the content, as they are now.
    """

    def __init__(self, options: Options):
        name = f"{options.content}\0{options.output}"
        name = hashlib.blake2b(name.encode(), digest_size=8).hexdigest()
        self._file = options.cache / f"{name}.stamp"
        self._output = options.output
        inputs = (ENGINE / "plugins", options.root / "pelicanconf.py",
                  Path(sys.prefix) / "installed.txt", options.theme, *options.overrides)
        self._begun_ns = time.time_ns()
        self.files = list_entries(options.content)
        stamps: list[Mapping[str, Stamp]] = [{file.path: file[1:5] for file in self.files},
                  *map(input_stamps, inputs)]
        self._youngest_ns = max(stamp[1] for one in stamps for stamp in one.values())
        digests = " ".join(map(digest_of, stamps))
        self._inputs = f"{options.day} {sys.version} {digests}"

    def is_current(self) -> bool:
        """True where neither an input nor an output nor the day differs from that build."""
        try:
            last = self._file.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return False
        return last.startswith(self._inputs) and last == self._record(output_stamps(self._output))

    def is_as_left(self) -> bool:
        """True where the output is exactly what that build left, whatever became of the inputs."""
        with suppress(OSError, UnicodeDecodeError):
            last = self._file.read_text("utf-8")
            return last.split(" ")[-1] == digest_of(output_stamps(self._output))
        return False

    def remember(self, outputs: Mapping[str, Stamp]) -> None:
        """Records the build that left these outputs, unless an input is too young for its stamp
        to be trusted."""
        with suppress(OSError):  # without a record the next build looks at everything
            self._file.parent.mkdir(exist_ok=True)
            self._file.unlink(missing_ok=True)
            if self._youngest_ns < self._begun_ns - _RACY_NS:
                self._file.write_text(self._record(outputs), "utf-8")

    def _record(self, outputs: Mapping[str, Stamp]) -> str:
        return f"{self._inputs} {digest_of(outputs)}"
