from datetime import date

import pytest

from plugins.documents.findings import Severity
from plugins.validity.limits import TOO_LONG, WITHOUT_END, check_limits
from plugins.validity.rules import ValidityRules
from tests.validity.making import first_line, make

DAY = date(2026, 11, 23)
START = date(2024, 1, 1)


def _check(rules=ValidityRules(), title="某某管理办法", **values):  # noqa: B008
    document = make("a.md", **{"signed_on": START, **values, "title": title})
    return list(check_limits(document, rules, DAY, first_line))


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
    ({"signed_on": date(2010, 1, 1), "expires_on": date(2020, 1, 1)}, []),  # lapsed: past mending
    ({"signed_on": None}, []),
])
def test_limits(values, rules):
    assert [finding.rule for finding in _check(**values)] == rules


def test_the_finding_says_limit_basis_and_the_last_possible_day():
    rules = ValidityRules(basis="《某省办法》第九条")
    (finding,) = _check(rules, valid_for=72)
    assert finding.severity is Severity.WARNING
    assert "上限5年（《某省办法》第九条）" in finding.message and "2028-12-31" in finding.fix

