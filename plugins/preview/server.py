"""The server of the preview: the site with the panel, and its own pages; this machine only."""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ..documents.disk_errors import reason_of
from ..documents.media_types import HTML, media_type
from .absent import why_absent
from .answers import ACTIONS, PAGES, refused, refused_page
from .context import HOME, PreviewContext, Refusal
from .exchange import Request, Response
from .guard import Guard, Headers, new_token
from .panel import stamp_of, with_panel
from .ranges import read_part
from .rendering import render

LARGEST = 64 * 1024 * 1024
_PATIENCE = 60  # seconds that a browser may leave a request or an answer unfinished
_CHUNK = 1024 * 1024
# Our own pages stand in no frame and send no form anywhere: what they do, their scripts do.
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_FORBIDDEN = "只接受本机预览页面的请求；请在浏览器的地址栏里重新打开预览的网址。"
_NONSENSE = "请求的内容不对。"


def preview_server(context: PreviewContext, port: int) -> ThreadingHTTPServer:
    """A silent server of the preview, for this machine alone; browsers keep nothing."""
    return _Server(("127.0.0.1", port), partial(_Handler, context=context, token=new_token()))


class _NoSuchPage(Refusal):
    """An address of the preview that is none."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that leaves before the answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    timeout = _PATIENCE

    def __init__(self, request: Any, address: Any, server: ThreadingHTTPServer, *,
                 context: PreviewContext,
                 token: str):
        self._context, self._guard = context, Guard(server.server_port, token)
        super().__init__(request, address, server)

    def do_GET(self) -> None:
        """Answers with a page or a file of the site, or with a page of the preview."""
        self._answer(self._read() if self._guard.may_read(self.headers)
                     else refused_page(HTTPStatus.FORBIDDEN, _FORBIDDEN))

    def do_HEAD(self) -> None:
        """Answers as GET does, without the body."""
        self.do_GET()

    def do_POST(self) -> None:
        """Does what the form asks for."""
        size = _length(self.headers)
        if size is None:
            return self._answer(refused(HTTPStatus.BAD_REQUEST, _NONSENSE))
        if not self._guard.may_write(self.headers) or size > LARGEST:
            self._discard(min(size, LARGEST))
            return self._answer(
                refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "太大了，最多 64 MB。")
                if size > LARGEST else refused(HTTPStatus.FORBIDDEN, _FORBIDDEN))
        body = self.rfile.read(size)
        if len(body) == size:  # else the browser has left
            self._answer(_tried(lambda: self._act(body), refused))

    def end_headers(self) -> None:
        """Adds that nothing is to be kept, and nothing to be used by pages of other sites."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""

    def _read(self) -> Response:
        return _tried(self._page, refused_page)

    def _page(self) -> Response:
        address, query = _split(self.path)
        if address.startswith(HOME):
            page = PAGES.get(address.removeprefix(HOME).partition("/")[0])
            return _found(page)(self._request(address, query))
        return _site_file(self._context, address.lstrip("/"), self.headers.get("Range", ""))

    def _act(self, body: bytes) -> Response:
        address, query = _split(self.path)
        action = ACTIONS.get(address.removeprefix(HOME)) if address.startswith(HOME) else None
        return _found(action)(self._request(address, query, body))

    def _request(self, address: str, query: Mapping[str, str], body: bytes = b"") -> Request:
        return Request(self._context, self._guard.token, address, query, body)

    def _discard(self, size: int) -> None:
        """Reads what is not wanted: a browser that is still sending reads no answer."""
        while size > 0 and (read := len(self.rfile.read(min(size, _CHUNK)))):
            size -= read

    def _answer(self, answer: Response) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        if not answer.is_own:
            self.send_header("Accept-Ranges", "bytes")
        if answer.part:
            self.send_header("Content-Range", answer.part)
        if answer.location:
            self.send_header("Location", answer.location)
        if answer.is_own:  # the pages of the site bring their own
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


def _length(headers: Headers) -> int | None:
    """The bytes that follow, None where the headers do not say it in plain digits."""
    written = headers.get("Content-Length", "0")
    plain = written.isascii() and written.isdecimal() and len(written) < 16
    return int(written) if plain and "Transfer-Encoding" not in headers else None


def _split(target: str) -> tuple[str, Mapping[str, str]]:
    """The address asked for, and what follows `?`. ValueError where the target is no address."""
    parts = urlsplit(target)
    address = unquote(parts.path, errors="strict")
    if address.endswith("/") and not address.startswith(HOME):
        address += "index.html"
    return address, {key: values[-1] for key, values in parse_qs(parts.query).items()}


def _site_file(context: PreviewContext, address: str, wanted: str = "") -> Response:
    """A page of the site with the panel, or why it is not there; any other file as it is, or the
    part of it that is wanted."""
    stamp = stamp_of(context, address)  # before the page is read: what is new meanwhile is seen
    file = context.built(address)
    if file and address.endswith(".html"):
        return Response(with_panel(file.read_bytes(), stamp), HTML, is_own=False)
    if file and (part := read_part(file, wanted)):
        status = (HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE if part.data is None
                  else HTTPStatus.PARTIAL_CONTENT)
        return Response(part.data or b"", media_type(address), status, is_own=False,
                        part=part.header)
    if file:
        return Response(file.read_bytes(), media_type(address), is_own=False)
    if context.built(f"{address}/index.html"):
        return Response(b"", status=HTTPStatus.MOVED_PERMANENTLY, location=f"/{quote(address)}/")
    if address == "index.html" and context.publisher.state.number:
        return Response(b"", status=HTTPStatus.FOUND, location=HOME)
    absent = render("absent.html", reason=why_absent(context, address))
    return Response(with_panel(absent, stamp), HTML, HTTPStatus.NOT_FOUND)


def _found(function: Callable[[Request], Response] | None) -> Callable[[Request], Response]:
    if function is None:
        raise _NoSuchPage("没有这个网页。")
    return function


def _tried(function: Callable[[], Response], say: Callable[..., Response]) -> Response:
    """The answer of a page or an action; a refusal in words where there is none."""
    try:
        return function()
    except _NoSuchPage as refusal:
        return say(HTTPStatus.NOT_FOUND, str(refusal))
    except Refusal as refusal:
        return say(HTTPStatus.CONFLICT, str(refusal), **refusal.more)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return say(HTTPStatus.BAD_REQUEST, _NONSENSE)
    except OSError as error:
        return say(HTTPStatus.INTERNAL_SERVER_ERROR, f"读不了或写不了文件：{reason_of(error)}。")
