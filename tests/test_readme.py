"""The README tells editors every key, and newcomers the two commands."""

from pathlib import Path

from plugins.documents.fields import FIELDS, PARTICULAR_FIELDS

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_the_field_table_has_every_key_with_its_hint():
    missing = [field.key for field in FIELDS
               if f"| {field.key} |" not in README or field.hint not in README]
    assert missing == []


def test_the_keys_of_layouts_are_named():
    assert [field.key for field in PARTICULAR_FIELDS if field.key not in README] == []


def test_the_two_commands_stand_as_they_are_to_be_typed():
    assert "python3 tasks.py build" in README
    assert "python3 tasks.py test" in README
