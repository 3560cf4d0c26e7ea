"""The README tells editors every key, and newcomers the two commands and every plugin."""

import re
from pathlib import Path

import pytest

import plugins
from plugins.documents.fields import FIELDS, PARTICULAR_FIELDS

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
README = (ROOT / "README.md").read_text("utf-8")


def test_the_field_table_has_every_key_with_its_hint():
    missing = [field.key for field in FIELDS
               if f"| {field.key} |" not in README or field.hint not in README]
    assert missing == []


def test_the_keys_of_layouts_are_named():
    assert [field.key for field in PARTICULAR_FIELDS if field.key not in README] == []


def test_the_two_commands_stand_as_they_are_to_be_typed():
    assert "python3 tasks.py build" in README
    assert "python3 tasks.py test" in README


def test_it_has_the_headings_that_messages_point_to():
    sources = "".join(file.read_text("utf-8") for file in PLUGINS.rglob("*.py"))
    headings = [line for line in README.split("\n") if line.startswith("#")]
    assert [name for name in set(re.findall("README“([^”]+)”", sources))
            if not any(name in heading for heading in headings)] == []


@pytest.mark.parametrize("text", [README, plugins.__doc__])
def test_the_story_names_every_plugin(text):
    names = [folder.parent.name for folder in PLUGINS.glob("*/__init__.py")]
    assert [name for name in names if not re.search(rf"[/`]{name}[/`]", text)] == []


def test_no_line_of_the_changelog_stands_twice():
    lines = [line for line in (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n") if line]
    assert [line for line in set(lines) if lines.count(line) > 1] == []
