"""Where a title may break into lines: 词意完整, as GB/T 9704-2012, 7.3.1, wants it on paper."""

import re

from ..documents.word_breaks import CLOSING, words_of

_LINE = 20  # characters of 2号 in a line; a title no longer needs no break
# Before 关于, a named text, what kind of work it is or a title below the title; after a verb that
# titles are made of, a year, a quarter, the whole of a place, a bracket; before a conjunction that
# is not part of a word.
_PLACES = re.compile(
    "(?:(?=关于|《|（|进一步|年度报告|工作(?:要点|方案|计划|规划|情况|年度))|(?<!政府)(?=工作报告)"
    "|(?<=关于|印发|转发|批转|公布|修订|废止|修改|加强|规范|推进|开展|做好|深化)(?![的和与及、性化])"
    "|(?<=年度)(?!报告)|(?<=[0-9]年)(?![第度0-9])|(?<!—)(?=——)|(?<=季度)|(?<=[）》　 ])(?![的）《》（])"
    "|(?<=全[县市省国])|(?<![共参公])(?=[和与及](?![谐平国会其时格])))"
    f"(?![{CLOSING}])")


def phrases_of(title: str) -> tuple[str, ...]:
    """The title in pieces that stay whole; a short one is one piece."""
    if len(title) <= _LINE:
        return (title,)
    return tuple(phrase for phrase in _PLACES.split(title) if phrase)


def phrases_in_words(title: str) -> tuple[tuple[str, ...], ...]:
    """The pieces of the title, each in the words between which a narrow screen may break it."""
    return tuple(map(words_of, phrases_of(title)))
