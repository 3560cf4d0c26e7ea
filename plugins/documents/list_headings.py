"""What a heading says of the documents in the list below it: 废止的文件目录, 继续有效的文件目录."""

import re
from dataclasses import dataclass
from datetime import date

from .clause_line import Line
from .clause_values import ENDINGS

# In this order: 修改前继续有效 is about what is to be amended.
_FATES = (("amends", "修[改订正]"), ("reaffirms", "继续(?:有效|[执施实]行|实施|适用)|保留|仍然有效|有效的"),
          ("declares_lapsed", "失效"), ("repeals", "废止|作废"))
_ENDS = re.compile("(?:停止|终止|不再)(?:[执施]行|实施|适用)")  # 宣布失效，不再执行 is 失效
# What is not done, or not yet, is left to a person: 拟废止, 暂不废止.
_NOT_DONE = re.compile(
    r"(?:拟|建议|暂不|不予|不宜|不得|尚未|未|待|是否|计划)(?:宣布|予以|决定|被|列入)?(?:废止|失效|作废|停止)")
_LISTING = re.compile(r"以下|下列|如下|目录|清单|名单|附后|附件|[件份]|文件|规章")
_SINCE = re.compile("F?O?(?P<since>D)SC?A*[EXB]")
_ANNEX = re.compile(r"附件\s*[:：]?\s*([\d一二三四五六七八九十]{0,3})")


@dataclass(frozen=True, slots=True)
class Fate:
    """What is done to the documents of a list, as a relation, and from which day where that is
    said; `kind` is "" where only a person can tell."""

    kind: str = ""
    since: date | None = None


def fate_of(words: str, default: str = "") -> str | None:
    """The relation that words name; None where they name none, "" where a person has to choose.

    Both 废止 and 失效 in one are `default`, if that is one of the two: either ends a document.
    """
    if _NOT_DONE.search(words):
        return ""
    named = [kind for kind, pattern in _FATES if re.search(pattern, words)]
    ends = [kind for kind in named if kind in ENDINGS]
    if not ends and _ENDS.search(words):
        ends = ["repeals"]
        named += ends
    if not named:
        return None
    if len(ends) == 2 == len(named):
        return default if default in ENDINGS else ""
    return "" if ends and len(named) > 1 else named[0]


def heading_of(line: Line, default: str = "") -> Fate | None:
    """What a line says of the list below it; None where it is no heading of a list.

    Two days (分别自…) are left to a person.
    """
    if set(line.letters) & set("TnN") or not _LISTING.search(line.words):
        return None
    kind = fate_of(line.words, default)
    if kind is None:
        return None
    days = {line.tokens[match.start("since")].value.day
            for match in _SINCE.finditer(line.letters)}
    return Fate(kind, days.pop()) if len(days) == 1 else Fate("" if days else kind)


def annex_of(words: str) -> str | None:
    """The number of the annex that words name, "" where it has none; None where they name none."""
    match = _ANNEX.search(words)
    return match[1] if match else None
