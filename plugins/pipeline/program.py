"""The program as an input of every page: what it is made of, as one digest."""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..files.roots import ENGINE
from ..files.walking import INPUT, list_paths

LIBRARIES = ("Markdown", "nh3", "Jinja2", "MarkupSafe", "PyYAML", "numpy", "pypdfium2", "pikepdf",
             "Pillow", "lxml", "XlsxWriter", "chinesecalendar", "lunr")


# The tables that the inspection keeps account of itself: no page depends on them.
_FACTS = "inspection/data/"


def program_digest(root: Path = ENGINE) -> str:
    """The digest of the plugins' files, the libraries that shape pages or findings, and Python."""
    digest = hashlib.blake2b(digest_size=16)
    folder = root / "plugins"
    for name in list_paths(folder, INPUT):
        if name.startswith(_FACTS):
            continue
        with open(f"{folder}/{name}", "rb", buffering=0) as file:
            digest.update(name.encode() + file.read())
    digest.update(" ".join([*sorted(installed()), sys.version]).encode())
    return digest.hexdigest()


def installed() -> Iterator[str]:
    """Name and version of each of the libraries, as the folders beside them tell.

    Asking `importlib.metadata` for them takes twenty times as long.
    """
    wanted = {name.lower() for name in LIBRARIES}
    for folder in filter(os.path.isdir, sys.path):
        for entry in os.listdir(folder):
            name, _, version = entry.removesuffix(".dist-info").partition("-")
            if version and name.lower() in wanted:
                yield f"{name.lower()} {version}"
