"""What a text must have for a pattern to be found in it: literals, of which one stands in it."""

import re
from collections.abc import Sequence

_ANY = "\0"  # stands for what may be this or that
_TIMES = r"(?:[?*+]|\{[^}]*\})[?+]?"
_LOOSE = re.compile(rf"(?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\.)(?:{_TIMES})?|[^()|]{_TIMES}|[\^$]")
_GROUP = re.compile(rf"\((\?(?:[:=!]|<[=!]))?([^()]*)\)({_TIMES})?")
_REQUIRED = frozenset({None, "?:", "?="})
_MAY_BE_LEFT_OUT = ("?", "*", "{0")
_FIRST = 0xF0000  # of the private characters that stand for groups
_ENDS = re.compile("[\0\U000f0000-\U000ffffd]")


def literals_of(pattern: str) -> tuple[str, ...]:
    """Of a sequence the run of characters or the group that tells most, of alternatives that of
    each; "" where one has none, or has it in any case."""
    if "(?i" in pattern:
        return ("",)
    groups: list[tuple[str, ...]] = []

    def put(match: re.Match[str]) -> str:
        kind, inside, times = match.groups()
        if kind not in _REQUIRED or (times or "").startswith(_MAY_BE_LEFT_OUT):
            return _ANY
        groups.append(_of_alternatives(inside, groups))
        return chr(_FIRST + len(groups) - 1)

    pattern, left = _LOOSE.sub(_ANY, pattern), 1
    while left:  # from the inside out
        pattern, left = _GROUP.subn(put, pattern)
    return _of_alternatives(pattern, groups)


def _of_alternatives(pattern: str, groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(literal for one in pattern.split("|")
                               for literal in _of_sequence(one, groups)))


def _of_sequence(pattern: str, groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest, and of these the fewest."""
    runs = [(run,) for run in _ENDS.split(pattern)]
    of_groups = [groups[ord(sign) - _FIRST] for sign in _ENDS.findall(pattern) if sign != _ANY]
    return max((*runs, *of_groups), key=lambda one: (min(map(len, one)), -len(one)))
