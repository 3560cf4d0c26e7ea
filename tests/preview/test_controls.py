"""How the form has each key entered."""

import pytest
import yaml

from plugins.documents.fields import FIELDS
from plugins.preview.controls import CHOICES, ControlKind, kind_of, list_controls


@pytest.mark.parametrize("key", ["公开属性", "收录", "版式", "解读形式"])
def test_the_words_of_a_short_list_are_picked(key):
    field = next(field for field in FIELDS if field.key == key)
    kind, picks = kind_of(field)
    assert kind is ControlKind.CHOICE and all(word in field.hint for word in CHOICES[picks])


@pytest.mark.parametrize(("said", "kind"), [
    ("2027-01-01", ControlKind.DAY), ("[2027-01-01, {条款: 第三条, 自: 2027-07-01}]", ControlKind.LIST)])
def test_a_text_that_begins_in_parts_has_a_list_of_days(said, kind):
    controls = {control.field.key: control
                for control in list_controls({"施行日期": yaml.compose(said)}, {})}
    assert controls["施行日期"].kind is kind and controls["标题"].kind is ControlKind.LINE
