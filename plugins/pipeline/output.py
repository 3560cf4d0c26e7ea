"""The output folder during a build: pages go in, and all that is new is applied as one step."""

from collections.abc import Iterable
from contextlib import ExitStack
from functools import cached_property, partial
from typing import Any

from ..pages.assets import list_assets, static_digest
from ..pages.fingerprint import fingerprint
from ..pages.journal import Staging
from ..pages.page import Item, Page, Part, Preserved
from ..pages.writer import Applied, PageSink
from .context import BuildContext
from .errors import ENVIRONMENT_ERRORS
from .feature import Feature
from .looks import read_looks
from .portal import list_portal
from .site_view import site_view
from .workers import RenderPool, Tools, make_renderer, processes


class Output:
    """Stages every page that is not yet as it should be, until `apply`.

    `for_readers` are the paths of the pages that a reader may look for, where a feature needs them.
    """

    def __init__(self, context: BuildContext):
        options, store = context.options, context.store
        assets = list_assets(options.theme, context.library.site.identity.demonstration)
        tools = _tools(context, assets.scripts)
        self._context = context
        self._renderer = make_renderer(tools, store)
        self._closing = ExitStack()
        pool = self._closing.enter_context(
            RenderPool(tools, self._renderer, processes(options.jobs)))
        self._sink = PageSink(store, self._renderer, tools.staging, pool, store.version)
        # Who asks for the paths of all pages is given those of an unchanged part, too.
        self._lists_all = any(feature.list_last for feature in context.features)
        self.for_readers: list[str] = []
        self.write((*assets.pages, *list_portal(options.portal)))

    def __enter__(self) -> "Output":
        return self

    def __exit__(self, *error: Any) -> None:
        self._closing.__exit__(*error)

    def write_feature(self, feature: Feature) -> None:
        """Stages the pages of a feature, as a part where it says what they depend on."""
        pages = partial(feature.pages, self._context)
        depends_on = feature.depends_on(self._context)
        self.write(pages() if depends_on is None else [Part(feature.name, depends_on, pages)])

    def write(self, items: Iterable[Item]) -> None:
        """Stages pages, and those of parts that are not up to date."""
        for item in items:
            if isinstance(item, Part):
                self._write_part(item)
            elif isinstance(item, Preserved):
                self._sink.preserve(item.prefix)
            else:
                self._write_page(item)

    def apply(self) -> Applied:
        """Brings the output folder to exactly the pages that were written."""
        try:
            return self._sink.finish()
        except ENVIRONMENT_ERRORS as error:
            error.add_note("网站是完整的，或旧或新。")
            raise

    def _write_page(self, page: Page) -> None:
        self._sink.add(page)
        if self._lists_all and page.is_for_readers:
            self.for_readers.append(page.path)

    def _write_part(self, part: Part) -> None:
        if self._lists_all:
            self.write(part.pages())
            return
        digest = fingerprint(self._global_inputs, part.depends_on)
        with self._sink.part(part.name, digest) as is_kept:
            if not is_kept:
                self.write(part.pages())

    @cached_property
    def _global_inputs(self) -> str:
        """The digest of all that every page may depend on."""
        options = self._context.options
        return fingerprint(self._context.store.version, self._renderer.global_inputs,
                           self._context.data_digest, static_digest(options.theme), options.day,
                           options.quick)


def _tools(context: BuildContext, scripts: tuple[str, ...]) -> Tools:
    """What any process needs to render a page of the build."""
    options, site = context.options, context.library.site
    about = context.library.by_path.get(site.identity.about)
    view = site_view(site, scripts, context.published,
                     about.address if about and not about.withdrawn else "",
                     read_looks(options.portal))
    return Tools((*options.overrides, options.theme / "templates"), options.portal, view,
                 context.store.file, context.store.version, Staging(options.output))
