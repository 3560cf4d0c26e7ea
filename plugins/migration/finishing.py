"""From imported pages to files: copies become one document, each gets its place, its 旧址."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ..documents.addresses import owner_of
from ..documents.former import address_of_former, is_former
from ..documents.site import Site
from ..importing.facts import Fact
from ..importing.faults import describe_os_error
from ..importing.front_matter import list_doubts
from ..importing.front_matter_peek import peek_front_matters, value_in
from .columns import OldSite
from .copies import CopyOf, KnownDocument, find_copies, known
from .exports import has_no_address
from .former_addresses import add_former
from .old_addresses import former_of
from .page_import import PageDocument
from .placing import PlacedFile, Places, compose, pictures_of
from .record import PageOutcome, RecordRow
from .remarks import DOUBTED, Remark, written_remarks
from .saved_copy import SavedCopy
from .spool import Spool
from .writing import OutsideContent, fits, write_document

_EVERYWHERE = 12  # documents beside which a file stands that belongs to the site, not to them
_FORMER_SEPARATORS = re.compile(r"[\s,\[\]\"']+")


@dataclass
class Finished:
    """What a run wrote: rows of the record, remarks by document, files of the copy in use."""

    rows: list[RecordRow] = field(default_factory=list)
    remarks: list[tuple[str, Remark]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    by_hand: list[str] = field(default_factory=list)
    new: int = 0


def finish(into: Path, new_site: Site, copy: SavedCopy, old: OldSite,
           mapping: Mapping[str, str], spool: Spool[PageDocument],
           before: Mapping[str, RecordRow]) -> Finished:
    """Writes the documents of the spool; those of former runs, `before`, stay as they are.

    `mapping` has the category of each old column.
    """
    return _Finishing(into, new_site, copy, old, mapping, spool, before).run()


class _Finishing:
    def __init__(self, into: Path, new_site: Site, copy: SavedCopy, old: OldSite,
                 mapping: Mapping[str, str], spool: Spool[PageDocument],
                 before: Mapping[str, RecordRow]):
        self._into, self._copy, self._old, self._spool = into, copy, old, spool
        self._mapping = mapping
        self._tree = new_site.categories
        self._column = urlsplit(new_site.identity.column_url).path
        self._written = {row.digest: row for row in before.values()
                         if row.outcome is PageOutcome.MIGRATED and row.digest}
        self._former = _former_of_existing(into)
        self._places = Places(into, self._tree)
        self._path_of = {row.path: row.file for row in before.values() if row.is_done}
        self._done = Finished()

    def run(self) -> Finished:
        documents = [known(self._spool.get(path)) for path in self._spool]
        documents = [one for one in documents if not self._is_here(one)]
        self._files = Counter(file.path for one in documents
                              for file in self._spool.get(one.path).files if not file.in_text)
        copies = find_copies(documents, self._spool)
        by_kept: dict[str, list[tuple[KnownDocument, CopyOf]]] = defaultdict(list)
        addresses = {one.path: one for one in documents}
        for path, found in copies.items():
            by_kept[found.kept].append((addresses[path], found))
        kept = sorted((one for one in documents if one.path not in copies),
                      key=lambda one: one.address)
        for one in kept:
            if one.digest not in self._written:
                self._path_of[one.path] = self._places.place(self._spool.get(one.path))
        for path, found in copies.items():
            if found.kept in self._path_of:
                self._path_of[path] = self._path_of[found.kept]
        for one in kept:
            if earlier := self._written.get(one.digest):
                self._add_to_earlier(earlier, one, by_kept[one.path])
            else:
                self._write(one, by_kept[one.path])
        return self._done

    def _is_here(self, one: KnownDocument) -> bool:
        """True where a document of the content has this 旧址: it is left as it is."""
        path = self._former.get(former_of(one.address, self._column))
        if path:
            self._path_of[one.path] = path
            self._done.rows.append(RecordRow(one.address, one.path, PageOutcome.MIGRATED, path,
                                             self._old.column_of.get(one.path, ""),
                                             "以前已经迁入", digest=one.digest))
        return bool(path)

    def _write(self, one: KnownDocument, copies: Sequence[tuple[KnownDocument, CopyOf]]) -> None:
        document, path = self._spool.get(one.path), self._path_of[one.path]
        files = tuple(self._files_of(document, path))
        addresses = [one.address, *(other.address for other, _ in copies)]
        addresses += [self._copy.address_of(file.source) for file in files]
        former, refused = self._formers(addresses, path)
        facts = (Fact("former_paths", former),) if former else ()
        also = self._also_in(one, copies, str(document.fact("category").value))
        text = compose(document, path, files, self._path_of,
                       (*facts, *((Fact("also_in", also),) if also else ())))
        remarks = [*document.remarks, *refused, *_other_days(one, copies)]
        column = self._old.column_of.get(one.path, "")
        try:
            written = write_document(self._into, path, text, pictures_of(document, path), files,
                                     self._copy)
        except (OSError, OutsideContent) as error:
            cause = (describe_os_error(error) if isinstance(error, OSError) else str(error))
            self._done.rows.append(RecordRow(one.address, one.path, PageOutcome.UNREAD, "", column,
                                             f"没有写成：{cause}"))
            return
        self._done.new += 1
        self._former |= dict.fromkeys(former, path)
        doubts = [Remark(DOUBTED, doubt) for doubt in list_doubts(document.facts)]
        self._done.remarks += [(path, remark) for remark in (*doubts, *remarks)]
        said = written_remarks((*doubts, *remarks))
        self._done.rows.append(RecordRow(one.address, one.path, PageOutcome.MIGRATED, path, column,
                                         "", said, one.digest, written))
        self._done.rows += [_row_of_copy(other, found, path, self._old) for other, found in copies]
        self._done.rows += [RecordRow(self._copy.address_of(file.source), file.source,
                                      PageOutcome.ATTACHMENT, file.path) for file in files]
        self._done.used |= {file.source for file in files}

    def _files_of(self, document: PageDocument, path: str) -> Iterable[PlacedFile]:
        own = [file for file in document.files
               if file.in_text or self._files[file.path] < _EVERYWHERE]
        fitting = [file for file in own if fits(self._copy, file.path)]
        placed = list(self._places.place_files(path, fitting))
        lost = {file.path for file in own} - {file.source for file in placed}
        self._done.remarks += [(path, Remark("附件不能用", f"{file.label}（{file.path}）"))
                               for file in own if file.path in lost]
        return placed

    def _formers(self, addresses: Sequence[str], path: str
                 ) -> tuple[tuple[str, ...], list[Remark]]:
        """旧址 for the addresses, and those that cannot be written or are another's."""
        formers, refused = [], []
        own = path.removesuffix(".md") + ".html"
        for address in dict.fromkeys(addresses):
            former = former_of(address, self._column)
            target = address_of_former(former) if is_former(former) else ""
            if target == own or has_no_address(address):
                continue
            if not target:
                refused.append(Remark("旧址写不了，请在网页服务器上设跳转", address))
            elif owner := owner_of(target, self._tree) or self._former.get(former, ""):
                refused.append(Remark("旧址已有别的用处", f"{address}（{owner}）"))
            else:
                formers.append(former)
                self._former[former] = path
        return tuple(formers), refused

    def _also_in(self, one: KnownDocument, copies: Sequence[tuple[KnownDocument, CopyOf]],
                 category: str) -> tuple[str, ...]:
        """The other categories in whose columns the document, or a copy of it, stood."""
        paths = (one.path, *(other.path for other, _ in copies))
        columns = [name for path in paths for name in
                   (self._old.column_of.get(path, ""), *self._old.also_in.get(path, ()))]
        names = {self._mapping.get(column, "") for column in columns}
        return tuple(sorted({self._tree.by_name[name].name for name in names
                             if name in self._tree.by_name} - {category}))

    def _add_to_earlier(self, earlier: RecordRow, one: KnownDocument,
                        copies: Sequence[tuple[KnownDocument, CopyOf]]) -> None:
        """A copy of what a former run wrote: its address is added to that document."""
        addresses = [one.address, *(other.address for other, _ in copies)]
        former, refused = self._formers(addresses, earlier.file)
        written = add_former(self._into / earlier.file, former, earlier.written)
        if written:
            self._done.rows.append(RecordRow(
                earlier.address, earlier.path, earlier.outcome, earlier.file, earlier.column,
                earlier.cause, earlier.detail, earlier.digest, written))
        elif former:
            self._done.by_hand.append(f"{earlier.file} 的“旧址”里加上 {'、'.join(former)}")
        self._done.remarks += [(earlier.file, remark) for remark in refused]
        for other, found in ((one, CopyOf(earlier.path)), *copies):
            self._path_of[other.path] = earlier.file
            self._done.rows.append(_row_of_copy(other, found, earlier.file, self._old))


def _other_days(one: KnownDocument, copies: Sequence[tuple[KnownDocument, CopyOf]]
                ) -> Iterator[Remark]:
    """The copies that were published on another day."""
    for other, _ in copies:
        if other.published_on and other.published_on != one.published_on:
            yield Remark("同一件的发布日期不同", f"{other.address} 作 {other.published_on}")


def _row_of_copy(one: KnownDocument, found: CopyOf, file: str, old: OldSite) -> RecordRow:
    outcome = PageOutcome.REPRINT if found.difference else PageOutcome.COPY
    cause = f"与 {file} 同一份" + (f"：{found.difference}" if found.difference else "，正文相同")
    return RecordRow(one.address, one.path, outcome, file, old.column_of.get(one.path, ""), cause)


def _former_of_existing(into: Path) -> dict[str, str]:
    """The documents of the content by each 旧址 that stands on the key's line."""
    found = {}
    for file, head in peek_front_matters(into) if into.is_dir() else ():
        for former in _FORMER_SEPARATORS.split(value_in(head, "former_paths")):
            if former:
                found[former] = file.relative_to(into).as_posix()
    return found
