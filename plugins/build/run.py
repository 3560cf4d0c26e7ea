"""One run: the library of the day, the store, and the way from Pages to the output folder."""

import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..documents.body import link_body
from ..documents.findings import Finding, to_rows, to_text
from ..documents.library import Library
from ..documents.loading import Loaded, load_library, parse_files
from ..documents.site import Identity
from ..pages.assets import list_assets
from ..pages.page import Page, Stored
from ..pages.rendering import Renderer
from ..pages.store import Store
from ..pages.writer import PageSink, Summary
from ..validity.timeline import build_timelines
from .options import Options
from .sources import StoredSources

_LIBRARIES = ("Markdown", "nh3", "Jinja2", "MarkupSafe", "PyYAML")


class FaultyContent(Exception):
    """Content that cannot be published faithfully; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]):
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Column:
    """One of the five entries of the navigation."""

    name: str
    path: str


@dataclass(frozen=True)
class SiteView:
    """What every template sees of the site; `identity` of site.yml is spread over its names."""

    values: tuple[tuple[str, Any], ...]
    columns: tuple[Column, ...]
    stylesheet: str
    scripts: tuple[str, ...]

    def __getattr__(self, name: str) -> Any:
        try:
            return dict(self.values)[name]
        except KeyError:
            raise AttributeError(name) from None


class Run:
    """Everything one build shares: options, published library, store, sink."""

    def __init__(self, options: Options):
        self.options = options
        self.started = time.monotonic()
        code = code_digest(options.root)
        self.store = Store(options.cache / "store.sqlite", code)
        self.library = _published(load(options, self.store), options.day)
        self.timelines = build_timelines(
            self.library.documents, self.library.has_validity, self.library.resolve)
        assets = list_assets(options.theme)
        self.sink = PageSink(options.output, self.store, self._renderer(assets.scripts), code)
        for page in assets.pages:
            self.sink.add(page)

    def body(self, digest: str) -> Any:
        """The converted body made from the source of this digest."""
        return self.store.text(digest)

    def write(self, pages: Iterable[Page]) -> None:
        """Hands pages to the output."""
        for page in pages:
            self.sink.add(page)

    def finish(self) -> str:
        """Applies all that was staged; the summary line."""
        summary = self.sink.finish()
        self.store.close()
        seconds = time.monotonic() - self.started
        return summary_line(len(self.library.documents), summary, seconds)

    def _renderer(self, scripts: tuple[str, ...]) -> Renderer:
        folders = (*self.options.overrides, self.options.theme / "templates")
        functions = {"body": partial(_body, self.store),
                     "outline": partial(_outline, self.store)}
        return Renderer(folders, self.options.portal, site_view(self.library, scripts), functions)


def load(options: Options, store: Store) -> Loaded:
    """The library of the content folder, whatever its day; FaultyContent is not raised here."""
    sources = StoredSources(store, str(options.content), time.time_ns())
    loaded = load_library(options.content, options.data, sources,
                          partial(parse_files, options.content))
    store.commit()
    return loaded


def inspect(content: Path, output: Path, day: date | None, format: str) -> int:
    """Prints every finding of the content; 1 where an error stands, else 0."""
    root = Path(__file__).parents[2]
    data = content / "_data" if (content / "_data").is_dir() else root / "content" / "_data"
    store = Store(root / ".cache" / "store.sqlite", code_digest(root))
    sources = StoredSources(store, str(content), time.time_ns())
    loaded = load_library(content, data, sources, partial(parse_files, content))
    store.close()
    if format == "json":
        import json

        print(json.dumps(to_rows(loaded.findings), ensure_ascii=False, indent=1))
    else:
        print(to_text(loaded.findings))
    return 0 if loaded.library else 1


def site_view(library: Library, scripts: tuple[str, ...]) -> SiteView:
    """The site as templates see it."""
    identity = library.site.identity
    values = tuple((field.name, getattr(identity, field.name)) for field in fields(Identity))
    columns = tuple(Column(node.name, node.path) for node in library.site.categories.columns)
    return SiteView(values, columns, "theme/site.css", scripts)


def summary_line(documents: int, summary: Summary, seconds: float) -> str:
    """`网站已生成：…`, with counts and seconds."""
    return (f"网站已生成：{documents} 个文件；页面新生成 {summary.rendered} 个、"
            f"保留 {summary.kept} 个、删除 {summary.removed} 个；用时 {seconds:.1f} 秒。")


def code_digest(root: Path) -> str:
    """One digest for the program: its source files and the libraries that shape the output."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted((root / "plugins").rglob("*.py")):
        digest.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    for name in (*_LIBRARIES, "pelican"):
        digest.update(f"{name} {version(name)}".encode())
    digest.update(sys.version.encode())
    return digest.hexdigest()


def _published(loaded: Loaded, day: date) -> Library:
    if loaded.library is None:
        raise FaultyContent(loaded.findings)
    return loaded.library.published_on(day)


def _body(store: Store, stored: Stored, hrefs: tuple[str | None, ...],
          link: Callable[[str], str]) -> Markup:
    return Markup(link_body(store.text(stored.digest).html, hrefs, link))


def _outline(store: Store, stored: Stored) -> Iterator:
    return store.text(stored.digest).headings
