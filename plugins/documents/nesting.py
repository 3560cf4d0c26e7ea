"""How deep a Markdown text nests: what no editor writes would cost minutes to convert."""

import re
from collections import Counter

DEEPEST = 24
# Dashes or asterisks alone in a line, at most two blanks between them, within quotes or not.
_RULE = r"(?: {0,3}> ?)*+ {0,3}(?:(?:-+ {0,2})++|(?:\*+ {0,2})++) *$"
# What nests too deeply, with the signs it needs, and how many: most texts have too few to look.
_TOO_DEEP = tuple((re.compile(pattern, re.MULTILINE), signs, least) for pattern, signs, least in (
    # A sign of a list has a blank after it; `-----` and `- - -` are rules, or part a table's rows.
    (rf"^(?!{_RULE})[ \t]*(?:>[ \t]*|(?:[-+*]|\d+\.)[ \t]+){{{DEEPEST},}}", ">-+*.", DEEPEST),
    (rf"^[ \t]{{{4 * DEEPEST},}}(?:[-+*>]|\d+\.)", " \t", 4 * DEEPEST),
    (rf"(?:<[A-Za-z][^<>]*>\s*){{{DEEPEST},}}", "<", DEEPEST),
))
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Tags that close themselves, or that the next of their kind closes.
_FLAT = frozenset("br col hr img input link meta wbr p li dt dd tr td th thead tbody tfoot".split())
_MOST_TAGS = 96
_BRACKET_OR_GAP = re.compile(r"[\[\]]|\n[ \t]*\n")


def too_deep_at(source: str) -> int | None:
    """The line, from 0, where lists, quotes, tags or brackets nest too deeply; None if nowhere."""
    starts = [match.start() for pattern, signs, least in _TOO_DEEP
              if sum(map(source.count, signs)) >= least and (match := pattern.search(source))]
    if starts:
        return source.count("\n", 0, min(starts))
    at = _deep_bracket(source) if source.count("[") > DEEPEST else None
    return at if at is not None else _deep_tag(source)


def _deep_bracket(source: str) -> int | None:
    depth = 0
    for match in _BRACKET_OR_GAP.finditer(source):
        depth = {"[": depth + 1, "]": max(0, depth - 1)}.get(match[0], 0)
        if depth > DEEPEST:
            return source.count("\n", 0, match.start())
    return None


def _deep_tag(source: str) -> int | None:
    if source.count("<") <= _MOST_TAGS:
        return None
    unclosed: Counter[str] = Counter()
    for match in _TAG.finditer(source):
        closing, name = match[1], match[2].lower()
        if name not in _FLAT and not (closing and not unclosed[name]):
            unclosed[name] += -1 if closing else 1
        if unclosed.total() > _MOST_TAGS:
            return source.count("\n", 0, match.start())
    return None
