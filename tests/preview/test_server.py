"""The server: pages with the panel, this machine alone, nothing for other sites' pages."""

import http.client
import json
import re
import socket
from urllib.parse import quote

import pytest

from plugins.preview.answers import ACTIONS, PAGES
from tests.support import markdown, read_tree


def test_pages_carry_the_panel_and_the_output_does_not(client, context):
    status, page = client.ask("/policy/a.html")
    assert status == 200 and page.count("/_preview/static/panel.js") == 1
    assert "关于甲的通知" in page
    assert not [path for path, data in read_tree(context.output).items() if b"_preview" in data]


def test_what_is_no_page_is_served_as_it_is(client, context):
    assert client.ask("/theme/site.css") == (
        200, (context.output / "theme/site.css").read_text("utf-8"))


EVERYWHERE = ("/policy/a.html", "/theme/site.css", "/_preview/", "/_preview/static/form.js",
              "/_preview/state?page=index.html", "/policy", "/none.html", "/none.js")


def exchange(client, head, body=b"", **headers):
    """Status, headers and body of the answer to what is sent byte for byte."""
    given = {"Host": f"127.0.0.1:{client.port}", **headers}
    lines = [head, *(f"{name.replace('_', '-')}: {value}" for name, value in given.items())]
    with socket.create_connection(("127.0.0.1", client.port), timeout=20) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        answer = http.client.HTTPResponse(connection, method=head.partition(" ")[0])
        answer.begin()
        return answer.status, answer.headers, answer.read()


def test_browsers_keep_nothing_and_lend_nothing_to_other_sites(client):
    for head in [f"GET {address} HTTP/1.0" for address in EVERYWHERE] + [
            "HEAD /theme/site.css HTTP/1.0", "PUT / HTTP/1.0", "GET // HTTP/1.0",
            "GET //[ HTTP/1.0",
            "POST /_preview/save HTTP/1.0"]:
        _, headers, _ = exchange(client, head)
        assert headers["Cache-Control"] == "no-store", head
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", head


@pytest.mark.parametrize("name, kind", [
    ("site.js", "text/javascript; charset=utf-8"), ("x.JS", "text/javascript; charset=utf-8"),
    ("x.css", "text/css; charset=utf-8"), ("x.json", "application/json; charset=utf-8"),
    ("x.svg", "image/svg+xml"), ("x.pdf", "application/pdf"), ("x", "application/octet-stream"),
    ("x.exe", "application/octet-stream"),
])
def test_the_system_does_not_decide_what_a_file_is(client, context, monkeypatch, name, kind):
    import mimetypes

    monkeypatch.setattr(mimetypes, "guess_type", lambda *_, **__: ("text/plain", None))
    (context.output / name).write_bytes(b"1")
    for method in ("GET", "HEAD"):
        status, headers, body = exchange(client, f"{method} /{name} HTTP/1.0")
        assert (status, headers["Content-Type"], headers["Content-Length"]) == (200, kind, "1")
        assert body == (b"1" if method == "GET" else b"")


def test_a_folder_is_asked_for_with_its_slash(client):
    status, headers, _ = exchange(client, "GET //disclosure HTTP/1.0")
    assert status == 301 and headers["Location"] == "/disclosure/"
    assert client.ask("/disclosure/")[0] == 200


@pytest.mark.parametrize("address, says", [
    ("/policy/none.html", "没有这个网页"),
    ("/policy/", "没有这个网页"),
])
def test_a_page_that_is_not_there_says_why(client, address, says):
    status, page = client.ask(address)
    assert status == 404 and says in page and "panel.js" in page


def test_a_document_that_is_not_published_says_why(client, context):
    file = context.content / "policy/closed.md"
    file.write_text(markdown("公开属性: 不予公开"), "utf-8")
    assert "不予公开" in client.ask("/policy/closed.html")[1]
    file.write_text("不完整", "utf-8")
    assert "这份文件有错" in client.ask("/policy/closed.html")[1]
    file.write_text("---\n标题: 以后\n类别: # 待核实：看不出类别\n发布日期: 2024-01-02\n---\n\n正文。\n", "utf-8")
    assert "这份文件还不能显示" in client.ask("/policy/closed.html")[1]


def test_what_is_published_on_a_later_day_is_seen_before(client):
    status, page = client.ask("/policy/later.html")
    assert status == 200 and "到2027年1月1日才公布</strong>：还没有发布，只在预览里看得到" in page


def test_the_panel_tells_findings_of_the_document_shown(client, context):
    row = {"path": "policy/a.md", "line": 3, "column": 5, "rule": "DOC-01", "severity": "warning",
           "message": "甲", "fix": "乙"}
    context.publisher.tell((row, {**row, "path": "policy/b.md"}))
    panel = json.loads(client.ask("/_preview/state?page=/policy/a.html")[1])
    assert [(found["rule"], found["here"]) for found in panel["findings"]] == [("DOC-01", True)]
    assert panel["findings"][0]["editor"] == f"vscode://file{context.content}/policy/a.md:3:5"
    assert panel["document"]["form"] == "/_preview/edit?path=policy/a.md"
    assert (panel["others"], panel["failed"], panel["busy"]) == (1, False, False)


def test_after_a_fault_every_page_says_what_is_wrong(client, context):
    row = {"path": "policy/b.md", "line": 3, "column": 5, "rule": "KEY-01", "severity": "error",
           "message": "甲", "fix": "乙"}
    context.publisher.end("内容有错")
    assert json.loads(client.ask("/_preview/state?page=index.html")[1])["complaint"] == "内容有错"
    context.publisher.tell((row,))
    panel = json.loads(client.ask("/_preview/state?page=index.html")[1])
    assert panel["failed"] and panel["complaint"] == ""
    assert [found["place"] for found in panel["findings"]] == ["policy/b.md:3"]


def test_the_stamp_is_new_when_the_page_is(client, context):
    def stamp(page):
        return json.loads(client.ask(f"/_preview/state?page={page}")[1])["stamp"]

    before = stamp("policy/a.html"), stamp("policy/b.html")
    (context.output / "policy/a.html").write_text("x", "utf-8")
    assert stamp("policy/a.html") != before[0] and stamp("policy/b.html") == before[1]


@pytest.mark.parametrize("address", ["/_preview/", "/_preview/edit", "/_preview/handbook",
                                     "/_preview/edit?path=policy/a.md"])
def test_pages_of_the_desk(client, address):
    status, page = client.ask(address)
    assert status == 200 and not re.search(r"(?:src|href)=\"(?:https?:)?//", page)


@pytest.mark.parametrize("address", [
    "/_preview/none", "/_preview/static/none.js", "/_preview/static/../desk.py",
    "/_preview/edit?path=../pelicanconf.py", "/_preview/edit?path=_data/site.yml",
    "/_preview/edit?path=none.md", "/../pelicanconf.py", "/%2e%2e/content/policy/a.md",
    "/%2e%2e/content/x.html",
])
def test_nothing_else_is_given_out(client, address):
    status, page = client.ask(address)
    assert status in (404, 409) and "SITENAME" not in page and "标题:" not in page


@pytest.mark.parametrize("headers", [
    {"Origin": "http://evil.example"}, {"Origin": "null"}, {"X_Preview_Token": "guess"},
    {"X_Preview_Token": ""}, {"Host": "evil.example"},
])
def test_other_sites_pages_change_nothing(client, context, headers):
    before = read_tree(context.content)
    entry = {"path": "policy/a.md", "new": False, "values": {"标题": ["坏"]}}
    for action in ACTIONS:
        address = f"/_preview/{action}?path=policy/a.md&name=x.pdf&digest="
        assert client.ask(address, json.dumps(entry).encode(), **headers)[0] == 403
    assert read_tree(context.content) == before


@pytest.mark.parametrize("path", [
    "../outside.md", "/etc/passwd", "policy/../../outside.md", "_data/site.md", "policy/none.md",
    "policy/1.pdf", "", "policy/a.md\0", "link.md"])
def test_no_page_or_action_leaves_the_documents(client, context, path):
    (context.content.parent / "outside.md").write_text("---\n标题: 外\n---\n", "utf-8")
    (context.content / "link.md").symlink_to(context.content.parent / "outside.md")
    before = read_tree(context.content.parent)
    for action in ACTIONS.keys() - {"import", "paste", "read-sheet"}:  # which are about no document
        status, said = client.ask(f"/_preview/{action}?path={quote(path, '')}&name=x.pdf&digest=",
                                  b'{"path": "", "values": {}}')
        assert status >= 400 and "外" not in json.loads(said).get("text", ""), action
    for page in PAGES.keys() - {"", "list", "handbook", "state", "documents", "static"}:
        said = client.ask(f"/_preview/{page}?path={quote(path, '')}")[1]
        assert "标题: 外" not in said and "root:" not in said
    assert read_tree(context.content.parent) == before


def test_another_name_for_this_machine_reads_nothing(client):
    assert client.ask("/_preview/edit", Host=f"evil.example:{client.port}")[0] == 403
    assert client.ask("/policy/a.html", Host="evil.example")[0] == 403
    assert client.ask("/policy/a.html", Host=f"localhost:{client.port}")[0] == 200


@pytest.mark.parametrize("site, allowed", [("cross-site", False), ("same-site", False),
                                           ("same-origin", True), ("none", True), ("", False)])
def test_pages_of_other_sites_read_nothing(client, site, allowed):
    for method in ("GET", "HEAD"):
        for address in ("/policy/a.html", "/theme/site.css", "/_preview/", "/search/manifest.js"):
            status, _, body = exchange(client, f"{method} {address} HTTP/1.0", Sec_Fetch_Site=site)
            assert (status == 200) is allowed and (allowed or status == 403), address
            assert allowed or "关于甲".encode() not in body
    entry = json.dumps({"path": "policy/a.md", "new": False, "values": {}}).encode()
    assert (client.ask("/_preview/check", entry, Sec_Fetch_Site=site)[0] == 200) is allowed


def test_head_asks_who_is_asking_too(client):
    assert exchange(client, "HEAD /policy/a.html HTTP/1.0")[0] == 200
    assert exchange(client, "HEAD /policy/a.html HTTP/1.0", Host="evil.example")[0] == 403
    assert exchange(client, "HEAD /_preview/edit HTTP/1.0", Host="evil.example")[0] == 403


def test_other_machines_do_not_reach_it(client):
    own = socket.gethostbyname(socket.gethostname())
    if own.startswith("127."):
        pytest.skip("本机没有别的地址")
    with pytest.raises(OSError):
        socket.create_connection((own, client.port), timeout=2)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"path": "policy/a.md"}', b"\xff",
                                  b'{"path": 1, "new": 1, "values": []}', b"[" * 100_000,
                                  b'{"a":' * 100_000])
def test_nonsense_is_refused_in_words(client, body, capfd):
    for action in ("save", "check"):
        status, said = client.ask(f"/_preview/{action}", body)
        assert status == 400 and json.loads(said)["refused"]
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("headers", [
    {"Content_Length": "abc"}, {"Content_Length": "-1"}, {"Content_Length": "1_0"},
    {"Content_Length": "٣"}, {"Content_Length": "9" * 5000}, {"Content_Length": "0x10"},
    {"Content_Length": "+5"}, {"Transfer_Encoding": "chunked"},
])
def test_a_length_that_is_none_is_refused_at_once(client, headers, capfd):
    own = {"Origin": client.address, "X_Preview_Token": client.token}
    status, _, said = exchange(client, "POST /_preview/save HTTP/1.0", **own, **headers)
    assert status == 400 and json.loads(said)["refused"]
    assert capfd.readouterr().err == ""


def test_addresses_that_are_none_are_refused_in_words(client, capfd):
    for address in ("//[", "/%00", "/%ff.html", "/" + "a" * 5000, f"/{'a' * 300}.html",
                    f"/_preview/edit?path={'a' * 300}.md", "/_preview/edit?path=%00.md",
                    "/_preview/edit?path=" + "a/" * 2000 + "a.md", "http://[/"):
        status, _, body = exchange(client, f"GET {address} HTTP/1.0")
        assert 400 <= status <= 500 and "<h1>" in body.decode(), address
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("wanted, status, part, body", [
    ("bytes=0-1", 206, "bytes 0-1/10", b"01"), ("bytes=8-", 206, "bytes 8-9/10", b"89"),
    ("bytes=-3", 206, "bytes 7-9/10", b"789"), ("bytes=4-99", 206, "bytes 4-9/10", b"456789"),
    ("bytes=10-", 416, "bytes */10", b""), ("bytes=0-1,4-5", 200, None, b"0123456789"),
    ("", 200, None, b"0123456789"),
])
def test_a_video_is_given_from_the_place_a_reader_goes_to(client, context, wanted, status, part, body):
    (context.output / "v.mp4").write_bytes(b"0123456789")
    answer, headers, data = exchange(client, "GET /v.mp4 HTTP/1.0", Range=wanted)
    assert (answer, headers["Content-Range"], data) == (status, part, body)
    assert headers["Accept-Ranges"] == "bytes"
