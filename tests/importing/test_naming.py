"""File names: ASCII, short, never one that a list page claims."""

import pytest

from plugins.documents.folder import check_document_path
from plugins.importing.facts import Fact
from plugins.importing.naming import ascii_name, name_of


@pytest.mark.parametrize(("number", "title", "name"), [
    ("永政办发〔2024〕66号", "通知", "yong-zheng-ban-fa-2024-66"),
    ("国令第711号", "条例", "guo-ling-711"),
    ("", "某县人民政府办公室关于做好防汛工作的通知", "zuo-hao-fang-xun-gong-zuo"),
    ("", "关于印发《防汛办法》的通知", "fang-xun-ban-fa"),
    ("", "", "lai-yuan"),
])
def test_names(number, title, name):
    facts = (Fact("document_number", number), Fact("title", title))
    assert name_of(facts, "来源") == name


@pytest.mark.parametrize("words", ["索引", "index", "a/../b", "。", "x" * 300, "重庆" * 100, "1.2.3"])
def test_any_words_make_an_address(words):
    name = ascii_name(words)
    assert check_document_path(f"{name}.md") is None and len(name) <= 70 and name != "index"
