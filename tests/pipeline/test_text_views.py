"""text_views.py: words that hold from a day on."""

from datetime import date

from plugins.pipeline.text_views import DatedWords, dated


def test_on_each_day_its_words_are_shown_and_before_the_first_those():
    words = (DatedWords(date(2025, 1, 1), "coming"), DatedWords(date(2026, 1, 1), "come"))
    days = (date(2024, 12, 31), date(2025, 12, 31), date(2026, 1, 1))
    assert [dated(words, day).state for day in days] == ["coming", "coming", "come"]
