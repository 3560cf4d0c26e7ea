"""A Word, WPS, PDF or OFD file or a web page dropped on the front page: imported, with a report."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..documents.disk_errors import reason_of
from ..files.saving import write_file
from ..importing.outcomes import Result
from ..importing.run import ImportRequest, run_import
from .context import PreviewContext, Refusal
from .panel import form_address

_MOST = 8  # of each list in the report


def import_upload(context: PreviewContext, name: str, data: bytes) -> dict[str, Any]:
    """Imports the bytes of a file of this name; where it is now, and what is to be done about it.

    Refusal, with the reason, where nothing was imported and nothing like it is here.
    """
    plain = Path(name.replace("\\", "/")).name
    if plain in ("", ".", ".."):
        raise Refusal("文件没有名称。")
    said: list[str] = []
    try:
        with context.reading, TemporaryDirectory() as folder:
            file = Path(folder) / plain
            write_file(file, data)
            run_import(ImportRequest((file,), context.content, context.data, as_json=True),
                       said.append)
    except OSError as error:
        raise Refusal(f"没有导入：{reason_of(error)}。") from None
    report = json.loads(said[-1]) if said and said[-1].startswith("{") else {"files": []}
    if not report["files"]:
        raise Refusal("".join(said) or "没有导入。")
    return _answer(report, plain)


def _answer(report: dict[str, Any], name: str) -> dict[str, Any]:
    found = report["files"][0]
    if found["result"] == Result.REFUSED:
        raise Refusal(f"{name} 没有导入：{found['reason']}")
    if found["result"] == Result.IMPORTED and not report["written"]:
        raise Refusal(report["to_do"])
    fidelity = found.get("fidelity") or {
        "read": 0, "shown": 0, "moved": 0, "lost": [], "added": []}
    facts = found.get("facts", [])
    return {
        "name": name, "path": found["path"], "form": form_address(found["path"]),
        "is_new": found["result"] == Result.IMPORTED, "reason": found["reason"],
        "to_do": found["to_do"], "kind": found.get("kind", ""),
        "read": fidelity["read"], "shown": fidelity["shown"], "moved": fidelity["moved"],
        "missing": fidelity["lost"][:_MOST], "surplus": fidelity["added"][:_MOST],
        "doubts": [{"key": fact["key"], "value": fact["value"], "doubt": fact["doubt"]}
                   for fact in facts if fact["doubt"]],
        "known": [{"key": fact["key"], "value": fact["value"]}
                  for fact in facts if not fact["doubt"]],
        "notices": found.get("notices", [])}
