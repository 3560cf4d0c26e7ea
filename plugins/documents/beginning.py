"""自公布之日起施行: from how many days after its publication a text says that it applies."""

import re
from collections.abc import Iterator

from .clause_line import Line
from .clause_tokens import Moment, Start

# A day counted from the publication, before what begins or ends: few texts say so, and only those
# are read by the grammar of clauses.
_SAYS = re.compile(r"(?:公布|发布|颁布)(?=[之当的后满第\s]*[日天次\d〇零一二两三四五六七八九十○ＯO])"
                   r"[^。；;\n]{0,24}?[施实执试生废失停终作]")
_ABOUT = re.compile(r"(?:日|起|月|[后满])[^。；;\n]{0,24}?(?:[施实执试]行|实施|生效|废止|失效|作废|[停终]止)")
# 上述文件自公布之日起废止: what ends others from a day works from that day.
_ENDING = re.compile(r"(?:[TnNgLOu]|^)A*C?F(?P<when>M)SC?A*E(?=[.C:]|$)")
_PAPERS = re.compile("证|执照|印章|公章|票据|收据|发票")


def starts_after(text: str) -> int | None:
    """The days after 发布日期; None where a text does not say so, or names other days, too."""
    if not _SAYS.search(text):
        return None
    lines = [Line(line) for line in text.split("\n") if _ABOUT.search(line)]
    found = {(clause.day, clause.start, clause.after_months, clause.after_days)
             for line in lines for clause in line.effective() if not clause.articles}
    found = found or {(None, moment.start, 0, moment.after)
                      for line in lines for moment in _endings(line)}
    if len(found) != 1:
        return None
    day, start, months, days = found.pop()
    return days if start is Start.PUBLISHED and not (day or months) else None


def _endings(line: Line) -> Iterator[Moment]:
    for match in _ENDING.finditer(line.letters):
        if not _PAPERS.search(line.said(match.start(), match.end())):
            yield line.tokens[match.start("when")].value
