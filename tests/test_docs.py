"""The handbooks: what they take from the program, what they point to, what they say to type."""

import re
import shlex
from pathlib import Path

import pytest

from plugins.commands.bare_words import BARE_WORDS, spread
from plugins.commands.command_line import answer
from plugins.commands.entry import all_commands
from plugins.documents.manuals import DATA, manual_of
from tests.generated_docs import renewed
from tests.support import markdown, parse

ROOT = Path(__file__).parents[1]
TEXTS = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8")
         for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))}
SOURCES = "".join(file.read_text("utf-8") for file in (ROOT / "plugins").rglob("*.py"))
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
_CITED = re.compile(r"(README\.md|docs/\w+\.md),? ?“([^”{]+)”")
_COMMAND = re.compile(r"python3 tasks\.py ([a-z][^`\n#>]*)")


def without_examples(text):
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def headings(text):
    return re.findall(r"^#+ (.+)$", without_examples(text), re.MULTILINE)


def anchors(text):
    """As GitHub and GitLab make them: lower case, signs out, blanks to hyphens."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            for heading in headings(text)}


@pytest.mark.parametrize("name", TEXTS)
def test_generated_parts_are_as_the_program_has_them(name):
    assert renewed(TEXTS[name]) == TEXTS[name], "运行 .venv/bin/python -m tests.generated_docs"


@pytest.mark.parametrize("path", ["a.md", *(
    f"{DATA}{name}" for name in sorted(set(re.findall(r'"(?:_data/)?([a-z]+\.yml)"', SOURCES))))])
def test_messages_point_to_a_heading(path):
    file, heading = re.search(r"见 (\S+)“(.+)”", manual_of(path)).groups()
    assert heading in headings(TEXTS[file])


def test_citations_lead_to_a_heading():
    files = (file for folder in ("plugins", "tests", "theme") for file in (ROOT / folder).rglob("*")
             if file.suffix in (".py", ".js", ".css", ".html"))
    cited = {pair for file in files for pair in _CITED.findall(file.read_text("utf-8"))}
    assert cited
    assert [(name, heading) for name, heading in cited
            if heading not in headings(TEXTS[name])] == []


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("docs/")])
def test_files_that_are_named_exist(name):
    named = re.findall(r"`((?:plugins|tests|theme|deploy|\.ci)/[\w./-]*)`", TEXTS[name])
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_plugin_has_a_row_that_says_where_its_tests_are():
    rows = re.findall(r"^\| `(\w+)` \| ", TEXTS["docs/developing.md"], re.MULTILINE)
    assert rows == sorted(file.parent.name for file in (ROOT / "plugins").glob("*/__init__.py"))


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name):
    dead = []
    for path, anchor in _LINK.findall(without_examples(TEXTS[name])):
        file = (ROOT / name).parent / path if path else ROOT / name
        if not file.exists() or (anchor and anchor not in anchors(file.read_text("utf-8"))):
            dead.append(f"{path}#{anchor}")
    assert dead == []


def test_rules_that_are_named_exist():
    named = {rule for text in TEXTS.values() for rule in re.findall(r"\b[A-Z]{2,8}-\d\d\b", text)}
    assert [rule for rule in sorted(named) if f'"{rule}"' not in SOURCES] == []


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "CHANGELOG.md"])
def test_commands_can_be_typed_as_they_stand(name):
    namespace = all_commands()
    for line in _COMMAND.findall(TEXTS[name]):
        words = spread(shlex.split(line))
        told = answer(namespace, words, BARE_WORDS)
        assert told is None or told.code == 0, f"{line}: {told.text}"


def test_what_the_handbook_says_of_wordings_can_be_written_so():
    rows = re.findall(r"^\| [^|]+ \| (.*`.*) \|$", (ROOT / "docs" / "editors.md").read_text("utf-8")
                      .partition("| 原件 | 文件头 |")[2].partition("\n\n")[0], re.MULTILINE)
    assert len(rows) > 20
    for row in rows:
        keys = "\n".join(code for code in re.findall(r"`([^`]+)`", row) if ": " in code)
        found = parse(markdown(f"{keys}\n成文日期: 2026-07-01\n发布日期: 2026-07-20\n"))
        assert found.document and not found.faults, (row, found.faults)


@pytest.mark.parametrize("name", ["editors", "markdown", "migrating", "operators", "settings"])
def test_the_handbooks_that_counties_have_name_none(name):
    """××县 is every county."""
    assert not re.search("永昌|示例|(?<!展)示政", TEXTS[f"docs/{name}.md"])
