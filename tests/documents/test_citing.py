"""A document as another text names it."""

import pytest

from plugins.documents.citing import cite


@pytest.mark.parametrize(("title", "number", "citation"), [
    ("公开办法", "测政发〔2024〕1号", "《公开办法》（测政发〔2024〕1号）"),
    ("公开办法", "", "《公开办法》"),
    ("关于印发《办法》的通知", "", "《关于印发〈办法〉的通知》"),
    ("转发《关于贯彻〈条例〉的意见》的通知", "", "《转发〈关于贯彻《条例》的意见〉的通知》"),
    ("关于〈办法〉的说明", "", "《关于〈办法〉的说明》"),  # typed as within another title already
    ("转发《甲》《乙》", "", "《转发〈甲〉〈乙〉》"),
    ("有始无终《甲", "", "《有始无终〈甲》"),
    ("有终无始》甲", "", "《有终无始》甲》"),
])
def test_a_title_in_a_title(title, number, citation):
    assert cite(title, number) == citation
