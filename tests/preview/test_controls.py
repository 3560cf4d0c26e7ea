"""How the form has each key entered."""

import pytest

from plugins.documents.fields import FIELDS
from plugins.preview.controls import CHOICES, ControlKind, kind_of


@pytest.mark.parametrize("key", ["公开属性", "收录", "版式", "解读形式"])
def test_the_words_of_a_short_list_are_picked(key):
    field = next(field for field in FIELDS if field.key == key)
    kind, picks = kind_of(field)
    assert kind is ControlKind.CHOICE and all(word in field.hint for word in CHOICES[picks])


