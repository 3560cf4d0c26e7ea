"""What the documents of a content folder are called: by whom a 文号 or a title is borne."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice

from .document import Document
from .numbers import number_key
from .paths import candidate_paths
from .site import Site
from .targets import issued_title, title_key

_ON_TRIAL = re.compile(r"\((?:试行|暂行)\)$")
_ABOUT = re.compile("^[^《》]+?(?=关于)")
_ABOVE = re.compile("^.*[省市县区旗](?=.*[乡镇]$)|^.*[省市](?=.*[县区旗]$)")


class Names:
    """Paths by 文号 and by title, each table made when it is first asked for.

    A document is not meant by its own relations, nor an earlier text by its title: the newest
    stands for it. `place` is whose documents they are, by a name that titles may leave out.
    """

    def __init__(self, list_documents: Callable[[], Iterable[Document]], place: str = ""):
        self._list_documents = list_documents
        self._places = tuple(filter(None, (place, _ABOVE.sub("", place))))

    def numbered(self, number: str, source: str) -> tuple[str, ...]:
        """The paths of the documents with this 文号 in any spelling, but `source`."""
        return _others(self._numbers.get(number_key(number), ()), source)

    def bearing(self, title: str, source: str) -> tuple[str, ...]:
        """The paths of the documents with this title, else of those that issue what bears it."""
        key = title_key(title)
        return (_others(self._titles.get(key, ()), source)
                or _others(self._issued.get(key, ()), source)) if key else ()

    def titled(self, title: str, source: str) -> tuple[str, ...]:
        """The paths of the documents that a title means: of those `bearing` it, else of those that
        it names in another way: with or without the name of the place, the office, 印发…的通知; a
        title without （试行） also means what is on trial."""
        if found := self.bearing(title, source):
            return found
        key = self._short(title)
        return (_others(self._shortened.get(key, ()), source)
                or _others(self._on_trial.get(key, ()), source)) if key else ()

    def has_number(self, path: str) -> bool:
        """True where the document has a 文号."""
        return path in self._with_number

    def named(self, path: str) -> str:
        """What a relation names a document by: its 文号, else its title where that is its alone,
        else its path."""
        if path in self._with_number:
            return self._number_by_path[path]
        title = self._title_by_path[path]
        return f"《{title}》" if self._titles.get(title_key(title)) == (path,) else f"/{path}"

    def title_of(self, path: str) -> str:
        """The title of a document."""
        return self._title_by_path[path]

    def resembling(self, title: str, source: str = "") -> tuple[str, ...]:
        """Up to three titles that hold these words, but that of `source`."""
        key = title_key(title)
        found = (self._title_by_path[path] for folded, path in self._folded
                 if len(key) > 3 and key in folded and path != source)
        return tuple(islice(found, 3))

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        return tuple(self._list_documents())

    @cached_property
    def _numbers(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((document.document_number.key, document.path)
                        for document in self._documents if document.document_number)

    @cached_property
    def _with_number(self) -> frozenset[str]:
        return frozenset(path for paths in self._numbers.values() for path in paths)

    @cached_property
    def _number_by_path(self) -> Mapping[str, str]:
        return {document.path: str(document.document_number) for document in self._documents
                if document.document_number}

    @cached_property
    def _title_by_path(self) -> Mapping[str, str]:
        return {document.path: document.title for document in self._documents}

    @cached_property
    def _folded(self) -> tuple[tuple[str, str], ...]:
        return tuple((title_key(document.title), document.path) for document in self._documents)

    @cached_property
    def _titles(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((title_key(document.title), document.path) for document in self._newest)

    @cached_property
    def _issued(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((title_key(issued), document.path) for document in self._newest
                        if (issued := issued_title(document.title)))

    @cached_property
    def _shortened(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped({(short, document.path) for document in self._newest
                         for short in self._shorts(document.title)})

    @cached_property
    def _on_trial(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((plain, path) for short, paths in self._shortened.items()
                        for path in paths if (plain := _ON_TRIAL.sub("", short)) != short)

    def _shorts(self, title: str) -> Iterator[str]:
        """The short names of a document: of what it issues, of its title without its office."""
        yield self._short(title)
        if (about := _ABOUT.sub("", title)) != title and not issued_title(title):
            yield self._short(about)

    def _short(self, title: str) -> str:
        """The key of what a title issues, else of the title itself, without the place."""
        key = title_key(issued_title(title) or title)
        return next((key.removeprefix(place) for place in self._places if key.startswith(place)),
                    key)

    @cached_property
    def _newest(self) -> tuple[Document, ...]:
        earlier = {path for document in self._documents
                   for version in document.earlier_versions
                   for path in candidate_paths(document.path, version.file)}
        return tuple(document for document in self._documents if document.path not in earlier)


def names_of(documents: Iterable[Document], site: Site | None) -> Names:
    """The names of the documents of a site."""
    place = site.identity.name.removesuffix("人民政府") if site else ""
    return Names(lambda: documents, place)


def _others(paths: tuple[str, ...], source: str) -> tuple[str, ...]:
    return tuple(path for path in paths if path != source)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, path in pairs:
        groups[key].append(path)
    return {key: tuple(sorted(paths)) for key, paths in groups.items()}
