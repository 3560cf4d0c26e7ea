"""One telephone has one number in a text, the county's area code, and what the register says."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "CONTACT-05", Severity.WARNING, ACCURACY
NAME = "同一文件里电话不一致、区号不是本地的"
LOOKS_AT = ("正文里的“咨询电话”“监督电话”等：同一称谓、同一单位或联系人前后是不是两个号码，区号是不是本县的，"
            "写明单位的是不是 offices.yml 登记的号码，与本机关登记的号码有没有两位颠倒；列出几个单位、几个联系人的不比")
FIX = "核对后改正"
PASS = ("\n联系人：张三，电话：0000-6100101；联系人：李四，电话：0000-6100102。",
        "\n咨询电话：0000-6100100，监督电话：0000-6100111。\n\n请拨打咨询电话0000-6100100。",
        "\n县教育局咨询电话：0000-6100210；县民政局咨询电话：0000-6100230。", "\n省教育厅举报电话：0931-8960001。",
        "\n咨询电话：0000-6100100、0000-6100101。")
FAIL = ("\n咨询电话：0000-6100100。\n\n如有疑问，请拨打咨询电话：0000-6100010。", "\n咨询电话：0931-6100100。",
        "\n联系人：张三，电话：0000-6100101。\n\n联系人：张三，电话：0000-6100102。",
        "\n示例县人民政府办公室电话：0000-6100010。",
        "发文机关: 示例县人民政府办公室\n\n举报的电话为0000-6101000。")
_NUMBER = r"(?:0\d{2,3}[-—－–\s]?)?\d{7,8}(?!\d)"
_CALLED = re.compile(
    r"(?P<label>(?:咨询|联系|服务|监督|举报|投诉|受理|办公|值班|报名|热线|反映|预约|报修|应急|救援|传真|技术支持){0,2}"
    r"(?:电话|热线|传真)(?:号码)?)(?:[（(][^（）()\n]{1,8}[）)])?[ 　]*[为是]?[:：|]?[ 　|]*"
    rf"(?P<numbers>{_NUMBER}(?:[、，,；/／或和 　]{{1,3}}{_NUMBER})*)")
_ONE = re.compile(_NUMBER)
_PERSON = re.compile(r"(?:联系人|负责人|经办人)[:：]?[ 　]*([一-鿿]{2,4}?)(?=[，,、；; 　（(\n]|电话|联系|$)")
_OFFICE = re.compile(
    r"[一-鿿]{2,24}?(?:人民政府|办公室|服务中心|中心|分局|支局|大队|派出所|医院|学校|中学|小学|幼儿园|公司|合作社|委员会"
    r"|村委会|社区|街道|[局委办院站所股科厅部镇乡村处])"
    r"(?=[^一-鿿]|咨询|联系|办公(?!室)|服务|监督|举报|投诉|受理|值班|报名|热线|电话|传真|的|地址)")
_ELSEWHERE = re.compile(r"[省市州]|国家|中国|公司|银行|大学|保险|全国|外地")
_REACH = 40
_USUAL = ("电话", "联系电话", "办公电话")
_LIST = 2  # different numbers of one label that are two writings of one; more are a list


class _Call(NamedTuple):
    """A telephone as a text says it: its label, whose it is, its numbers, its offset."""

    label: str
    owner: str
    numbers: tuple[str, ...]
    at: int
    before: str


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number that is another than the same telephone's elsewhere."""
    document = source.document
    if not ("电话" in source.body or "热线" in source.body or "传真" in source.body) or is_anothers(
            document, context.site):
        return
    calls = tuple(_calls(source))
    seen = set()
    for call, message in (*_of_another_area(calls, context), *_not_as_registered(calls, context),
                          *_turned_round(calls, source, context),
                          *(_said_twice(calls) if document.layout is Layout.DOCUMENT else ())):
        if call.at not in seen:
            seen.add(call.at)
            yield Fault(call.at, message, f"请{FIX}。")


def _calls(source: Source) -> Iterator[_Call]:
    prose = source.prose
    for match in source.find_numbers(_CALLED):
        before = prose[max(match.start() - _REACH, 0):match.start()].rpartition("\n")[2]
        persons = _PERSON.findall(before)
        offices = [one[0] for one in _OFFICE.finditer(before + match["label"])]
        owner = persons[-1] if persons else offices[-1] if offices else ""
        numbers = tuple(re.sub(r"[^\d]", "", one) for one in _ONE.findall(match["numbers"]))
        yield _Call(match["label"].removesuffix("号码"), owner, numbers, match.start(), before)


def _said_twice(calls: tuple[_Call, ...]) -> Iterator[tuple[_Call, str]]:
    by_label: dict[str, list[_Call]] = defaultdict(list)
    for call in calls:
        by_label[call.label].append(call)
    for label, same in by_label.items():
        if len({number for call in same for number in call.numbers}) > _LIST:
            continue
        first = same[0]
        for call in same[1:]:
            known = _short(first.numbers) & _short(call.numbers)
            whose = first.owner == call.owner or not (first.owner and call.owner)
            if not known and whose:
                yield call, f"“{label}”这里是“{call.numbers[0]}”，前面是“{first.numbers[0]}”。"
                break


def _short(numbers: tuple[str, ...]) -> set[str]:
    """The numbers without the area code, by their last seven digits."""
    return {number[-7:] for number in numbers}


def _of_another_area(calls: tuple[_Call, ...], context: Context) -> Iterator[tuple[_Call, str]]:
    codes = {number.partition("-")[0] for number in _registered(context).values() if "-" in number}
    if len(codes) != 1:
        return
    code = codes.pop()
    for call in calls:
        other = next((one for one in call.numbers if len(one) >= len(code) + 7
                      and one[0] == "0" and not one.startswith(code)), "")
        if other and not _ELSEWHERE.search(call.before.rpartition("。")[2]):
            yield call, f"“{other}”的区号不是本地的“{code}”。"


def _not_as_registered(calls: tuple[_Call, ...], context: Context) -> Iterator[tuple[_Call, str]]:
    registered = _registered(context)
    for call in calls:
        number = registered.get(call.owner, "")
        if number and call.label in _USUAL and _short((re.sub(r"\D", "", number),)).isdisjoint(
                _short(call.numbers)):
            yield call, f"{call.owner}的电话写作“{call.numbers[0]}”，登记的是“{number}”。"


def _turned_round(calls: tuple[_Call, ...], source: Source, context: Context
                  ) -> Iterator[tuple[_Call, str]]:
    """Numbers that nobody has, with two digits of the own office's in each other's place."""
    known = _short(tuple(re.sub(r"\D", "", one) for one in _registered(context).values()))
    own = _short(tuple(re.sub(r"\D", "", number) for office, number in _registered(context).items()
                       if office in source.document.issuers))
    for call in calls:
        for number in _short(call.numbers) - known:
            for right in own:
                off = [at for at in range(7) if number[at] != right[at]] if len(number) == 7 else []
                if len(off) == 2 and off[1] == off[0] + 1 and (
                        number[off[0]] + number[off[1]] == right[off[1]] + right[off[0]]):
                    yield call, f"“{call.numbers[0]}”与登记的“{right}”有两位数字颠倒。"


def _registered(context: Context) -> dict[str, str]:
    return {office.name: office.telephone for office in context.site.offices if office.telephone}
