"""Figures in the text of a report, each with the cells of the tables it repeats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .report import Figure, Report
from .tables import (
    AMOUNT,
    CARRIED_IN,
    CARRIED_OUT,
    COERCION,
    DECISIONS,
    FEES,
    IN_FORCE,
    LICENSING,
    MADE,
    NEW,
    NORMATIVE,
    NOT_HANDLED,
    OTHERWISE,
    PENALTIES,
    REFUSED,
    REMEDIES,
    REPEALED,
    RESULT_TOTAL,
    RESULTS,
    TOTAL,
    UNAVAILABLE,
    FormColumn,
    FormRow,
)

_COUNT = r"(?:共计|共|总计|数量为?|为)?\s*(?P<figure>\d{1,9})\s*件"
_REQUESTS = r"(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请"


@dataclass(frozen=True, slots=True)
class Saying:
    """A way to say a figure: its words, what it counts, and the cells that hold it."""

    words: re.Pattern[str]
    name: str
    rows: tuple[FormRow, ...]
    column: FormColumn


@dataclass(frozen=True, slots=True)
class Said:
    """A figure as the text says it, and as the tables have it."""

    words: str
    name: str
    stated: str
    figure: Figure


def _group(name: str) -> tuple[FormRow, ...]:
    return tuple(row for row in RESULTS if row.group == name)


def _saying(words: str, name: str, rows: tuple[FormRow, ...], column: FormColumn = TOTAL) -> Saying:
    return Saying(re.compile(words), name, rows, column)


SAYINGS = (
    _saying(rf"(?:新收|新收到|受理|收到){_REQUESTS}{_COUNT}", "本年新收", (NEW,)),
    _saying(rf"上年(?:度)?结转(?:{_REQUESTS})?{_COUNT}", "上年结转", (CARRIED_IN,)),
    _saying(rf"结转(?:至)?下(?:一)?年(?:度)?(?:继续办理)?(?:{_REQUESTS})?{_COUNT}", "结转下年度",
            (CARRIED_OUT,)),
    _saying(rf"(?:办结|办理){_REQUESTS}{_COUNT}", "办理结果总计", (RESULT_TOTAL,)),
    _saying(rf"(?<!不)予以公开的?{_COUNT}", "予以公开", RESULTS[:1]),
    _saying(rf"部分公开的?{_COUNT}", "部分公开", RESULTS[1:2]),
    _saying(rf"不予公开的?{_COUNT}", "不予公开", _group(REFUSED)),
    _saying(rf"无法提供的?{_COUNT}", "无法提供", _group(UNAVAILABLE)),
    _saying(rf"不予处理的?{_COUNT}", "不予处理", _group(NOT_HANDLED)),
    _saying(rf"其他处理的?{_COUNT}", "其他处理", _group(OTHERWISE)),
    _saying(rf"(?<!不服)行政复议(?:案件)?{_COUNT}", "行政复议", REMEDIES[:1]),
    _saying(rf"行政诉讼(?:案件)?{_COUNT}", "行政诉讼", REMEDIES[1:]),
    _saying(rf"(?:制发|制定|印发|出台)行政规范性文件{_COUNT}", "制发行政规范性文件", (NORMATIVE,), MADE),
    _saying(rf"废止行政规范性文件{_COUNT}", "废止行政规范性文件", (NORMATIVE,), REPEALED),
    _saying(rf"现行有效(?:的)?行政规范性文件{_COUNT}", "现行有效行政规范性文件", (NORMATIVE,), IN_FORCE),
    _saying(rf"行政许可(?:处理)?决定{_COUNT}", "行政许可决定", (LICENSING,), DECISIONS),
    _saying(rf"行政处罚(?:处理)?决定{_COUNT}", "行政处罚决定", (PENALTIES,), DECISIONS),
    _saying(rf"行政强制(?:处理)?决定{_COUNT}", "行政强制决定", (COERCION,), DECISIONS),
    _saying(r"行政事业性收费(?:金额)?(?:共计|共|为)?\s*(?P<figure>\d{1,9}(?:\.\d{1,6})?)\s*万元",
            "行政事业性收费", (FEES,), AMOUNT),
)
# A clause about another time: its figures are not this year's.
_ELSEWHEN = re.compile(r"(?:19|20)\d\d年|去年|上年(?!(?:度)?结转)|同比|较上|往年|累计")
_CLAUSE_ENDS = "。；;\n"


def contradictions(text: str, report: Report) -> Iterator[Said]:
    """The figures of a text that differ from what the tables have in the same place."""
    for saying in SAYINGS:
        figure = report.total(saying.rows, (saying.column,))
        if figure is None:
            continue
        for match in saying.words.finditer(text):
            stated = match["figure"]
            if float(stated) != float(figure) and not _is_elsewhen(text, match.start(),
                                                                   report.year):
                yield Said(match[0], saying.name, stated, figure)


def _is_elsewhen(text: str, at: int, year: int) -> bool:
    begin = max(text.rfind(end, 0, at) for end in _CLAUSE_ENDS) + 1
    clause = text[begin:at].replace(f"{year}年", "")
    return bool(_ELSEWHEN.search(clause))
