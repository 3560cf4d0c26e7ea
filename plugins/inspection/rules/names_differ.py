"""One person, company, village or project is written with the same characters throughout a text."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..leaks.persons import SURNAMES
from ..near_names import are_alike
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-55", Severity.WARNING, ACCURACY
NAME = "同一名称前后写法不一"
LOOKS_AT = "正文里的人名（职务、“联系人”后面的）、单位和公司名称、村名、引号和书名号里的名称，前后只差一个音近、形近字的两种写法；名单里的不查"
FIX = "核对后统一"
PASS = ("\n局长张伟主持，副局长张维华参加。", "\n第一中学、第二中学和示例县实验小学。", "\n新渠村、新沟村、沙沟村。",
        "\n联系人：李明、王芳。")
FAIL = ("\n会议由局长张伟主持。局长张玮要求抓好落实。", "\n由示例市恒远建筑有限公司承建。示例市恒源建筑有限公司应当按期完工。",
        "\n河湾镇新渠村的灌溉用水。\n\n各户到河湾镇新曲村登记。", "\n实施“饮水安全巩固提升工程”。\n\n“饮水安全巩固提生工程”自三月开工。")
_ROLE = (r"(?:[局县镇乡院校处科股组园队站所市区]长|主任|书记|经理|代表人?|负责人|联系人|经办人|当事人|申请人|同志|工程师|教师|医生|村民|职工|委员)")
_PERSON = re.compile(rf"{_ROLE}(?:[：:]|是|为)?[ \u3000]?({SURNAMES}[一-鿿]{{1,2}}?)"
                     r"(?=[，。、；：）（ \u3000\n]|主持|出席|参加|讲话|作|要求|强调|指出|表示|介绍|带队|宣布|通报|负责|联系|到|等|和|与|"
                     r"同志|的)")
_BODY = re.compile(r"[一-鿿（）]{4,24}?(?:有限责任公司|有限公司|股份公司|合作社|事务所|卫生院|医院|中学|小学|幼儿园|水库|灌区|电站|项目|工程|小区)")
_VILLAGE = re.compile(r"(?:[镇乡、，。；：（\n和及在到由]|街道)([一-鿿]{2}(?:村|社区))(?!级|庄|镇|乡)")
_QUOTED = re.compile(r"[“《]([^“”《》\n]{5,30})[”》]")
# What tells one thing from its neighbour.
_TELLING = frozenset("一二三四五六七八九十百千东西南北中上下前后左右大小新老旧甲乙丙丁戊己庚辛子丑寅卯")
# Alike, and both right in many names.
_BOTH_RIGHT = tuple(map(frozenset, (
    "它他她 使私适食施实试是式时 制指治质 订定 做作 即及 止治址 同统通 回恢 职执 收受 检鉴监见 禁进 由有又 于与予 任人 物务 交缴 "
    "期起其 应映 接结 市是事使 帐账 像象 需须 因引 名明 县现限线 合和 入人 为位未 在再 优由 想向 性行 形势式 新兴"
).split()))
_SHORT = 4  # characters of a name whose beginning is known
_BEGINS = 2  # characters of a longer one, or of words before it
_MOST = 12  # names of persons: more are a list


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the second writing of a name."""
    prose = source.own_prose
    persons = _found(_PERSON, prose, source.body_at)
    kinds = [persons] if len({name for name, _ in persons}) <= _MOST else []
    kinds += [_found(form, prose, source.body_at) for form in (_BODY, _VILLAGE, _QUOTED)]
    for found in kinds:
        odd: set[str] = set()
        first: dict[str, int] = {}
        for name, at in found:
            first.setdefault(name, at)
        names = sorted(first, key=lambda name: first[name])
        for number, name in enumerate(names):
            other = next((one for one in names[:number] if one not in odd
                          and _differ_by_a_slip(one, name)), "")
            if other:
                odd.add(name)
                yield Fault(first[name], f"“{name}”前面写作“{other}”，只差一字。", f"请{FIX}。")


def _found(form: re.Pattern[str], text: str, start: int) -> list[tuple[str, int]]:
    group = form.groups
    return [(match[group], match.start(group)) for match in form.finditer(text, start)]


def _differ_by_a_slip(one: str, other: str) -> bool:
    """Whether two names, or the shorter's end of the longer, differ in a character like it."""
    size = min(len(one), len(other))
    if size < len(max(one, other, key=len)) and size < 6:
        return False
    begins = 0 if len(one) == len(other) <= _SHORT else _BEGINS
    found = [(at, pair) for at, pair in enumerate(zip(one[-size:], other[-size:], strict=True))
             if pair[0] != pair[1]]
    if len(found) != 1 or found[0][0] < begins or _TELLING.intersection(found[0][1]):
        return False
    pair = found[0][1]
    return are_alike(*pair) and not any(both.issuperset(pair) for both in _BOTH_RIGHT)
