"""Read test cases written as Markdown: title, input and expectation between lines of one dot."""

from pathlib import Path

import pytest

_CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> list:
    """One pytest parameter (input, expected lines) a case; its id has line number and title."""
    lines = (_CASES / name).read_text(encoding="utf-8").split("\n")
    dots = [number for number, line in enumerate(lines) if line == "."]
    assert len(dots) % 3 == 0, f"{name}: 每个例子应有三个单独成行的句点"
    cases = []
    for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True):
        given = "\n".join(lines[first + 1:second])
        expected = tuple(lines[second + 1:third])
        title = f"{first}-{lines[first - 1]}"  # `first` counts from 0: the title's own line
        cases.append(pytest.param(given, expected, id=title))
    return cases
