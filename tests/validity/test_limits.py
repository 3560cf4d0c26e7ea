from datetime import date

import pytest

from plugins.documents.relation import Relation
from plugins.validity.limits import TOO_LONG, WITHOUT_END, check_limits
from plugins.validity.rules import ValidityRules
from tests.validity.making import make

DAY = date(2026, 11, 23)
START = date(2024, 1, 1)
OTHER = Relation("测政发〔2020〕1号")


def _check(rules=ValidityRules(), title="某某管理办法", **values):
    document = make("a.md", **{"signed_on": START, **values, "title": title})
    return list(check_limits(document, rules))


@pytest.mark.parametrize(("values", "rules"), [
    ({"expires_on": date(2028, 12, 31)}, []),
    ({"expires_on": date(2029, 1, 1)}, []),  # counted to the anniversary itself
    ({"expires_on": date(2029, 1, 2)}, [TOO_LONG]),
    ({"valid_for": 60}, []),
    ({"valid_for": 61}, [TOO_LONG]),
    ({"valid_for": 60, "title": "某某办法（试行）"}, [TOO_LONG]),
    ({"valid_for": 24, "signed_on": DAY, "title": "某某暂行办法"}, []),
    ({}, [WITHOUT_END]),
    ({"repealed_on": date(2025, 1, 1)}, []),
    ({"title": "关于修改《某某办法》的决定", "amends": (OTHER,)}, []),  # the 办法 has the term
    ({"title": "关于延长《某某办法》有效期的通知", "extends": (OTHER,)}, []),
    ({"title": "关于公布规范性文件清理结果的决定", "declares_lapsed": (OTHER,)}, []),
    ({"title": "关于暂停执行《某某办法》的通知", "suspends": (OTHER,)}, []),
    ({"title": "关于恢复执行《某某办法》的通知", "resumes": (OTHER,)}, []),
    ({"title": "关于《某某办法》继续有效的决定", "reaffirms": (OTHER,)}, []),
    ({"title": "关于印发《某某废止办法》的通知", "repeals": (OTHER,)}, [WITHOUT_END]),
    ({"title": "关于修改《某某办法》的决定"}, [WITHOUT_END]),  # says not what it amends
    ({"signed_on": None}, []),
])
def test_limits(values, rules):
    assert [rule for rule, _ in _check(**values)] == rules


def test_the_finding_says_limit_basis_and_the_last_possible_day():
    rules = ValidityRules(basis="《某省办法》第九条")
    (_, finding), = _check(rules, valid_for=72)
    assert "上限5年（《某省办法》第九条）" in finding.message and "2028-12-31" in finding.fix

