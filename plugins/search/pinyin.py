"""Pinyin terms of titles: `dibao` and `zdshbz` find 最低生活保障."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path

from .tokens import HAN

# A syllable and the characters read so, a line each: the first readings of pypinyin, made once.
_READINGS = Path(__file__).parent / "data" / "readings.txt"
_ROW = re.compile("([a-z]+)(.+)")
_HAN_RUN = re.compile(f"[{HAN}]+")
# Second readings common in official titles; all others are read the first way the table gives.
_SECOND_READINGS = {
    "重": "chong", "长": "zhang", "行": "hang", "调": "tiao", "传": "chuan", "乐": "yue",
    "都": "dou", "会": "kuai", "单": "shan", "率": "shuai", "降": "xiang", "处": "chu",
    "种": "zhong", "供": "gong", "量": "liang", "藏": "cang", "校": "jiao", "参": "shen",
    "省": "xing", "属": "zhu", "还": "huan", "给": "ji", "朝": "zhao", "曾": "zeng",
    "解": "xie", "区": "ou", "厦": "xia", "车": "ju", "卡": "qia", "地": "di", "的": "de",
}  # fmt: skip
INITIALS = 3
_CHARACTERS_PER_FILE = 256


def load_readings() -> dict[int, str]:
    """The first reading of every character of the basic block, without tones, by code point."""
    rows = map(_ROW.fullmatch, _READINGS.read_text(encoding="utf-8").splitlines())
    return {ord(character): row[1] for row in rows if row for character in row[2]}


def reading_files() -> Iterator[tuple[str, str]]:
    """The readings of the characters of GB 2312 in parts, by code point: the first character of
    each, and rows of a syllable and the characters read so, parted by blanks."""
    known = {chr(code): reading for code, reading in load_readings().items()}
    common = sorted(filter(_is_common, known))
    for start in range(0, len(common), _CHARACTERS_PER_FILE):
        rows: dict[str, str] = {}
        for character in common[start : start + _CHARACTERS_PER_FILE]:
            rows[known[character]] = rows.get(known[character], "") + character
        yield common[start], " ".join(syllable + some for syllable, some in rows.items())


def _is_common(character: str) -> bool:
    return bool(character.encode("gb2312", "ignore"))


def pinyin_terms(title: str, readings: Mapping[int, str]) -> list[str]:
    """Pairs of syllables (`dibao`) and runs of three initials (`dbz`) of a normalised title."""
    return [
        term for run in _HAN_RUN.findall(title) for term in _terms_of_run(run, readings)
    ]


def _terms_of_run(run: str, readings: Mapping[int, str]) -> Iterator[str]:
    syllables = [readings_of(character, readings) for character in run]
    for first, second in pairwise(syllables):
        yield from _pairs_of(first, second)
    initials = "".join(options[0][:1] for options in syllables)
    for start in range(max(1, len(initials) - INITIALS + 1) if len(initials) > 1 else 0):
        yield initials[start : start + INITIALS]


@lru_cache(maxsize=4096)  # titles are made of few words
def _pairs_of(first: tuple[str, ...], second: tuple[str, ...]) -> list[str]:
    return sorted(map("".join, product(first, second)))


def readings_of(character: str, readings: Mapping[int, str]) -> tuple[str, ...]:
    """How a character may be read in a title; "" where it has no reading."""
    first = readings.get(ord(character), "")
    second = _SECOND_READINGS.get(character, first)
    return (first,) if second == first else (first, second)
