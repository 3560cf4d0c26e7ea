"""Build a site for the tests, serve it, and look up what was built."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
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


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def serve(output: Path) -> Iterator[str]:
    """Give the address at which an output stands over http, below a sub-path of its name."""
    handler = partial(_QuietHandler, directory=str(output.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{output.name}/"
    server.shutdown()


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
