"""The server of the desk: the site with the panel, and the desk's own pages; this machine only."""

import json
import sys
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .absent import why_absent
from .answers import ACTIONS, PAGES, Answer, Request
from .desk import HOME, Desk, Refusal
from .guard import Guard, new_token
from .panel import stamp_of, with_panel
from .rendering import render

_LARGEST = 64 * 1024 * 1024
_HTML = "text/html; charset=utf-8"
# Our own pages stand in no frame and send no form anywhere: what they do, their scripts do.
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def preview_server(desk: Desk, port: int) -> ThreadingHTTPServer:
    """A silent server of the desk, for this machine alone; browsers keep nothing."""
    handler = partial(_Handler, desk=desk, token=new_token(), directory=str(desk.output))
    return _Server(("127.0.0.1", port), handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that leaves before the answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, request: Any, address: Any, server: ThreadingHTTPServer, *, desk: Desk,
                 token: str, directory: str):
        self._desk, self._guard = desk, Guard(server.server_port, token)
        super().__init__(request, address, server, directory=directory)

    def do_GET(self) -> None:
        """Answers with a page of the site or of the desk."""
        if not self._guard.may_read(self.headers):
            return self._answer(_forbidden())
        address, query = self._address()
        if address.startswith(HOME):
            page = PAGES.get(address.removeprefix(HOME).partition("/")[0])
            return self._answer(_tried(page, self._request(address, query)))
        if not address.endswith(".html"):
            return super().do_GET()
        return self._answer(_page(self._desk, address.lstrip("/")))

    def do_POST(self) -> None:
        """Does what the form asks for."""
        address, query = self._address()
        size = int(self.headers.get("Content-Length") or 0)
        if not self._guard.may_write(self.headers) or size > _LARGEST:
            self.close_connection = True
            return self._answer(_forbidden())
        action = ACTIONS.get(address.removeprefix(HOME)) if address.startswith(HOME) else None
        return self._answer(_tried(action, self._request(address, query, self.rfile.read(size))))

    def end_headers(self) -> None:
        """Adds that nothing is to be kept."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""

    def _address(self) -> tuple[str, Mapping[str, str]]:
        parts = urlsplit(self.path)
        address = f"{parts.path}index.html" if parts.path.endswith("/") and not (
            parts.path.startswith(HOME)) else parts.path
        return address, {key: values[-1] for key, values in parse_qs(parts.query).items()}

    def _request(self, address: str, query: Mapping[str, str], body: bytes = b"") -> Request:
        return Request(self._desk, self._guard.token, address, query, body)

    def _answer(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        if self.path.startswith(HOME):
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(answer.body)


def _page(desk: Desk, address: str) -> Answer:
    """A page of the site with the panel, or why it is not there."""
    stamp = stamp_of(desk, address)  # before the page is read: what is new meanwhile is seen
    file = desk.built(address)
    if file:
        return Answer(with_panel(file.read_bytes(), stamp), _HTML)
    absent = render("absent.html", reason=why_absent(desk, address))
    return Answer(with_panel(absent, stamp), _HTML, HTTPStatus.NOT_FOUND)


def _tried(function: Any, request: Request) -> Answer:
    """The answer of a page or an action; a refusal in words where there is none."""
    if function is None:
        return _said(HTTPStatus.NOT_FOUND, "没有这个网页。")
    try:
        return function(request)
    except Refusal as refusal:
        return _said(HTTPStatus.CONFLICT, str(refusal))
    except (ValueError, KeyError, TypeError, AttributeError):
        return _said(HTTPStatus.BAD_REQUEST, "请求的内容不对。")


def _forbidden() -> Answer:
    return _said(HTTPStatus.FORBIDDEN, "只接受本机预览页面的请求；请重新打开网页再试。")


def _said(status: HTTPStatus, words: str) -> Answer:
    return Answer(json.dumps({"refused": words}, ensure_ascii=False).encode(),
                  "application/json; charset=utf-8", status)
