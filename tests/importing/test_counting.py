"""Numbers in the formats of Word."""

import pytest

from plugins.documents.ordinals import han_to_int
from plugins.importing.counting import format_number, han


@pytest.mark.parametrize(("number", "shape", "written"), [
    (3, "decimal", "3"), (3, "decimalZero", "03"), (12, "decimalFullWidth", "１２"),
    (21, "chineseCounting", "二十一"), (105, "chineseCountingThousand", "一百零五"),
    (10, "japaneseCounting", "十"), (20, "ideographDigital", "二〇"),
    (2, "ideographTraditional", "乙"), (3, "ideographZodiac", "寅"), (12, "upperLetter", "L"),
    (27, "lowerLetter", "aa"), (14, "lowerRoman", "xiv"), (9, "upperRoman", "IX"),
    (20, "decimalEnclosedCircle", "⑳"), (21, "decimalEnclosedCircle", "21"),
    (5, "decimalEnclosedParen", "⑸"), (12, "chineseLegalSimplified", "拾贰"),
    (4, "none", ""), (4, "of no kind we know", "4"),
])
def test_formats(number, shape, written):
    assert format_number(number, shape) == written


def test_han_numerals_read_back():
    assert all(han_to_int(han(number)) == number for number in range(1, 2000))
