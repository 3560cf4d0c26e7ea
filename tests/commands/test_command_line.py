"""What is wrong with a command line is one Chinese sentence and exit code 2; so is no help English."""

import re

import pytest

import tasks
from plugins.commands.bare_words import BARE_WORDS, spread
from plugins.commands.command_line import answer, help_of
from tests.test_tasks import ARGUMENTS, COMMANDS

LATIN_SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")


def told(line: str):
    """What is said to a command line, its words as `tasks.py` spreads them."""
    return answer(tasks.namespace, spread(line.split()), BARE_WORDS)


@pytest.mark.parametrize("line", [
    "build", "build --content a --output=b --day 2026-11-23 --clean --jobs 2", "import a.docx b.pdf",
    "review a.md --name 张三", "mirror --apply a.zip b", "clean build", "rollback --list",
    "test -- --help -k 文号", "publish --keep 2", "serve --port 0", "pdf a.md --no-build"])
def test_what_can_be_run_is_run(line):
    assert told(line) is None


@pytest.mark.parametrize(("line", "says"), [
    ("biuld", "没有命令“biuld”。您是否想写“build”？"),
    ("--bogus", "没有命令“--bogus”"),
    ("build --outptu x", "build 没有选项“--outptu”。您是否想写“--output”？"),
    ("build -x", "build 没有选项“-x”"),
    ("build extra", "build 后面的“extra”是多余的"),
    ("review a b", "review 后面的“b”是多余的"),
    ("build --clean=yes", "build 后面的“yes”是多余的"),
    ("review", "review 后面还要写 PATH"),
    ("build --output", "选项 --output 后面要写它的值"),
    ("publish --keep", "选项 --keep 后面要写它的值"),
    ("build --jobs x", "--jobs“x”不对，应是 0 到 256 的整数"),
    ("build --jobs=-1", "--jobs“-1”不对"),
    ("publish --keep 1", "--keep“1”不对，应是 2 到"),
    ("serve --port 99999", "--port“99999”不对，应是 0 到 65535"),
    ("mirror --to a --limit 1.5", "--limit“1.5”不对"),
    ("bench --runs 0", "--runs“0”不对"),
])
def test_what_cannot_be_run_is_one_sentence(line, says):
    refused = told(line)
    assert (refused.code == 2 and refused.text.startswith(says)) or says in refused.text
    assert "\n" not in refused.text and not LATIN_SENTENCE.search(refused.text)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_help_names_every_option_in_chinese(name):
    text = help_of(name, COMMANDS[name].__doc__, ARGUMENTS[name], BARE_WORDS.get(name, ""))
    assert not LATIN_SENTENCE.search(text)
    for argument in ARGUMENTS[name]:
        assert argument.help in text
        name = argument.names[0]  # as it is typed
        assert name.upper() in text or re.search(rf"^  --(no-)?{name}(?!\w)", text, re.MULTILINE)


@pytest.mark.parametrize("line", ["review --help", "build x y --help", "-h mirror", "import a -h"])
def test_help_is_given_wherever_it_is_asked_for(line):
    helped = told(line)
    name = next(word for word in line.split() if word in COMMANDS)
    assert helped.code == 0 and helped.text.startswith(f"用法：python3 tasks.py {name}")


@pytest.mark.parametrize("line", ["", "--list", "-l", "--help"])
def test_without_a_command_all_are_listed(line):
    listed = told(line)
    assert listed.code == 0
    assert [name for name in tasks.namespace.tasks if f"  {name} " not in listed.text] == []
