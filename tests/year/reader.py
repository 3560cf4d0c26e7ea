"""Somebody who reads what the county has published: opens pages, searches, follows a feed.

Each thing looked for and not found fails the chapter with a sentence that says what is missed.
"""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.support import ROOT, read_tree

_ATOM = "{http://www.w3.org/2005/Atom}"
__tracebackhide__ = True  # a chapter that fails shows the line of the chapter
_MOST_SHOWN = 600  # characters of a page in a message


class Page:
    """One page, as it is read without a script."""

    def __init__(self, path: str, data: bytes):
        self.path = path
        self._main = html.fromstring(data).xpath("//main")[0]
        for unseen in self._main.xpath(".//*[@data-dated]/descendant-or-self::*[@hidden]"):
            unseen.drop_tree()  # words of another day

    @cached_property
    def text(self) -> str:
        """Its words without any white space."""
        return "".join(self._main.text_content().split())

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The titles in its table, from the top."""
        return tuple("".join(link.text_content().split()) for link in self._main.xpath(
            ".//table[contains(@class, 'rows-table')]/tbody/tr/td[2]/a"))

    @property
    def headline(self) -> str:
        """Its title."""
        return "".join(self._main.xpath(".//h1")[0].text_content().split())

    def says(self, *words: str) -> "Page":
        """It says all of these."""
        for word in words:
            assert "".join(word.split()) in self.text, (
                f"读者在 {self.path} 上看不到“{word}”，看到的是：{self.text[:_MOST_SHOWN]}")
        return self

    def does_not_say(self, *words: str) -> "Page":
        """It says none of these."""
        for word in words:
            assert "".join(word.split()) not in self.text, (
                f"读者在 {self.path} 上看到了不该有的“{word}”")
        return self

    def lists(self, *titles: str) -> "Page":
        """Its table has a row for each of these."""
        for title in titles:
            assert title in self.titles, (
                f"读者在目录 {self.path} 里找不到《{title}》，列出的是：{'、'.join(self.titles)}")
        return self

    def does_not_list(self, *titles: str) -> "Page":
        """Its table has a row for none of these."""
        for title in titles:
            assert title not in self.titles, f"读者在目录 {self.path} 里还看到《{title}》"
        return self

    def links_to(self, *paths: str) -> "Page":
        """It has a link to each of these pages or files."""
        known = [address.partition("#")[0] for address in self._main.xpath(".//a/@href")]
        for path in paths:
            assert any(address.endswith(path) for address in known), (
                f"读者在 {self.path} 上没有去 {path} 的链接")
        return self

    def has_place(self, place: str, words: str) -> "Page":
        """Its address with #place leads to these words."""
        found = self._main.xpath(".//*[@id=$place]", place=place)
        text = "".join(found[0].text_content().split()) if found else "没有这一处"
        assert text == words, f"链接 {self.path}#{place} 应到“{words}”，却是：{text}"
        return self

    def draws(self, *charts: str) -> "Page":
        """It has a chart with each of these titles."""
        drawn = self._main.xpath(".//figure[.//*[local-name()='svg']]/figcaption/text()")
        for chart in charts:
            assert chart in drawn, f"读者在 {self.path} 上看不到图“{chart}”，有的是：{drawn}"
        return self

    def leads_to(self, path: str) -> "Page":
        """It is an old address that takes its reader on."""
        target = self._main.getroottree().xpath("//meta[@http-equiv='refresh']/@content")
        assert target and target[0].endswith(path), f"旧址 {self.path} 没有把读者带到 {path}"
        return self


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for a query, best first."""

    query: str
    titles: tuple[str, ...]

    def finds(self, title: str) -> "Search":
        """This document comes first."""
        first = self.titles[0] if self.titles else "没有结果"
        assert first == title, f"读者检索“{self.query}”，第一条应是《{title}》，却是：{first}"
        return self

    def does_not_find(self, title: str) -> "Search":
        """This document is not found at all."""
        assert title not in self.titles, f"读者检索“{self.query}”，找到了不该有的《{title}》"
        return self


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a folder with the site in it, by a clock that tells the day."""

    site: Path
    clock: Callable[[], str]

    def opens(self, path: str) -> Page:
        """A page that is there."""
        file = self.site / path
        assert file.is_file(), f"读者打不开 {path}：没有这个网页"
        return Page(path, file.read_bytes())

    def cannot_open(self, *paths: str) -> None:
        """Pages and files that are not there."""
        for path in paths:
            assert not (self.site / path).exists(), f"读者打开了不该有的 {path}"

    def downloads(self, path: str) -> bytes:
        """A file that is there."""
        assert (self.site / path).is_file(), f"读者下载不了 {path}"
        return (self.site / path).read_bytes()

    def searches(self, query: str) -> Search:
        """What the scripts of the search page find."""
        if not shutil.which("node"):
            pytest.skip("没有 node")
        command = ["node", str(ROOT / "tests/js/search.js"), str(self.site), "--limit", "50",
                   "--day", self.clock()]
        done = subprocess.run(command, input=f"{query}\n".encode(), capture_output=True)
        assert done.returncode == 0, f"读者不能检索：{done.stderr.decode()}"
        results = json.loads(done.stdout)["results"]
        return Search(query, tuple(result["title"] for result in results))

    def reads_in_data(self, path: str, **facts: Any) -> Mapping[str, Any]:
        """The row of a document in data/documents.json, which has these values."""
        rows = {row["path"]: row for row in json.loads(self.downloads("data/documents.json"))}
        assert path in rows, f"目录数据 documents.json 里没有 {path}"
        for name, value in facts.items():
            found = rows[path][name]
            assert found == value, f"目录数据里 {path} 的 {name} 应是 {value}，却是 {found}"
        return rows[path]

    def follows(self, feed: str) -> tuple[str, ...]:
        """The titles of a feed, the newest first."""
        root = etree.fromstring(self.downloads(f"feeds/{feed}.atom"))
        return tuple(title.text for title in root.findall(f"{_ATOM}entry/{_ATOM}title"))

    def hears(self, feed: str, *words: str) -> None:
        """A subscriber of the feed is told of it."""
        titles = self.follows(feed)
        assert any(all(word in title for word in words) for title in titles), (
            f"订阅 feeds/{feed}.atom 的人收不到“{'，'.join(words)}”，收到的是：{titles[:5]}")

    def does_not_hear(self, feed: str, *words: str) -> None:
        """A subscriber of the feed is not told of it, or no longer."""
        for title in self.follows(feed):
            assert not all(word in title for word in words), (
                f"订阅 feeds/{feed}.atom 的人收到了不该有的“{title}”")

    def finds_no_byte_of(self, *marks: str) -> None:
        """Nothing of what is not published stands in any file, or in the name of one."""
        for path, data in read_tree(self.site).items():
            for mark in marks:
                coded = (mark.encode(), json.dumps(mark)[1:-1].encode())
                assert not any(one in data for one in coded) and mark not in path, (
                    f"没有公开的“{mark}”出现在 {path}")
