"""How deep a Markdown text nests: what no editor writes would cost minutes to convert."""

import re

DEEPEST = 24
_MARKS = re.compile(
    rf"^[ \t]*(?:(?:>|[-+*]|\d+\.)[ \t]*){{{DEEPEST},}}"
    rf"|^[ \t]{{{4 * DEEPEST},}}(?:[-+*>]|\d+\.)"
    rf"|(?:<[A-Za-z][^<>]*>\s*){{{DEEPEST},}}",
    re.MULTILINE,
)
_BRACKET_OR_GAP = re.compile(r"[\[\]]|\n[ \t]*\n")


def too_deep_at(source: str) -> int | None:
    """The line, from 0, where lists, quotes, tags or brackets nest too deeply; None if nowhere."""
    match = _MARKS.search(source)
    if match:
        return source.count("\n", 0, match.start())
    return _deep_bracket(source) if source.count("[") > DEEPEST else None


def _deep_bracket(source: str) -> int | None:
    depth = 0
    for match in _BRACKET_OR_GAP.finditer(source):
        depth = {"[": depth + 1, "]": max(0, depth - 1)}.get(match[0], 0)
        if depth > DEEPEST:
            return source.count("\n", 0, match.start())
    return None
