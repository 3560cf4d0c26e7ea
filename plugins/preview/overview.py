"""All documents as the list shows them: brought up to date as little as need be, kept in memory."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from threading import Lock

from ..documents.entries import File
from ..documents.folder import list_files
from ..documents.numbers import number_key
from .folding import folded
from .git_summary import GitSummary, summarise
from .heads import Head, read_head
from .stages import Stage, stage_of
from .state import PreviewState, Row

SOON = timedelta(days=90)
_HERE = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list: what it says, where it is on its way, what was found, when it changed.

    `lapses_on` is the last day in force, where that is near; `searched` all that is looked
    through. Of a file that is no document there is the path alone.
    """

    head: Head
    stage: Stage
    rows: tuple[Row, ...]
    changed_at: datetime
    lapses_on: str
    searched: str

    @property
    def path(self) -> str:
        """Its path below the content."""
        return self.head.path




class Overview:
    """What is known of all documents; one thread at a time brings it up to date."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._heads: dict[str, tuple[File, Head, str]] = {}
        self._lapses: tuple[int, Mapping[str, str]] = (0, {})
        self._revision = -1
        self.listed: tuple[Listed, ...] = ()
        self.git = GitSummary()
        self.by_number: Mapping[str, str] = {}  # paths by the key of their 文号

    def refresh(self, content: Path, output: Path, day: date, state: PreviewState,
                anew: bool = True) -> tuple[Listed, ...]:
        """The list, the latest change first. Unless `anew` it is only made again where a build or
        the findings are new: that is quick enough for every letter typed."""
        with self._lock:
            if anew or state.revision != self._revision:
                self._revision = state.revision
                self.git = summarise(content)
                self.listed = tuple(self._list(content, output, day, state))
            return self.listed

    def _list(self, content: Path, output: Path, day: date, state: PreviewState) -> list[Listed]:
        self._read_heads(content)
        lapses = self._read_lapses(output, day)
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in state.findings:
            rows[row["path"]].append(row)
        listed = []
        for path, (file, head, searched) in self._heads.items():
            found = tuple(rows.pop(path, ()))
            listed.append(Listed(
                head, stage_of(head, found, day, path in self.git.changed), found,
                datetime.fromtimestamp(file.mtime_ns // 10**9, _HERE), lapses.get(path, ""),
                searched))
        listed.sort(key=lambda one: one.path)
        listed.sort(key=lambda one: one.changed_at, reverse=True)
        return [*(_other(path, found) for path, found in rows.items()), *listed]

    def _read_heads(self, content: Path) -> None:
        files = [file for file in list_files(content) if file.path.endswith(".md")]
        known, self._heads = self._heads, {}
        for file in files:
            kept = known.get(file.path)
            if kept is None or kept[0] != file:
                head = read_head(content, file.path)
                kept = file, head, folded(" ".join((head.title, head.number, head.issuers,
                                                    head.category, file.path)))
            self._heads[file.path] = kept
        self.by_number = {number_key(head.number): path
                          for path, (_, head, _) in self._heads.items() if head.number}

    def _read_lapses(self, output: Path, day: date) -> Mapping[str, str]:
        """By path, the last day in force of what lapses soon, as the last build has worked it
        out."""
        file = output / "data" / "documents.json"
        try:
            stamp = file.stat().st_mtime_ns
            if stamp != self._lapses[0]:
                self._lapses = stamp, _lapses_in(json.loads(file.read_bytes()), day)
        except (OSError, ValueError):
            self._lapses = 0, {}
        return self._lapses[1]


def _lapses_in(rows: Iterable[Mapping[str, str | None]], day: date) -> Mapping[str, str]:
    first, last = day.isoformat(), (day + SOON).isoformat()
    return {(row["path"] or "").removesuffix(".html") + ".md": last_day
            for row in rows if first <= (last_day := row["expires_on"] or "") <= last}


def _other(path: str, rows: Sequence[Row]) -> Listed:
    """A file of settings, an attachment or the whole site, with what is wrong with it."""
    return Listed(Head(path), Stage.FAULTY, tuple(rows), datetime.fromtimestamp(0, _HERE), "",
                  folded(path))
