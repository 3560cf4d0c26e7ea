import pytest

from plugins.application.fees import fee_of_items, fee_of_pages
from tests.support import read_cases

FEES = {"件": fee_of_items, "页": fee_of_pages}


@pytest.mark.parametrize(("given", "expected"), read_cases("fees.md"))
def test_fees(given, expected):
    count, unit = given.split()
    assert FEES[unit](int(count)) == int(expected)


def test_no_more_costs_less():
    for fee in FEES.values():
        fees = [fee(count) for count in range(500)]
        assert fees == sorted(fees)
