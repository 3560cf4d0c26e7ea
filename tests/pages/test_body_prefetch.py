"""Texts at hand are those of the store, and one that is not at hand is found as well."""

from dataclasses import dataclass

import pytest

from plugins.pages.body_prefetch import BodyPrefetch
from plugins.pages.page import BodyRef, Copy, Page
from plugins.pages.store import Store
from plugins.pages.store_file import StoreTaken


@dataclass(frozen=True)
class View:
    body: BodyRef


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite", "1")
    for name in "甲乙丙":
        store.keep_text(name, f"{name}的正文")
        store.keep_text(name, f"{name}的附件", "attachment")
    return store


def page(digest: str) -> Page:
    return Page(f"{digest}.html", Copy("", ""), View(BodyRef(digest)))


def test_texts_are_those_of_the_store_whether_fetched_or_not(store):
    texts = BodyPrefetch(store)
    texts.fetch([page("甲"), page("丙"), Page("list.html", Copy("", "")), page("丁")])
    for name in "甲乙丙":
        assert texts.text(name) == f"{name}的正文"
        assert texts.text(name, "attachment") == f"{name}的附件"
    with pytest.raises(StoreTaken):
        texts.text("丁")


def test_a_text_that_changes_is_told_with_the_next_pages(store):
    texts = BodyPrefetch(store)
    texts.fetch([page("甲")])
    store.keep_text("甲", "新的正文")
    texts.fetch([page("甲")])
    assert texts.text("甲") == "新的正文"
