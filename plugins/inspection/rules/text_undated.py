"""前版: from which day on each text of a document applies, and by which decision; and whether it
is one of that document at all."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from ...documents.citing import cite_document
from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ...validity.relations import Effect
from ...validity.texts import list_texts
from ...validity.timeline import timelines_of
from ..context import Context
from ..indicators import VALIDITY

ID, SEVERITY, INDICATOR = "VAL-41", Severity.WARNING, VALIDITY
NAME = "历次文本的起止日期、依据不明，或者不是一份文件"
LOOKS_AT = "有“前版”的文件：新文本从哪一天起适用，由“至”、施行日期、修改决定或者发布日期都推算不出；文号未变的新文本，本站没有修改它的决定的是说明；文号、标题都不同的"
FIX = "在“前版”里写明以前的文本适用到哪一天：{文件: 路径, 至: YYYY-MM-DD}"
_DAY = timedelta(days=1)
_NEAR = 92  # days between a decision and the text that it made
_HEAD = "类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n施行日期: 2024-08-01\n发布日期: 2024-07-05"
_OTHER = "类别: 行政规范性文件\n文号: 示公告〔2024〕2号\n施行日期: 2024-01-01\n发布日期: 2024-01-02"
_DATED = f"=== a-2024.md\n{_HEAD}\n=== a.md\n{_HEAD}\n前版: {{文件: a-2024.md, 至: 2025-06-30}}"
PASS = (f"{_DATED}\n=== b.md\n成文日期: 2025-07-01\n修改: 示政办发〔2024〕66号",)
FAIL = ((f"=== b.md\n标题: 示例县公安局关于禁止燃放烟花爆竹的通告\n{_OTHER}\n=== a.md\n标题: 示例县河道采砂管理办法\n{_HEAD}\n"
         "前版: {文件: b.md, 至: 2024-07-31}"),
        f"=== a-2024.md\n{_HEAD}\n=== a.md\n{_HEAD}\n前版: a-2024.md", _DATED,
        f"{_DATED}\n=== b.md\n成文日期: 2025-06-30\n修改: 示政办发〔2024〕66号")

_COMMON = re.compile(
    "[^一-鿿]+|^[^关于]{2,12}?[省市州县区旗]|人民政府|办公室|关于|印发|转发|公布|修改|废止"
    "|[一-鿿]{0,4}(?:局|委员会)(?=关于)|管理|暂行|试行|实施|工作|若干|部分|通知|通告|公告|决定|办法|规定"
    "|细则|意见|方案|规划|制度")


def check(context: Context) -> Iterator[Fault]:
    """A fault for each text of which nobody can tell since when it applies."""
    library = context.library
    if not library.texts.of:
        return
    place = library.site.identity.name.removesuffix("人民政府")
    timelines = timelines_of(library)
    for path, texts in list_texts(library, timelines).items():
        amendments = [effect for effect in timelines.effects_on(path)
                      if effect.kind == "amends" and effect.day
                      and effect.day not in {text.since for text in texts}]
        for before, text in pairwise(texts):
            if _is_another(before.document, text.document, place):
                known = before.document
                number = f"（{known.document_number}）" if known.document_number else ""
                yield Fault("earlier_versions", f"“前版”里的 {known.path}《{known.title}》{number}和后来的文本"
                            "文号、标题都不同；作为以前的文本，它不再列入各种目录、检索和数据。",
                            "请核对：另是一份文件的，从“前版”里删去；由本文件废止的，写“废止”。", path=path)
            elif text.since is None:
                yield Fault("earlier_versions", f"{before.document.path} 适用到哪一天，没有写“至”，"
                            "也没有修改决定、施行日期或者发布日期可以推算；每一天都按最新的文本显示。",
                            f"请写成：{{文件: {before.document.path.rpartition('/')[2]}, "
                            "至: YYYY-MM-DD}（适用的最后一天）。", path=path)
            elif text.because is None and _keeps_number(before.document, text.document):
                near = min(amendments, default=None, key=partial(_days_from, text.since))
                if near and near.day and _days_from(text.since, near) <= _NEAR:
                    yield _apart(path, before.document, text.since, near)
                    continue
                yield Fault("earlier_versions", f"{text.since} 起的文本依据哪一份决定，本站查不到；"
                            "网页上“历次文本”没有依据。",
                            "请在修改它的决定里写：修改: 文号（连同条款）；决定不在本站的，补录以后再写。",
                            path=path, severity=Severity.NOTE)


def _days_from(since: date, effect: Effect) -> int:
    return abs(((effect.day or date.min) - since).days)


def _apart(path: str, before: Document, since: date, effect: Effect) -> Fault:
    """The fault of a text that begins on another day than the decision that made it."""
    day = effect.day or since
    return Fault("earlier_versions", f"新的文本从 {since} 起，修改它的{cite_document(effect.cause)}却从 {day} "
                 "起，两个日子对不上，网页上“历次文本”没有依据。",
                 f"请核对原件：以决定为准的，“前版”写 {{文件: {before.path.rpartition('/')[2]}, 至: {day - _DAY}}}；"
                 f"以文本为准的，决定写 施行日期: {since}。", path=path, severity=Severity.NOTE)


def _keeps_number(before: Document, document: Document) -> bool:
    """True where no new 文号 tells what made the text."""
    return before.document_number == document.document_number


def _is_another(before: Document, document: Document, place: str) -> bool:
    """True where neither 文号 nor a word of the titles says that these are texts of one document."""
    if before.document_number and before.document_number == document.document_number:
        return False
    return _pairs(before.title, place).isdisjoint(_pairs(document.title, place))


def _pairs(title: str, place: str) -> set[str]:
    """Each two characters that stand side by side in what a title says beside its common words."""
    return {part[at:at + 2] for part in _COMMON.split(title.replace(place, "/"))
            for at in range(len(part) - 1)}
