"""Two texts of one document: cases an editor can add to, and texts made to break it."""

import random

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.comparison import compare
from plugins.documents.difference import EditKind
from tests.support import read_cases

CONVERTER = BodyConverter()
SIGNS = {EditKind.SAME: "{}", EditKind.DELETED: "[-{}-]", EditKind.ADDED: "{{+{}+}}"}


def body_of(lines):
    return CONVERTER.convert(lines.replace("\n", "\n\n"))


def described(compared):
    """One touched unit as the cases write it."""
    text = "".join(SIGNS[run.change].format(run.text.replace("\n", " / ")) for run in compared.runs)
    older, newer = compared.older, compared.newer
    was = f"（原{older.name}）" if older and newer and older.name != newer.name else ""
    return f"{compared.words} {compared.unit.name}{was}：{text}"


@pytest.mark.parametrize(("texts", "expected"), read_cases("comparison.md"))
def test_cases(texts, expected):
    older, newer = texts.split("\n===\n")
    comparison = compare(body_of(older), body_of(newer))
    touched = [described(unit) for stretch in comparison.stretches if stretch.touched
               for unit in stretch.units]
    assert [comparison.summary, *touched] == expected.split("\n")


def test_no_word_of_either_text_is_lost():
    chance = random.Random(7)
    for _ in range(60):
        older, newer = (
            [f"第{number}条　" + "".join(chance.choices("公开应当，。的", k=chance.randint(0, 20)))
             for number in sorted(chance.sample("一二三四五六七八", k=5))] for _ in range(2))
        units = compare(body_of("\n".join(older)), body_of("\n".join(newer))).units
        assert [unit.newer.text for unit in units if unit.newer] == [
            line.strip() for line in newer]
        assert sorted(unit.older.text for unit in units if unit.older) == sorted(
            line.strip() for line in older)


@pytest.mark.parametrize(("articles", "length"), [(1, 20_000), (300, 60), (2_000, 4)])
@pytest.mark.parametrize("signs", ["，", "ab", "公开应当的"])
def test_hostile_texts_are_compared_in_the_end(articles, length, signs):
    chance = random.Random(articles)
    older, newer = (body_of("\n".join(
        f"第{number}条　" + "".join(chance.choices(signs, k=length))
        for number in range(1, articles + 1))) for _ in range(2))
    for unit in compare(older, newer).units:
        assert unit.older_paragraphs or unit.newer_paragraphs


def test_untouched_units_stand_together_to_be_folded():
    older = body_of("\n".join(f"第{number}条　内容{number}。" for number in range(1, 8)))
    newer = body_of("\n".join(f"第{number}条　内容{number if number != 4 else '改'}。"
                              for number in range(1, 8)))
    stretches = compare(older, newer).stretches
    assert [(stretch.touched, stretch.name) for stretch in stretches] == [
        (False, "第1条至第3条"), (True, "第4条"), (False, "第5条至第7条")]


def test_signs_of_footnotes_and_cells_are_told_from_the_words_beside_them():
    older, newer = (CONVERTER.convert(
        f"第一条　每户{sum_}元[^1]，每m<sup>2</sup>一元。\n\n| 项目 | 标准 |\n|---|---|\n| 甲 | {sum_} |\n\n"
        "[^1]: 按年。\n") for sum_ in (100, 200))
    (changed,) = compare(older, newer).units
    shown = ["".join(run.text for run in paragraph) for paragraph in changed.newer_paragraphs]
    assert shown == ["第一条　每户200元〔注1〕，每m²一元。", "项目　｜　标准", "甲　｜　200", "〔注1〕按年。"]
