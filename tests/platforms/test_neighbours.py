"""Cards: what a site says of itself, how another fetches and shows it, when it is old."""

import json
import re
import socket
import ssl
import threading
from datetime import date
from http.client import IncompleteRead
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import URLError

import pytest
from lxml import html

from plugins.disclosure.cards import LARGEST, NoCard, read_card
from plugins.disclosure.neighbours import Neighbour, keep_card, read_neighbours
from plugins.pipeline.errors import FaultyContent
from plugins.platforms.charges import read_charges
from plugins.platforms.fetching import NotFetched, fetch_card
from plugins.platforms.neighbours import check_neighbours, list_stale
from tests.platforms.test_pages import words
from tests.support import build, markdown, write

REGISTER = """- {名称: 某镇人民政府, 关系: 乡镇, 代码: town, 位置: ../town/}
- {名称: 邻县人民政府, 关系: 兄弟县, 代码: beside, 网址: https://www.beside.example/zfxxgk/index.html}
"""
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """A township's site and its county's beside it, the card fetched from one into the other."""
    folder = tmp_path_factory.mktemp("neighbours")
    town = write(folder / "town-content", {
        "a.md": markdown("标题: 通知"), "b.md": markdown("标题: 办法\n类别: 行政规范性文件\n成文日期: 2024-01-01")})
    build(town, folder / "town", folder / "town-cache")
    county = write(folder / "content", {"_data/neighbours.yml": REGISTER, "a.md": markdown("")})
    build(county, folder / "county", folder / "cache")
    known, _ = read_neighbours(county / "_data")
    keep_card(county / "_data", known[0], fetch_card(known[0], "", folder / "county"), DAY)
    build(county, folder / "county", folder / "cache")
    return folder


def test_a_card_says_what_a_site_holds_and_where(sites):
    card = json.loads((sites / "town" / "data" / "card.json").read_text("utf-8"))
    assert (card["documents"], card["in_force"], card["updated"]) == (2, 1, "2024-01-02")
    for path in (card["search"]["page"], card["search"]["manifest"], card["catalogue"],
                 *card["pages"].values(), *(one["path"] for one in card["columns"])):
        assert (sites / "town" / path).is_file(), path


def test_the_page_shows_cards_and_names_sites_without_one(sites):
    page = html.fromstring((sites / "county" / "offices" / "neighbours.html").read_bytes())
    town, beside = page.xpath("//main//li[@class='site-card']")
    assert "2件，现行有效1件，最近更新2024-01-02" in words(town.xpath("./p"))
    assert "../../town/guide/index.html" in town.xpath(".//a/@href")
    assert beside.xpath(".//a/@href") == ["https://www.beside.example/zfxxgk/index.html"]
    assert "还没有取到该网站的名片" in words(beside.xpath("./p"))
    dated, = town.xpath(".//*[@data-dated]")
    assert dated.get("data-dated") == "0001-01-01 fresh;2026-12-24 old"


@pytest.mark.parametrize(("day", "told"), [
    (date(2026, 12, 23), ["还没有取过邻县人民政府的名片。"]),
    (date(2026, 12, 24), ["某镇人民政府的名片取自2026-11-23，过了30天。", "还没有取过邻县人民政府的名片。"])])
def test_a_card_is_old_after_thirty_days(sites, day, told):
    assert [words for _, words in list_stale(sites / "content" / "_data", day)] == told


CARD = {"format": 1, "name": "某镇"}


@pytest.mark.parametrize("said", [
    b"[]", b"{", b"x" * (LARGEST + 1),
    *(json.dumps({**CARD, **wrong}).encode() for wrong in (
        {"format": 2}, {"updated": "11月"}, {"name": "甲\n乙"}, {"documents": "多"},
        {"columns": [{"name": "指南", "path": "../../etc/a.html"}]},
        {"pages": {"offices": "javascript:alert(1)"}}, {"search": {"page": "//evil.example/"}}))])
def test_what_is_no_card_is_not_kept(said):
    assert read_card(json.dumps(CARD).encode()).name == "某镇"
    with pytest.raises(NoCard):
        read_card(said)


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        is_card = self.path == "/town/data/card.json"
        self.send_response(200 if is_card else 404)
        self.end_headers()
        self.wfile.write(json.dumps(CARD).encode() if is_card else b"")

    def log_message(self, *_):
        pass


def test_a_card_comes_from_the_web_or_it_is_said_why_not(tmp_path):
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    write(tmp_path, {"_data/neighbours.yml": f"- {{名称: 镇, 关系: 乡镇, 代码: a, 网址: {root}/town/}}\n"
                     "- {名称: 乡, 关系: 乡镇, 代码: b, 位置: ../none/}\n"})
    town, other = read_neighbours(tmp_path / "_data")[0]
    try:
        assert read_card(fetch_card(town, "", None)).name == "某镇"
        with pytest.raises(NotFetched, match="404"):
            fetch_card(other, f"{root}/county", None)
        with pytest.raises(NotFetched, match="专栏网址"):
            fetch_card(other, "", None)
    finally:
        server.shutdown()


@pytest.mark.parametrize("cause", [
    socket.gaierror(-2, "Name or service not known"), TimeoutError("timed out"),
    ConnectionRefusedError(111, "Connection refused"), IncompleteRead(b""), "no host given",
    ssl.SSLCertVerificationError(1, "certificate verify failed"), OSError(101, "unreachable")])
def test_why_there_was_no_answer_is_said_in_chinese_with_what_to_do(monkeypatch, cause):
    def fail(*_, **__):
        raise cause if isinstance(cause, IncompleteRead) else URLError(cause)

    monkeypatch.setattr("urllib.request.urlopen", fail)
    with pytest.raises(NotFetched) as caught:
        fetch_card(Neighbour("镇", "乡镇", "a", "https://town.example/"), "", None)
    said = str(caught.value).replace("https://town.example/data/card.json", "").replace("https", "")
    assert "请" in said and not re.search("[A-Za-z]", said)


def test_a_kept_file_that_is_no_card_stops_the_build(tmp_path):
    content = write(tmp_path / "content", {"_data/neighbours.yml": REGISTER,
                                           "_data/neighbours/town.json": "{}", "a.md": markdown("")})
    with pytest.raises(FaultyContent) as refused:
        build(content, tmp_path / "output", tmp_path / "cache")
    assert [one.path for one in refused.value.findings if one.severity == "错误"] == [
        "_data/neighbours/town.json"]


def test_a_file_of_a_site_that_is_not_registered_is_asked_about(tmp_path):
    write(tmp_path, {"_data/neighbours.yml": REGISTER, "_data/neighbours/towm.json": "x"})
    found, = check_neighbours(tmp_path / "_data")
    assert (found.rule, found.path) == ("FILE-10", "_data/neighbours/towm.json")
    assert "您是否想写“town.json”" in found.fix


@pytest.mark.parametrize(("text", "says"), [
    ("- {名称: 甲镇, 关系: 乡镇, 代码: a, 位置: /a/}\n", "“位置”不能是“/a/”"),
    ("- {名称: 甲镇, 关系: 乡镇, 代码: a, 位置: ../a/}\n- {名称: 乙镇, 关系: 乡镇, 代码: a, 位置: ../b/}\n",
     "代码“a”出现了不止一次，第 1 行已经写过")])
def test_a_neighbour_that_no_card_could_be_of_is_told(tmp_path, text, says):
    _, (fault,) = read_neighbours(write(tmp_path, {"_data/neighbours.yml": text}) / "_data")
    assert says in fault.message


def test_a_service_has_one_charge(tmp_path):
    row = "- {机关: 测试县供水公司, 服务: 自来水, 标准: 2.30元/立方米}\n"
    content = write(tmp_path, {"_data/charges.yml": row + row.replace("2.30", "3.30")})
    _, (fault,) = read_charges(content / "_data")
    assert (fault.line, "自来水" in fault.message) == (2, True)
