"""From a content folder to a Library: read what is new, check what only the whole can show."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from .addresses import At, check_addresses
from .body import Body, BodyConverter
from .clearing import read_lists
from .document import RELATIONS, Document
from .fields import data_file
from .findings import Finding, Severity, has_errors
from .folder import File, check_attachment_path, check_document_path
from .gaps import finding_of
from .inserts import check_inserts
from .library import Attachment, Library
from .parsing import Parsed, decode, locate, parse_document
from .paths import candidate_paths, is_file
from .publication import HeldBack, Reason
from .schema import nearest
from .site import Site, load_site
from .yaml_source import SourceFault

_NAMING = frozenset({"attachments", "earlier_versions", "particulars", *RELATIONS})

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
    `held_back`.
    """

    library: Library | None
    findings: tuple[Finding, ...]
    held_back: tuple[HeldBack, ...] = ()
    published: Library | None = None


def load_library(content: Path, data: Path, store: SourceStore, parse: Parse,
                 files: Sequence[File]) -> Loaded:
    """The library of `files` in `content`, None where the gate of DESIGN §6 finds a fault."""
    site, findings = load_site(data)
    sources = [file for file in files if file.path.lower().endswith(".md")]
    documents, faults, held_back = _read(sources, store, parse)
    found = [*findings, *faults]
    if site is not None:
        folder = {file.path: file for file in files}
        naming = tuple(filter(_names_others, documents))
        at = partial(_at, content)
        found += _check_categories(documents, site, at)
        found += _check_names(naming, folder, site, at)
        if data.parent == content:  # else the register is that of another content
            found += _check_pages(site, folder)
        attachments = _attach(naming, folder, content, store)
        lists, more = read_lists(naming, content)
        found += more
        found += check_addresses(documents, attachments, site.categories, at)
        if not has_errors(found):
            ordered = tuple(sorted(documents, key=lambda document: document.order))
            return Loaded(Library(site, ordered, attachments, lists), tuple(found), held_back)
    return Loaded(None, tuple(found))


def parse_files(content: Path, paths: Iterable[str]) -> Iterator[Parsed]:
    """Each file parsed, with one converter for all; an unreadable file is a fault."""
    converter = BodyConverter()
    for path in paths:
        try:
            with open(f"{content}/{path}", "rb", buffering=0) as file:  # a `Path` takes its time
                data = file.read()
        except OSError as error:
            yield Parsed(faults=(Finding(path, 0, 0, "FILE-01", f"读不出文件：{error.strerror}。",
                                         "请检查文件是否存在、是否有读取权限。"),))
        else:
            yield parse_document(path, data, converter)


def check_documents(
    documents: Iterable[Document], folder: Mapping[str, File], site: Site, at: At
) -> Iterator[Finding]:
    """What is wrong with single documents: categories unknown, files named that are not there.

    `folder` is all that the content has or will have.
    """
    yield from _check_categories(documents, site, at)
    yield from _check_names(documents, folder, site, at)


def _read(
    sources: Sequence[File], store: SourceStore, parse: Parse
) -> tuple[list[Document], list[Finding], tuple[HeldBack, ...]]:
    """The documents, the faults, and the files that are no documents until more is filled in."""
    faults = [fault for file in sources if (fault := check_document_path(file.path))]
    known = store.known(sources)
    new = [file for file in sources if file.path not in known]
    documents, held_back = list(known.values()), []
    for file, parsed in zip(new, parse([file.path for file in new]), strict=True):
        faults += parsed.faults
        if parsed.document is not None and parsed.body is not None:
            store.keep(file, parsed.document, parsed.body)
            documents.append(parsed.document)
        elif parsed.gaps and not parsed.faults:
            held_back.append(HeldBack(file.path, Reason.UNFINISHED, tuple(
                finding_of(gap, file.path) for gap in parsed.gaps)))
    return documents, faults, tuple(held_back)


def _check_categories(documents: Iterable[Document], site: Site, at: At) -> Iterator[Finding]:
    known = site.categories.by_name
    kinds = {(document.category, document.also_in) for document in documents}
    named = {name for category, also_in in kinds for name in (category, *also_in)}
    for document in documents if named - known.keys() else ():
        for name in document.categories:
            if name not in known:
                yield at(document, name, "KEY-06", f"没有名为“{name}”的类别。",
                          nearest(name, known) + "类别见 _data/categories.yml。")


def _check_pages(site: Site, folder: Mapping[str, File]) -> Iterator[Finding]:
    """Pages that site.yml names and that are not there: the site is shown without the links."""
    identity = site.identity
    named = [("关于本站", identity.about),
             *(("页面", platform.page) for platform in identity.platforms)]
    for key, path in named:
        if path and path not in folder:
            yield Finding("_data/site.yml", 1, 1, "LINK-01", f"“{key}”指的文件“{path}”不存在。",
                          nearest(path, folder) + "路径从内容目录写起。", Severity.WARNING)


def _names_others(document: Document) -> bool:
    """False for most: what names others by their 文号 alone may be right without them."""
    said = vars(document)  # what it does not hold is not said
    return (not _NAMING.isdisjoint(said) and any(map(said.get, _NAMING))
            or any([reference.kind != "number" for reference in document.references]))


def _check_names(
    documents: Iterable[Document], folder: Mapping[str, File], site: Site, at: At
) -> Iterator[Finding]:
    """What documents name that is not there: files, offices, other documents by their paths."""
    for document in documents:
        yield from _check_links(document, folder, at)
        for words, message, fix in check_inserts(document, site.offices):
            yield at(document, words, "CONTACT-03", message, fix)
        for file in named_files(document):
            path, wrong = _find(document, file, folder)
            if wrong:
                yield at(document, file, "ATT-01", f"附件“{file}”{wrong[0]}", wrong[1])


def _attach(
    documents: Iterable[Document], folder: Mapping[str, File], content: Path, store: SourceStore
) -> dict[str, Attachment]:
    attachments: dict[str, Attachment] = {}
    for document in documents:
        for file in named_files(document):
            path, wrong = _find(document, file, folder)
            if not wrong and path not in attachments:
                attachments[path] = _attachment(folder[path], content, store)
        data = document.particulars and data_file(document)
        if data:  # never published: a signature covers it
            attachments |= {path: _attachment(folder[path], content, store)
                            for path in candidate_paths(document.path, data) if path in folder}
    return attachments


def _find(
    document: Document, file: str, folder: Mapping[str, File]
) -> tuple[str, tuple[str, str] | None]:
    """The path a file's name means, and what is wrong with it and how to mend it."""
    paths = candidate_paths(document.path, file)
    path = next((path for path in paths if path in folder), paths[0])
    wrong = check_attachment_path(path)
    if wrong is None and path not in folder:
        return path, ("不存在。", nearest(path, folder) + "请把文件放到该文件旁边。")
    return path, wrong


def named_files(document: Document) -> Iterator[str]:
    """The files a document names that are no documents: attachments, tables, linked files."""
    yield from (attachment.file for attachment in document.attachments)
    yield from (reference.target for reference in document.references
                if reference.kind == "file" and not reference.target.endswith(".md"))


def _attachment(file: File, content: Path, store: SourceStore) -> Attachment:
    source = content / file.path

    def compute() -> str:
        with source.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    return Attachment(file.path, file.size, store.attachment_digest(file, compute), str(source))


def _check_links(document: Document, folder: Mapping[str, File], at: At) -> Iterator[Finding]:
    """A path in the body or in a relation that leads to no file."""
    targets = [reference.target for reference in document.references
               if reference.kind == "file" and reference.target.endswith(".md")]
    targets += [relation.target for _, relation in document.relations if is_file(relation.target)]
    targets += [version.file for version in document.earlier_versions]
    for target in dict.fromkeys(targets):
        paths = candidate_paths(document.path, target)
        if not any(path in folder for path in paths):
            yield at(document, target, "LINK-01", f"链接的文件“{target}”不存在。",
                      nearest(paths[0], folder) + "路径从本文件所在目录写起。")


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
