"""`inv clear`: what a clean-up decision lists is put into its front matter, after it was shown."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..documents.document import Document
from ..documents.fields import FIELDS, OUTSIDE
from ..documents.library import Library
from ..documents.names import names_of
from ..documents.rewriting import CannotRewrite, cut, rewrite
from ..documents.yaml_text import read_items, write_items, write_record
from ..files.saving import write_file
from ..pages.store import Store
from ..pipeline.loading import load, open_store
from ..pipeline.options import Options
from ..validity.clean_up import (
    CHOOSE,
    Found,
    ListedRow,
    how_to_read,
    list_rows,
    unread_attachments,
)
from ..validity.relations import effective_from
from ..validity.timeline import timelines_of

_ORDER = tuple(field.key for field in FIELDS)
_KEYS = {field.attribute: field.key for field in FIELDS}
_WANTED = (Found.HERE, Found.ELSEWHERE)
_NOTHING = ("正文和附件里没有认出要废止、宣布失效的文件。"
            "清单可以写成正文的表，或者 CSV、XLSX、DOCX 的附件。")
_CORRECT = "文号读不出来的没有列入：请对照原件写全年份、序号和“号”，改正以后再运行一次 clear。"
Say = Callable[[str], None]


class CannotList(Exception):
    """What a decision lists is not known; says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a decision lists; which of its attachments are not read, in words; its file as it is,
    and the day from which it works."""

    rows: tuple[ListedRow, ...]
    unread: str
    source: bytes
    own_day: date | None

    @property
    def wanted(self) -> tuple[ListedRow, ...]:
        """The rows to be declared."""
        return tuple(row for row in self.rows if row.found in _WANTED)

    def groups(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What became of the rows, how many they are, and a line for each with its place."""
        for found in Found:
            lines = tuple(_line(row) for row in self.rows if row.found is found)
            if lines:
                yield f"{found}（{len(lines)} 份）", lines

    def remarks(self) -> Iterator[str]:
        """What a person has to do besides, and why nothing is to be declared where that is so."""
        if not self.rows:
            yield _NOTHING + self.unread
            return
        is_unsure = any(row.found is Found.UNSURE for row in self.rows)
        if is_unsure:
            yield CHOOSE
        if any(row.found is Found.MISREAD for row in self.rows):
            yield _CORRECT
        if self.unread:
            yield self.unread
        if not self.wanted:
            yield "没有能列入文件头的。" if is_unsure else "没有要列入文件头的。"

    def declared(self) -> bytes:
        """The file with the wanted rows among its relations. CannotRewrite where that cannot be."""
        return declare(self.source, self.wanted, self.own_day)


def read_listing(options: Options, path: str) -> Listing:
    """What the decision at `path` lists. CannotList where the content does not say it."""
    with closing(open_store(options)) as store:
        loaded = load(options, store)
        if loaded.library is None:
            raise CannotList("内容有错，先按 inv inspect 的提示改正，再用 clear。")
        document = loaded.library.by_path.get(path)
        if document is None:
            raise CannotList(f"{path} 的文件头还没有填完，先填好，再用 clear。")
        return Listing(_rows(loaded.library, document, store, options.content),
                       how_to_read(unread_attachments(document, loaded.library)),
                       (options.content / path).read_bytes(), effective_from(document))


def clear(options: Options, path: str, agrees: Callable[[], bool], say: Say) -> int:
    """Shows what the decision at `path` lists and, where that is agreed to, declares it.

    0 done or nothing to do, 1 not agreed to, 2 for faulty content or a file that cannot be changed.
    """
    try:
        listing = read_listing(options, path)
    except CannotList as reason:
        say(str(reason))
        return 2
    for line in (*_shown(listing), *listing.remarks()):
        say(line)
    if not listing.wanted:
        return 0
    if not agrees():
        say("没有改动。")
        return 1
    try:
        write_file(options.content / path, listing.declared())
    except CannotRewrite as reason:
        say(f"没有改动：{reason}")
        return 2
    say(declared_words(listing, path))
    return 0


def declared_words(listing: Listing, path: str) -> str:
    """What was done, and what is to be done next."""
    return f"已把 {len(listing.wanted)} 份列入 {path} 的文件头，请核对后提交。"


def declare(data: bytes, rows: Sequence[ListedRow], own_day: date | None = None) -> bytes:
    """The file with these rows among its relations, which work from `own_day` unless they say
    another. CannotRewrite where that cannot be done."""
    known, added = cut(data).values, defaultdict(list)
    for row in rows:
        added[_KEYS[row.listed.kind]].append(_item(row, own_day))
    return rewrite(data, {key: write_items((*read_items(known.get(key)), *items))
                          for key, items in added.items()}, _ORDER)


def _item(row: ListedRow, own_day: date | None) -> str:
    """A 文号 with its title, a title of this site, else what is said to be elsewhere; with its own
    day where that is not the day of the decision."""
    listed, elsewhere = row.listed, row.found is Found.ELSEWHERE
    if listed.number:
        target = ("文件", row.words if elsewhere else listed.number)
    else:
        target = (OUTSIDE, row.words) if elsewhere else ("文件", row.known_as or row.words)
    if listed.since and listed.since != own_day:
        return write_record([target, ("自", str(listed.since))])
    return target[1] if target[0] == "文件" else write_record([target])


def _rows(library: Library, document: Document, store: Store, content: Path
          ) -> tuple[ListedRow, ...]:
    names = names_of(library.documents, library.site)
    return list_rows(document, store.text(document.digest).text, library, timelines_of(library),
                     names, lambda path: (content / path).read_bytes())


def _shown(listing: Listing) -> Iterator[str]:
    """The rows by what became of them, and a count."""
    for heading, lines in listing.groups():
        yield heading
        yield from (f"  {line}" for line in lines)
    counts = Counter(row.found for row in listing.rows)
    if counts:
        yield "共 " + "，".join(f"{found} {counts[found]}" for found in Found if counts[found]) + "。"


def _line(row: ListedRow) -> str:
    place = f"{row.file}:{row.listed.row}" if row.file else "正文"
    since = f"  自 {row.listed.since} 起" if row.listed.since else ""
    misread = f"  文号写成“{row.listed.misread}”" if row.listed.misread else ""
    return f"{_KEYS.get(row.listed.kind, '？')}  {row.words}{misread}{since}  [{place}]"
