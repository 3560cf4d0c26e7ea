"""The annexes that a text lists are those attached, one by one (GB/T 9704-2012, 7.3.4)."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-38", Severity.WARNING, COMPLETE
NAME = "附件说明与附件不符"
LOOKS_AT = "正文“附件：1. 甲 2. 乙”列出的附件，与文件头“附件”逐个相比：个数、名称；附件全文在后面的不查"
FIX = "补上缺的附件，改正不一致的名称"
_HEAD = "版式: 文件\n附件:\n- {文件: a.csv, 名称: 任务分工表}\n"
_FILE = "\n=== a.csv\n甲,乙\n"
PASS = (f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：任务分工表{_FILE}",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：1. 任务分工表\n\n附件1\n\n任务分工表{_FILE}")
_TWO = _HEAD + "- {文件: b.csv, 名称: 2026年联系人名单}\n"
FAIL = (f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 2026年联系人名单\n2. 任务分工表{_FILE}\n=== b.csv\n甲,乙\n",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 任务分工表\n3. 2026年联系人名单{_FILE}\n=== b.csv\n甲,乙\n",
        f"=== a.md\n{_TWO}\n请抓好落实。\n\n附件：1. 任务分工表\n2. 2025年联系人名单{_FILE}\n=== b.csv\n甲,乙\n",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：1. 任务分工表\n2. 联系人名单{_FILE}",
        f"=== a.md\n{_HEAD}\n请抓好落实。\n\n附件：联系人名单{_FILE}")
_FIRST = re.compile(r"附[ \u3000]*件[ \u3000]*(?:[\d一二三四五六七八九十]+)?[ \u3000]*[:：][ \u3000]*(.+)")
_ITEM = re.compile(r"(\d{1,2})[.．、][ \u3000]*([^\d].*?)(?=[；;\s\u3000]*\d{1,2}[.．、][^\d]|[；;。]?$)")
_BELOW = re.compile(r"附[ \u3000]*[件表][ \u3000]*[\d一二三四五六七八九十]*[:：]?")
_COUNTED = re.compile(r"[^一-鿿A-Za-z0-9]+")
_ALIKE = 0.6
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where fewer are attached than listed, and for each name that none of them bears."""
    document = source.document
    if document.layout is not Layout.DOCUMENT or not document.attachments or (
            "附" not in source.body):
        return
    if any(_BELOW.fullmatch(line.text.strip(" \u3000")) for line in source.lines):
        return
    listed = list(_listed(source))
    yield from _misnumbered(source)
    attached = len(document.attachments)
    linked = sum(reference.kind == "file" for reference in document.references)
    if len(listed) > attached + linked:
        yield Fault(listed[0][0], f"正文列出{len(listed)}个附件（{'、'.join(name for _, name in listed)}），"
                    f"附件只有{attached}个。", "请补上缺的附件。")
        return
    labels = [_bare(one.label) for one in document.attachments]
    if not listed or linked or not all(labels) or len(listed) != attached:
        return
    for at, name in listed:
        if not any(_alike(_bare(name), label) for label in labels):
            yield Fault(at, f"正文列出的附件“{name}”，文件头的附件里没有"
                        f"（有“{'”“'.join(one.label for one in document.attachments)}”）。",
                        "请核对，统一附件的名称。")
            return
    yield from _misplaced(listed, [one.label for one in document.attachments])
    for label in labels:
        if not any(_alike(_bare(name), label) for _, name in listed):
            yield Fault("attachments", f"文件头的附件“{label}”，正文的附件说明里没有"
                        f"（有“{'”“'.join(name for _, name in listed)}”）。", "请核对，统一附件的名称。")
            return


def _listed(source: Source) -> Iterator[tuple[int, str]]:
    """(offset, name) of each annex in the note under the text."""
    lines = iter(source.lines)
    for line in lines:
        if first := _FIRST.fullmatch(line.text.strip(" \u3000")):
            items = _ITEM.findall(first[1])
            yield from ((line.at, name.strip()) for _, name in items or [("", first[1])])
            number = len(items)
            for after in lines:
                item = _ITEM.fullmatch(after.text.strip(" \u3000"))
                if not items or not item or int(item[1]) != number + 1:
                    return
                number += 1
                yield after.at, item[2].strip()
            return


def _misnumbered(source: Source) -> Iterator[Fault]:
    """A fault where the numbers in the note are not 1, 2, 3."""
    lines = iter(source.lines)
    first = next((found for line in lines
                  if (found := _FIRST.fullmatch(line.text.strip(" \u3000")))), None)
    number = max((int(one) for one, _ in _ITEM.findall(first[1])), default=0) if first else 0
    for line in lines if number else ():
        item = _ITEM.fullmatch(line.text.strip(" \u3000"))
        if not item:
            return
        if int(item[1]) != number + 1:
            yield Fault(line.at, f"附件说明的序号“{item[1]}”不接：前面是{number}。", f"请{FIX}。")
            return
        number += 1


def _misplaced(listed: Sequence[tuple[int, str]], labels: Sequence[str]) -> Iterator[Fault]:
    """A fault where a name stands for another place, or differs from its label by the year."""
    for number, (at, name) in enumerate(listed):
        plain = [_bare(label) for label in labels]
        if _bare(name) != plain[number] and _bare(name) in plain and _bare(
                listed[plain.index(_bare(name))][1]) != _bare(name):
            yield Fault(at, f"附件说明的第{number + 1}个是“{name}”，文件头的附件里它是第"
                        f"{plain.index(_bare(name)) + 1}个。", "请统一附件的次序。")
            return
        years, own = _YEAR.findall(name), _YEAR.findall(labels[number])
        if len(years) == len(own) == 1 and years != own and (
                _YEAR.sub("", _bare(name)) == _YEAR.sub("", plain[number])):
            yield Fault(at, f"附件说明写“{name}”，文件头的附件是“{labels[number]}”。", "请核对年份。")
            return


def _bare(name: str) -> str:
    return _COUNTED.sub("", name.removeprefix("附件"))


def _alike(name: str, label: str) -> bool:
    return name in label or label in name or SequenceMatcher(None, name, label).ratio() >= _ALIKE
