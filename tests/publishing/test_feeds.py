"""Feeds keep to RFC 4287 and JSON Feed 1.1, and tell of new documents and changed validity."""

import json
import re
from datetime import date, datetime

import pytest
from lxml import etree

from plugins.publishing.feeds import FeedEntry, FeedView, to_atom
from tests.publishing.conftest import FILES, HOSTILE, URL
from tests.support import build, markdown, read_tree, write

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("feeds/documents", "feeds/changes", "feeds/columns/disclosure", "feeds/issuers/county")
# RFC 4287, 4.1.1 and 4.1.2: element → (fewest, most) of it in a feed, in an entry
IN_FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 9), "link": (2, 2),
           "entry": (0, 50)}
IN_ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "link": (1, 1), "author": (0, 9),
            "published": (0, 1), "summary": (0, 1), "category": (0, 9)}


def _check(element, allowed):
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert not set(names) - set(allowed)
    for name, (fewest, most) in allowed.items():
        assert fewest <= names.count(name) <= most, name


def check_atom(data):
    """The feed, read strictly; AssertionError where it breaks RFC 4287."""
    feed = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    assert feed.tag == f"{ATOM}feed"
    _check(feed, IN_FEED)
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        _check(entry, IN_ENTRY)
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert all(re.match(r"https?://[!-~]+$", one) for one in [*ids, feed.findtext(f"{ATOM}id")])
    for moment in feed.iter(f"{ATOM}updated", f"{ATOM}published"):
        assert datetime.fromisoformat(moment.text).utcoffset() is not None
    for name in feed.iter(f"{ATOM}name"):
        assert name.text
    assert not [element for element in feed.iter() if (element.text or "").strip() and len(element)]
    return feed


def check_json(data):
    """The feed; AssertionError where it breaks JSON Feed 1.1."""
    feed = json.loads(data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] and feed["home_page_url"].startswith(URL)
    for item in feed["items"]:
        assert item["id"] and item["content_text"] and item["url"].startswith(URL)
        for key in ("date_published", "date_modified"):
            assert key not in item or datetime.fromisoformat(item[key]).utcoffset() is not None
    return feed


@pytest.mark.parametrize("feed", FEEDS)
def test_both_forms_are_valid_and_say_the_same(files, feed):
    atom, json_feed = check_atom(files[f"{feed}.atom"]), check_json(files[f"{feed}.json"])
    entries = atom.findall(f"{ATOM}entry")
    assert entries
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        item["id"] for item in json_feed["items"]]
    assert atom.find(f"{ATOM}link[@rel='self']").get("href") == f"{URL}{feed}.atom"
    assert json_feed["feed_url"] == f"{URL}{feed}.json"
    assert f"{feed}.html" not in files
    page = atom.find(f"{ATOM}link[@rel='alternate']").get("href").removeprefix(URL)
    assert page in files


def _titles(files, feed):
    return [item["title"] for item in check_json(files[f"{feed}.json"])["items"]]


def test_the_newest_come_first_and_nothing_unpublished_comes(files):
    titles = _titles(files, "feeds/documents")
    assert titles[:2] == ["关于修改市容管理办法的决定", "2025年政府信息公开工作年度报告"]
    assert not {"撤下的文件", "未来的文件", "测试县教育局"} & set(titles)
    assert HOSTILE in titles
    assert _titles(files, "feeds/issuers/education") == ["关于修改市容管理办法的决定"]
    assert _titles(files, "feeds/columns/annual-report") == ["2025年政府信息公开工作年度报告"]


def test_changes_of_validity_have_a_feed(files):
    items = check_json(files["feeds/changes.json"])["items"]
    assert [(item["date_published"][:10], item["title"]) for item in items[:2]] == [
        ("2026-11-01", "失效：测试县烟花管理办法"), ("2026-05-01", "部分失效：测试县市容管理办法")]
    assert "依据《关于修改市容管理办法的决定》（测政发〔2026〕1号）" in items[1]["content_text"]
    assert items[0]["id"] == f"{URL}policy/rules.html#2026-11-01-expired"


def test_updated_moves_with_validity_and_corrections(files):
    entries = {item["url"].removeprefix(URL): item["date_modified"][:10]
               for item in check_json(files["feeds/documents.json"])["items"]}
    assert entries["policy/rules.html"] == "2026-11-01"  # expired
    assert entries["policy/half.html"] == "2026-05-01"  # partly lapsed
    assert entries["policy/changes.html"] == "2026-06-01"  # corrected


def test_before_the_expiry_the_entry_is_older(tmp_path):
    content = write(tmp_path / "content", FILES)
    build(content, tmp_path / "site", tmp_path / "cache", date(2026, 10, 31), site_url=URL)
    feed = check_json(read_tree(tmp_path / "site")["feeds/documents.json"])
    rules = next(item for item in feed["items"] if item["url"].endswith("policy/rules.html"))
    assert rules["date_modified"][:10] == "2024-02-01"
    assert rules["date_published"] == "2024-01-05T08:30:00+08:00"


def test_a_feed_without_entries_is_valid():
    check_atom(to_atom(FeedView("甲", URL, f"{URL}feeds/a", "乙", ())))


def test_what_xml_forbids_is_left_out():
    entry = FeedEntry(URL, URL, "甲\x0b乙\ufffe", "", "2024-01-01T00:00:00+08:00", "", (), ())
    feed = check_atom(to_atom(FeedView("甲", URL, f"{URL}feeds/a", "乙", (entry,))))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "甲乙"


def test_at_most_fifty(tmp_path):
    content = write(tmp_path / "content", {
        f"d{number}.md": markdown(f"标题: 第{number}件\n发布日期: 2024-03-{1 + number % 28:02}")
        for number in range(60)})
    build(content, tmp_path / "site", tmp_path / "cache", site_url=URL)
    assert len(_titles(read_tree(tmp_path / "site"), "feeds/documents")) == 50


def test_whole_texts_are_there_to_be_published_again_with_validity_and_attachments(files):
    feed = json.loads(files["feeds/full/categories/disclosure-normative.json"])
    items = {item["title"]: item for item in feed["items"]}
    rules = items["测试县烟花管理办法"]
    assert rules["url"] == f"{URL}policy/rules.html" and "正文。" in rules["content_html"]
    assert [(one["url"], one["mime_type"]) for one in rules["attachments"]] == [
        (f"{URL}policy/map.png", "image/png")]
    assert rules["_document"] == {
        "document_number": "测政发〔2024〕3号", "validity": "expired",
        "periods": "2024-02-01 in_force;2026-11-01 expired"}
    office = json.loads(files["feeds/full/offices/county.json"])
    assert "关于修改市容管理办法的决定" in [item["title"] for item in office["items"]]
    assert b"full/offices/county.json" in files["feeds/index.html"]
