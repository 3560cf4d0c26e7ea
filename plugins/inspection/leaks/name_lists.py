"""Lists of persons that say more of them than their names: where they live, what ails them.

A list that is posted names persons; what the law protects (个人信息保护法第二十八条: health, finance,
minors; 条例第十五条) does not stand beside the names.
"""

import re
from collections.abc import Iterator

from ...documents.undoing import PlainText, Setting, undone
from .named_persons import TellingList, find_named
from .persons import ILLNESS, MASKED, SURNAMES
from .stated_persons import find_stated

# Heads of columns that name persons.
_NAME_HEADS = re.compile(
    "姓[ 　]*名|.{0,6}姓名|户主|.{0,4}(?:学生|儿童|患者|病人|孤儿)|申请人|救助对象|保障对象|残疾人|享受人"
    "|被征收人|农户|(?:户主|本人)?名字|受助人|对象|信访人|举报人|矫正对象|村民|人员"
    "|老人|考生|住户|业主|幼儿|.{1,3}对象|被监护人")
_HOME_HEADS = (
    "(?:家庭|详细|现|居住|现居住|户籍|经常居住|常住)?(?:住址|地址|住所|居住地)(?:及电话|、电话|和电话)?"
    "|门牌号?码?|住房地址|户口所在地")
# Heads of columns that say what is protected.
_PRIVATE_HEADS = re.compile(
    f"{_HOME_HEADS}"
    # illness, and why a person is poor
    "|(?:患病|病种|病名|疾病|诊断|病情|患病情况|病史|健康状况|身体状况|所患疾病|患何种病"
    "|致贫原因|致困原因|困难原因|主要致贫原因|救助原因)(?:名称|类型|情况|结果)?"
    "|残疾(?:类别|等级|类型|证号|情况|程度|人证号)?"
    # income and family
    "|(?:家庭)?(?:人均|年|月){0,2}(?:纯|总|可支配)?收入(?:情况)?|月?工资(?:收入)?"
    "|家庭(?:经济|困难|成员|财产)(?:状况|情况)?"
    "|监护人(?:姓名)?|(?:法定)?监护人(?:联系)?电话|家长(?:姓名)?(?:及?电话)?"
    "|父亲|母亲|父母(?:姓名)?|配偶(?:姓名)?"
    # numbers of documents, telephones, accounts
    "|身份证号?码?|证件号码?|公民身份号码"
    "|(?:联系|手机|联系人|家庭|本人)?(?:电话|手机)(?:号码?)?|联系方式"
    "|银行(?:卡|账)号|卡号|一卡通(?:账|卡)?号码?|社保卡?号|(?:银行)?账[号户]"
    # what a person is
    "|出生(?:日期|年月日?)|生日|民族|政治面貌|婚姻状况"
    # sentences, drugs, petitions and reports
    "|罪名|刑期|矫正(?:类别|期限)|吸毒(?:种类|史)|戒毒(?:期限|措施)"
    "|信访(?:事项|诉求|问题)|举报(?:内容|事项|问题)|诉求"
    # more numbers and addresses
    "|车牌号?码?|微信号?|QQ号?码?|电子邮箱"
    # marks of pupils
    "|考试成绩|数学|语文|英语|成绩|总分|分数|名次"
    # what is paid for land
    "|补偿(?:金额|款|费)?|征收面积")
# Heads that many lists rightly have: alone they are none of a leak, but for what is said of
# pupils and of those whose land is taken.
_COMMON = re.compile(
    "民族|政治面貌|出生(?:日期|年月日?)|生日"
    "|(?:联系|手机|联系人)?(?:电话|手机)(?:号码?)?|联系方式|账号"
    "|考试成绩|数学|语文|英语|成绩|总分|分数|名次"
    "|电子邮箱|补偿.*|征收面积|诉求")
_OF_PUPILS = re.compile(r"出生.*|生日|考试成绩|数学|语文|英语|成绩|总分|分数|名次")
_PUPILS = re.compile("学生|儿童|孤儿|幼儿")
_PERSON = re.compile(f"{SURNAMES}[一-鿿]{{1,2}}")
# What a column tells of a person, whatever the words around it; and what a cell does, whatever
# stands above it.
_STATE_HEADS = re.compile(r"(?:家庭|身体|健康|自理|失能|照护|护理|患病|病残|残疾|婚姻|监护|抚养|收养|困难|致贫|致困)[一-鿿]{0,2}"
                          r"(?:情况|状况|能力|等级|类型|类别|程度|原因|关系|结果)")
_STATE_CELL = re.compile(
    rf"(?:(?:父亲|母亲|父母|本人|丈夫|妻子|配偶|子女|儿子|女儿)?(?:因|患)?(?:{ILLNESS}|(?:肢体|视力|听力|言语|智力|精神"
    rf"|多重)(?:残疾)?[一二三四]级"
    r"|残疾|孤儿|单亲|离异|离婚|丧偶|双亡|去世|服刑|失踪|(?:完全|部分|半)?失能|事实无人抚养|吸毒|刑满释放)[、，,/；; ]*)+(?:低保|特困|家庭|户)*")
# Marks of pupils are not published; those of who applies for a post are.
_PUPILS_HEADS = re.compile("准考证号?|考号|考生号|学号|学籍号|班级|年级")
_PUPILS_TEXT = re.compile("中考|初中|高中|小学|幼儿园|入学|学区|划片|升学")
_POSTS_TEXT = re.compile("招聘|录用|公务员|岗位|职位|遴选|选调|面试")
_UNIT = re.compile(r"[（(][^（）()]*[）)]$")
_MASKED = re.compile(MASKED)
_BELOW = 4000  # characters of the rows below a head
_OFFICES = re.compile(r"单位|机构|企业|公司|部门|科室|职务|岗位|站点|网点|医院名|学校名|法定代表人|负责人")
_AT_HOME = re.compile(r"(?:家庭|现居?|居住|户籍|常住).*(?:住址|地址|住所|居住地)|门牌.*")
# A form filled in: its cells or lines are names of fields and what is said.
_FORM = re.compile(
    # a name
    r"(?:姓[ 　]*名|户主|患者|申请人|学生|儿童)[ 　]*[:：|\t][ 　]*"
    rf"{SURNAMES}[一-鿿]{{1,2}}(?![一-鿿某*])[^\0]{{0,160}}?"
    # what is protected: home, illness, family and income, sentence and petition
    "(?P<head>家庭住址|现?住址|居住地址|户籍地址|家庭地址"
    "|病[种名情]|患病情况|诊断(?:结果)?|健康状况|残疾(?:类别|等级)"
    "|监护人|家庭(?:年|人均)?收入|人均(?:纯)?收入|月收入|致贫原因|婚姻状况"
    "|罪名|刑期|家庭情况|家庭成员|信访(?:事项|诉求))"
    # and that it is said
    r"[ 　]*[:：|\t][ 　]*(?!无[ 　|\n]|略|[-—/]|良好|健康)[一-鿿\d]")
_TABLE = (
    Setting("<", re.compile(r"[ \t]*</t[dh]>\s*<t[dh][^<>]*>", re.IGNORECASE), "|"),
    Setting("<", re.compile(r"\s*</?(?:table|thead|tbody|tr|td|th)\b[^<>]*>\s*(?=<|[^<])",
                            re.IGNORECASE), "\n"),
    Setting("*_<", re.compile(r"\*\*|__|</?(?:b|strong|span|p|font)\b[^<>]*>"), ""),
)


def find_listed(text: str) -> Iterator[TellingList]:
    """Tables of names with private columns, and sentences that name a protected person; one a
    line of the text."""
    found: dict[int, list[TellingList]] = {}
    for one in (*find_tables(text), *_forms(text), *find_named(text), *find_stated(text)):
        found.setdefault(text.rfind("\n", 0, one.at), []).append(one)
    for line in found.values():
        yield TellingList(min(one.at for one in line),
                          "、".join(dict.fromkeys(one.what for one in line)))


def _forms(text: str) -> Iterator[TellingList]:
    """The first form that is filled in for a person."""
    for match in _FORM.finditer(text):
        if not _MASKED.search(match[0]):
            yield TellingList(match.start(), f"姓名和{match['head']}")
            return


def find_tables(text: str) -> Iterator[TellingList]:
    """Tables of names with private columns, at the first of these columns."""
    plain = undone(_TABLE, text) if "<t" in text.lower() else PlainText(text)
    at = 0
    for line in plain.text.splitlines(keepends=True):
        heads = _cells(line)
        if telling := (_telling(heads, plain.text)
                       or _telling_cells(heads, plain.text, at + len(line))):
            below = at + len(line)
            if not _is_masked(plain.text[below:below + _BELOW], heads, telling):
                yield TellingList(plain.place(at + line.find(telling[0])), "、".join(telling))
        at += len(line)


def _name_heads(heads: list[str]) -> list[str]:
    return [cell for cell in heads if _NAME_HEADS.fullmatch(cell)
            and not _PRIVATE_HEADS.fullmatch(cell)]


def _telling_cells(heads: list[str], text: str, below: int) -> list[str]:
    """Of other heads of a table of persons, those under which a cell says what ails a person."""
    if not _name_heads(heads) or any(map(_OFFICES.search, heads)):
        return []
    rows = [cells for row in text[below:below + _BELOW].splitlines()[:12]
            if len(cells := _cells(row)) == len(heads)]
    return [head for at, head in enumerate(heads)
            if head and any(_STATE_CELL.fullmatch(cells[at]) for cells in rows)]


def _telling(heads: list[str], text: str) -> list[str]:
    """Of the heads of a table of persons, those that tell too much."""
    names = _name_heads(heads)
    if not names:
        return []
    of_pupils = any(map(_PUPILS.search, names)) or bool(
        any(map(_PUPILS_HEADS.fullmatch, heads)) and _PUPILS_TEXT.search(text)
        and not _POSTS_TEXT.search(text))
    of_land = any(head in ("户主", "被征收人", "农户", "户主姓名", "被征收人姓名") for head in names)
    telling = []
    for cell in heads:
        head = _UNIT.sub("", cell)
        if (_PRIVATE_HEADS.fullmatch(head) or _STATE_HEADS.fullmatch(head)) and (
                not _COMMON.fullmatch(head) or (of_pupils and _OF_PUPILS.fullmatch(head))
                or (of_land and head.startswith(("补偿", "征收")))):
            telling.append(cell)
    if any(map(_OFFICES.search, heads)):
        telling = [cell for cell in telling if _AT_HOME.fullmatch(cell)]
    return telling


def _cells(line: str) -> list[str]:
    for sign in "|\t,":
        if sign in line:
            return [cell.strip(" 　*\n\r\"") for cell in line.strip("| \n").split(sign)]
    return []


def _is_masked(rows: str, heads: list[str], telling: list[str]) -> bool:
    """Whether what stands below is of no person, or empty or masked under the first such head."""
    column = heads.index(telling[0])
    below = [cells for row in rows.splitlines()[:12]
             if len(cells := _cells(row)) == len(heads) and not set(row) <= set("|-: \t")]
    if not any("姓" in head for head in heads):  # the words of heads are of groups, too
        names = [at for at, head in enumerate(heads) if _NAME_HEADS.fullmatch(head)]
        below = [cells for cells in below if any(_PERSON.fullmatch(cells[at]) for at in names)]
    return not below or all(not cells[column] or _MASKED.search(cells[column]) for cells in below)
