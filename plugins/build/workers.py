"""Processes that parse and render: module-level functions of plain values, started by spawn.

Pelican runs with a live thread and Windows has no fork, so a worker begins from nothing and is
told all it needs once, by `Tools`.
"""

import multiprocessing
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

from ..documents.loading import parse_files
from ..documents.parsing import Parsed
from ..pages.journal import Staging
from ..pages.page import Computed, Page
from ..pages.rendering import Renderer
from ..pages.store import Store
from .progress import progress
from .site_view import SiteView
from .template_functions import template_functions

# Below this many files or pages, starting processes costs more than it saves.
WORTHWHILE = 600
BATCH = 100


@dataclass(frozen=True, slots=True)
class Tools:
    """What rendering needs: template folders, the portal's, the site, the store, the staging."""

    folders: tuple[Path, ...]
    portal: Path
    site: SiteView
    store: Path
    program: str
    staging: Staging


def processes(jobs: int) -> int:
    """How many processes to use: as asked, else one for each core."""
    return jobs or os.cpu_count() or 1


def parse_all(content: Path, jobs: int, paths: Sequence[str]) -> Iterator[Parsed]:
    """Every file parsed, in order, by several processes where that is worthwhile."""
    parse = partial(_parse_batch, content)
    with ExitStack() as stack:
        advance = stack.enter_context(progress("读取文件", len(paths)))
        batches = map(parse, _batches(paths))
        if jobs > 1 and len(paths) >= WORTHWHILE:
            batches = stack.enter_context(_pool(jobs)).map(parse, _batches(paths))
        for batch in batches:
            yield from batch
            advance(len(batch))


class RenderPool:
    """Renders and stages batches of pages, at once or by processes once there are many.

    Computed pages are few and their views large (a whole catalogue), so they stay here.
    """

    def __init__(self, tools: Tools, renderer: Renderer, jobs: int):
        self._tools, self._renderer, self._jobs = tools, renderer, jobs
        self._waiting: list[Page] = []
        self._computed: list[Page] = []
        self._pool: ProcessPoolExecutor | None = None
        self._running: list[Future[int]] = []
        self._submitted = 0

    def add(self, page: Page) -> None:
        """Takes a page to be rendered before `finish` returns."""
        if isinstance(page.maker, Computed):
            self._computed.append(page)
            return
        self._waiting.append(page)
        enough = BATCH if self._pool else WORTHWHILE
        if self._jobs > 1 and len(self._waiting) >= enough:
            self._submit()

    def finish(self) -> None:
        """Returns when every page is staged; raises what a worker raised."""
        if self._pool:
            self._submit()
        render_batch(self._renderer, self._tools.staging, self._computed)
        with progress("生成页面", self._submitted + len(self._waiting)) as advance:
            for future in self._running:
                advance(future.result())
            for batch in _batches(self._waiting):
                advance(render_batch(self._renderer, self._tools.staging, batch))
        if self._pool:
            self._pool.shutdown()
        self._waiting, self._computed = [], []

    def _submit(self) -> None:
        self._pool = self._pool or _pool(self._jobs)
        for batch in _batches(self._waiting):
            self._running.append(self._pool.submit(_render_batch, self._tools, batch))
            self._submitted += len(batch)
        self._waiting = []


def render_batch(renderer: Renderer, staging: Staging, pages: Sequence[Page]) -> int:
    """Renders pages into the staging folder; how many these were."""
    for page in pages:
        staging.stage(page.path, renderer.render(page))
    return len(pages)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"),
                               initializer=_end_with_parent)


def _end_with_parent() -> None:
    """A worker whose build was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    watch = threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True)
    watch.start()


def _batches(items: Iterable) -> Iterator[list]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _parse_batch(content: Path, paths: Sequence[str]) -> list[Parsed]:
    return list(parse_files(content, paths))


@lru_cache(maxsize=1)
def _renderer(tools: Tools) -> Renderer:
    """What a worker renders with, made once in its life."""
    store = Store(tools.store, tools.program)
    return Renderer(tools.folders, tools.portal, tools.site, template_functions(store.text))


def _render_batch(tools: Tools, pages: Sequence[Page]) -> int:
    return render_batch(_renderer(tools), tools.staging, pages)
