"""The front matter of a document: its YAML as it is meant, and all that is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import yaml

from .findings import Finding
from .gap import Gap
from .typed_values import SECOND_KEY
from .typed_yaml import Typed, read_typed
from .yaml_source import SourceFault, compose

FIRST_LINE = 2  # of the YAML, below the opening fence
_PART = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
_KEY = re.compile(r"[^\s:：][^:：\n]*")
_MAP = "tag:yaml.org,2002:map"


class FrontMatter(NamedTuple):
    """What a front matter says: its text, its meaning as YAML, the composed root (None where it
    is empty), the faults of its YAML, and the keys that these hide."""

    text: str
    typed: Typed
    root: yaml.Node | None
    faults: tuple[Finding, ...] = ()
    hidden: frozenset[str] = frozenset()

    def placed(self, found: Finding) -> Finding:
        """A finding at a place of the YAML, at the place of what was typed."""
        if not self.typed.slips or found.line < FIRST_LINE:
            return found
        line, column = self.typed.typed_place(self.text, found.line - FIRST_LINE, found.column)
        return replace(found, line=line + FIRST_LINE, column=column)

    def gap_placed(self, gap: Gap) -> Gap:
        """A gap of the YAML, at the place of what was typed."""
        if not self.typed.slips:
            return gap
        line, column = self.typed.typed_place(self.text, gap.line - FIRST_LINE, gap.column)
        return gap._replace(line=line + FIRST_LINE, column=column)


def read_front_matter(text: str, path: str = "") -> FrontMatter:
    """The front matter of a file. SourceFault where nothing of it can be read."""
    typed = read_typed(text)
    try:
        return FrontMatter(text, typed, compose(typed.yaml, path, FIRST_LINE))
    except SourceFault as fault:
        read = FrontMatter(text, typed, None, (fault.finding,))
        if fault.finding.rule == "YAML-03":  # a value says what another one means
            raise SourceFault(read.placed(fault.finding)) from None
    pairs, faults, hidden = [], [], set()
    for line, part in _parts(typed.yaml):
        try:
            root = compose("\n" * line + part, path, FIRST_LINE)
        except SourceFault as fault:
            faults.append(_two_in_one(part, line, path) or fault.finding)
        else:
            if isinstance(root, yaml.MappingNode):
                pairs += root.value
                continue
            faults += _no_pair(root, part, line, path)
        name = _KEY.match(part)
        hidden.add(name[0].strip() if name else "")
    if not faults or not pairs:
        raise SourceFault(read.placed((faults or read.faults)[0]))
    root = yaml.MappingNode(_MAP, pairs, pairs[0][0].start_mark, pairs[-1][1].end_mark)
    return FrontMatter(text, typed, root, tuple(map(read.placed, faults)), frozenset(hidden))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Each key with its value: number of its first line, from 0, and its text."""
    starts = [match.start() for match in _PART.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        yield text.count("\n", 0, start), text[start:end]


def _no_pair(root: yaml.Node | None, part: str, line: int, path: str) -> Iterator[Finding]:
    """The fault of a line that is no key with a value."""
    if root is not None:
        words = part.split("\n", 1)[0].strip()
        yield Finding(path, line + FIRST_LINE, 1, "YAML-01", f"“{words[:20]}”这一行没有冒号。",
                      "请写成“字段: 值”：半角冒号，后面空一格；是上一行的继续的，行首空两格。")


def _two_in_one(part: str, line: int, path: str) -> Finding | None:
    """The fault of two fields on one line."""
    first = part.split("\n", 1)[0]
    found = SECOND_KEY.search(first, first.find(":") + 2)
    return Finding(path, line + FIRST_LINE, found.start() + 2, "YAML-01",
                   f"“{found[1]}”和前面的字段写在了同一行。", "每行只写一个字段，请另起一行。"
                   ) if found else None
