"""The program as an input of every page: what it is made of, as one digest."""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("Markdown", "nh3", "Jinja2", "MarkupSafe", "PyYAML", "pelican", "numpy",
             "pypdfium2", "XlsxWriter", "chinesecalendar")


def program_digest(root: Path) -> str:
    """The digest of the plugins' source files, the libraries that shape the output, and Python."""
    digest = hashlib.blake2b(digest_size=16)
    files = [*(root / "plugins").rglob("*.py"), *(root / "plugins").rglob("data/*.txt")]
    for file in sorted(files):
        digest.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    digest.update(".".join(map(str, sys.version_info[:3])).encode())
    return digest.hexdigest()
