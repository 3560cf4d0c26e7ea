"""The theme's own files: one style sheet, a few scripts, pictures."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..files.plain import read_plain
from ..files.walking import INPUT, list_paths
from .fingerprint import fingerprint
from .page import Copy, FromView, Page
from .template_faults import read_text

# The order is the cascade.
SHEETS = ("tokens", "modes", "base", "layout", "frame", "lists", "validity", "expiry", "document",
          "marks", "text", "reports", "leaving", "schedules", "platforms", "older", "print",
          "print-lists", "official")
STYLESHEET = "theme/site.css"
EARLY_SCRIPT = "theme/js/modes.js"  # in the head of every page
_COMMENT = re.compile(r"^\s*(?:/\*\*.*?\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's pages, and the scripts every page loads when it is there."""

    pages: tuple[Page, ...]
    scripts: tuple[str, ...]


def list_assets(theme: Path, demonstration: bool = False) -> Assets:
    """The style sheet, the scripts of every page, the pictures; deeper folders are a feature's."""
    static = theme / "static"
    names = (*SHEETS, "demonstration") if demonstration else SHEETS
    sheets = "\n".join(read_text(static / "css" / f"{name}.css") for name in names)
    pages = [Page(STYLESHEET, FromView(encode), sheets)]
    pages += [_copy(static, file) for folder in ("js", "img")
              for file in sorted((static / folder).glob("*")) if file.is_file()]
    scripts = tuple(page.path for page in pages
                    if page.path.endswith(".js") and page.path != EARLY_SCRIPT)
    return Assets(tuple(pages), scripts)


def join_scripts(folder: Path, names: Iterable[str]) -> str:
    """The scripts in order without comments, which readers would pay for."""
    return "\n".join(_COMMENT.sub("", read_text(folder / name)) for name in names)


def list_scripts(theme: Path, feature: str) -> tuple[Page, ...]:
    """The scripts that only the pages of one feature load, sorted by name."""
    static = theme / "static"
    return tuple(_copy(static, file) for file in sorted((static / "js" / feature).glob("*.js")))


def static_digest(theme: Path) -> str:
    """The digest of every style sheet, script and picture, for whatever page is made of some."""
    static = theme / "static"
    return fingerprint({path: read_plain(static / path)
                        for path in list_paths(static, INPUT)})


def encode(text: str) -> bytes:
    """The bytes of a text."""
    return text.encode()


def _copy(static: Path, file: Path) -> Page:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return Page(f"theme/{file.relative_to(static).as_posix()}", Copy(str(file), digest))
