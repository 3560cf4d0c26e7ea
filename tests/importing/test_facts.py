"""Days as they are written, and only whole ones."""

import pytest

from plugins.importing.facts import read_day


@pytest.mark.parametrize(("text", "day"), [
    ("2024年7月2日", "2024-07-02"), ("2024-07-02", "2024-07-02"), ("2024.7.2", "2024-07-02"),
    ("２０２４年７月２日", "2024-07-02"), ("二〇二四年七月二日", "2024-07-02"),
    ("二○一九年十二月三十一日", "2019-12-31"), ("2024 年 7 月 2 日", "2024-07-02"),
    ("2024年72", ""), ("2024年2月30日", ""), ("2021-2023年期间", ""), ("自2024年7月2日起", ""), ("", ""),
])
def test_days(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(("text", "moment"), [
    ("2024-05-06 10:30", "2024-05-06 10:30"), ("2024年5月6日 9:05:00", "2024-05-06 09:05"),
    ("2024-05-06", "2024-05-06"), ("2024-05-06 25:00", "2024-05-06")])
def test_moments(text, moment):
    assert read_day(text, with_time=True) == moment
