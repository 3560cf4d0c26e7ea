"""What the example configurations promise, asked of the real servers."""

import gzip
import http.client
import re
import socket

import pytest

from tests.support import ROOT

POLICY = re.search(r'Content-Security-Policy" content="([^"]+)"',
                   (ROOT / "theme" / "templates" / "base.html").read_text("utf-8"))[1]
ALWAYS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def ask(port, path, method="GET", **headers):
    """Status, headers and body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def ask_raw(port, line):
    """The first line of the answer to a request that no client would send, and its body."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(f"{line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        data = b""
        while piece := connection.recv(65536):
            data += piece
    return data.split(b"\r\n", 1)[0].decode(), data


def _assert_headers(headers):
    assert {name: headers[name] for name in ALWAYS} == ALWAYS
    assert "/" not in headers.get("Server", ""), "the version is nobody's business"


@pytest.mark.parametrize("path", ["", "index.html", "a/b/c.html", "search.html", "theme/site.css"])
def test_pages_are_served_below_the_sub_path_with_the_headers(port, www, path):
    status, headers, body = ask(port, f"/zfxxgk/{path}")
    assert status == 200 and body == (www / "zfxxgk" / (path or "index.html")).read_bytes()
    _assert_headers(headers)
    assert headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["old/view.jsp?id=3&c=4", "old/b.jsp"])
def test_old_addresses_of_programs_lead_to_the_document(port, path):
    status, headers, body = ask(port, f"/zfxxgk/{path}")
    assert status == 200 and "text/html" in headers["Content-Type"]
    assert b"../a/b/c.html" in body
    _assert_headers(headers)


@pytest.mark.parametrize("path", ["old/view.jsp?id=4", "old/view.jsp", "index.html?../../secret",
                                  "old/view.jsp?id=3%2f..%2f..%2f..%2fsecret.txt"])
def test_other_queries_are_no_way_to_a_file(port, path):
    status, _, body = ask(port, f"/zfxxgk/{path}")
    assert b"secret" not in body and status == (200 if path.startswith("index") else 404)


@pytest.mark.parametrize("path, kind", [
    ("index.html", "text/html"), ("theme/site.css", "text/css"), ("data/day.js", "javascript"),
    ("data/documents.json", "application/json"), ("a/b/t.csv", "text/csv"),
    ("a/b/v.wav", "audio/"), ("a/b/v.vtt", "text/vtt"),
    ("theme/img/icon.svg", "image/svg+xml"), ("validity/calendar.ics", "text/calendar"),
])
def test_kinds(port, path, kind):
    status, headers, _ = ask(port, f"/zfxxgk/{path}")
    assert status == 200 and kind in headers["Content-Type"]


def test_hashed_search_files_are_kept_long_and_the_manifest_is_asked_for(port, www):
    hashed = next((www / "zfxxgk" / "search" / "t").iterdir()).name
    assert "immutable" in ask(port, f"/zfxxgk/search/t/{hashed}")[1]["Cache-Control"]
    for path in ("search/manifest.js", "search/numbers.html", "search/titles.html"):
        assert ask(port, f"/zfxxgk/{path}")[1]["Cache-Control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(port):
    headers = ask(port, "/zfxxgk/index.html")[1]
    again = ask(port, "/zfxxgk/index.html", **{"If-None-Match": headers["ETag"]})
    assert again[0] == 304 and again[2] == b""


def test_compressed_for_those_who_take_it(port, www):
    _, headers, body = ask(port, "/zfxxgk/a/b/t.csv", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == (www / "zfxxgk" / "a" / "b" / "t.csv").read_bytes()


@pytest.mark.parametrize("path", [
    "/zfxxgk/none.html", "/zfxxgk/a/b/none/at/all.html", "/zfxxgk/theme/", "/zfxxgk/search/t/",
    "/zfxxgk/.git/config", "/zfxxgk/a/.svn/config", "/zfxxgk/.git/", "/other.txt", "/none",
    "/zfxxgk/%2egit/config", "/zfxxgk/%2e%2e/other.txt", "/zfxxgk/..%2fother.txt",
    "/zfxxgk/%2e%2e%2f%2e%2e%2fsecret.txt", "/zfxxgk/a/b/c.html/",
])
def test_what_is_not_there_or_not_for_readers_is_404_or_400(port, www, path):
    status, headers, body = ask(port, path)
    assert status in (404, 400) and b"secret" not in body
    if status == 404:
        assert body == (www / "zfxxgk" / "404.html").read_bytes()
        _assert_headers(headers)


@pytest.mark.parametrize("target", [
    "/zfxxgk/../other.txt", "/zfxxgk/../../secret.txt", "/zfxxgk//../../../secret.txt",
    "/zfxxgk/a/..\\..\\..\\secret.txt", "/../secret.txt", "//secret.txt",
    "/zfxxgk/index.html%00.css", "/zfxxgk/%00",
])
def test_no_way_out_of_the_folder(port, target):
    first, answer = ask_raw(port, f"GET {target} HTTP/1.1")
    assert first.split()[1] in ("400", "404", "500", "301", "308"), first
    assert b"secret" not in answer.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_only_reading_is_allowed(port, www, method):
    before = (www / "zfxxgk" / "index.html").read_bytes()
    status, headers, _ = ask(port, "/zfxxgk/index.html", method)
    assert status == 405
    _assert_headers(headers)
    assert (www / "zfxxgk" / "index.html").read_bytes() == before
    assert ask(port, "/zfxxgk/index.html", "HEAD")[0] == 200


def test_a_folder_without_its_slash_leads_to_it_on_the_same_host(port):
    status, headers, _ = ask(port, "/zfxxgk")
    assert status in (301, 308) and headers["Location"] in ("/zfxxgk/", "zfxxgk/")
