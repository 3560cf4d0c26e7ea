"""From a page to its bytes: a strict Jinja environment over the theme alone."""

import errno
import hashlib
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
)
from markupsafe import Markup

from .body_prefetch import BodyPrefetch
from .fingerprint import fingerprint
from .page import Copy, FromStore, FromView, Page, Template
from .template_faults import TemplateLoader, fault_of
from .templates import PageEnvironment

# Whatever may have a template loaded: a tag, or a mention of `partial`. The name is found only
# where it is a literal and all there is; else it is computed. Parsing with Jinja finds the same and
# takes twenty times as long.
_REFERENCE = re.compile(
    r"""(?:\{%[-+]?\s*(?:extends|include|import|from)\b|\bpartial\b(?:\s*\()?)"""
    r"""(?:\s*(["'])([^"'\\]+)\1\s*(?=[-+]?%\}|[,)]|(?:import|as|ignore|with|without)\b))?""")

Functions = Mapping[str, Callable[..., Any]]


class Renderer:
    """Renders pages; a template sees `site`, its page's view and path, `link`, and functions."""

    def __init__(self, folders: Iterable[Path], portal: Path, site: object, functions: Functions,
                 compiled: Path | None = None, texts: BodyPrefetch | None = None):
        # The portal's own header.html and footer.html, where an office gives them, come first.
        self._loader = ChoiceLoader([PrefixLoader({"portal": TemplateLoader(portal)}),
                                     TemplateLoader([str(folder) for folder in folders])])
        self._environment = PageEnvironment(
            loader=self._loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, auto_reload=False, cache_size=-1,
            bytecode_cache=_bytecode_cache(compiled))
        self._environment.filters |= {"filesize": file_size, "han_date": han_date}
        self._environment.globals |= {**functions, "site": site}
        self._at_root: dict[str, Environment] = {}
        self._texts = texts
        self._text = texts.text if texts else _no_text
        self._site = fingerprint(site)
        self._closures: dict[str, str] = {}

    def fingerprint(self, page: Page, code: str) -> str:
        """The digest of all that the bytes of `page` depend on; `code` stands for the program."""
        maker = page.maker
        if isinstance(maker, Template):
            templates = self._closure(maker.name)
            return fingerprint(page.path, page.root, page.view, templates, self._site, code)
        if isinstance(maker, Copy):
            return maker.digest
        return fingerprint(page.path, page.view, maker.function, code)

    @property
    def global_inputs(self) -> str:
        """The digest of the site and of every template."""
        sources = (_source(self._loader, self._environment, name)
                   for name in self._environment.list_templates())
        return fingerprint(self._site, tuple(sources))

    def render_all(self, pages: Sequence[Page]) -> Iterator[bytes]:
        """The bytes of each page, in order."""
        if self._texts:
            self._texts.fetch(pages)
        return map(self.render, pages)

    def render(self, page: Page) -> bytes:
        """The bytes of the page. TemplateFault where its template, or one within, is faulty."""
        maker = page.maker
        if isinstance(maker, Copy):
            return _copied(maker)
        if isinstance(maker, FromView):
            return maker.function(page.view)
        if isinstance(maker, FromStore):
            return maker.function(page.view, self._text)
        with _faults_placed():
            template = self._environment_at(page.root).get_template(maker.name)
            return template.render(page=page.view, path=page.path).encode()

    def try_out(self, name: str, complete: bool) -> None:
        """Returns where a template can be read, and rendered where it is `complete` in itself.

        TemplateFault else.
        """
        with _faults_placed(called=True):
            template = self._environment_at("").get_template(name)
            if complete:
                template.render()

    def _environment_at(self, root: str) -> Environment:
        """The environment of pages so deep below the root: in it, `link` is the same for all.

        So macros are imported without the context of each page, and made once; so are partials,
        which see the site and the values they are given, but no page.
        """
        if root not in self._at_root:
            environment = self._environment.overlay()
            environment.globals = {
                **self._environment.globals, "link": root.__add__,
                "partial": lru_cache(maxsize=None)(partial(_render_partial, environment))}
            self._at_root[root] = environment
        return self._at_root[root]

    def _closure(self, name: str) -> str:
        """The digest of a template with all it extends, includes and imports."""
        if name not in self._closures:
            self._closures[name] = _digest_of_templates(self._loader, self._environment, name)
        return self._closures[name]


def _no_text(digest: str, kind: str = "body") -> Any:
    raise KeyError(digest, kind)


@contextmanager
def _faults_placed(called: bool = False) -> Iterator[None]:
    """What goes wrong in a template is a TemplateFault with its place."""
    try:
        yield
    except Exception as error:
        fault = fault_of(error, called)
        if fault is None:
            raise
        raise fault from error


def _render_partial(environment: Environment, name: str, /, **values: Hashable) -> Markup:
    return Markup(environment.get_template(name).render(values))


def _copied(maker: Copy) -> bytes:
    """The bytes of the file, if they are still those that the pages tell of."""
    data = Path(maker.source).read_bytes()
    if hashlib.sha256(data).hexdigest() != maker.digest:
        raise OSError(errno.ESTALE, "changed since it was looked at", maker.source)
    return data


def file_size(size: int) -> str:
    """A size in bytes as readers know it: `820 B`, `12.3 KB`, `4.0 MB`."""
    if size < 1024:
        return f"{size} B"
    return f"{size / 1024:.1f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"


def han_date(day: date) -> str:
    """2024年7月2日, as GB/T 9704 writes it: without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _bytecode_cache(folder: Path | None) -> FileSystemBytecodeCache | None:
    """Where Jinja keeps compiled templates, by their source: compiling costs more than a page."""
    if folder is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def _digest_of_templates(loader: BaseLoader, environment: Environment, name: str) -> str:
    """The digest of a template and of all it names; of every template where a name is computed."""
    seen: dict[str, str] = {}
    pending = [name]
    while pending:
        current = pending.pop()
        if current not in seen:
            seen[current] = _source(loader, environment, current)
            for _, literal in _REFERENCE.findall(seen[current]):
                pending += [literal] if literal else environment.list_templates()
    whole = "\0".join(f"{key}\0{seen[key]}" for key in sorted(seen))
    return hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()


def _source(loader: BaseLoader, environment: Environment, name: str) -> str:
    """The text of a template, "" where there is none (`ignore missing`)."""
    with suppress(TemplateNotFound):
        return loader.get_source(environment, name)[0]
    return ""
