"""Findings in the words of a form: which field to fill, not how a line of YAML is written.

Terminals and editors of text keep the words as the findings have them.
"""

import re
from typing import Any

_WORDS = (
    (re.compile(r"请写文号（[^（）]*）、路径（[^（）]*）或本站文件的完整标题；几份的写成列表：.*?。"),
     "请写它的文号或标题里的几个字，从列出的里面选；有“不在本站的”一栏的，不在本站的写在那里。"),
    (re.compile(r"请补上：[^：:。]+[:：] ?(?:…|YYYY-MM-DD)[；。]?"), "请填写。"),
    (re.compile(r"文件头(?:的)?“([^”]+)”"), r"“\1”一项"),
)


def in_plain_words(row: dict[str, Any]) -> dict[str, Any]:
    """A finding with the words of a form; `message` and `fix` alone change."""
    said = {name: str(row[name]) for name in ("message", "fix")}
    for pattern, words in _WORDS:
        said = {name: pattern.sub(words, text) for name, text in said.items()}
    return {**row, **said}
