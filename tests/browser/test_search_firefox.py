"""The search page in Firefox, where it is installed: it reports what it found to a server here."""

import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from tests.browser.test_search import make_site

pytestmark = pytest.mark.browser
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PATIENCE = 90
# Asks for a picture whose name is what was found; the page's own scripts are as readers get them.
REPORTER = """new MutationObserver(function () {
  var found = Array.from(document.querySelectorAll(".search-title"));
  var said = found.map(function (one) { return one.textContent; }).join("|");
  if (said) new Image().src = "http://127.0.0.1:%d/report/" + encodeURIComponent(said);
}).observe(document.documentElement, { childList: true, subtree: true });"""


class Reports(ThreadingHTTPServer):
    """Serves a folder and takes the report."""

    def __init__(self, folder: Path):
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        self.report, self.arrived = "", threading.Event()


class Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        if not self.path.startswith("/report/"):
            return super().do_GET()
        self.server.report = unquote(self.path.removeprefix("/report/"))
        self.server.arrived.set()
        self.send_response(204)
        return self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    if not FIREFOX:
        pytest.skip("没有 Firefox")
    output = make_site(tmp_path_factory.mktemp("site"))
    server = Reports(output)
    page = (output / "search.html").read_text("utf-8")
    page = page.replace("img-src 'self'", "img-src *")
    page = page.replace("<script ", '<script src="reporter.js"></script><script ', 1)
    (output / "reporting.html").write_text(page, "utf-8")
    (output / "reporter.js").write_text(REPORTER % server.server_port, "utf-8")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server, output
    server.shutdown()


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_a_query_in_the_address_is_answered(reports, tmp_path, scheme):
    server, output = reports
    root = output.as_uri() if scheme == "file" else f"http://127.0.0.1:{server.server_port}"
    server.arrived.clear()
    command = [FIREFOX, "--headless", "--new-instance", "--profile", str(tmp_path)]
    running = subprocess.Popen([*command, f"{root}/reporting.html?q={quote('养老服务')}"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert server.arrived.wait(PATIENCE), "没有等到检索结果"
    finally:
        running.terminate()
        running.wait(30)
    assert server.report == "养老服务办法|养老服务办法（试行）|养老服务办法解读"
