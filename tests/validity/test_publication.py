from datetime import date, datetime

import pytest

from plugins.documents.document import Openness, Withdrawal
from plugins.validity.publication import is_published, is_withdrawn
from tests.validity.making import make

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(("published_at", "expected"), [
    (date(2026, 11, 22), True),
    (DAY, True),
    (date(2026, 11, 24), False),
    (datetime(2026, 11, 23, 23, 59), True),
    (datetime(2026, 11, 24, 0, 0), False),
    (None, True),
])
def test_a_document_is_published_from_the_start_of_its_day(published_at, expected):
    assert is_published(make("a.md", published_at=published_at), DAY) is expected


@pytest.mark.parametrize("openness", [Openness.ON_REQUEST, Openness.WITHHELD])
def test_only_what_is_proactively_open_is_published(openness):
    assert not is_published(make("a.md", openness=openness), DAY)


def test_withdrawn_from_its_day_on():
    document = make("a.md", withdrawn=Withdrawal(DAY, "内容有误"))
    assert not is_withdrawn(document, date(2026, 11, 22))
    assert is_withdrawn(document, DAY)
    assert not is_withdrawn(make("b.md"), DAY)
