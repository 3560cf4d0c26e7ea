"""Which unit became which; tests/cases/comparison.md shows more."""

from plugins.documents.aligning import align, list_moved
from plugins.documents.units import Unit


def units(*contents):
    return [Unit(content, f"article-{number}") for number, content in enumerate(contents, 1)]


def test_equal_texts_at_the_same_number_stay_together():
    assert align(units("略。", "略。", "甲。"), units("略。", "略。", "甲。")) == {0: 0, 1: 1, 2: 2}


def test_the_likest_wins_over_the_same_number():
    older = units("公开前应当进行保密审查，谁公开谁审查。", "公开的方式包括网站、公告栏和公报。")
    newer = units("公开的方式包括网站、公告栏和电子屏。", "公开前应当进行保密审查，谁公开谁负责。")
    assert align(older, newer) == {0: 1, 1: 0}


def test_what_moved_is_what_leaves_the_order():
    assert list_moved({0: 3, 1: 0, 2: 1, 3: 2}) == {0}
    assert list_moved({0: 0, 1: 2, 5: 3}) == set()
    assert list_moved({}) == set()
