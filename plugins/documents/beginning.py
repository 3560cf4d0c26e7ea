"""自公布之日起施行: from how many days after its publication a text says that it applies."""

import re

from .clause_line import Line
from .clause_tokens import Start

_SAYS = re.compile(r"(?:公布|发布|颁布)[^。；;\n]{0,24}?[施实执试生]")
_ABOUT = re.compile(r"(?:日|起|月|[后满])[^。；;\n]{0,24}?(?:[施实执试]行|实施|生效)")


def starts_after(text: str) -> int | None:
    """The days after 发布日期; None where a text does not say so, or names other days, too."""
    if not _SAYS.search(text):
        return None
    found = {(clause.day, clause.start, clause.after_months, clause.after_days)
             for line in text.split("\n") if _ABOUT.search(line)
             for clause in Line(line).effective() if not clause.articles}
    if len(found) != 1:
        return None
    day, start, months, days = found.pop()
    return days if start is Start.PUBLISHED and not (day or months) else None
