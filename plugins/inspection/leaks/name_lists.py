"""Lists of persons that say more of them than their names: where they live, what ails them.

A list that is posted names persons; what the law protects (个人信息保护法第二十八条: health, finance,
minors; 条例第十五条) does not stand beside the names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .named_persons import SURNAMES, find_named

_NAME_HEADS = re.compile(r"姓[ 　]*名|.{0,6}姓名|户主|学生|儿童|患者|申请人|救助对象|保障对象|残疾人|享受人")
_PRIVATE_HEADS = re.compile(
    r"(?:家庭|详细|现|居住|现居住|户籍|经常居住)?(?:住址|地址|住所)(?:及电话|、电话|和电话)?|门牌号?|家庭地址|"
    r"(?:患病|病种|疾病|诊断|病情|患病情况|病史|致贫原因|致困原因)(?:名称|类型|情况)?|"
    r"残疾(?:类别|等级|类型|证号|情况|程度)|(?:家庭)?(?:人均|年|月){0,2}(?:纯|总|可支配)?收入(?:情况)?|月?工资(?:收入)?|家庭经济状况|"
    r"监护人(?:姓名)?|(?:法定)?监护人电话|身份证号码?|证件号码?|(?:联系|手机|联系人)?(?:电话|手机)(?:号码)?|"
    r"银行(?:卡|账)号|卡号|一卡通(?:账|卡)?号码?|账号|出生(?:日期|年月日)|民族|政治面貌|婚姻状况")
# Heads that many lists rightly have: alone they are none of a leak.
_COMMON = re.compile(r"民族|政治面貌|出生(?:日期|年月日)|(?:联系|手机|联系人)?(?:电话|手机)(?:号码)?|账号")
_UNIT = re.compile(r"[（(][^（）()]*[）)]$")
_MASKED = re.compile(r"[*＊×某]")
_BELOW = 4000  # characters of the rows below a head
_OFFICES = re.compile(r"单位|机构|企业|公司|部门|科室|职务|岗位|站点|网点|医院名|学校名|法定代表人|负责人")
_PERSON = re.compile(
    r"(?:患者|病人|确诊病例|学生|未成年人|儿童|残疾人|救助对象|低保户|低保对象|特困人员|孤儿|受害人|被害人|信访人|举报人|投诉人|当事人)"
    r"(?!康[复教]|常[见住规用]|范围|于|方[面式法便]|高[中龄校]|万|金额|白[天血内]|安[置全])"
    rf"{SURNAMES}(?!某)(?<!于)[一-鿿]{{1,2}}(?=[，、（(：:。因系患住])")
_HOME = re.compile(
    r"(?:家住|现住|住址[:：]?|户籍所在地|户籍地|联系地址|住)[^，。；\n]{0,16}(?:镇|乡|街道|村|社区|路|街)[^，。；\n]{0,14}"
    r"(?:\d+|[一二三四五六七八九十]+)(?:组|社|号|室|单元|栋)")
_LISTED = re.compile(rf"(?:患者|孤儿|受害人|残疾人|困境儿童|留守儿童)(?:保障|救助)?名[单册][:：]\s*(?:1[.、．]\s*)?{SURNAMES}"
                     r"(?!某)[一-鿿]{1,2}(?=[，,、（(])")
# Whoever informs or complains is not named at all (信访工作条例第三十七条).
_INFORMER = re.compile(rf"(?:举报人|信访人|上访人|检举人|投诉人)员?(?:系|为|是|：)?"
                       rf"(?:[一-鿿]{{0,8}}(?:护士|职工|村民|教师|干部|学生|医生|居民))?"
                       rf"{SURNAMES}(?!某)[一-鿿]{{1,2}}(?=[，（(、反举投])")
# A name, sex and age, and what the law protects; a couple that divorced; who asked for a document.
_PROTECTED = (r"[一-鿿]{0,6}(?:病|癌|瘤|感染|结核|尿毒症|艾滋|肝炎|残疾|精神)|服刑|吸毒|戒毒"
              r"|[小中]学[^，。]{0,8}年?级|幼儿园|监护人|孤儿|低保")
_SEX_AGE = re.compile(rf"{SURNAMES}(?!某)[一-鿿]{{1,2}}[）)]?[，,、][男女][，,、]"
                      rf"(?:[一-鿿]{{1,3}}族[，,、])?\d{{1,3}}岁"
                      rf"(?=[^。\n]{{0,40}}(?:{_PROTECTED}))")
_SPOUSE = rf"[男女]方(?:姓名)?[:：]?{SURNAMES}(?!某)[一-鿿]{{1,2}}"
_COUPLE = re.compile(rf"{_SPOUSE}[，,、][^。\n]{{0,10}}{_SPOUSE}(?=[，,、][^。\n]{{0,20}}(?:离婚|感情))")
_APPLICANT = re.compile(rf"(?:申请人|你){SURNAMES}(?!某|请)[一-鿿]{{1,2}}"
                        r"(?=(?:于[^，。\n]{2,12})?(?:向[^，。\n]{2,16})?申请公开)")
# 三组18号刘德贵、一组7号马桂兰: where each lives, then the name.
_AT_HOME = (r"(?:[镇乡村社区屯庄]|街道)[第]?[\d一二三四五六七八九十]{1,3}(?:组|社|小组|单元|栋|幢)"
            rf"(?:\d{{1,4}}[号室户])?(?:村民|居民)?{SURNAMES}(?!某)[一-鿿]{{1,2}}(?=[，、。；（(]|等|因|系|为|家)")
_HELPED = re.compile(r"低保|特困|救助|残疾|孤儿|患|重病|大病|困难|监测对象|帮扶|补助|优抚|临时生活|事实无人抚养")
_PATIENT = re.compile(
    r"(?:[一-鿿]{0,6}(?:病|癌|瘤|症|炎|中风|瘫痪|残疾|肢残|艾滋|结核)的?(?:患者|病人|儿童|学生|老人|村民|居民)"
    r"|(?:罹患|患有|身患)[一-鿿]{1,8}的(?:[一-鿿]{0,4}[人民生童])?)"
    rf"(?!康[复教]|常[见住规用]|于|方[面式法便]|高[中龄校]|万|金额|安[置全]|家[属庭人]){SURNAMES}(?!某)[一-鿿]{{1,2}}"
    r"(?=[，、。；（(]|申请|办理|发放|报销|捐|家|治疗|住院|的|等|因|一次|送)")
_WHO = re.compile(r"对象|孤儿|儿童|学生|患者|老人|特困|低保|"
                  r"当事人|信访人|上访人|户主|举报人|投诉人|申请人|被害人|受害人|男|女|村民|居民|的[王李张刘陈杨黄赵周吴]")
_SITUATION = re.compile(r"\d+岁|家住|住在|系.{1,12}[村组社]|患有|身患|确诊|残疾等级|[一二三四]级残疾|月收入|年收入"
                        r"|癌|智力残疾|感染")


@dataclass(frozen=True, slots=True)
class TellingList:
    """Where a text says too much of persons, and what it says."""

    at: int
    what: str


def find_listed(text: str) -> Iterator[TellingList]:
    """Tables of names with private columns, and sentences that name a protected person."""
    yield from find_tables(text)
    for match in _PERSON.finditer(text):
        sentence = text[match.end():match.end() + 40].partition("。")[0]
        if _SITUATION.search(sentence):
            yield TellingList(match.start(), f"{match[0][:-2]}××")
    for form in (_LISTED, _INFORMER):
        for match in form.finditer(text):
            yield TellingList(match.start(), f"{match[0][:3]}的姓名")
    for match in re.finditer(_AT_HOME, text):
        begin = max(text.rfind(sign, 0, match.start()) for sign in "。\n") + 1
        if _HELPED.search(text, begin, match.end() + 30) and not _MASKED.search(match[0]):
            yield TellingList(match.start(), "姓名和住址")
            break
    for form, what in ((_PATIENT, "患者的姓名和病情"), (_SEX_AGE, "姓名、年龄和病情等"), (_COUPLE, "离婚双方的姓名"),
                       (_APPLICANT, "申请公开的人的姓名")):
        for match in form.finditer(text):
            yield TellingList(match.start(), what)
    for at, what in find_named(text):
        yield TellingList(at, what)
    for match in _HOME.finditer(text):
        around = text[max(match.start() - 24, 0):match.end() + 8]
        if _WHO.search(around) and not re.search("某|[*＊×]|公司|厂|店|中心|单位|门诊|医院", around):
            yield TellingList(match.start(), "住址")


def find_tables(text: str) -> Iterator[TellingList]:
    """Tables of names with private columns, at the first of these columns."""
    at = 0
    for line in text.splitlines(keepends=True):
        heads = _cells(line)
        names = [cell for cell in heads if _NAME_HEADS.fullmatch(cell)]
        private = [cell for cell in heads if _PRIVATE_HEADS.fullmatch(_UNIT.sub("", cell))]
        telling = [cell for cell in private if not _COMMON.fullmatch(_UNIT.sub("", cell))]
        if (names and telling and not any(map(_OFFICES.search, heads))
                and not _is_masked(text[at + len(line):at + len(line) + _BELOW], heads, telling)):
            yield TellingList(at + line.find(telling[0]), "、".join(telling))
        at += len(line)


def _cells(line: str) -> list[str]:
    for sign in "|\t,":
        if sign in line:
            return [cell.strip(" 　*\n\r\"") for cell in line.strip("| \n").split(sign)]
    return []


def _is_masked(rows: str, heads: list[str], telling: list[str]) -> bool:
    """Whether the column under the first telling head is empty or masked in the rows below."""
    column = heads.index(telling[0])
    below = [cells[column] for row in rows.splitlines()[:12]
             if len(cells := _cells(row)) == len(heads) and not set(row) <= set("|-: \t")]
    return not below or all(not cell or _MASKED.search(cell) for cell in below)
