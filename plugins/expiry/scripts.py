"""The scripts that only pages of this feature load."""

import hashlib
from pathlib import Path

from ..pages.page import Copy, Page

_FOLDER = "js/expiry"


def list_scripts(theme: Path) -> tuple[Page, ...]:
    """The scripts as pages, sorted by name."""
    return tuple(
        Page(f"theme/{_FOLDER}/{file.name}",
             Copy(str(file), hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()))
        for file in sorted((theme / "static" / _FOLDER).glob("*.js")))
