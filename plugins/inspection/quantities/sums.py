"""Totals and their parts, remainders, and amounts stated in two units."""

import itertools
import re
from collections.abc import Iterator, Sequence

from .arithmetic import Inconsistency, adds_up, format_like, tolerance
from .reading import MULTIPLE, PER_CENT, Quantity

_BEGINS_TOTAL = re.compile(r"^(?:[两二三四五六][项者类期批年]|以上(?:[两二三四五六]项)?)?"
                           r"(?:共计|合计|总计|一共|总共|共)(?:投入|支出|安排|完成|筹集|发放|下达|拨付|收到|受理|办结|新建)?(?:为|是"
                           r"|达)?(?:资金|人民币)?$")
_OF_WHICH = re.compile(r"(?:^(?:[一-鿿]{0,8}[，,。])?(?:其中|分别)[是为]?[：:，,]?|^[：:])[^，。；、：:（）()]{0,16}$")
_LISTED = re.compile(r"^[一-鿿]{1,8}[：:][^，。；、：:（）()]{1,16}$")
_ITEMS = re.compile(r"^[，。；]?其中[：:][^，。；、：:]{1,16}$")
_COUNTED = re.compile(r"共|总|合计|设|建成")
_CHANGED = re.compile(r"[加少长降增减超][了为]?$")
# Parts so called stand in two of them, or are not all there are.
_OVERLAP = ("其中", "等", "男", "女", "党员", "新增", "累计", "平均", "每", "人均", "户均")
_ENDS_WHOLE = re.compile(r"[。；;\n|]|$")
_LEFT = re.compile(r"^(?:目前|现|尚|还|仍)?(?:节约(?:资金)?|节省(?:资金)?|结余|剩余"
                   r"|结转(?:下年)?|尚?余|欠[收缴费]|缺口?|尚?缺|差额?|未[一-鿿]{1,4}|尚?有)$")
_DONE = re.compile(r"中标|成交|决算|支出|使用|拨付|完成|发放|执行|[实已]?[收缴]到?|到位|兑付|整改|办结|销售|分配|安排|下达|验收|用")
_WHOLE = re.compile(r"共|总|预算|控制价|收入|资金|投资|下达|计划|应|任务|发现|受理|收到|现有|筹集|收购")


def sums(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Parts before their total add up to it: 甲X件、乙Y件，共Z件."""
    for at, total in enumerate(sentence):
        if at < 2 or _has_more(text, total) or not (
                _BEGINS_TOTAL.match(total.before) or _is_in_turn(sentence, at)):
            continue
        parts = _list_before(sentence, at)
        words = "".join(one.gap for one in parts)
        if len(parts) < 2 or any(word in words for word in _OVERLAP) or not total.is_exact:
            continue
        if not adds_up(total, parts):
            yield spanning(parts[0], total, f"各项相加是 {format_sum(parts, total)}，写的是 {total.written}")


def _is_in_turn(sentence: Sequence[Quantity], at: int) -> bool:
    """True of 第一批X、第二批Y，累计Z."""
    return sentence[at].before in ("累计", "累计为") and sentence[at - 1].before.startswith("第")


def breakdowns(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Totals before their parts: 共Z件，其中甲X件、乙Y件.

    No part exceeds the total, and a closed list of parts (`_is_closed`) adds up to it.
    """
    for at, first in enumerate(sentence[1:], 1):
        whole = sentence[at - 1]
        if (not (_OF_WHICH.search(first.gap) or _is_list_of(whole, first))
                or first.unit != whole.unit or not whole.is_exact
                or whole.unit in (PER_CENT, MULTIPLE) or _CHANGED.search(whole.before)):
            continue
        parts = list_from(sentence, at)
        greatest = max(parts, key=lambda one: one.value)
        if greatest.value - tolerance(greatest) > whole.value + tolerance(whole):
            yield spanning(whole, greatest, f"其中的 {greatest.written}比总数 {whole.written}还多")
        elif len(parts) > 1 and _is_closed(parts, text) and not adds_up(whole, parts) and (
                "其中" not in first.gap or _is_slip(whole, parts)):
            yield spanning(whole, parts[-1], f"各项相加是 {format_sum(parts, whole)}，"
                           f"总数是 {whole.written}")


def _is_list_of(whole: Quantity, first: Quantity) -> bool:
    """True of 共设8个接种点：城关镇3个."""
    return bool(_LISTED.match(first.gap) and _COUNTED.search(whole.before))


def itemised_breakdowns(paragraph: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Parts between semicolons are complete and add up: 共X。其中：甲A；乙B。"""
    for at, first in enumerate(paragraph[1:], 1):
        whole = paragraph[at - 1]
        if not _ITEMS.match(first.gap) or not _COUNTED.search(whole.before) or (
                first.unit != whole.unit):
            continue
        parts = [first]
        for one in paragraph[at + 1:]:
            if (one.unit != whole.unit or len(one.gap) != len(one.before) + 1
                    or one.gap[0] not in "；;"):
                break
            parts.append(one)
        if len(parts) > 1 and _ENDS_WHOLE.match(text[parts[-1].end:parts[-1].end + 1]) and (
                all(one.is_exact for one in (whole, *parts)) and not adds_up(whole, parts)):
            yield spanning(whole, parts[-1], f"各项相加是 {format_sum(parts, whole)}，"
                           f"总数是 {whole.written}")


def remainders(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """Total, part and remainder: 共X，已用Y，结余Z."""
    for at, left in enumerate(sentence):
        if at < 2 or not _LEFT.match(left.before) or not left.is_exact:
            continue
        done = [one for one in sentence[:at] if one.unit == left.unit]
        if (len(done) != 2 or not done[1].is_exact or not _DONE.search(done[1].before)
                or not _WHOLE.search(done[0].before) or left.gap[:1] not in "，,、"):
            continue
        whole, part = done
        if part.value <= whole.value and not adds_up(whole, (part, left)):
            yield spanning(whole, left, f"算出来是 {format_like(whole.value - part.value, left)}，"
                           f"写的是 {left.written}")


_SAME = re.compile(r"^[（(，,](?:即|合|折合|人民币|合计人民币|约合|也就是)?$")


def two_units(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """One amount in two units or scales: 12.5万元（125000元）."""
    for large, small in itertools.pairwise(sentence):
        yield from _converted(large, small, text)
        if (large.unit == small.unit and large.scale != small.scale and _SAME.match(small.gap)
                and (small.gap[0] in "（(" or len(small.gap) > 1)
                and (small.gap[0] not in "（(" or text[small.end:small.end + 1] in "）)")
                and abs(large.value - small.value) > max(large.resolution, small.resolution) / 2):
            yield spanning(large, small, f"{large.written}是 {format_like(large.value, small)}，"
                           f"括号里写的是 {small.written}")


# Units in the least of their kind.
_MEASURES = {"吨": ("公斤", 1000), "公斤": ("公斤", 1), "千克": ("公斤", 1), "公里": ("米", 1000),
             "千米": ("米", 1000), "米": ("米", 1), "平方公里": ("平方米", 10**6),
             "公顷": ("平方米", 10**4), "亩": ("平方米", 667), "平方米": ("平方米", 1)}
_OFF = 20  # 1/20 of it: 亩 and 公顷 are rounded


def _converted(one: Quantity, other: Quantity, text: str) -> Iterator[Inconsistency]:
    first, second = _MEASURES.get(one.unit), _MEASURES.get(other.unit)
    if (not first or not second or one.unit == other.unit or first[0] != second[0]
            or not _SAME.match(other.gap) or other.gap[0] not in "（("
            or text[other.end:other.end + 1] not in "）)"):
        return
    right, written = one.value * first[1], other.value * second[1]
    if abs(right - written) > max(right / _OFF, one.resolution * first[1],
                                  other.resolution * second[1]):
        yield spanning(one, other, f"{one.written}是 {format_like(right / second[1], other)}，"
                       f"括号里写的是 {other.written}")


def _list_before(sentence: Sequence[Quantity], at: int) -> list[Quantity]:
    """The list of quantities, of one unit and one separator, that ends before a place."""
    total, parts = sentence[at], [sentence[at - 1]]
    if total.gap[:1] not in "，,、（" or parts[0].unit != total.unit:
        return []
    signs: set[str] = set()
    for number in range(at - 1, 0, -1):
        sign = sentence[number].gap[:1]
        if (sign not in "、，," or len(sentence[number].gap) != len(sentence[number].before) + 1
                or sentence[number - 1].unit != total.unit or (signs and sign not in signs)):
            break
        signs.add(sign)
        parts.insert(0, sentence[number - 1])
    return parts


def list_from(sentence: Sequence[Quantity], at: int) -> list[Quantity]:
    """The list of quantities, of one unit and one separator, that begins at a place."""
    parts = [sentence[at]]
    for one in sentence[at + 1:]:
        sign = one.gap[:1]
        if (sign not in "、，," or len(one.gap) != len(one.before) + 1 or one.unit != parts[0].unit
                or (len(parts) > 1 and sign != parts[1].gap[:1])):
            break
        parts.append(one)
    return parts


def _is_slip(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """True where a sum of parts misses the total by one wrong digit, or exceeds it.

    What 其中 lists need not be all; a difference of one digit is a typing error rather than a part
    that is not listed.
    """
    missing = whole.value - sum(one.value for one in parts)
    least = min(one.resolution for one in (whole, *parts))
    digits = str((missing / least).to_integral_value())
    return missing < 0 or (missing < whole.value / 10 and len(digits.strip("-").rstrip("0")) == 1)


def _is_closed(parts: Sequence[Quantity], text: str) -> bool:
    """True where a list of parts is complete and its parts do not overlap, by its words."""
    ends = text[parts[-1].end:parts[-1].end + 1]
    words = [one.gap.removeprefix("，").removeprefix("其中") for one in parts]
    if len(parts) == 2 and "男" in words[0] and "女" in words[1]:
        return True
    return ((bool(_ENDS_WHOLE.match(ends)) or (ends in "，," and parts[1].gap[0] == "、"))
            and not any(word in gap for gap in words for word in _OVERLAP)
            and all(one.is_exact for one in parts))


def _has_more(text: str, total: Quantity) -> bool:
    """True where the parts of a total follow it."""
    return bool(re.match(r"[^，。；、]{0,8}(?:[，,：:（(]其中|[：:])", text[total.end:total.end + 14]))


def format_sum(parts: Sequence[Quantity], like: Quantity) -> str:
    """The sum of quantities, formatted like one of them."""
    return format_like(sum((one.value for one in parts), start=like.value * 0), like)


def spanning(first: Quantity, last: Quantity, message: str) -> Inconsistency:
    """An inconsistency that spans from one quantity, with the words before it, to another."""
    return Inconsistency(min(first.at - len(first.before), last.at), max(first.end, last.end),
                         message)
