"""What several processes do: they parse files, and render pages."""

import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from ..documents.loading import parse_files
from ..documents.parsing import Parsed
from ..pages.body_prefetch import BodyPrefetch
from ..pages.journal import Staging
from ..pages.page import FromView, Page
from ..pages.rendering import Renderer
from ..pages.store import Store
from .pool import WorkerPool
from .progress import progress
from .site_view import SiteView
from .template_functions import template_functions

Item = TypeVar("Item")
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
    with progress("读取文件", len(paths)) as advance, \
            WorkerPool(jobs if len(paths) >= WORTHWHILE else 1) as pool:
        for batch in pool.map(partial(_parse_batch, content), _batches(paths)):
            yield from batch
            advance(len(batch))


class RenderPool:
    """Renders and stages batches of pages, at once or by several processes once there are many.

    Pages of `FromView` are few and their views large (a whole catalogue), so they stay here.
    """

    def __init__(self, tools: Tools, renderer: Renderer, jobs: int):
        self._tools, self._renderer = tools, renderer
        self._waiting: list[Page] = []
        self._running: deque[Future[int]] = deque()
        self._closing = ExitStack()
        self._pool = self._closing.enter_context(WorkerPool(jobs))
        self._advance = self._closing.enter_context(progress("生成页面"))
        self._are_many = False

    def __enter__(self) -> "RenderPool":
        return self

    def __exit__(self, *error: Any) -> None:
        self._closing.__exit__(*error)

    def add(self, page: Page) -> None:
        """Takes a page to be rendered before `finish` returns."""
        if isinstance(page.maker, FromView):
            self._render([page])
            return
        self._waiting.append(page)
        if len(self._waiting) >= (BATCH if self._are_many else WORTHWHILE):
            self._are_many = True
            self._share_out()

    def finish(self) -> None:
        """Returns when every page is staged; raises what a worker raised."""
        self._share_out()
        while self._running:
            self._advance(self._running.popleft().result())

    def _render(self, pages: Sequence[Page]) -> None:
        self._advance(render_batch(self._renderer, self._tools.staging, pages))

    def _share_out(self) -> None:
        """Has the waiting pages rendered, by workers as long as these are not saturated."""
        for batch in _batches(self._waiting):
            if self._are_many and not self._pool.is_saturated():
                # Taken apart here and now: the pool's own thread would do it as views still change.
                work = pickle.dumps((self._tools, batch), 5)
                self._running.append(self._pool.submit(_render_batch, work))
            else:
                self._render(batch)
        self._waiting = []
        while self._running and self._running[0].done():
            self._advance(self._running.popleft().result())


def render_batch(renderer: Renderer, staging: Staging, pages: Sequence[Page]) -> int:
    """Renders pages into the staging folder; how many these were."""
    for page, data in zip(pages, renderer.render_all(pages), strict=True):
        staging.stage(page.path, data)
    return len(pages)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _parse_batch(content: Path, paths: Sequence[str]) -> list[Parsed]:
    return list(parse_files(content, paths))


def make_renderer(tools: Tools, store: Store) -> Renderer:
    """The renderer that the tools describe, with the bodies of the store."""
    texts = BodyPrefetch(store)
    return Renderer(tools.folders, tools.portal, tools.site, template_functions(texts.text),
                    store.file.parent / "templates", texts)


@lru_cache(maxsize=1)
def _renderer(tools: Tools) -> Renderer:
    """What a worker renders with, made once in its life."""
    store = Store(tools.store, tools.program)
    return make_renderer(tools, store)


def _render_batch(work: bytes) -> int:
    tools, pages = pickle.loads(work)
    return render_batch(_renderer(tools), tools.staging, pages)
