"""Making a release, as a story: build, inspect, record, compare, switch."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..documents.findings import Finding, errors_of
from ..documents.library import Library
from ..documents.parsing import digest_of
from ..files.saving import write_file
from ..inspection.inspecting import Proof, inspect_all
from ..inspection.rules import column_stale, date_late
from ..pages.output_folder import reserve
from ..pipeline.build import Summary
from ..pipeline.context import BuildContext
from ..pipeline.loading import open_store
from ..publishing.addresses import check_addresses
from ..publishing.change_report import ChangeReport, to_webpage, to_workbook
from ..publishing.changes import ChangeKind, DocumentChange, compare, line_of
from ..publishing.record import Shown, from_json, list_addresses, list_shown, to_json
from ..publishing.releases import RECORD, Release, Releases

ADDRESSES, SHEET = "addresses.txt", "变更单"


class ReleaseRefused(Exception):
    """Errors that no waiver covers; nothing is published."""

    def __init__(self, errors: list[Finding]):
        super().__init__(f"{len(errors)} errors")
        self.errors = errors


class DamagedRelease(Exception):
    """The record of the release that is served cannot be read; carries its folder."""

    def __init__(self, home: Path):
        super().__init__(str(home))
        self.home = home


@dataclass(frozen=True, slots=True)
class Last:
    """What the last release showed, and its addresses."""

    release: Release | None
    shown: Mapping[str, Shown]
    addresses: tuple[str, ...]


def make_release(build: Callable[[Path], Summary], releases: Releases, keep: int,
                 proofs: Sequence[Proof] = (), known: Iterable[str] = (), publishes: bool = True
                 ) -> ChangeReport | None:
    """The change sheet of the new release, now served; None where nothing is new. Refused.

    `build` makes the site in a folder, where it is inspected, and `proofs` find out what they can.
    `known` are addresses that must last, whatever the last release had. One that is not to be
    published is made as far as its sheet.
    """
    context = build(releases.workshop).context
    last = _read_last(releases)
    last = replace(last, addresses=tuple(dict.fromkeys((*last.addresses, *known))))
    addresses_last = partial(_check_addresses, last, context.options.content)
    findings = inspect_all(context.options, (*proofs, addresses_last), context.features,
                           held_back_too=False).findings  # that stops nothing else
    if errors := errors_of(findings):
        raise ReleaseRefused(errors)
    shown, name = _look(context, last)
    served = releases.served()
    if served and served.id == name:
        return None
    url = context.published.url if context.published else ""
    release = releases.find(name) or Release(name, releases.next_number, url)
    changes = (*compare(last.shown, shown), *_overdue(findings, shown, last))
    identity = context.library.site.identity
    sheet = ChangeReport(identity.column_name + identity.mark, release, last.release, changes,
                         identity.caution)
    if not publishes:
        return sheet
    if releases.find(name) is None:
        releases.add(release, {RECORD: to_json(shown.values()),
                               ADDRESSES: "\n".join(list_addresses(context.library)).encode(),
                               **_sheets(sheet)})
    releases.serve(release)
    releases.prune(keep)
    return sheet


def write_sheet(sheet: ChangeReport, folder: Path) -> None:
    """Writes the change sheet into a folder, as a release has it."""
    reserve(folder, tuple(_sheets(sheet)))
    for name, data in _sheets(sheet).items():
        write_file(folder / name, data)


def _sheets(sheet: ChangeReport) -> dict[str, bytes]:
    return {f"{SHEET}.html": to_webpage(sheet), f"{SHEET}.xlsx": to_workbook(sheet)}


def _read_last(releases: Releases) -> Last:
    # Nothing is served where a switch without links was cut in two: the newest was, or was to be.
    release = releases.served() or next(reversed(releases.all()), None)
    if release is None:
        return Last(None, {}, ())
    home = releases.home_of(release)
    try:
        return Last(release, from_json((home / RECORD).read_bytes()),
                    tuple((home / ADDRESSES).read_text("utf-8").split("\n")))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        raise DamagedRelease(home) from None


def _check_addresses(last: Last, content: Path, library: Library, output: Path,
                     *_: object) -> Iterator[Finding]:
    """The addresses of the last release as a proof of the inspection."""
    return check_addresses(last.addresses, last.shown, content, library, output)


def _look(context: BuildContext, last: Last) -> tuple[dict[str, Shown], str]:
    """What the site shows, and the name of its release: its day, and a digest over every file."""
    store = open_store(context.options)
    try:
        shown = list_shown(context.library, context.statuses, last.shown,
                           lambda digest: digest_of(store.text(digest).html.encode()))
        parts = store.parts(context.options.output).values()
    finally:
        store.close()
    whole = "\n".join(sorted(f"{path} {mark}" for part in parts
                             for path, (mark, *_) in part.outputs.items()))
    return shown, f"{context.options.day}-{digest_of(whole.encode())[:8]}"


def _overdue(findings: Iterable[Finding], shown: Mapping[str, Shown], last: Last
             ) -> Iterator[DocumentChange]:
    """What is published too late with this release, and the columns that wait for something new."""
    for finding in findings:
        if finding.rule == column_stale.ID:
            yield DocumentChange(ChangeKind.OVERDUE, column_stale.NAME, detail=finding.message)
        elif finding.rule == date_late.ID and finding.path in shown.keys() - last.shown.keys():
            yield line_of(ChangeKind.OVERDUE, shown[finding.path], finding.message)
