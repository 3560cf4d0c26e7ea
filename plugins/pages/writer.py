"""Pages to files: what is as recorded stays, the rest is rendered, staged, and applied at once."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from ..files.stamps import Stamp, output_stamps
from .journal import Staging
from .output_folder import FILE_LIST, check_replaced, own_files, to_list
from .page import Page
from .rendering import Renderer
from .store import MadePart, Store, WrittenFile


class CollisionError(Exception):
    """Two pages with one path: a fault of the program, or of plugins that do not agree."""


class PageWork(Protocol):
    """Whoever renders and stages pages."""

    def add(self, page: Page) -> None:
        """Takes a page."""

    def finish(self) -> None:
        """Returns when every page taken is staged."""


@dataclass(frozen=True, slots=True)
class Applied:
    """How many pages were rendered, kept and removed; the stamps of the files now there.

    `strangers` are those among them that no build made.
    """

    rendered: int
    kept: int
    removed: int
    strangers: tuple[str, ...]
    stamps: Mapping[str, Stamp]


class PageSink:
    """Takes every page of one build and brings the output folder to exactly these."""

    def __init__(self, store: Store, renderer: Renderer, staging: Staging, work: PageWork,
                 program: str):
        self._output, self._store, self._renderer = staging.output, store, renderer
        self._staging, self._work, self._program = staging, work, program
        self._before = store.parts(staging.output)
        self._present = output_stamps(staging.output)
        self._own = own_files(staging.output)  # None for a new folder
        self._claimed: set[str] = set()
        self._rendered: list[str] = []
        self._preserved: tuple[str, ...] = ()
        self._kept: set[str] = set()
        # By part that is made anew: its digest, and by path the fingerprints of its pages.
        self._made: dict[str, tuple[str, dict[str, str]]] = {"": ("", {})}
        self._part = ""

    @contextmanager
    def part(self, name: str, digest: str) -> Iterator[bool]:
        """Opens a group of pages that depends only on what `digest` is of.

        Gives True where the group is up to date: its pages and those of parts within it are kept;
        then add nothing.
        """
        around = self._part
        part = self._part = f"{around}{name}/"
        is_kept = part in self._before and self._before[part].digest == digest and self._keep(part)
        if not is_kept:
            self._made[part] = (digest, {})
        yield is_kept
        self._part = around

    def add(self, page: Page) -> None:
        """Stages the page unless the file there is already what it would become."""
        if page.path in self._claimed:
            raise CollisionError(f"网址 {page.path} 有两个页面（{page.origin}）。")
        self._claimed.add(page.path)
        fingerprint = self._renderer.fingerprint(page, self._program)
        self._made[self._part][1][page.path] = fingerprint
        record = (fingerprint, *self._present.get(page.path, ()))
        if self._outputs_before(self._part).get(page.path) != record:
            self._work.add(page)
            self._rendered.append(page.path)

    def preserve(self, prefix: str) -> None:
        """Leaves the files of no part whose paths begin with `prefix` as they are."""
        self._preserved += (prefix,)

    def finish(self) -> Applied:
        """Applies what was staged, removes what no page claims, records the outputs.

        NotWritable where a page would replace a file that no build made.
        """
        self._work.finish()
        before = self._present.keys() & (self._own or ())
        strangers = self._present.keys() - before
        check_replaced(self._output, self._rendered, strangers)
        own: Set[str] = self._claimed.union(
            [path for path in before if path.startswith(self._preserved)]
            if self._preserved else ())
        removed = sorted(before - own)
        listed = [] if own == self._own else [FILE_LIST]
        for path in listed:
            self._staging.stage(path, to_list(own))
        if self._rendered or removed or listed:
            self._staging.apply([*listed, *self._rendered], removed)
        for path in removed:
            del self._present[path]
        for path in self._rendered:
            stat = os.stat(f"{self._output}/{path}")
            self._present[path] = (stat.st_size, stat.st_mtime_ns)
        made = {name: MadePart(digest, self._recorded(name, fingerprints))
                for name, (digest, fingerprints) in self._made.items()}
        self._store.keep_parts(
            self._output,
            {name: part for name, part in made.items() if self._before.get(name) != part},
            self._before.keys() - made.keys() - self._kept)
        self._store.commit()
        kept = len(self._claimed) - len(self._rendered)
        return Applied(len(self._rendered), kept, len(removed),
                       tuple(sorted(strangers - self._claimed)), self._present)

    def _keep(self, part: str) -> bool:
        """Claims the outputs of a part; False, and none claimed, where one is not as recorded."""
        names = self._within[part]
        for name in names:
            if [path for path, record in self._before[name].outputs.items()
                    if self._present.get(path) != record[1:]]:
                return False
        for name in names:
            self._claimed.update(self._before[name].outputs)
        self._kept.update(names)
        return True

    def _outputs_before(self, part: str) -> Mapping[str, WrittenFile]:
        return self._before[part].outputs if part in self._before else {}

    def _recorded(self, part: str, fingerprints: Mapping[str, str]) -> dict[str, WrittenFile]:
        """What is now there of a part, with what was preserved."""
        kept = {path: record for path, record in self._outputs_before(part).items()
                if path.startswith(self._preserved)}
        return kept | {path: (fingerprint, *self._present[path])
                       for path, fingerprint in fingerprints.items()}

    @cached_property
    def _within(self) -> dict[str, list[str]]:
        """By part of the last build: itself and the parts within it."""
        within: dict[str, list[str]] = defaultdict(list)
        for name in self._before:
            for end, sign in enumerate(name, 1):
                if sign == "/":
                    within[name[:end]].append(name)
        return within
