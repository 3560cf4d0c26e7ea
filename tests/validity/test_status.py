"""What readers are told of a document's validity: in words that stay true on any day."""

from datetime import date

import pytest

from plugins.documents.provisions import parse_provision
from plugins.validity.events import Cause
from plugins.validity.provisions import ProvisionEffect
from plugins.validity.status import ValidityStatuses
from plugins.validity.timeline import build_timelines
from tests.support import markdown, parse

RULES = "类别: 行政规范性文件\n施行日期: 2020-03-01\n"
REPEAL = ("标题: 关于废止《甲〈试行〉办法》的决定\n文号: 测政发〔2024〕1号\n成文日期: 2024-05-06\n"
          "废止: [a.md]\n")


def _standing(front_matter, day, *others):
    documents = [parse(markdown(RULES + front_matter), "a.md").document]
    documents += [parse(markdown(other), f"b{at}.md").document
                  for at, other in enumerate(others)]
    by_path = {document.path: document for document in documents}
    timelines = build_timelines(documents, lambda document: document.path == "a.md",
                                lambda _, target: by_path.get(target))
    return ValidityStatuses(date.fromisoformat(day), timelines)["a.md"]


@pytest.mark.parametrize(("front_matter", "words"), [
    ("", "自2020年3月1日起有效"),
    ("有效期至: 2024-12-31", "自2020年3月1日起至2024年12月31日有效"),
    ("废止日期: 2020-03-01", "未曾生效"),
])
def test_periods_in_words(front_matter, words):
    for day in ("2019-01-01", "2022-01-01", "2030-01-01"):
        assert _standing(front_matter, day).words == words


@pytest.mark.parametrize(("day", "label", "notice", "reason"), [
    ("2020-02-29", "尚未生效", "本文件自2020年3月1日起施行，目前尚未生效。", ""),
    ("2020-03-01", "有效", "", ""),
    ("2024-12-31", "有效", "", ""),
    ("2025-01-01", "失效", "本文件自2025年1月1日起失效。", "有效期届满"),
])
def test_notice_on_a_day(day, label, notice, reason):
    status = _standing("有效期至: 2024-12-31", day)
    assert (status.label, status.notice) == (label, notice)
    assert status.reason[0] == reason


def test_the_document_that_ended_it_is_named_and_linked():
    status = _standing("", "2024-05-06", REPEAL)
    assert status.notice == "本文件自2024年5月6日起废止。"
    words = "依据《关于废止〈甲《试行》办法〉的决定》（测政发〔2024〕1号）"
    assert status.reason == (words, "b0.html")
    assert list(status.history)[-1] == ("2024年5月6日", "废止", words, "b0.html")


def test_a_coming_repeal_has_a_place_for_its_notice():
    assert _standing("", "2024-05-05", REPEAL).may_lapse
    assert not _standing("", "2024-05-05").may_lapse


@pytest.mark.parametrize(("until", "sentence"), [
    (date(2026, 12, 31), "第二条自2026年11月21日至2026年12月31日暂停执行"),
    (None, "第二条自2026年11月21日起暂停执行"),
])
def test_a_suspended_article_says_until_when(until, sentence):
    effect = ProvisionEffect(parse_provision("第二条"), "第二条", date(2026, 11, 21), "suspends",
                             Cause("甲"), until)
    assert effect.sentence == sentence
