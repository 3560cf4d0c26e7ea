"""What is said of a body that Markdown could convert only with too much depth or work."""

import re

# What Python-Markdown puts in the place of what it has converted, and ends of lines.
_BETWEEN = re.compile(r"\x02[^\x03]*\x03|\s*\n\s*")
_ENOUGH = 40  # characters of a passage to find it by


class Inconvertible(Exception):
    """A body that is not converted: the rule, the message, the remedy, and the line, from 0."""

    def __init__(self, rule: str, message: str, fix: str, line: int):
        super().__init__(rule, message, fix, line)
        self.rule, self.message, self.fix, self.line = rule, message, fix, line


def too_deep(line: int = 0) -> Inconvertible:
    """Lists, quotes, brackets or tags stand within each other too deeply."""
    return Inconvertible("BODY-01", "正文层次嵌套过深。", "请检查列表、引用（>）、括号和标签的层数。", line)


def too_much_work(source: str, text: str) -> Inconvertible:
    """A passage has more signs than can be sorted out; `text` is what was being looked at."""
    passage = max(_BETWEEN.split(text), key=len).strip()[:_ENOUGH]
    return Inconvertible(
        "BODY-02", "正文有一段标记过多，转换要花很长时间，没有转换。",
        "请用空行把这一段分成几段；不是有意写的星号、反引号、方括号等，请删去。",
        source.count("\n", 0, max(source.find(passage), 0)))
