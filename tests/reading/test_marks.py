"""marks.py: what stands at a provision that a decision changes, on whichever day."""

from datetime import date

import pytest

from plugins.documents.amending import Amended
from plugins.documents.provisions import parse_provision
from plugins.reading.marks import list_marks
from plugins.validity.events import Cause
from plugins.validity.provisions import ProvisionEffect
from plugins.validity.texts import Text
from tests.support import DAY, markdown, parse

CHANGED = date(2025, 3, 1)
EFFECT = ProvisionEffect(parse_provision("第三条"), "第三条", CHANGED, "amends", Cause("某决定"))
DOCUMENT = parse(markdown()).document


@pytest.mark.parametrize(("until", "coming", "come"), [
    (date(2025, 2, 28), "将修改", "此后已修改"),  # up to the change
    (date(2024, 12, 31), "", "此后已修改"),  # another text stood between
    (None, "将修改", "已修改"),  # the newest
])
def test_an_earlier_text_says_that_it_will_be_changed_where_it_stands_until_then(until, coming, come):
    text = Text(DOCUMENT, date(2024, 1, 1), until)
    mark, = list_marks((EFFECT,), (text,), text, DAY, lambda effect: Amended((), False, ""))
    before, after = mark.notes[0].entries
    assert (before.word, after.word) == (coming, come)
    assert "在此以前按下文执行" in before.after
