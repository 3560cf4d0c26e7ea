"""Read test cases written as Markdown, as tests/js/cases.js does."""

from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> list:
    """One pytest parameter (input, expectation) a case; its id has line number and title."""
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    dots = [number for number, line in enumerate(lines) if line == "."]
    assert len(dots) % 3 == 0, f"{name}: 每个例子应有三个单独成行的句点"
    return [
        pytest.param(
            "\n".join(lines[first + 1 : second]),
            "\n".join(lines[second + 1 : third]),
            id=f"{first}-{lines[first - 1]}",
        )
        for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True)
    ]
