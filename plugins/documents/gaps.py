"""Gaps: what the program itself marked in a file for a person to decide before it is published.

`# 待核实：…` behind a value, which `import` and `new` leave; a value such as 待填; a 发布日期 that
is there and empty; a placeholder of a new document's text (`skeletons`).
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

import yaml

from .findings import Finding, Severity
from .gap import Gap
from .schema import is_nothing
from .skeletons import PLACEHOLDERS
from .yaml_source import place

DOUBT = "待核实"
UNVERIFIED, UNFILLED, PLACEHOLDER = "DRAFT-01", "DRAFT-02", "DRAFT-03"
_UNFILLED = frozenset({"待填", "待填写", DOUBT})
_DOUBT = re.compile(rf"[#＃]\s*{DOUBT}\s*[:：]?[ \t]*(.*)")  # however it was typed again
_IN_DRAFTS = r"待填：[^（）\n]*）"  # behind a bracket, as `init` writes it into its drafts
_GAP = re.compile(f"（{_IN_DRAFTS}")
# Every body is searched: for a bracket, which most begin with, much faster than for each of them.
_BRACKETED = re.compile("（(?:{}|{})".format(_IN_DRAFTS, "|".join(
    re.escape(words[1:]) for words in PLACEHOLDERS if words.startswith("（"))))
_OTHERS = tuple(words for words in PLACEHOLDERS if not words.startswith("（"))
_KEY = re.compile(r"([^\s:#-][^:\n]*):")
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType({
    UNVERIFIED: ("{}标着“待核实”，未发布。", "请核对、改好以后，删去这一处的“# 待核实…”。"),
    UNFILLED: ("“{}”还没有填，未发布。", "请填上。"),
    PLACEHOLDER: ("“{}”是等着改写的地方，未发布。", "请改写；原文就是这样的，左括号写成“&#65288;”。"),
})


class PartialFrontMatter(NamedTuple):
    """A front matter without the values still to be filled in, the keys of these, all gaps;
    the keys that have no value and that nobody has marked."""

    root: yaml.Node
    unfilled: frozenset[str]
    gaps: tuple[Gap, ...]
    empty: Mapping[str, Gap]


def read_head(text: str, root: yaml.Node, first_line: int) -> PartialFrontMatter:
    """The front matter `text`, composed as `root`, whose first line has this number."""
    doubts = dict(_doubts(text, first_line))
    gaps, pairs, unfilled, empty = list(doubts.values()), [], set(), {}
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        in_doubt = place(key, first_line)[0] in doubts
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        gap = Gap(*place(key, first_line), UNFILLED, name)
        waits = isinstance(value, yaml.ScalarNode) and is_unfilled(value.value.strip())
        if waits or (in_doubt and is_nothing(value)):
            unfilled.add(name)
            gaps += [] if in_doubt else [gap]
            continue
        pairs.append((key, value))
        if is_nothing(value):
            empty[name] = gap
    kept = yaml.MappingNode(root.tag, pairs, root.start_mark, root.end_mark) if unfilled else root
    return PartialFrontMatter(kept, frozenset(unfilled), tuple(sorted(gaps)), empty)


def find_placeholders(body: str, first_line: int) -> tuple[Gap, ...]:
    """The placeholders left in a body whose first line has this number, in order."""
    found = [(match.start(), match[0]) for match in _BRACKETED.finditer(body)]
    found += [(match.start(), words) for words in _OTHERS if words in body
              for match in re.finditer(re.escape(words), body)]
    return tuple(Gap(body.count("\n", 0, at) + first_line, at - body.rfind("\n", 0, at),
                     PLACEHOLDER, words) for at, words in sorted(found))


def is_unfilled(value: str) -> bool:
    """True for a value that says that it is still to be filled in."""
    return value in _UNFILLED or bool(_GAP.fullmatch(value))


def finding_of(gap: Gap, path: str) -> Finding:
    """A gap of the file at `path` as a finding: it stops nothing but this document."""
    message, fix = _WORDS[gap.rule]
    return Finding(path, gap.line, gap.column, gap.rule, message.format(gap.words), fix,
                   Severity.WARNING)


def _doubts(text: str, first_line: int) -> Iterator[tuple[int, Gap]]:
    for number, line in enumerate(text.split("\n") if DOUBT in text else (), first_line):
        if match := _DOUBT.search(line):
            key = _KEY.match(line)
            words = f"“{key[1]}”" if key else f"“{match[1].strip()}”"
            yield number, Gap(number, match.start() + 1, UNVERIFIED, words)
