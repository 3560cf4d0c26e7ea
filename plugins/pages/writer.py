"""Pages to files: what is as recorded stays, the rest is rendered, staged, and applied at once."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from .journal import Staging
from .page import Page
from .rendering import Renderer
from .stamps import Stamp, stamps_of
from .store import Store


class CollisionError(Exception):
    """Two pages with one path: a fault of the program, or of plugins that do not agree."""


class PageWork(Protocol):
    """Whoever renders and stages pages."""

    def add(self, page: Page) -> None:
        """Takes a page."""

    def finish(self) -> None:
        """Returns when every page taken is staged."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many pages a build rendered, kept and removed; the stamps of the files now there."""

    rendered: int
    kept: int
    removed: int
    stamps: Mapping[str, Stamp]


class PageSink:
    """Takes every page of one build and brings the output folder to exactly these."""

    def __init__(self, store: Store, renderer: Renderer, staging: Staging, work: PageWork,
                 program: str):
        self._output, self._store, self._renderer = staging.output, store, renderer
        self._staging, self._work, self._program = staging, work, program
        self._before = store.outputs(str(staging.output))
        self._parts_before = store.parts(str(staging.output))
        self._present = stamps_of(staging.output)
        self._fingerprints: dict[str, str] = {}
        self._rendered: dict[str, str] = {}  # with the part each belongs to
        self._left: tuple[str, ...] = ()
        self._part = ""
        self._parts: dict[str, str] = {}

    @contextmanager
    def part(self, name: str, inputs: str) -> Iterator[bool]:
        """What is added meanwhile is a part of the site, made of nothing but `inputs` (a digest).

        Gives True where the part stands as it was made of the same: its pages are kept, those of
        parts within it too, and need not be added.
        """
        around = self._part
        self._part = f"{around}{name}/"
        is_kept = self._parts_before.get(self._part) == inputs and self._keep(self._part)
        self._parts[self._part] = inputs
        yield is_kept
        self._part = around

    def add(self, page: Page) -> None:
        """Stages the page unless the file there is already what it would become."""
        if page.path in self._fingerprints:
            raise CollisionError(f"网址 {page.path} 有两个页面（{page.origin}）。")
        mark = self._fingerprints[page.path] = self._renderer.fingerprint(page, self._program)
        record = (mark, self._part, *self._present.get(page.path, ()))
        if self._before.get(page.path) != record:
            self._work.add(page)
            self._rendered[page.path] = self._part

    def leave(self, prefixes: tuple[str, ...]) -> None:
        """Takes the files whose paths begin so for none of this build's business."""
        self._left += prefixes

    def finish(self) -> Summary:
        """Applies what was staged, removes what no page claims, records the outputs."""
        self._work.finish()
        removed = self._unclaimed(self._present)
        gone = self._unclaimed(self._before)
        if self._rendered or removed:
            self._staging.apply(self._rendered, removed)
        for path in removed:
            del self._present[path]
        written = {}
        for path, part in self._rendered.items():
            stat = os.stat(f"{self._output}/{path}")
            stamp = self._present[path] = (stat.st_size, stat.st_mtime_ns)
            written[path] = (self._fingerprints[path], part, *stamp)
        self._store.keep_outputs(str(self._output), written, gone, self._parts)
        self._store.commit()
        kept = len(self._fingerprints) - len(self._rendered)
        return Summary(len(self._rendered), kept, len(removed), self._present)

    def _keep(self, part: str) -> bool:
        """Claims the outputs of a part; False, and none claimed, where one is not as recorded."""
        names = self._within[part]
        own = [path for name in names for path in self._paths_of.get(name, ())]
        if not self._touched.isdisjoint(own):
            return False
        self._fingerprints |= {path: self._before[path][0] for path in own}
        self._parts |= {name: self._parts_before[name] for name in names}
        return True

    @cached_property
    def _touched(self) -> frozenset[str]:
        """The outputs of the last build that are not as it left them."""
        return frozenset([path for path, record in self._before.items()
                          if self._present.get(path) != record[2:]])

    @cached_property
    def _within(self) -> dict[str, list[str]]:
        """By part of the last build: itself and the parts within it."""
        within: dict[str, list[str]] = defaultdict(list)
        for name in self._parts_before:
            for end, sign in enumerate(name, 1):
                if sign == "/":
                    within[name[:end]].append(name)
        return within

    @cached_property
    def _paths_of(self) -> dict[str, list[str]]:
        """By part: the outputs that the last build made for it."""
        paths: dict[str, list[str]] = defaultdict(list)
        for path, record in self._before.items():
            if record[1]:
                paths[record[1]].append(path)
        return paths

    def _unclaimed(self, known: Iterable[str]) -> list[str]:
        """The paths that no page of this build has, in order, but for those left alone."""
        return sorted(path for path in known
                      if path not in self._fingerprints and not path.startswith(self._left))

