"""A command line before it is run: what is wrong with it, or the help it asks for, in Chinese."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from invoke import Collection, ParseError, Program, Task
from invoke.parser import Argument, Parser, ParserContext

PROGRAM = "python3 tasks.py"
# By option, the whole numbers it may have.
_RANGES = {"jobs": range(257), "port": range(65_536), "keep": range(2, 100_001),
           "limit": range(1_000_001), "runs": range(1, 101)}
_REFUSED = "命令写错、不能写到所指的地方时，退出码是 2，什么也没有做。"
_UNKNOWN = re.compile(r"No idea what (['\"])(?P<word>.*)\1 is!")
_NO_VALUE = re.compile(r"Flag <Argument: (?P<word>[\w-]+).* needed value and was not given one!")
_MISSING = re.compile(r"did not receive required positional arguments: '(?P<word>.*)'")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said in place of running a command line, and the exit code."""

    text: str
    code: int


def answer(tasks: Collection, words: Sequence[str], bare: Mapping[str, str]) -> Answer | None:
    """The help that is asked for, else why the words cannot be run; None where they can.

    `bare` says of which option of a task the words without one are.
    """
    words = list(words[:words.index("--")] if "--" in words else words)
    named = [word for word in words if word in tasks.tasks]
    if {"--help", "-h"} & set(words):
        return Answer(_help(tasks[named[0]], bare) if named else list_of(tasks), 0)
    try:
        core = Parser(initial=Program().initial_context, ignore_unknown=True).parse_argv(words)
        parser = Parser(initial=Program().initial_context, contexts=tasks.to_contexts())
        parsed = parser.parse_argv(core.unparsed)[1:]
    except ParseError as error:
        return Answer(_explain(error, tasks), 2)
    except ValueError:
        return Answer("".join(_not_numbers(tasks, words)), 2)
    if not parsed or core[0].args.list.value:
        return Answer(list_of(tasks), 0)
    faults = [fault for context in parsed for fault in _out_of_range(context)]
    return Answer("\n".join(faults), 2) if faults else None


def help_of(name: str, does: str, arguments: Sequence[Argument], bare: str) -> str:
    """How a task is called, what it does, its options; words without one are of `bare`."""
    positional = [argument for argument in arguments if argument.positional or
                  f"--{argument.name}=" == bare]
    usage = "".join(f" {_word(argument)}{'…' * (argument.kind is list)}"
                    for argument in positional)
    options = [(_option(argument), argument.help) for argument in arguments
               if argument not in positional]
    lines = [f"用法：{PROGRAM} {name}{usage} [选项]", "", does, _REFUSED]
    lines += ["", *(f"  {_word(argument)}：{argument.help}" for argument in positional)]
    width = max((len(option) for option, _ in options), default=0)
    lines += [f"  {option:<{width}}  {text}" for option, text in options]
    return "\n".join(lines).rstrip()


def list_of(tasks: Collection) -> str:
    """Every command with what it does."""
    width = max(map(len, tasks.tasks))
    lines = [f"  {name:<{width}}  {tasks[name].__doc__}" for name in sorted(tasks.tasks)]
    return "\n".join([f"用法：{PROGRAM} 命令 [选项]", "", "命令：", *lines, "",
                      f"{PROGRAM} 命令 --help 说明一个命令和它的选项。"])


def _word(argument: Argument) -> str:
    """What stands in a usage line for the value of an argument without an option."""
    return (argument.name or "").upper()


def _help(task: Task[Any], bare: Mapping[str, str]) -> str:
    return help_of(task.name, task.__doc__ or "", task.get_arguments(), bare.get(task.name, ""))


def _option(argument: Argument) -> str:
    name = argument.names[0]  # `.name` is that of the parameter: `all_`
    if argument.takes_value:
        return f"--{name}=…"
    return f"--no-{name}" if argument.default else f"--{name}"


def _explain(error: ParseError, tasks: Collection) -> str:
    """One sentence in place of the parser's."""
    from ..documents.schema import nearest  # slow to import

    said, context = str(error), error.context
    task = context.name if context else None
    if found := _NO_VALUE.search(said):
        return f"选项 --{found['word']} 后面要写它的值；用 {task} --help 看写法。"
    if found := _MISSING.search(said):
        return f"{task} 后面还要写 {found['word'].upper()}；用 {task} --help 看写法。"
    word = found["word"] if (found := _UNKNOWN.search(said)) else said
    if task is None:
        return f"没有命令“{word}”。{nearest(word, tasks.tasks)}用 --list 看全部命令。"
    if word.startswith("-"):
        options = [_option(one).partition("=")[0] for one in tasks[task].get_arguments()]
        return f"{task} 没有选项“{word}”。{nearest(word, options)}用 {task} --help 看全部选项。"
    return f"{task} 后面的“{word}”是多余的，没有运行；用 {task} --help 看写法。"


def _not_numbers(tasks: Collection, words: Sequence[str]) -> Iterator[str]:
    """A sentence for the first option whose value should be a whole number and is none."""
    numbers = {f"--{argument.name}" for task in tasks.tasks.values()
               for argument in task.get_arguments() if argument.kind is int}
    given = [word.partition("=")[::2] if "=" in word else (word, following)
             for word, following in zip(words, [*words[1:], ""], strict=True)]
    for name, value in given:
        if name in numbers and not re.fullmatch(r"[+-]?\d+", value):
            yield _number_wanted(name, value)
            return


def _out_of_range(context: ParserContext) -> Iterator[str]:
    for argument in context.args.values():
        allowed = _RANGES.get(argument.name)
        if allowed and argument.value not in allowed:
            yield _number_wanted(f"--{argument.name}", argument.value)


def _number_wanted(name: str, value: object) -> str:
    allowed = _RANGES[name.removeprefix("--")]
    return f"{name}“{value}”不对，应是 {allowed.start} 到 {allowed.stop - 1} 的整数。"
