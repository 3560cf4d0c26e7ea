"""Unit price times number is the amount: 20户，每户500元，共10000元; 36万元，900户，户均400元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .arithmetic import Inconsistency, agrees, format_like, tolerance
from .reading import MULTIPLE, PER_CENT, YUAN, Quantity

_EACH = re.compile(r"(?:平均)?每(户|人|名|亩|件|吨|家|个|村|套|天|台|具|只|块|次|平方米|本|株|张|盏|袋"
                   r"|桶|箱|把|顶|床|条|头|份|辆|笔|公里|场)(?!每|次)"
                   r"|(户|人|亩|家|村|台|件|次)均|(单价|均价)")
_OTHER_TIMES = re.compile(r"每人每|每户每|每月|每年|每天|每日|每季|每学期|每班|个月|最高|上限|起步|以上|不超过")
_WHOLE = re.compile(r"合计|共计|总计|^计$|^共$|资金|发放|补贴|补助|总价|金额|兑付|拨付|投入|投资|下达|支付|减免|奖励|捐款|需")
_SAME = {"名": "人", "位": "人"}


def products(sentence: Sequence[Quantity], text: str) -> Iterator[Inconsistency]:
    """A unit price or mean, a number and an amount, next to each other in any order."""
    if sum(bool(_EACH.search(one.before)) for one in sentence if one.unit == YUAN) != 1:
        return
    for at in range(len(sentence) - 2):
        three = sentence[at:at + 3]
        prices = [(one, each) for one in three if one.unit == YUAN
                  and (each := _EACH.search(one.before))]
        if len(prices) != 1 or _OTHER_TIMES.search(text, three[0].at - len(three[0].before),
                                                   three[-1].end):
            continue
        price, each = prices[0]
        whole = next((one for one in three if one.unit == YUAN and one is not price), None)
        count = next((one for one in three if one.unit not in (YUAN, PER_CENT, MULTIPLE)), None)
        thing = each[1] or each[2]
        if (whole is None or count is None or not all(one.is_exact for one in three)
                or (thing and _SAME.get(thing, thing) != _SAME.get(count.unit, count.unit))
                or not (_WHOLE.search(whole.before)
                        or (not whole.gap and _WHOLE.search(count.before)))
                or whole.value < price.value):
            continue
        if not _agrees(price, count, whole, bool(each[2])):
            right, wrong = ((format_like(whole.value / count.value, price), price) if each[2]
                            else (format_like(price.value * count.value, whole), whole))
            yield Inconsistency(three[0].at - len(three[0].before), three[-1].end,
                                f"{'算出来' if each[2] else '相乘'}是 {right}，写的是 {wrong.written}")


_EVENLY = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(万|亿)?元[^，。；\d]{0,8}(?:平均|均等|平分"
                     r"|等额)[^，。；\d]{0,8}(?:分|拨|补助|下达|安排|发放|奖)"
                     r"[^，。；\d]{0,4}(\d+)(?:个|户|名|家|所|人)[^，。；\d]{0,6}[，,]每(?:个|户|名|家|所"
                     r"|人)[^，。；\d]{0,6}"
                     r"(\d+(?:\.\d+)?)(万|亿)?元")


def equal_parts(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    """X平均分给N个，每个Y: X is N times Y."""
    for match in _EVENLY.finditer(text, start, end):
        whole, parts, each = Decimal(match[1]), int(match[3]), Decimal(match[4])
        if match[2] == match[5] and parts and abs(whole / parts - each) > Decimal("0.01") * each:
            yield Inconsistency(match.start(), match.end(),
                                f"算出来是 {round(whole / parts, 2).normalize():f}{match[2] or ''}元，"
                                f"写的是 {each}{match[5] or ''}元")


def _agrees(price: Quantity, count: Quantity, whole: Quantity, is_mean: bool) -> bool:
    if is_mean:
        return agrees(price, whole, count, lambda one, other: one / other)
    right = price.value * count.value
    return abs(right - whole.value) <= max(tolerance(whole) + tolerance(price) * count.value,
                                           whole.value / 1000)
