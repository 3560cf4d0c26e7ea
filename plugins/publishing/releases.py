"""Releases: whole sites side by side, one of them served; the step from one to the next is one.

    current              what the web server serves: a link to the site of a release
    releases/<id>/site   a site as it was published; unchanged files are links to the same bytes
    releases/<id>/       beside it what is never served: the record, the addresses, the change sheet
    releases/.next/      the site that is being made; builds replace files there, never change them

Where no link to a folder can be replaced in one step (Windows, some disks), `current` is the site
itself, moved out of its release; so the release that lacks its site is the one served.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..files.saving import insist, remove_folder
from ..pages.output_folder import FILE_LIST, FILES, adopt, own_files, reserve, to_list

RECORD = "record.json"  # what the release shows of each document
_NOTE, _SITE, _NEW, _OLD = "release.json", "site", ".new", ".old"


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its name, which begins with its day, its place in the order, its web address.

    `since` is the day from which releases have shown the same documents as it, where that is
    earlier than its own.
    """

    id: str
    number: int
    url: str
    since: str = ""

    @property
    def day(self) -> str:
        """The day the site was made for."""
        return self.id[:len("2026-11-23")]

    @property
    def first_day(self) -> str:
        """The first day of the site's documents as they are in it."""
        return self.since or self.day


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of one site in one folder."""

    folder: Path

    @property
    def current(self) -> Path:
        """What the web server serves."""
        return self.folder / "current"

    @property
    def workshop(self) -> Path:
        """Where the next site is built."""
        return self.folder / "releases" / ".next"

    def home_of(self, release: Release) -> Path:
        """The folder of a release, with what is not served."""
        return self.folder / "releases" / release.id

    def all(self) -> tuple[Release, ...]:
        """Every whole release, the oldest first."""
        notes = (self.folder / "releases").glob(f"[!.]*/{_NOTE}")
        found = (release for note in notes if (release := _read(note)))
        return tuple(sorted(found, key=lambda release: release.number))

    def find(self, name: str) -> Release | None:
        """The release of this name."""
        return next((release for release in self.all() if release.id == name), None)

    @property
    def next_number(self) -> int:
        """The place of a release that is to come."""
        return max((release.number for release in self.all()), default=0) + 1

    def served(self) -> Release | None:
        """The release that is served, None before the first."""
        if self.current.is_symlink():
            return self.find(Path(os.readlink(self.current)).parent.name)
        moved = (release for release in self.all() if not (self.home_of(release) / _SITE).exists())
        return next(moved, None) if self.current.is_dir() else None

    def is_foreign(self) -> bool:
        """True where something else than a release stands at the place that is to be served."""
        return os.path.lexists(self.current) and self.served() is None

    def reserve(self) -> None:
        """Makes the folder one for releases. NotWritable where it is somebody else's."""
        if self.all():  # one made before folders had a list of their files is known by these
            (self.folder / FILE_LIST).write_bytes(to_list((), FILES))
            adopt(self.workshop)
        reserve(self.folder)

    def add(self, release: Release, beside: dict[str, bytes]) -> None:
        """Makes a release of the site in the workshop, with files beside it; serves nothing yet."""
        new = self.folder / "releases" / _NEW
        remove_folder(new)
        new.mkdir(parents=True)
        _link_files(self.workshop, new / _SITE, own_files(self.workshop) or ())
        for name, data in beside.items():
            (new / name).write_bytes(data)
        last = next(reversed(self.all()), None)
        if last and RECORD in beside and self._digest(last) == _digest_of(beside[RECORD]):
            release = replace(release, since=last.first_day)
        (new / _NOTE).write_text(json.dumps(asdict(release)), "utf-8")
        if hasattr(os, "sync"):
            os.sync()  # what is served must not be lost by a power cut
        insist(os.rename, new, self.home_of(release))

    def serve(self, release: Release) -> None:
        """Switches to a release."""
        link = self.folder / ".current.new"
        link.unlink(missing_ok=True)
        if _make_link(link, Path("releases") / release.id / _SITE):
            insist(os.replace, link, self.current)
        else:
            self._move(release)

    def on(self, day: str) -> Release | None:
        """What was served on a day: the newest release of it, or of the last day before it that
        has one. For one that is gone, the next that shows the same documents."""
        begun = [one for one in self.all() if one.first_day <= day]
        same = [one for one in begun if self._digest(one) == self._digest(begun[-1])
                and one.first_day == begun[-1].first_day]
        return next((one for one in reversed(same) if one.day <= day), same[0] if same else None)

    def prune(self, keep: int) -> tuple[Release, ...]:
        """Removes the oldest releases until `keep` are left, never the one served; the removed.

        Of those that follow one another and show the same documents, only the newest counts and
        stays: what only the day made new pushes out nothing.
        """
        served = self.served()
        ordered = self.all()
        shows = [*map(self._digest, ordered), ""]
        newest = [one for one, digest, after in zip(ordered, shows, shows[1:], strict=False)
                  if digest != after]
        kept = {*newest[-keep:], served}
        old = [release for release in ordered if release not in kept]
        for release in old:
            self._remove(release)
        return tuple(old)

    def _remove(self, release: Release) -> None:
        """Removes a release; what another program has open there is removed the next time."""
        aside = self.folder / "releases" / _OLD
        with suppress(OSError):
            remove_folder(aside)
            insist(os.rename, self.home_of(release), aside)  # no release is ever half of one
            remove_folder(aside)

    def _digest(self, release: Release) -> str:
        """What tells the documents that a release shows from those of another."""
        with suppress(OSError):
            return _digest_of((self.home_of(release) / RECORD).read_bytes())
        return release.id

    def _move(self, release: Release) -> None:
        """Switches without links: the served site goes home, the other takes its place."""
        if served := self.served():
            insist(os.rename, self.current, self.home_of(served) / _SITE)
        try:
            insist(os.rename, self.home_of(release) / _SITE, self.current)
        except OSError:
            if served:  # better the last one than none
                insist(os.rename, self.home_of(served) / _SITE, self.current)
            raise


def _digest_of(record: bytes) -> str:
    return hashlib.sha256(record).hexdigest()


def _read(note: Path) -> Release | None:
    """The release that a note tells of, None where the note is damaged."""
    with suppress(ValueError, TypeError):
        return Release(**json.loads(note.read_text("utf-8")))
    return None


def _make_link(link: Path, target: Path) -> bool:
    """Makes a link to a folder; False where the system cannot replace one by another."""
    if os.name == "nt":
        return False
    with suppress(OSError):
        os.symlink(target, link)
        return True
    return False


def _link_files(source: Path, target: Path, paths: Iterable[str]) -> None:
    """The files again below `target`: links to the same where the disk has such, else copies."""
    target.mkdir()
    made = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        if folder not in made:
            (target / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        _link(f"{source}/{path}", f"{target}/{path}")


def _link(source: str, target: str) -> None:
    with suppress(OSError):
        os.link(source, target)
        return
    shutil.copy2(source, target)
