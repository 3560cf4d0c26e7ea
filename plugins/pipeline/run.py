"""One run: the library of the day, the store, and the way from Pages to the output folder."""

import gc
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property, partial
from typing import Any

from ..documents.body import Body
from ..documents.document import Document, Layout
from ..documents.findings import Finding, has_errors
from ..documents.entries import File
from ..documents.inserts import KIND, Filling, Insert, list_fillings
from ..documents.library import Library
from ..documents.publication import tell_held_back
from ..pages.assets import list_assets, static_digest
from ..pages.fingerprint import fingerprint
from ..pages.journal import Staging, complete
from ..pages.output_folder import check_own, check_place, name_some
from ..pages.page import Page, Part
from ..pages.stamps import Stamp
from ..pages.store import Store
from ..pages.writer import PageSink, Summary
from ..validity.holidays import read_holidays
from ..validity.standing import Standings
from ..validity.timeline import timelines_of
from .facts import facts_digest, marks_of, ties_of
from .feature import Feature, Supplement
from .loading import load
from .options import Options
from .portal import list_portal
from .program import program_digest
from .published import published_at
from .site_view import site_view
from .turn import turn
from .workers import RenderPool, Tools, make_renderer, processes


class FaultyContent(Exception):
    """Content that cannot be published faithfully; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]):
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


class Run:
    """Everything one build shares: options, published library, validity, store, sink.

    `files` are those of the content, where they have just been listed.
    """

    def __init__(self, options: Options, files: Sequence[File] | None = None):
        self.options = options
        self._started = time.monotonic()
        self._turn = ExitStack()
        check_place(options.output, options.root, options.inputs)
        at_once = self._turn.enter_context(turn(options.cache, options.output))
        complete(options.output)
        check_own(options.output, options.cache)
        self._program = program_digest(options.root)
        self.store = Store(options.cache / "store.sqlite", self._program, fresh=options.clean)
        loaded = load(options, self.store, files if at_once else None)
        gc.freeze()  # the library lives as long as the run: no need to look for rubbish in it
        if loaded.published is None:
            raise FaultyContent(loaded.findings)
        self.library = loaded.published
        self.held_back = loaded.held_back
        self.timelines = timelines_of(self.library)
        self.standings = Standings(options.day, self.timelines)
        self.calendar = read_holidays(options.data)[0]
        self.published = published_at(self.library.site, options.site_url)
        self.outputs: Mapping[str, Stamp] = {}  # once the run is finished
        self._supplements: dict[Layout | Insert, Supplement] = {}
        self._findings: list[Finding] = []
        self._list_last: list[Callable[[Run, Sequence[str]], Iterable[Page]]] = []
        self._for_readers: list[str] = []
        assets = list_assets(options.theme, self.library.site.identity.demonstration)
        tools = self._tools(assets.scripts)
        self._renderer = make_renderer(tools, self.store)
        pool = RenderPool(tools, self._renderer, processes(options.jobs))
        self._sink = PageSink(self.store, self._renderer, tools.staging, pool, self._program)
        self.write((*assets.pages, *list_portal(options.portal)))

    def body(self, digest: str) -> Body:
        """The converted body made from the source of this digest."""
        return self.store.text(digest)

    def join(self, feature: Feature) -> None:
        """Makes a feature's supplements, faults and last pages part of the run."""
        self._supplements.update(feature.supplements)
        self._findings += feature.check(self)
        if feature.list_last:
            self._list_last.append(feature.list_last)

    def refuse_faults(self) -> None:
        """Raises FaultyContent, with what all features found, where one of them found an error."""
        if has_errors(self._findings):
            raise FaultyContent(tuple(sorted(self._findings)))

    def supplement(self, document: Document) -> Any:
        """What a feature adds to the page of the document, None where none does."""
        return self._supplement(document.layout, document)

    def fill(self, document: Document) -> tuple[Filling | None, ...]:
        """What stands in the place of each mark of the text, by the number of its reference."""
        return list_fillings(document.references, self.library.site.offices,
                             lambda insert: self._supplement(insert, document))

    @cached_property
    def supplemented(self) -> frozenset[str]:
        """The paths of pages that may show more than the library holds: a feature, an office."""
        index = self.library.index
        groups = [index.by_reference.get(KIND, ()),
                  *(index.by_layout.get(layout, ()) for layout in self._supplements)]
        return frozenset(document.path for group in groups for document in group)

    @cached_property
    def marks(self) -> dict[str, str]:
        """By path, what any page may show of a published document but its text."""
        return marks_of(self.library, self.standings)

    @cached_property
    def ties(self) -> dict[str, str]:
        """By path, what follows for a document from those it is related to, and from its files."""
        return ties_of(self.library, self.marks)

    @cached_property
    def facts(self) -> str:
        """The digest of all that is known of the published documents, but for their texts."""
        return facts_digest(self.library, self.marks)

    def write_feature(self, feature: Feature) -> None:
        """Hands the pages of a feature to the output, or keeps them as they are."""
        inputs = feature.inputs(self)
        if inputs is None:
            self.write(feature.list_pages(self))
        else:
            self.write([Part(feature.list_pages.__module__, inputs,
                             partial(feature.list_pages, self))])

    def write(self, pages: Iterable[Page | Part]) -> None:
        """Hands pages to the output, and those of parts that are not as they were."""
        for page in pages:
            if isinstance(page, Part):
                self._write_part(page)
                continue
            self._sink.add(page)
            if self._list_last and page.is_for_readers:
                self._for_readers.append(page.path)

    def leave(self, *prefixes: str) -> None:
        """Leaves as they are the files whose paths begin so; a later build sees to them."""
        self._sink.leave(prefixes)

    def finish(self) -> str:
        """Writes the last pages and applies all that was staged; the summary line."""
        for list_last in self._list_last:
            self.write(list_last(self, sorted(self._for_readers)))
        summary = self._sink.finish()
        self.outputs = summary.stamps
        self.store.close()
        self._turn.close()
        made = summary_line(len(self.library.documents), summary,
                            time.monotonic() - self._started)
        waiting = tell_held_back(self.held_back, self.options.unreviewed)
        return f"{made}\n{waiting}" if waiting else made

    def _write_part(self, part: Part) -> None:
        if self._list_last:  # the last pages are told of every page
            self.write(part.list_pages())
            return
        inputs = fingerprint(self._surroundings, part.inputs)
        with self._sink.part(part.name, inputs) as is_kept:
            if not is_kept:
                self.write(part.list_pages())

    @cached_property
    def _surroundings(self) -> str:
        """The digest of all that every page may depend on."""
        data = {file.name: file.read_bytes() for file in self.options.data.glob("*.yml")}
        return fingerprint(self._program, self._renderer.surroundings, data,
                           static_digest(self.options.theme), self.options.day,
                           self.options.quick)

    def _supplement(self, of: Layout | Insert, document: Document) -> Any:
        supplement = self._supplements.get(of)
        return supplement(self, document) if supplement else None

    def _tools(self, scripts: tuple[str, ...]) -> Tools:
        options = self.options
        about = self.library.by_path.get(self.library.site.identity.about)
        site = site_view(self.library.site, scripts, self.published,
                         about.address if about and not about.withdrawn else "")
        return Tools((*options.overrides, options.theme / "templates"), options.portal, site,
                     self.store.file, self._program, Staging(options.output))


def summary_line(documents: int, summary: Summary, seconds: float) -> str:
    """`网站已生成：…`, with counts and seconds; what else lies in the output folder."""
    note = "" if not summary.strangers else (
        f"\n注意：输出文件夹里的 {name_some(summary.strangers)} 不是本程序生成的，没有动；不需要的请移走。")
    return (f"网站已生成：{documents} 个文件；页面新生成 {summary.rendered} 个、"
            f"保留 {summary.kept} 个、删除 {summary.removed} 个；用时 {seconds:.1f} 秒。{note}")
