"""Front matter: what is written is what the project's own parser reads back."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.importing.facts import Fact
from plugins.importing.front_matter import list_doubts, write_front_matter
from tests.support import parse

# What divides the words of one value, as the handbook says: it is no part of a word.
BETWEEN_WORDS = re.compile(r"[、，；;,]|(?<=[一-鿿])\s+(?=[一-鿿])")
HARD = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text.isprintable())


def read(*facts):
    source = write_front_matter((Fact("title", "甲"), Fact("category", "其他政策文件"),
                                 Fact("published_at", "2024-01-02"), *facts)) + "\n正文\n"
    parsed = parse(source)
    assert parsed.faults == ()
    return parsed.document


@settings(deadline=None)
@given(HARD)
@example("关于“放管服”：一个 #标题")
@example("甲: 乙")
@example("《办法》（试行）")
@example("yes")
@example("- 甲")
@example("'\"\\")
def test_any_value_comes_back(text):
    assert read(Fact("summary", text)).summary == " ".join(text.split())


@settings(deadline=None)
@given(st.lists(HARD.filter(lambda words: not BETWEEN_WORDS.search(words)), min_size=1, max_size=3,
                unique_by=lambda words: " ".join(words.split())))
@example(["甲 # 乙", "[丙]"])
def test_lists_come_back(words):
    assert read(Fact("keywords", tuple(words))).keywords == tuple(" ".join(w.split()) for w in words)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_doubt_is_a_comment_whatever_it_quotes(text):
    assert read(Fact("document_number", doubt=f"原文作“{text}”")).document_number is None


def test_keys_stand_in_the_order_of_the_field_table_with_their_marks():
    facts = (Fact("signed_on", doubt="原文没有"), Fact("title", "甲"),
             Fact("category", "通知公告", "按标题推断"), Fact("genre"))
    assert write_front_matter(facts) == (
        "---\n标题: 甲\n类别: 通知公告 # 待核实：按标题推断\n成文日期: # 待核实：原文没有\n---\n")
    assert list_doubts(facts) == ("类别：通知公告，按标题推断", "成文日期：原文没有")
