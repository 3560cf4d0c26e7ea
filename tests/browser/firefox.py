"""Firefox, where it is installed: a page tells a server here what it found."""

import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PATIENCE_S = 120
# Asks for a picture whose name is what was found; the page's own scripts are as readers get them.
REPORT = """function report(text) {
  new Image().src = "http://127.0.0.1:%d/report/" + encodeURIComponent(text);
}
"""


class Listener(ThreadingHTTPServer):
    """Serves a folder, and takes what copies of its pages report."""

    def __init__(self, folder: Path, script: str):
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.folder, self.report, self.arrived = folder, "", threading.Event()
        self._made = [folder / "reporter.js"]
        self._made[0].write_text(REPORT % self.server_port + script, "utf-8")
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def copy(self, name: str) -> str:
        """Makes a copy of a page that reports by `script`; its name."""
        text = (self.folder / name).read_text("utf-8").replace("img-src 'self'", "img-src *")
        text = text.replace("</body>", '<script src="reporter.js" defer></script></body>')
        self._made.append(self.folder / f"reporting-{name}")
        self._made[-1].write_text(text, "utf-8")
        return self._made[-1].name

    def read(self, address: str, profile: Path) -> str:
        """Opens an address in Firefox; the first thing it reports."""
        self.arrived.clear()
        command = [FIREFOX, "--headless", "--new-instance", "--profile", str(profile), address]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            assert self.arrived.wait(PATIENCE_S), "没有等到结果"
        finally:
            running.terminate()
            running.wait(30)
        return self.report

    def close(self) -> None:
        """Ends the server; the folder is as it was."""
        self.shutdown()
        for file in self._made:
            file.unlink(missing_ok=True)


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        if not self.path.startswith("/report/"):
            return super().do_GET()
        if not self.server.arrived.is_set():
            self.server.report = unquote(self.path.removeprefix("/report/"))
            self.server.arrived.set()
        self.send_response(204)
        return self.end_headers()

    def log_message(self, *_):
        pass
