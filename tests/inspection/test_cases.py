"""The cases an editor can read and add to: text in; line, column and rule out."""

import pytest

from tests.inspection.support import faults_in, to_source
from tests.support import read_cases


@pytest.mark.parametrize(("text", "expected"), read_cases("inspection.md"))
def test_case(text, expected):
    found = [f"{line}:{column} {rule}" for line, column, rule in faults_in(to_source(text))]
    assert sorted(found) == sorted(expected.split("\n")) or (not found and expected == "无"), found
