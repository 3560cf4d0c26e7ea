"""The texts of a document in time: one line of days, and what each text is called."""

from datetime import date

import pytest

from plugins.validity.texts import list_texts, text_on
from plugins.validity.timeline import timelines_of
from tests.support import load, markdown, write

NORMATIVE = "文号: 测政发〔2020〕1号\n发文机关: 测试县人民政府\n成文日期: 2020-03-01\n类别: 行政规范性文件\n"
FIRST = markdown(f"{NORMATIVE}施行日期: 2020-05-01\n发布日期: 2020-03-05")
DECISION = markdown("文号: 测政发〔2024〕9号\n发文机关: 测试县人民政府\n成文日期: 2024-06-10\n"
                    "施行日期: 2024-07-01\n修改: 测政发〔2020〕1号\n发布日期: 2024-06-12",
                    title="标题: 修改决定\n")


def _texts(tmp_path, files, path="m.md"):
    library = load(write(tmp_path, files)).library
    return list_texts(library, timelines_of(library))[path]


def _second(keys):
    return markdown(f"{NORMATIVE}施行日期: 2020-05-01\n{keys}")


@pytest.mark.parametrize(("keys", "others", "day"), [
    ("前版: {文件: m-2020.md, 至: 2024-06-30}", {}, "2024-07-01"),
    ("前版: m-2020.md", {"d.md": DECISION}, "2024-07-01"),
    ("前版: m-2020.md\n发布日期: 2024-06-20", {}, "2024-06-20"),
], ids=["至", "修改决定", "发布日期"])
def test_the_end_of_a_text_and_the_first_day_of_the_next_are_one_line(tmp_path, keys, others, day):
    first, second = _texts(tmp_path, {"m-2020.md": FIRST, "m.md": _second(keys), **others})
    assert str(second.since) == day
    assert (first.since, first.until) == (
        date(2020, 5, 1), date.fromordinal(second.since.toordinal() - 1))
    assert text_on((first, second), first.until) is first
    assert text_on((first, second), second.since) is second
    assert text_on((first, second), date(2019, 1, 1)) is first


def test_a_first_day_that_follows_from_nothing_is_not_known_and_the_newest_text_stands(tmp_path):
    texts = _texts(tmp_path, {
        "m-2020.md": FIRST, "m.md": _second("前版: m-2020.md\n发布日期: 2020-03-05")})
    assert (texts[0].until, texts[1].since) == (None, None)
    assert text_on(texts, date(2022, 1, 1)) is texts[1]


def test_texts_are_called_by_what_they_are(tmp_path):
    names = [text.name for text in _texts(tmp_path, {
        "m-2020.md": FIRST, "d.md": DECISION,
        "m-2024.md": _second("前版: {文件: m-2020.md, 至: 2024-06-30}"),
        "m.md": _second("前版: {文件: m-2024.md, 至: 2025-12-31}")})]
    assert names == ["2020年原文", "根据〔2024〕9号修改", "2026年1月1日起的文本"]


def test_two_texts_of_one_decision_are_told_apart_by_their_days(tmp_path):
    other = DECISION.replace("〔2024〕9号", "〔2024〕9 号").replace("2024-07-01", "2025-01-01")
    names = [text.name for text in _texts(tmp_path, {
        "m-2020.md": FIRST, "d.md": DECISION, "e.md": other,
        "m-2024.md": _second("前版: {文件: m-2020.md, 至: 2024-06-30}"),
        "m.md": _second("前版: {文件: m-2024.md, 至: 2024-12-31}")})]
    assert len(set(names)) == 3


def test_a_document_is_in_force_since_its_first_text(tmp_path):
    files = {"m-2020.md": FIRST, "m.md": _second("前版: {文件: m-2020.md, 至: 2024-06-30}").replace(
        "施行日期: 2020-05-01", "施行日期: 2024-07-01")}
    library = load(write(tmp_path, files)).library
    timelines = timelines_of(library)
    assert [(path, str(line.entries[-1].day)) for path, line in timelines.items()] == [
        ("m.md", "2020-05-01")]
