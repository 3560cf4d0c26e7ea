"""信息处理费 (国办函〔2020〕109号): 超额累进, by items or by pages.

Twin of theme/static/js/application/fees.js; cases: tests/cases/fees.md
"""

from collections.abc import Iterator

# (up to and with this number, yuan for each)
_PAGES = ((30, 0), (100, 10), (200, 20))
_EACH_FURTHER_PAGE = 40
_FREE_ITEMS, _FIRST_ITEMS, _STEP, _RATE = 10, 30, 10, 100


def fee_of_items(count: int) -> int:
    """Yuan for so many applications of one applicant in a natural month."""
    return sum(number * rate for number, rate in _item_bands(count))


def fee_of_pages(count: int) -> int:
    """Yuan for so many A4 pages of one application."""
    fee, below = 0, 0
    for limit, rate in _PAGES:
        fee += max(0, min(count, limit) - below) * rate
        below = limit
    return fee + max(0, count - below) * _EACH_FURTHER_PAGE


def _item_bands(count: int) -> Iterator[tuple[int, int]]:
    """(items, yuan for each) above the free ones: 11–30, then ten at a time, each 100 dearer."""
    yield max(0, min(count, _FIRST_ITEMS) - _FREE_ITEMS), _RATE
    for step, below in enumerate(range(_FIRST_ITEMS, count, _STEP), 2):
        yield min(count - below, _STEP), step * _RATE
