"""From a content folder to a Library: read what is new, check what only the whole can show."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from ..files.walking import PRIVATE
from .addresses import check_addresses
from .attachment import Attachment
from .body import Body, BodyConverter
from .clearing import list_reader
from .disk_errors import reason_of
from .document import Document
from .entries import File, check_entries, list_data, list_odd
from .fields import data_file
from .findings import Finding, has_errors
from .folder import check_document_path
from .library import Library
from .media import captions_of
from .naming import check_categories, check_names, check_pages, find_file, named_files
from .normalising import normalise
from .parsing import Parsed, decode, locate, parse_document
from .paths import candidate_paths
from .pointers import check_pointer
from .publication import HeldBack, unfinished
from .resolving import Scope
from .site import load_site
from .site_values import check_values
from .strays import check_portable, check_settings, check_strays
from .watchdog import watched
from .yaml_source import SourceFault

_NAMING = frozenset({"attachments", "particulars"})

Parse = Callable[[Sequence[str]], Iterable[Parsed]]


class SourceStore(Protocol):
    """What is kept between builds: documents by file stamp, bodies by digest of their source."""

    def known(self, files: Sequence[File]) -> Mapping[str, Document]:
        """The documents whose files are unchanged, by path."""

    def keep(self, file: File, document: Document, body: Body) -> None:
        """Keeps what a file gave."""

    def attachment_digest(self, file: File, compute: Callable[[], str]) -> str:
        """The SHA-256 of a file, computed only where its stamp is new."""


@dataclass(frozen=True)
class Loaded:
    """What a content folder gave, with all findings about it.

    `library` is everything there is, None where something is faulty. `published` is what readers
    of the day see of it, decided once, by `build`; what is not in it although its day has come is
    `held_back`. Of faulty content `legible` is what can be read, document by document: what does
    not resolve stands as it was written. None where the site itself is faulty.
    """

    library: Library | None
    findings: tuple[Finding, ...]
    held_back: tuple[HeldBack, ...] = ()
    published: Library | None = None
    legible: Library | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """What the files of a content folder say, each by itself.

    `documents` hold of a faulty one what is legible; `faults` are why it is no more.
    """

    files: Sequence[File]
    documents: Sequence[Document]
    faults: Sequence[Finding]


def read_sources(files: Sequence[File], store: SourceStore, parse: Parse) -> Sources:
    """What the documents among `files` say; only what is not in the store is parsed."""
    documents, faults = _read(list_documents(files), store, parse)
    return Sources(files, documents, faults)


def load_library(content: Path, data: Path, store: SourceStore, parse: Parse,
                 files: Sequence[File]) -> Loaded:
    """The library of `files` in `content`, None where the gate finds a fault."""
    return conclude(content, data, store, read_sources(files, store, parse))


def conclude(content: Path, data: Path, store: SourceStore, sources: Sources) -> Loaded:
    """The library that the sources are together, None where the gate finds a fault.

    docs/design.md “The gate” says what is one.
    """
    files, documents = sources.files, sources.documents
    odd = [*check_entries(files), *check_entries(list_odd(data), "_data/")]
    private = {file.path: file for file in files if file.fault == PRIVATE}
    files = [file for file in files if not file.fault]
    site, findings = (None, ()) if odd and odd[-1].path.startswith("_data/") else load_site(data)
    found = [*odd, *check_settings(list_data(data)), *findings]
    found += (fault for file in list_documents(files) if (fault := check_document_path(file.path)))
    found += sources.faults
    if site is not None:
        folder = {file.path: file for file in files}
        naming = tuple(filter(_names_others, documents))
        at = partial(_at, content)
        lists: set[str] = set()
        scope = Scope(lambda: documents, folder, list_reader(content, lists), site)
        resolved, more = normalise(documents, site, scope, at)
        found += more
        found += check_categories(documents, site, at)
        found += check_names(naming, folder, site, at)
        if data.parent == content:  # else the register is that of another content
            found += (*check_pages(site, data, folder), *check_values(site, data, folder))
        attachments, more = _attach(naming, folder, private, content, store)
        found += more
        found += check_addresses(documents, attachments, site.categories, at)
        found += check_strays(folder, attachments.keys() | lists)
        found += check_portable((*folder, *private), attachments)
        if not has_errors(found):
            ordered = sorted(resolved, key=lambda document: document.order)
            complete = tuple([document for document in ordered if document.is_complete])
            incomplete = (document for document in ordered if not document.is_complete)
            return Loaded(Library(site, complete, attachments), tuple(found),
                          tuple(map(unfinished, incomplete)))
        return Loaded(None, tuple(found), legible=Library(
            site, tuple(sorted(resolved, key=lambda document: document.order)), attachments))
    return Loaded(None, tuple(found))


def parse_files(content: Path, paths: Iterable[str]) -> Iterator[Parsed]:
    """Each file parsed, with one converter for all; an unreadable file is a fault."""
    converter = BodyConverter()
    for path in paths:
        try:
            with open(f"{content}/{path}", "rb", buffering=0) as file:  # a `Path` takes its time
                data = file.read()
        except OSError as error:
            yield Parsed(faults=(unreadable(path, error),))
        else:
            with watched(path):
                parsed = parse_document(path, data, converter)
            yield parsed


def unreadable(path: str, error: OSError) -> Finding:
    """The fault of a file that cannot be read."""
    return Finding(path, 0, 0, "FILE-01", f"读不出文件：{reason_of(error)}。", "改好以后再运行一次。")


def list_documents(files: Sequence[File]) -> list[File]:
    """Those of the files that are documents."""
    return [file for file in files if file.path[-3:].lower() == ".md" and not file.fault]


def _read(
    sources: Sequence[File], store: SourceStore, parse: Parse
) -> tuple[list[Document], list[Finding]]:
    """The documents, of a faulty one what is legible, and the faults."""
    faults: list[Finding] = []
    known = store.known(sources)
    new = [file for file in sources if file.path not in known]
    documents = list(known.values())
    for file, parsed in zip(new, parse([file.path for file in new]), strict=True):
        faults += parsed.faults
        if parsed.document is not None and parsed.body is not None:
            store.keep(file, parsed.document, parsed.body)
            documents.append(parsed.document)
        elif parsed.legible is not None:
            documents.append(parsed.legible)
    return documents, faults


def _names_others(document: Document) -> bool:
    """False for most: what names others by their 文号 alone may be right without them."""
    said = vars(document)  # what it does not hold is not said
    names = not _NAMING.isdisjoint(said) and any(map(said.get, _NAMING))
    return names or any(reference.kind != "number" for reference in document.references)


def _attach(
    documents: Iterable[Document], folder: Mapping[str, File], private: Mapping[str, File],
    content: Path, store: SourceStore
) -> tuple[dict[str, Attachment], list[Finding]]:
    """The files that documents name, by path, and the faults of those that cannot be read."""
    attachments: dict[str, Attachment] = {}
    faults: list[Finding] = []
    for path in dict.fromkeys(_named_paths(documents, folder, private)):
        try:
            file = folder.get(path) or private[path]
            if pointer := check_pointer(path, content / path, file.size):
                faults.append(pointer)
            attachments[path] = _attachment(file, content, store)
        except OSError as error:
            faults.append(unreadable(path, error))
    return attachments, faults


def _named_paths(documents: Iterable[Document], folder: Mapping[str, File],
                 private: Mapping[str, File]) -> Iterator[str]:
    for document in documents:
        for file in named_files(document):
            path, wrong = find_file(document, file, folder)
            if not wrong:
                yield path
                if (captions := captions_of(path)) in folder:
                    yield captions
        data = document.particulars and data_file(document)
        if data:  # never published: a signature covers it
            yield from (path for path in candidate_paths(document.path, data)
                        if path in folder or path in private)


def _attachment(file: File, content: Path, store: SourceStore) -> Attachment:
    source = content / file.path

    def compute() -> str:
        with source.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    return Attachment(file.path, file.size, store.attachment_digest(file, compute), str(source))


def _at(content: Path, document: Document, wanted: str, rule: str, message: str, fix: str
        ) -> Finding:
    return Finding(document.path, *place_of(content, document, wanted), rule, message, fix)


def place_of(content: Path, document: Document, wanted: str) -> tuple[int, int]:
    """Line and column where the document's file says `wanted`."""
    try:
        return place_in((content / document.path).read_bytes(), document, wanted)
    except OSError:
        return locate("", wanted)


def place_in(data: bytes, document: Document, wanted: str) -> tuple[int, int]:
    """Line and column where the source `data` of the document says `wanted`."""
    try:
        text = decode(document.path, data)
    except SourceFault:
        text = ""
    return locate(text, wanted)
