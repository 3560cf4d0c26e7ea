"""Counted terms: the fast way counts what the tokens say, whatever the text."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.counting import code_of, count_field, is_coded, unpack
from plugins.search.entry import FIELDS
from plugins.search.tokens import normalise, tokenize
from tests.search.corpus import TABLES, sample

MIXED = st.text(st.sampled_from("永昌县令号𠮷中a9 \n\u3000，（）專條2"), max_size=40)


def terms_of(counts) -> dict[str, int]:
    """The counts as terms with how often each occurs."""
    coded = {
        (chr(code >> 16) + chr(code & 0xFFFF)).rstrip("\0"): count
        for code, count in zip(counts.codes.tolist(), counts.code_counts.tolist(), strict=True)
    }
    return coded | dict(zip(counts.words, counts.word_counts.tolist(), strict=True))


@given(MIXED | st.text())
def test_counts_are_those_of_the_tokens(text):
    expected = Counter(tokenize(text, TABLES.folding))
    counted = count_field(normalise(text), [], TABLES)
    assert terms_of(counted) == expected
    assert counted.length == expected.total()


@given(st.text(st.sampled_from("永𠮷a"), min_size=1, max_size=2))
def test_a_code_is_the_first_two_units(term):
    units = term.encode("utf-16-be").ljust(4, b"\0")
    assert code_of(term) == int.from_bytes(units[:4], "big")
    assert is_coded(term) == (len(units) == 4 and "a" not in term and "𠮷" not in term)


def test_the_bytes_of_a_document_do_not_depend_on_its_path():
    assert sample("a.html", text="内容").counted == sample("b.html", text="内容").counted


def test_every_field_is_packed_in_its_place():
    packed = sample(title="低保", text="正文甲", document_number="永政发〔2024〕1号",
                    issuer="县府").counted
    threes = zip(*[iter(unpack(packed)[0])] * 3, strict=True)
    sizes = dict(zip((field.name for field in FIELDS), threes, strict=True))
    assert sizes["body"] == (2, 2, 0)
    assert sizes["pinyin"] == (2, 0, 2)
    assert sizes["document_number"] == (7, 3, 4)  # 永政 政发 号; 2024 1 and two terms
    assert sizes["attachments"] == (0, 0, 0)
