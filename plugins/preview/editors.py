"""Links that open a file at its line in the editor's program."""

from pathlib import Path
from urllib.parse import quote

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "none": "",
}


def editor_link(editor: str, file: Path, line: int, column: int) -> str:
    """The address that opens the file there, "" for a program that knows none."""
    path = file.as_posix()
    path = quote(path if path.startswith("/") else f"/{path}")
    return EDITORS[editor].format(path=path, line=max(line, 1), column=max(column, 1))
