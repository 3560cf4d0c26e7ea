"""Labelled facts, as pages and typists write them: 发文字号：…, 发布日期：…"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..documents.labels import LABELS

# What systems of sites put on one line with facts, and what is none.
FURNITURE = ("浏览次数|浏览量|浏览数|浏览|点击次数|点击数|点击率|点击量|点击|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|"
             "访问|人气|字体大小|字体颜色|字体|字号|文字大小|背景色|背景颜色|视力保护色|保护视力色|打印本页|打印|分享到|分享至|"
             "分享|收藏本页|收藏|关闭窗口|关闭|我要纠错|纠错|语音播报|朗读|二维码|扫一扫|扫描二维码|审核|审稿|校对|责编|"
             "作者|更新时间|更新日期|信息有效性|公开方式|公开范围|公开形式|公开时限|公开类别|体裁分类|服务对象|"
             "组配分类|信息分类|信息类别|公文种类|文种|效力状态|有效性|是否有效|时效|状态")
_LABEL = re.compile(r"(?P<label>[一-鿿A-Za-z\s]{2,12})[：:]\s*(?P<value>.*)", re.DOTALL)
_MARKED = re.compile(r"\*\*|__")
_WORDS = "|".join(r"\s*".join(label) for label in sorted(
    (label for label in LABELS if len(label) < 4), key=len, reverse=True))
_LONG_WORDS = "|".join(r"\s*".join(label) for label in sorted(
    (label for label in LABELS if len(label) > 3), key=len, reverse=True))
# A short label must begin a word (文件来源 is none); a long one may stand close to a value.
_INLINE = re.compile(rf"(?:(?<![一-鿿])(?P<label>{_WORDS})|(?<![的和与《])(?P<long>{_LONG_WORDS})"
                     rf"|[【\[（(]?(?P<furniture>{FURNITURE}))\s*[：:]")
# What ends a value without a label of its own.
_VALUE_ENDS = re.compile(rf"\s*[【\[|｜](?:{FURNITURE}|[大中小]).*|\s+(?:{FURNITURE})(?![一-鿿]).*|"
                         rf"\s*【?\s*大\s*中\s*小\s*】?.*|\s+(?:打印|关闭|收藏|分享).*", re.DOTALL)
_DAY_AT_HEAD = re.compile(r"\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?"
                          r"(?:[\sT]*\d{1,2}:\d\d(?::\d\d)?)?")
_TAGS = frozenset(label for label in LABELS if label.isascii())
_TAG_BY_FOLDED = {tag.lower(): tag for tag in _TAGS}
_IN_COMPANY = ("日期", "时间")  # alone, of anything: 时间：2024年7月2日上午9时
_DAYS = frozenset({"published_at", "signed_on", "made_on", "effective_on", "expires_on"})


@dataclass(frozen=True, slots=True)
class Stated:
    """What one label says of an attribute, and where it stands, as a report names it."""

    value: str
    source: str


def attribute_of(label: str) -> str:
    """The attribute a label names, "" for any other words."""
    name = "".join(label.split()).strip("：:【】[]")
    return LABELS.get(_TAG_BY_FOLDED.get(name.lower(), name), "")


def pairs_of(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Label and value from the cells of a row: each label takes the cell after it."""
    for at, cell in enumerate(cells):
        if not attribute_of(cell):
            continue
        value = cells[at + 1] if at + 1 < len(cells) else ""
        if value and not attribute_of(value):
            yield cell, value


def pairs_in(text: str) -> Iterator[tuple[str, str]]:
    """Label and value from running text: 发布日期：2019-02-15　来源：办公室."""
    plain = _MARKED.sub("", text)
    found = list(_INLINE.finditer(plain))
    ends = [match.start() for match in found[1:]] + [len(plain)] * bool(found)
    for match, end in zip(found, ends, strict=True):
        if len(found) == 1 and match["label"] in _IN_COMPANY:
            return
        label = match["label"] or match["long"]
        value = clean_value(label or "", plain[match.end():end])
        if label and value and len(value) <= 120:
            yield label, value


def clean_value(label: str, value: str) -> str:
    """The value of a label without what a site puts behind it: 字体, 打印, a counter."""
    cut = _VALUE_ENDS.sub("", value).strip(" \u3000-|｜,，;；·")
    cut = cut.rstrip("【[（(") if cut.count("（") + cut.count("(") == 0 else cut
    if attribute_of(label) in _DAYS and (day := _DAY_AT_HEAD.match(cut)):
        rest = cut[day.end():].strip()
        return day[0] if not rest or not rest[0].isdigit() else cut
    return cut


def is_label_line(text: str) -> bool:
    """True for a line that is nothing but a label with its value."""
    plain = _MARKED.sub("", text).strip()
    match = _LABEL.fullmatch(plain)
    if match and attribute_of(match["label"]):
        return "".join(match["label"].split()) not in _IN_COMPANY or len(
            list(_INLINE.finditer(plain))) > 1
    begins = _INLINE.match(plain)
    return bool(begins and begins["furniture"] and any(pairs_in(plain)))


def stated_by(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[Stated, ...]]:
    """All that is stated for each attribute, each value once, the tags of a page first."""
    found: dict[str, list[Stated]] = {}
    ordered = sorted(pairs, key=lambda pair: not is_tag(pair[0]))
    for label, value in ordered:
        attribute = attribute_of(label)
        if attribute and value and value not in {stated.value for stated in
                                                 found.get(attribute, ())}:
            name = "".join(label.split()).strip("：:【】[]")
            source = (f"网页标签 {_TAG_BY_FOLDED[name.lower()]}" if is_tag(name)
                      else f"“{name}”一栏")
            found.setdefault(attribute, []).append(Stated(value, source))
    return {attribute: tuple(stated) for attribute, stated in found.items()}


def is_tag(label: str) -> bool:
    """True for the name of a meta tag of 国办发〔2017〕47号, in any case."""
    return label.strip().lower() in _TAG_BY_FOLDED
