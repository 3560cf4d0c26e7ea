"""Processes that parse and render: module-level functions of plain values, started by spawn.

Pelican runs with a live thread and Windows has no fork, so a worker begins from nothing and is
told all it needs once, by `Tools`.
"""

import multiprocessing
import os
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
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
# How many batches a process may have waiting; more would only fill the memory.
AHEAD = 3


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
            batches = _in_order(stack.enter_context(_pool(jobs)), parse, _batches(paths),
                                AHEAD * jobs)
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
        self._running: deque[Future[int]] = deque()
        self._pool: ProcessPoolExecutor | None = None
        self._closing = ExitStack()
        self._advance = self._closing.enter_context(progress("生成页面"))

    def add(self, page: Page) -> None:
        """Takes a page to be rendered before `finish` returns."""
        if isinstance(page.maker, Computed):
            self._render([page])
            return
        self._waiting.append(page)
        if self._jobs > 1 and len(self._waiting) >= (BATCH if self._pool else WORTHWHILE):
            self._submit()

    def finish(self) -> None:
        """Returns when every page is staged; raises what a worker raised."""
        if self._pool:
            self._submit()
        self._wait_for_all_but(0)
        for batch in _batches(self._waiting):
            self._render(batch)
        self._waiting = []
        self._closing.close()

    def _render(self, pages: Sequence[Page]) -> None:
        self._advance(render_batch(self._renderer, self._tools.staging, pages))

    def _submit(self) -> None:
        self._pool = self._pool or self._closing.enter_context(_pool(self._jobs))
        for batch in _batches(self._waiting):
            # Taken apart here and now: the pool's own thread would do it while views still change.
            work = pickle.dumps((self._tools, batch), 5)
            self._running.append(self._pool.submit(_render_batch, work))
        self._waiting = []
        self._wait_for_all_but(AHEAD * self._jobs)

    def _wait_for_all_but(self, count: int) -> None:
        while len(self._running) > count:
            self._advance(self._running.popleft().result())


def render_batch(renderer: Renderer, staging: Staging, pages: Sequence[Page]) -> int:
    """Renders pages into the staging folder; how many these were."""
    for page in pages:
        staging.stage(page.path, renderer.render(page))
    return len(pages)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"),
                               initializer=_end_with_parent)


def _in_order(
    pool: ProcessPoolExecutor, function: Callable, items: Iterable, ahead: int
) -> Iterator:
    """What the function makes of each item; results that nobody has taken yet stay few."""
    running: deque[Future] = deque()
    for item in items:
        running.append(pool.submit(function, item))
        if len(running) > ahead:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


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


def make_renderer(tools: Tools, store: Store) -> Renderer:
    """The renderer that the tools describe, with the bodies of the store."""
    return Renderer(tools.folders, tools.portal, tools.site, template_functions(store.text),
                    store.file.parent / "templates", store.text)


@lru_cache(maxsize=1)
def _renderer(tools: Tools) -> Renderer:
    """What a worker renders with, made once in its life."""
    store = Store(tools.store, tools.program)
    return make_renderer(tools, store)


def _render_batch(work: bytes) -> int:
    tools, pages = pickle.loads(work)
    return render_batch(_renderer(tools), tools.staging, pages)
