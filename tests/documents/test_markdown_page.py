"""docs/markdown.md and its table of cases: what is typed becomes what is said."""

import re

import pytest

from tests.outline import outline
from tests.support import ROOT, read_cases

_EXAMPLE = re.compile(r"^```markdown\n(.*?)\n```\n```text\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
EXAMPLES = _EXAMPLE.findall((ROOT / "docs" / "markdown.md").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "becomes"), EXAMPLES)
def test_examples_of_the_page(typed, becomes):
    assert outline(typed) == becomes


def test_every_example_of_the_page_is_complete():
    text = (ROOT / "docs" / "markdown.md").read_text("utf-8")
    assert len(EXAMPLES) == text.count("```markdown\n") == text.count("```text\n") > 10


@pytest.mark.parametrize(("typed", "becomes"), read_cases("markdown.md"))
def test_cases(typed, becomes):
    assert outline(typed) == becomes
