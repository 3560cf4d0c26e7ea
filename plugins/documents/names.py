"""What the documents of a content folder are called: by whom a 文号 or a title is borne."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import islice

from .document import Document
from .numbers import number_key
from .paths import candidate_paths
from .targets import issued_title, title_key


class Names:
    """Paths by 文号 and by title, each table made when it is first asked for.

    A document is not meant by its own relations, nor an earlier text by its title: the newest
    stands for it.
    """

    def __init__(self, list_documents: Callable[[], Iterable[Document]]):
        self._list_documents = list_documents

    def numbered(self, number: str, source: str) -> tuple[str, ...]:
        """The paths of the documents with this 文号 in any spelling, but `source`."""
        return _others(self._numbers.get(number_key(number), ()), source)

    def titled(self, title: str, source: str) -> tuple[str, ...]:
        """The paths of the documents with this title, else of those that issue what bears it."""
        key = title_key(title)
        return (_others(self._titles.get(key, ()), source)
                or _others(self._issued.get(key, ()), source)) if key else ()

    def has_number(self, path: str) -> bool:
        """True where the document has a 文号."""
        return path in self._with_number

    def title_of(self, path: str) -> str:
        """The title of a document."""
        return self._title_by_path[path]

    def resembling(self, title: str) -> tuple[str, ...]:
        """Up to three titles that hold these words."""
        key = title_key(title)
        found = (known for folded, known in self._folded if len(key) > 3 and key in folded)
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
    def _title_by_path(self) -> Mapping[str, str]:
        return {document.path: document.title for document in self._documents}

    @cached_property
    def _folded(self) -> tuple[tuple[str, str], ...]:
        return tuple((title_key(document.title), document.title) for document in self._documents)

    @cached_property
    def _titles(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((title_key(document.title), document.path) for document in self._newest)

    @cached_property
    def _issued(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((title_key(issued), document.path) for document in self._newest
                        if (issued := issued_title(document.title)))

    @cached_property
    def _newest(self) -> tuple[Document, ...]:
        earlier = {path for document in self._documents
                   for version in document.earlier_versions
                   for path in candidate_paths(document.path, version.file)}
        return tuple(document for document in self._documents if document.path not in earlier)


def _others(paths: tuple[str, ...], source: str) -> tuple[str, ...]:
    return tuple(path for path in paths if path != source)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, path in pairs:
        groups[key].append(path)
    return {key: tuple(sorted(paths)) for key, paths in groups.items()}
