"""The options of a build: the settings of Pelican's kind, read once into a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

CHINA = timezone(timedelta(hours=8))


class SettingsError(ValueError):
    """A setting that makes no sense; says which and what to write, in Chinese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where a build reads and writes, its day, its number of processes (0: one for each core).

    A `quick` one leaves to the next what readers of a page do not see on it: the search index.
    `unreviewed` shows the documents that are held back, marked: for the preview alone.
    `site_url` is where the site is published, "" for a build that is only looked at.
    `lunr_json` writes the search index as one file for lunr, too; None: on a small site.
    """

    root: Path
    content: Path
    theme: Path
    output: Path
    cache: Path
    day: date
    overrides: tuple[Path, ...] = ()
    jobs: int = 0
    clean: bool = False
    quick: bool = False
    unreviewed: bool = False
    site_url: str = ""
    lunr_json: bool | None = None

    @property
    def data(self) -> Path:
        """The folder of the settings of the site."""
        return self.content / "_data"

    @property
    def portal(self) -> Path:
        """The folder of the head and foot of the county's website."""
        return self.content / "_portal"

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The folders that a build reads: no output lies in one, or around it."""
        return (self.content, self.data, self.theme, *self.overrides)


def read_options(settings: Mapping[str, Any], root: Path, **given: Any) -> Options:
    """The options in the settings, but those that are `given` and not empty.

    Relative paths are from `root`. SettingsError where a setting makes no sense.
    """
    options = {
        "content": (root / settings["PATH"]).resolve(),
        "theme": (root / settings["THEME"]).resolve(),
        "output": (root / settings["OUTPUT_PATH"]).resolve(),
        "cache": root / ".cache",
        "day": _read_day(settings.get("DAY")),
        "overrides": tuple(root / path for path in settings.get("THEME_TEMPLATES_OVERRIDES", ())),
        "jobs": int(settings.get("JOBS") or 0),
        "clean": bool(settings.get("CLEAN")),
        "quick": bool(settings.get("QUICK")),
        "unreviewed": bool(settings.get("UNREVIEWED")),
        "site_url": _read_url(settings.get("SITEURL") or ""),
        "lunr_json": _read_search(settings.get("SEARCH", {})),
    }
    options |= {name: value for name, value in given.items() if value}
    return Options(root=root, **options)


def today() -> date:
    """The day in China; nothing else reads the clock."""
    return datetime.now(CHINA).date()


def _read_search(value: Mapping[str, Any]) -> bool | None:
    """Whether the index is written as one file, too; None where nothing is said."""
    if unknown := value.keys() - {"lunr_json"}:
        raise SettingsError(f"SEARCH 只认识 lunr_json，不认识 {'、'.join(sorted(unknown))}。"
                         "请改正 pelicanconf.py。")
    return bool(value["lunr_json"]) if "lunr_json" in value else None


def _read_url(value: str) -> str:
    """The address of the site, "" where there is none."""
    if not value:
        return ""
    from ..documents.parsers import is_web_address  # slow to import, and for publishing alone

    if not is_web_address(value):
        raise SettingsError(f"SITEURL“{value}”不是网址，请写成 https://www.example.gov.cn/zfxxgk 的样子。")
    return value


def _read_day(value: object) -> date:
    """The day given, else today in China."""
    if isinstance(value, date):
        return value
    if not value:
        return today()
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise SettingsError(f"DAY“{value}”不是日期，请写成 2026-11-23 的样子。") from None
