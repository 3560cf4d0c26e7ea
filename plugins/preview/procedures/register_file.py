"""The register of applications on the disk: a CSV in a folder beside the content.

The folder, `content-register/`, tells git itself to leave it alone: no build, mirror or search
looks there.
"""

import csv
import io
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ...files.saving import write_file
from .application_texts import application_of
from .applications import COLUMNS, Application

FILE = "applications.csv"
_FORMULA = ("=", "+", "-", "@")  # with which a spreadsheet begins to reckon
_IGNORE = b"# \xe5\x8f\xb0\xe8\xb4\xa6\xe4\xb8\x8d\xe8\xbf\x9b git\n*\n"


def register_folder(content: Path) -> Path:
    """Where the register of a content folder is."""
    return content.parent / f"{content.name}-register"


def read_register(content: Path) -> tuple[tuple[Application, ...], tuple[str, ...]]:
    """The applications, and what is wrong with rows of the file; those are left out."""
    try:
        data = (register_folder(content) / FILE).read_bytes()
    except FileNotFoundError:
        return (), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030", "replace")
    found: list[Application] = []
    faults: list[str] = []
    for row in csv.DictReader(io.StringIO(text)):
        said = {name: _plain(row.get(column) or "") for name, column in COLUMNS.items()}
        try:
            found.append(application_of(said, found))
        except ValueError as wrong:
            faults.append(f"编号“{said['number']}”：{wrong}")
    return tuple(found), tuple(faults)


def write_register(content: Path, applications: Iterable[Application]) -> None:
    """Writes the register, for its owner alone, in a folder that git passes over. OSError."""
    folder = register_folder(content)
    folder.mkdir(mode=0o700, exist_ok=True)
    write_file(folder / ".gitignore", _IGNORE)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS.values())
    for one in applications:
        table.writerow([_cell(getattr(one, name)) for name in COLUMNS])
    write_file(folder / FILE, out.getvalue().encode("utf-8-sig"))
    os.chmod(folder / FILE, 0o600)


def _plain(cell: str) -> str:
    """What a cell says, without the mark that `_cell` puts before it."""
    return cell[1:].strip() if cell[:1] == "'" and cell[1:2] in _FORMULA else cell.strip()


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = value.isoformat() if isinstance(value, date) else str(value or "")
    return f"'{text}" if text[:1] in _FORMULA else text
