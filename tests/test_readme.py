"""The README is what a newcomer reads first; the changelog is for whoever has the program already."""

import re
from pathlib import Path

import plugins

ROOT = Path(__file__).parents[1]
README, CHANGELOG = ((ROOT / f"{name}.md").read_text("utf-8") for name in ("README", "CHANGELOG"))


def test_it_is_short_and_begins_with_the_two_commands():
    lines = README.split("\n")
    assert len(lines) <= 90
    commands = [line for line in lines if line.startswith("python3 tasks.py")]
    assert [command.split()[2] for command in commands] == ["build", "test"]


def test_it_names_every_document():
    documents = [file.name for file in (*ROOT.glob("docs/*.md"), *ROOT.glob("*.md"))
                 if file.name != "README.md"]
    assert [name for name in documents if f"{name})" not in README] == []


def test_it_names_every_command():
    from plugins.commands.entry import all_commands

    assert [name for name in all_commands().tasks if not re.search(rf"`{name}\b|py {name}\b", README)
            ] == []


def test_the_story_names_every_plugin():
    names = [folder.parent.name for folder in (ROOT / "plugins").glob("*/__init__.py")]
    assert [name for name in names if f"`{name}`" not in (plugins.__doc__ or "")] == []


def test_the_changelog_has_a_heading_for_each_version():
    first, *versions = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert first == "未发布"
    assert all(re.fullmatch(r"\d+\.\d+\.\d+（20\d\d-\d\d-\d\d）", version)
               for version in versions)


def test_no_line_of_the_changelog_stands_twice():
    lines = [line for line in CHANGELOG.split("\n") if line]
    assert [line for line in set(lines) if lines.count(line) > 1] == []
