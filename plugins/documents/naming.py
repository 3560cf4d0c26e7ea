"""What documents name must be there: categories, files, offices, other documents."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from ..files.plain import read_plain
from .addresses import LINKABLE, At, find_made_page
from .document import Document
from .entries import File
from .findings import Finding, Severity
from .folder import check_attachment_path
from .inserts import check_inserts
from .misnamed import explain, suggest
from .normalising import normalise
from .parsing import locate
from .paths import candidate_paths
from .resolving import Scope
from .schema import nearest
from .site import Site

_BETWEEN = re.compile("[、，；;,]")


def check_documents(
    documents: Sequence[Document], folder: Mapping[str, File], scope: Scope, site: Site,
    at: At,
) -> Iterator[Finding]:
    """What is wrong with single documents: what they name is unknown or not there.

    `folder` is all that the content has or will have.
    """
    yield from normalise(documents, site, scope, at)[1]
    yield from check_categories(documents, site, at)
    yield from check_names(documents, folder, site, at)


def check_categories(documents: Iterable[Document], site: Site, at: At) -> Iterator[Finding]:
    """Categories that nobody has set up."""
    known = site.categories.by_name
    kinds = {(document.category, document.also_in) for document in documents}
    named = {name for category, also_in in kinds for name in (category, *also_in)}
    for document in documents if named - known.keys() else ():
        for name in document.categories:
            if name and name not in known:  # else it is still to be filled in
                yield at(document, name, "KEY-06", f"没有名为“{name}”的类别。",
                         _as_list(name) or nearest(name, known) + "类别见 _data/categories.yml。")


def check_pages(site: Site, data: Path, folder: Mapping[str, File]) -> Iterator[Finding]:
    """Pages that site.yml names and that are not there: the site is shown without the links."""
    text = read_plain(data / "site.yml").decode("utf-8", "replace")
    identity = site.identity
    named = [("关于本站", identity.about),
             *(("页面", platform.page) for platform in identity.platforms)]
    for key, path in named:
        if path and path not in folder and path.partition("#")[0] not in LINKABLE:
            yield Finding("_data/site.yml", *locate(text, path), "LINK-01",
                          f"“{key}”指的文件“{path}”不存在。",
                          _near_path(path, folder) + "路径从内容目录写起。", Severity.WARNING)


def _near_path(path: str, folder: Collection[str]) -> str:
    """The document meant: one of this name elsewhere, else one whose path is spelt nearly so."""
    name = path.rpartition("/")[2]
    documents = [other for other in folder if other.endswith(".md")]
    same = [other for other in documents if other.rpartition("/")[2] == name]
    return nearest(path, same or difflib.get_close_matches(path, documents, n=3, cutoff=0.75)) or (
        f"您是否想写“{same[0]}”？" if same else "")


def check_names(
    documents: Iterable[Document], folder: Mapping[str, File], site: Site, at: At
) -> Iterator[Finding]:
    """What documents name that is not there: files, offices, other documents by their paths."""
    for document in documents:
        yield from _check_links(document, folder, at)
        for words, message, fix in check_inserts(document, site.offices):
            yield at(document, words, "CONTACT-03", message, fix)
        declared = {attachment.file for attachment in document.attachments}
        for file in named_files(document):
            _, wrong = find_file(document, file, folder)
            if wrong and (file in declared or not _is_made(document, file, site)):
                wrong = explain(file, file in declared) or wrong
                yield at(document, file, "ATT-01",
                         f"{'附件' if file in declared else '正文里的'}“{file}”{wrong[0]}",
                         _as_list(file) or wrong[1])


def _is_made(document: Document, file: str, site: Site) -> bool:
    """True for a link to a page of the program's, which is no attachment."""
    return bool(find_made_page(document.path, file, site.categories))


def _as_list(value: str) -> str:
    """How to write several in one value, "" for one without a separator."""
    parts = [part.strip() for part in _BETWEEN.split(value) if part.strip()]
    return f"几项请写成列表：[{', '.join(parts)}]。" if len(parts) > 1 else ""


def find_file(
    document: Document, file: str, folder: Mapping[str, File]
) -> tuple[str, tuple[str, str] | None]:
    """The path a file's name means, and what is wrong with it and how to correct it."""
    paths = candidate_paths(document.path, file)
    path = next((path for path in paths if path in folder), paths[0])
    wrong = check_attachment_path(path)
    if path not in folder and (wrong is None or "." not in path):
        meant = suggest(document.path, file, folder)
        if wrong is None or meant:
            return path, ("不存在。", meant + "请把文件放到该文件旁边。")
    return path, wrong


def named_files(document: Document) -> Iterator[str]:
    """The files a document names that are no documents: attachments, tables, linked files."""
    yield from (attachment.file for attachment in document.attachments)
    yield from (reference.target for reference in document.references
                if reference.kind == "file" and not reference.target.endswith(".md"))


def _check_links(document: Document, folder: Mapping[str, File], at: At) -> Iterator[Finding]:
    """A path in the body that leads to no document."""
    targets = [reference.target for reference in document.references
               if reference.kind == "file" and reference.target.endswith(".md")]
    for target in dict.fromkeys(targets):
        paths = candidate_paths(document.path, target)
        if not any(path in folder for path in paths):
            yield at(document, target, "LINK-01", f"链接的文件“{target}”不存在。",
                      suggest(document.path, target, folder) + "路径从本文件所在目录写起。")
