"""发文字号: all spellings of one number meet, strict form and parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.numbers import number_key, number_parts, parse_number
from tests.support import read_cases


@pytest.mark.parametrize(("spellings", "key"), read_cases("numbers.md"))
def test_spellings_meet(spellings, key):
    assert {text: number_key(text) for text in spellings.split("\n")} == dict.fromkeys(
        spellings.split("\n"), key)


@pytest.mark.parametrize("text", ["永政办发〔2024〕66号", "国令第711号", "国办公开办函〔2021〕30号"])
def test_strict(text):
    assert parse_number(text).is_strict


@pytest.mark.parametrize("text", [
    "永政办发[2024]66号", "永政办发〔2024〕066号", "永政办发〔24〕66号", "永政办发〔2024〕第66号",
    "永政办发〔2024〕66", "永政办发 〔2024〕66号", "永政办发〔２０２４〕66号", "永政办发2024〕66号", ""])
def test_not_strict(text):
    assert not parse_number(text).is_strict


def test_kept_as_typed():
    assert str(parse_number("永政办发[2024]66号")) == "永政办发[2024]66号"


@pytest.mark.parametrize(("text", "parts"), [
    ("永政办发［2024］66号", ("永政办发", 2024, 66)), ("国令第711号", ("国令", None, 711)),
    ("会议纪要", None), ("", None), ("2024-01-01", None), ("0935-7520001", None)])
def test_parts(text, parts):
    assert number_parts(parse_number(text)) == parts


def test_different_numbers_stay_apart():
    texts = ("永政发〔2024〕6号", "永政发〔2024〕66号", "永政办发〔2024〕66号", "永政发〔2014〕66号",
             "永政发〔1924〕66号")
    assert len({number_key(text) for text in texts}) == len(texts)


@given(st.text(max_size=40))
def test_any_text_has_a_key_and_the_key_is_stable(text):
    key = number_key(text)
    assert number_key(text + " ") == key
    number_parts(parse_number(text))


@given(st.text("永政办发令", min_size=1, max_size=6), st.integers(1900, 2099),
       st.integers(1, 99999))
def test_round_trip(body, year, serial):
    number = parse_number(f"{body}〔{year}〕{serial}号")
    assert number.is_strict
    assert number_parts(number) == (body, year, serial)
