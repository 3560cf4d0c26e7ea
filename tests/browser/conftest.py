"""What tests of the site in a browser use: the project's own site, and a server of it."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.built import build
from tests.reading.site import SITE
from tests.support import write


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The output of the project's own content, in a folder named like the portal's sub-path."""
    return build(tmp_path_factory.mktemp("portal") / "zfxxgk")


@pytest.fixture(scope="session")
def reading_site(tmp_path_factory):
    """The output of a small site whose documents cite and replace each other."""
    folder = tmp_path_factory.mktemp("reading")
    return build(folder / "output", write(folder / "content", SITE))


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def served(site):
    """The address of the site below a sub-path over http."""
    handler = partial(QuietHandler, directory=str(site.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()


@pytest.fixture(scope="session", params=["file", "http"])
def address(request, site):
    """The address the site is read at: a folder opened by double-click, or a sub-path."""
    return f"{site.as_uri()}/" if request.param == "file" else request.getfixturevalue("served")
