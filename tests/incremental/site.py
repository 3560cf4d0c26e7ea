"""A site under random edits: its folders, the stamps of its files, its two ways of building."""

import os
import shutil
from pathlib import Path
from random import Random
from typing import Any

from plugins.pipeline.build import Summary
from plugins.pipeline.errors import FaultyContent
from plugins.pipeline.up_to_date import BuildStamp
from tests.support import DATA, DAY, ROOT, build, options_of, read_tree

# The clock of the site's files: long ago, so that their stamps are trusted from the first build.
_BEGIN_NS = 1_600_000_000_000_000_000
_SECOND = 1_000_000_000


class Site:
    """A content folder, a theme, settings and a day, all of which may change."""

    def __init__(self, folder: Path, chance: Random, files: dict[str, str],
                 theme: Path | None = None):
        self.folder, self.chance = folder, chance
        self.content, self.output = folder / "content", folder / "output"
        self.theme = theme or shutil.copytree(ROOT / "theme", folder / "theme")
        self.cache = folder / "cache"
        self.overrides: tuple[Path, ...] = ()
        self.day = DAY
        self._clock_ns = _BEGIN_NS
        self._ticks = 0
        shutil.copytree(DATA, self.content / "_data")
        for path, text in files.items():
            self.write(path, text)

    # Files

    def documents(self, folder: str = "") -> list[str]:
        """The paths of the documents, those below a folder."""
        return sorted(file.relative_to(self.content).as_posix()
                      for file in (self.content / folder).rglob("*.md"))

    def one(self, folder: str = "") -> str:
        """One document, at random."""
        return self.chance.choice(self.documents(folder))

    def read(self, path: str) -> str:
        """The text of a file of the content."""
        return (self.content / path).read_text("utf-8")

    def write(self, path: str, text: str, root: Path | None = None) -> None:
        """Writes a file, mostly with the time of the site's own clock, sometimes just now."""
        file = (root or self.content) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        if self.chance.random() < 0.8:
            self.stamp(file)

    def stamp(self, file: Path) -> None:
        """Gives a file the time of the site's clock, as if it had been saved then."""
        self._clock_ns += self.chance.randrange(60) * _SECOND
        self._ticks += 1  # no two saves have one time
        os.utime(file, ns=(self._clock_ns + self._ticks,) * 2)

    def replace(self, path: str, old: str, new: str, root: Path | None = None) -> None:
        """Writes a file anew with the first `old` replaced, where there is one."""
        text = ((root or self.content) / path).read_text("utf-8")
        if old in text:
            self.write(path, text.replace(old, new, 1), root)

    def set_clock_back(self) -> None:
        """From now on files are saved with times of long before."""
        self._clock_ns -= self.chance.randrange(1, 400) * 86_400 * _SECOND

    # Builds

    def build(self) -> dict[str, bytes]:
        """The output of an incremental build, none where there is nothing to do.

        FaultyContent where the content is faulty.
        """
        last = BuildStamp(options_of(self.content, self.output, self.cache, self.day, **self._look))
        if not last.is_current():
            last.remember(self._build(self.output, self.cache).applied.stamps)
        return read_tree(self.output)

    def build_clean(self) -> dict[str, bytes]:
        """What a build without store and output gives. FaultyContent, too.

        Templates stay compiled: Jinja knows each by its source, and compiling takes half the time.
        """
        folder = self.folder / "clean"
        shutil.rmtree(folder / "output", ignore_errors=True)
        for file in (folder / "cache").glob("store*"):
            file.unlink()
        self._build(folder / "output", folder / "cache")
        return read_tree(folder / "output")

    def _build(self, output: Path, cache: Path) -> Summary:
        return build(self.content, output, cache, self.day, **self._look)

    @property
    def _look(self) -> dict[str, Any]:
        return {"theme": self.theme, "overrides": self.overrides}


class Content:
    """What a content folder held at a moment, to be brought back."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._files = {file: (file.read_bytes(), file.stat().st_mtime_ns)
                       for file in folder.rglob("*") if file.is_file()}

    def restore(self) -> None:
        """Makes the folder what it was, times of files included."""
        shutil.rmtree(self._folder)
        for file, (data, mtime_ns) in self._files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            os.utime(file, ns=(mtime_ns, mtime_ns))


def findings_of(build) -> tuple[dict[str, bytes] | None, tuple]:
    """The output a build gives and no findings, or no output and what is wrong."""
    try:
        return build(), ()
    except FaultyContent as fault:
        return None, tuple(sorted(fault.findings))

