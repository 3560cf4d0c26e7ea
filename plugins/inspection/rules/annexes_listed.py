"""The annexes that a text lists are those attached, one by one (GB/T 9704-2012, 7.3.4)."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain, islice, pairwise
from typing import NamedTuple

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-38", Severity.ERROR, COMPLETE
NAME = "附件说明与附件不符"
LOOKS_AT = "正文“附件：1. 甲 2. 乙”列出的附件，与文件头“附件”逐个相比：个数、名称、次序、年份，序号是不是连着；附件全文在后面的不查"
FIX = "补上缺的附件，改正不一致的名称"
_HEAD = "版式: 文件\n附件:\n- {文件: a.csv, 名称: 任务分工表}\n"
_FILE = "\n=== a.csv\n甲,乙\n"
_TWO = "版式: 文件\n附件:\n- {文件: a.csv, 名称: 2026年任务分工表}\n- {文件: b.csv, 名称: 联系人名单}\n"
_FILES = f"{_FILE}=== b.csv\n丙,丁\n"
PASS = (f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：任务分工表{_FILE}",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：1. 任务分工表\n\n附件1\n\n任务分工表{_FILE}",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 2026年任务分工表\n2. 联系人名单{_FILES}")
FAIL = (f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：任务汇总表{_FILE}",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：1. 任务分工表\n2. 联系人名单{_FILE}",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：联系人名单{_FILE}",
        f"=== a.md\n{_HEAD.replace('任务分工表', '扫描_20260420_0003')}\n请抓好落实。{_FILE}",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 联系人名单\n2. 2026年任务分工表{_FILES}",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：2026年任务分工表{_FILES}",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 2026年任务分工表\n3. 联系人名单{_FILES}",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 2025年任务分工表\n2. 联系人名单{_FILES}")
_FIRST = re.compile(r"附[ \u3000]*件[ \u3000]*(?:[\d一二三四五六七八九十]+)?[ \u3000]*[:：][ \u3000]*(.+)")
_ITEM = re.compile(r"(\d{1,2})[.．、][ \u3000]*([^\d].*?)(?=[；;\s\u3000]*\d{1,2}[.．、][^\d]|[；;。]?$)")
_BELOW = re.compile(r"附[ \u3000]*[件表][ \u3000]*[\d一二三四五六七八九十]*[:：]?")
_COUNTED = re.compile(r"[^一-鿿A-Za-z0-9]+")
_UNNAMED = re.compile(r"(?:CamScanner|扫描(?:件|全能王)?|scan|IMG|DSC|DOC|微信(?:图片|截图)?|QQ图片"
                      r"|mmexport|截图|屏幕截图|未命名|无标题|新建(?:文档|文本文档|文件夹|工作表)?)?"
                      r"[ _\-.]*(?:\d[\d _\-.()（）]{5,}|[(（]?\d{0,3}[)）]?)"
                      r"(?<=.)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_HAN, _FEW = re.compile("[一-鿿]{2}"), 2  # characters
_ALIKE = 0.6


class _Listed(NamedTuple):
    """An annex in the note under the text: where, with which number, how it is called."""

    at: int
    number: int
    name: str


def check(source: Source, context: Context) -> Iterator[Fault]:
    """The first fault of the note: its numbers, how many there are, their names, their order."""
    document = source.document
    if document.layout is not Layout.DOCUMENT or not document.attachments:
        return
    if unnamed := next((one.label for one in document.attachments
                        if _UNNAMED.fullmatch(one.label.strip())), ""):
        yield Fault("attachments", f"附件的名称“{unnamed}”是机器取的，看不出内容。", "请写附件的标题。")
    if "附" not in source.body:
        return
    if any(_BELOW.fullmatch(line.text.strip(" \u3000")) for line in source.lines):
        return
    listed = list(_listed(source))
    linked = sum(reference.kind == "file" for reference in document.references)
    if listed:
        labels = [one.label for one in document.attachments]
        faults = chain(_of_numbers(listed), _of_count(listed, labels, linked),
                       () if linked or not all(labels) else _of_names(listed, labels))
        yield from islice(faults, 1)


def _of_numbers(listed: list[_Listed]) -> Iterator[Fault]:
    numbers = [one.number for one in listed]
    for before, after in pairwise(numbers):
        if after != before + 1:
            yield Fault(listed[numbers.index(after)].at, f"附件说明的序号从{before}到了{after}。",
                        "请核对是不是漏了附件，改正序号。")


def _of_count(listed: list[_Listed], labels: list[str], linked: int) -> Iterator[Fault]:
    names = "、".join(one.name for one in listed)
    different = {_bare(label) for label in labels}
    if len(listed) > len(labels) + linked:
        yield Fault(listed[0].at, f"正文列出{len(listed)}个附件（{names}），附件只有{len(labels)}个。",
                    "请补上缺的附件。")
    elif len(listed) < len(different) and all(labels):
        yield Fault("attachments", f"附件有{len(labels)}个（{'、'.join(labels)}），"
                    f"正文的附件说明只列了{len(listed)}个（{names}）。", "请在附件说明里补上，或去掉多余的附件。")


def _of_names(listed: list[_Listed], labels: list[str]) -> Iterator[Fault]:
    if len(listed) != len(labels):
        return
    bare = [_bare(label) for label in labels]
    names = [_bare(one.name) for one in listed]
    for one, name in zip(listed, names, strict=True):
        if not any(_likeness(name, label) >= _ALIKE for label in bare):
            yield Fault(one.at, f"正文列出的附件“{one.name}”，文件头的附件里没有"
                        f"（有“{'”“'.join(labels)}”）。", "请核对，统一附件的名称。")
    for shown, label in zip(labels, bare, strict=True):
        if not any(_likeness(name, label) >= _ALIKE for name in names):
            yield Fault("attachments", f"文件头的附件“{shown}”，正文的附件说明里没有"
                        f"（有“{'”“'.join(one.name for one in listed)}”）。", "请核对，统一附件的名称。")
    order = [_most_like(name, bare) for name in names]
    if sorted(order) == list(range(len(bare))):
        if order != sorted(order):
            yield Fault("attachments", f"附件的次序（{'、'.join(labels)}）与正文的附件说明不同。",
                        "请按附件说明的次序写附件。")
        for one, at in zip(listed, order, strict=True):
            ours, theirs = _YEAR.findall(one.name), _YEAR.findall(labels[at])
            if _is_other_name(_bare(one.name), bare[at]):
                yield Fault(one.at, f"附件说明写“{one.name}”，附件是“{labels[at]}”，名称不一致。",
                            "请核对，统一附件的名称。")
            elif ours and theirs and ours != theirs:
                yield Fault(one.at, f"附件说明写“{one.name}”，附件是“{labels[at]}”，年份不一致。",
                            "请核对，统一附件的名称。")


def _is_other_name(name: str, label: str) -> bool:
    """True where one or two Han characters stand for others: 登记表, 申请表."""
    differ = [pair for pair in zip(name, label, strict=False) if pair[0] != pair[1]]
    return len(name) == len(label) and 0 < len(differ) <= _FEW and all(
        map(_HAN.fullmatch, map("".join, differ)))


def _listed(source: Source) -> Iterator[_Listed]:
    """Each annex in the note under the text."""
    lines = iter(source.lines)
    for line in lines:
        if first := _FIRST.fullmatch(line.text.strip(" \u3000")):
            items = _ITEM.findall(first[1])
            yield from (_Listed(line.at, int(number), name.strip())
                        for number, name in items or [("1", first[1])])
            for after in lines if items else ():
                item = _ITEM.fullmatch(after.text.strip(" \u3000"))
                if not item:
                    return
                yield _Listed(after.at, int(item[1]), item[2].strip())
            return


def _bare(name: str) -> str:
    return _COUNTED.sub("", name.removeprefix("附件"))


def _most_like(name: str, labels: list[str]) -> int:
    """Which of the labels is most like a name, the first of equals."""
    likeness = [_likeness(name, label) for label in labels]
    return likeness.index(max(likeness))


def _likeness(name: str, label: str) -> float:
    """From 0 to 1; where one is a part of the other, at least that they are alike."""
    ratio = SequenceMatcher(None, name, label).ratio()
    return max(ratio, _ALIKE) if name in label or label in name else ratio
