"""`inv clear`: what a clean-up decision lists is put into its front matter, after it was shown."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from ..documents.document import Document
from ..documents.fields import FIELDS, OUTSIDE
from ..documents.library import Library
from ..documents.names import Names
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
Say = Callable[[str], None]


def clear(options: Options, path: str, agrees: Callable[[], bool], say: Say) -> int:
    """Shows what the decision at `path` lists and, where that is agreed to, declares it.

    0 done or nothing to do, 1 not agreed to, 2 for faulty content or a file that cannot be changed.
    """
    with closing(open_store(options)) as store:
        loaded = load(options, store)
        if loaded.library is None:
            say("内容有错，先按 inv inspect 的提示改正，再用 clear。")
            return 2
        document = loaded.library.by_path[path]
        rows = _rows(loaded.library, document, store, options.content)
        unread = how_to_read(unread_attachments(document, loaded.library))
    if not rows:
        say("正文和附件里没有认出要废止、宣布失效的文件。清单可以写成正文的表，或者 CSV、XLSX、DOCX 的附件。"
            + unread)
        return 0
    for line in _shown(rows):
        say(line)
    if any(row.found is Found.UNSURE for row in rows):
        say(CHOOSE)
    if unread:
        say(unread)
    wanted = [row for row in rows if row.found in _WANTED]
    if not wanted:
        say("没有能列入文件头的。" if any(row.found is Found.UNSURE for row in rows)
            else "没有要列入文件头的。")
        return 0
    if not agrees():
        say("没有改动。")
        return 1
    file = options.content / path
    try:
        write_file(file, declare(file.read_bytes(), wanted, effective_from(document)))
    except CannotRewrite as reason:
        say(f"没有改动：{reason}")
        return 2
    say(f"已把 {len(wanted)} 份列入 {path} 的文件头，请核对后提交。")
    return 0


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
        target = (OUTSIDE if elsewhere else "文件", row.words)
    if listed.since and listed.since != own_day:
        return write_record([target, ("自", str(listed.since))])
    return target[1] if target[0] == "文件" else write_record([target])


def _rows(library: Library, document: Document, store: Store, content: Path
          ) -> tuple[ListedRow, ...]:
    names = Names(lambda: library.documents)
    return list_rows(document, store.text(document.digest).text, library, timelines_of(library),
                     names.titled, lambda path: (content / path).read_bytes())


def _shown(rows: Sequence[ListedRow]) -> Iterator[str]:
    """The rows by what became of them, each with its place, and a count."""
    for found in Found:
        of_it = [row for row in rows if row.found is found]
        if of_it:
            yield f"{found}（{len(of_it)} 份）"
        for row in of_it:
            place = f"{row.file}:{row.listed.row}" if row.file else "正文"
            key = _KEYS.get(row.listed.kind, "？")
            since = f"  自 {row.listed.since} 起" if row.listed.since else ""
            yield f"  {key}  {row.words}{since}  [{place}]"
    counts = Counter(row.found for row in rows)
    yield "共 " + "，".join(f"{found} {counts[found]}" for found in Found if counts[found]) + "。"
