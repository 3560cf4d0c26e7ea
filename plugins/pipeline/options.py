"""The settings of a build, read once from Pelican's dictionary into a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from ..documents.parsers import is_web_address

CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Options:
    """Where a build reads and writes, its day, its number of processes.

    A quick one leaves to the next what readers of a page do not see on it: the search index.
    `unreviewed` shows the documents that are held back, marked: for the preview alone.
    `site_url` is where the site is published, "" for a build that is only looked at.
    """

    root: Path
    content: Path
    data: Path
    theme: Path
    overrides: tuple[Path, ...]
    portal: Path
    output: Path
    cache: Path
    day: date
    jobs: int
    clean: bool
    quick: bool = False
    unreviewed: bool = False
    site_url: str = ""

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The folders that a build reads: no output lies in one, or around it."""
        return (self.content, self.data, self.theme, *self.overrides)


def read_options(settings: Mapping[str, Any], root: Path) -> Options:
    """The options in Pelican's settings. ValueError, in Chinese, where one makes no sense."""
    content = Path(settings["PATH"]).resolve()
    own_data = content / "_data"
    return Options(
        root=root,
        content=content,
        data=own_data if own_data.is_dir() else root / "content" / "_data",
        theme=Path(settings["THEME"]).resolve(),
        overrides=tuple(map(Path, settings.get("THEME_TEMPLATES_OVERRIDES", ()))),
        portal=content / "_portal",
        output=Path(settings["OUTPUT_PATH"]).resolve(),
        cache=root / ".cache",
        day=_read_day(settings.get("DAY")),
        jobs=int(settings.get("JOBS") or 0),
        clean=bool(settings.get("CLEAN")),
        quick=bool(settings.get("QUICK")),
        unreviewed=bool(settings.get("UNREVIEWED")),
        site_url=_read_url(settings.get("SITEURL") or ""),
    )


def today() -> date:
    """The day in China; nothing else reads the clock."""
    return datetime.now(CHINA).date()


def _read_url(value: str) -> str:
    """The address of the site, "" where there is none."""
    if value and not is_web_address(value):
        raise ValueError(f"SITEURL“{value}”不是网址，请写成 https://www.example.gov.cn/zfxxgk 的样子。")
    return value


def _read_day(value: Any) -> date:
    """The day given, else today in China."""
    if isinstance(value, date):
        return value
    if not value:
        return today()
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"DAY“{value}”不是日期，请写成 2026-11-23 的样子。") from None
