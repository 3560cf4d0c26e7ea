"""Every finding of a content folder, for people and for programs."""

import json
from datetime import date
from pathlib import Path

from ..documents.findings import Finding, has_errors, to_rows, to_text
from ..pages.journal import complete
from ..pages.store import Store
from .options import read_options
from .program import program_digest
from .run import load
from .turn import turn

ROOT = Path(__file__).parents[2]
_FORMATS = {
    "text": to_text,
    "json": lambda findings: json.dumps(to_rows(findings), ensure_ascii=False, indent=1),
}


def inspect(content: Path, output: Path, day: date | None, format: str) -> int:
    """Prints the findings in one of the formats; 1 where an error stands, else 0."""
    findings = _findings(content, output, day)
    print(_FORMATS[format](findings))
    return 1 if has_errors(findings) else 0


def _findings(content: Path, output: Path, day: date | None) -> tuple[Finding, ...]:
    settings = {"PATH": content, "OUTPUT_PATH": output, "THEME": ROOT / "theme", "DAY": day}
    options = read_options(settings, ROOT)
    with turn(options.cache, options.output):
        complete(options.output)
    store = Store(options.cache / "store.sqlite", program_digest(ROOT))
    try:
        return load(options, store).findings
    finally:
        store.close()
