"""Build a site for the tests, and look up what was built."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = "2026-11-23"


def build(output: Path, content: Path | None = None) -> Path:
    """Build the content folder (the project's own where none is given); return the output."""
    command = [sys.executable, "-m", "invoke", "build", f"--output={output}", f"--day={DAY}"]
    command += [f"--content={content}"] if content else []
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def html_paths(output: Path) -> list[str]:
    """Return the address of every HTML page of an output."""
    return sorted(file.relative_to(output).as_posix() for file in output.rglob("*.html"))


def redirect_paths(output: Path) -> set[str]:
    """Return the pages that only send the reader elsewhere."""
    return {path for path in html_paths(output)
            if 'http-equiv="refresh"' in (output / path).read_text(encoding="utf-8")}


def read_documents(output: Path) -> list[dict]:
    """Return the rows of documents.json."""
    return json.loads((output / "data" / "documents.json").read_text(encoding="utf-8"))
