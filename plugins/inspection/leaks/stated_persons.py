"""A person's name within a clause or two of what is protected of this person.

The forms of `named_persons` are whole phrases; here the name (after a word for a private person, or
before words for kin) and the state (health, disability, family, means, crime, complaint) are looked
for each by itself, with nothing between them but what a sentence about this person says
(个人信息保护法第二十八条).
"""

import re
from collections.abc import Iterator

from .named_persons import TellingList
from .persons import MASKED, NAME
from .plain_words import plain_words
from .protected_persons import CHILD, HELPED, INFORMER, OFFENDER, SICK, VICTIM
from .stated_words import (
    BOUND,
    HEALTH,
    HOUSEHOLD,
    KIN,
    LED,
    NAMED,
    NEAR,
    NOT_OFFICE,
    OF_FAMILY,
    OLD,
    PERSON,
    PUNCTUATED,
    RELATIVE,
    RELIEF,
    ROLE,
    SAID,
    STATE,
    TO_DOOR,
    UNLISTED,
    WORKS,
)

_ROWS = (
    (rf"{STATE}(?:(?!{WORKS})[^，。；：、\n]){{0,6}}?{ROLE}{NAMED}(?P<bound>{BOUND})?", HEALTH),
    (rf"{ROLE}{NOT_OFFICE}{NAMED}{NEAR}{{0,24}}?{SAID}", HEALTH),
    (rf"(?<=的)(?<!目的){PERSON}(?=[为是系属患被因，（(]){NEAR}{{0,16}}?{SAID}", HEALTH),
    (rf"(?<![一-鿿\d]){PERSON}(?=[，（(系为因被有已于曾经在]|{KIN}){NEAR}{{0,24}}?{SAID}", HEALTH),
    (rf"(?:因|遭受?|患有?)[^，。；\n]{{0,6}}?{STATE}[^，。；\n]{{0,6}}，(?:其)?{ROLE}{PERSON}{BOUND}",
     HEALTH),
    (rf"{TO_DOOR}的?(?:{ROLE})?{PERSON}(?:{BOUND}|(?=家))", "姓名和住址"),
    ((rf"(?:(?<![一-鿿\d])|{ROLE}){PERSON}(?:[，,（(]|的?(?:户籍|家庭|现|居住)?(?:住址|地址"
      rf"|住)[:：为是]?)[^，。；、：\n]{{0,16}}{TO_DOOR}"), "姓名和住址"),
    ((rf"(?:(?<![一-鿿\d])|{ROLE}){PERSON}的?(?:银行|惠农|社保)?(?:一折通|一卡通|存折|账[号户]|卡号|银行卡|工资卡)(?:账号|卡号"
     rf"|号码?)?[:：为是]?"
     r"[ ]?\d{10,21}"), "姓名和账号"),
    ((rf"{PERSON}[^，。；\n]{{0,14}}?(?:账[户号]|帐[户号]|卡号|银行卡|存折|一卡通|一折通)"
      r"[^，。；\n\d]{0,4}\d(?:[ -]?\d){11,20}"), "姓名和账号"),
    (rf"(?:账[户号]|帐[户号]|卡号)[（(]{PERSON}[）)][:：]?[ ]?\d(?:[ -]?\d){{9,20}}", "姓名和账号"),
    (rf"{LED}{PERSON}{HOUSEHOLD}[^。；\n]{{0,12}}?{RELIEF}", HEALTH),
    (rf"{ROLE}{NAMED}[^。；\n]{{0,14}}?{RELIEF}", HEALTH),
    (rf"{LED}{PERSON}(?:家|户)[^。；\n]{{0,24}}?{RELIEF}", HEALTH),
    (rf"(?:学生|同学|孩子){PERSON}[^。；\n]{{0,14}}?(?:打斗|斗殴|打架|轻微?伤|受伤|转学|退学|处分|旷课|逃学|早恋|谈话)", "学生的姓名和情况"),
    ((r"\d{1,2}岁的?(?:男孩|女孩|男童|女童|儿童|孩子|学生|小孩)(?:姓名|名叫)?"
      rf"{PERSON}{PUNCTUATED}"), "未成年人的姓名和年龄"),
    (rf"(?:弃婴|婴儿|新生儿|孩子)?(?:取名|起名)(?:为|叫)?{PERSON}{PUNCTUATED}", "未成年人的姓名"),
    (rf"之(?:母|父|妻|夫|子|女|兄|弟|姐|妹){PERSON}(?:{PUNCTUATED}|(?=[要请称说]))", "家庭成员的姓名"),
    ((rf"{RELATIVE}{PERSON}(?:在|于|外出|务工|务农)[^。；\n]{{0,12}}[，,、；]{RELATIVE}{NAME}"
      "(?:在|于|[，,。])"), "家庭成员的姓名"),
    (rf"育有?[一二两三]?(?:子|女|儿|孩)[一二两三]?(?:子|女)?{PERSON}{PUNCTUATED}", "家庭成员的姓名"),
    (rf"{TO_DOOR}的?(?:业主|住户|户主|租户|居民|村民|房主){PERSON}", "姓名和住址"),
    (rf"{OF_FAMILY}(?:姓名)?[:：为是系叫（(“]{{0,2}}{PERSON}(?P<bound>{PUNCTUATED})?", "家庭成员的姓名"),
    (rf"(?:赡养|扶养|抚养|监护|被监护|收养|继承|被继承)人[:：]?{PERSON}{PUNCTUATED}", "家庭成员的姓名"),
    (rf"{LED}{PERSON}{OLD}{NEAR}{{0,24}}?{SAID}", HEALTH),
    ((rf"(?:取消|停发|批准|同意|核定|核减|恢复|增发|新增|补发){PERSON}(?:的|等)?[^，。；\n]{{0,6}}?"
      "(?:低保|特困|五保|救助|补贴|残疾)"), HEALTH),
    ((rf"{LED}{PERSON}[^，。；：\n]{{0,10}}?(?:(?:应发|实发|基本|月|年)?(?:工资|薪酬|薪金)|扣缴?公积金|绩效奖?)"
      r"[^，。；\n]{0,4}\d"), "姓名和工资"),
    (rf"(?:学生|同学|考生|班|年级){PERSON}[^。；：\n]{{0,12}}?(?:总分|成绩|得分|排名|名次)[^，。；\n]{{0,6}}?\d",
     "学生的姓名和成绩"),
    (r"(?:女童|男童|女生|男生|女孩|男孩|学生|儿童|孩子|幼儿)(?P<name>小[一-鿿])[（(，,][^。；\n]{0,8}?\d{1,2}岁",
     "未成年人的姓名和年龄"),
    (rf"(?:名?叫|名为|真名|本名){PERSON}(?:的|[，）)。])", HEALTH),
    ((rf"(?:{CHILD}|{SICK}|{HELPED}|{INFORMER}|{VICTIM}|{OFFENDER}|罪犯){NAMED}"
      f"(?P<bound>{BOUND})?"), HEALTH),
    ((rf"(?:{STATE}|孤儿)[^，。；：\n]{{0,6}}(?:对象|人员|儿童|家庭|户|老人|学生)[:：]"
      r"(?P<name>[一-鿿]{2,3})(?=[，,（(、；。\n])"), HEALTH),
    (rf"{ROLE}{PERSON}(?:家中?|的?住[宅处])[，,（(][^，。；、：\n]{{0,16}}{TO_DOOR}", "姓名和住址"),
    ((rf"{RELATIVE}[:：]?{PERSON}[，,（(][^。；\n]{{0,16}}[；;、，,）)]{RELATIVE}[:：]?{NAME}"
      rf"{PUNCTUATED}"), "家庭成员的姓名"),
    (rf"{PERSON}(?:家|住[宅房处]|院)[^。；\n]{{0,16}}?(?:东经|经度|北纬|坐标|[（(]?1[0-3]\d\.\d{{4}})", "姓名和住处的坐标"),
    ((r"(?:户主|患者(?:姓名)?|救助对象|受助人|受资助人|监护人|被救助人|(?:残疾人|学生|儿童)姓名|监测对象|保障对象)[:：]"
      rf"(?P<name>[一-鿿]{{2,4}}?)(?=[，,（( 　])[^。；\n]{{0,40}}?(?:{STATE}|{SAID})"), HEALTH),
)
_FORMS = tuple((re.compile(form, re.MULTILINE), what) for form, what in _ROWS)
# A text without any of these is not looked at.
_WORDS = re.compile(
    "失[能智聪明独]|智障|瘫痪|卧床|残|癌|瘤|病|症|脑[梗出溢瘫]|肝[炎硬]|尘肺|艾滋|HIV|骨折|截肢|聋|唐氏|侏儒|再障|结核|中风|偏瘫|不孕|流产|引产|梅毒"
    "|红斑|帕金森|老年痴呆|阿尔茨|乙肝|丙肝|肺炎|肾衰|抑郁|癫痫|障碍|炎|综合征|毒|刑|解戒|释放|矫正|社区?康|尿检|帮教|假释|取保|拘留|[上信缠]访"
    "|家暴|家庭暴力|性侵|猥亵|强奸|拐|罪犯|独居|空巢|举报|投诉|检举|报案|[收领送抚]养|监护|孤独|自[闭杀残]|怀孕|人工授精|单亲|离异|丧偶|留守|困境"
    r"|低保|特困|五保|[脱返致]贫|贫困|困难|受助|受资助|救助|辍学|轻生|[组社队屯](?:门牌)?\d|号楼|[栋幢座]|单元|小区|花园|家园|家属院|教师楼|公寓|收入"
    "|欠[债款]|不能自理|双亡|阳性|携带者|父亲|母亲|[账帐][号户]|一折通|一卡通|卡号|银行卡|工资卡|存折|信教|受洗|皈依|配偶"
    "|其[前妻丈夫长次子女父母兄弟姐妹儿孙祖爷奶外岳公婆嫂侄]"
    "|欺凌|霸凌|走失|溺水|弃婴|取名|起名|卧床|拘留|逮捕|打斗|斗殴|打架|伤|转学|退学|处分|旷课|逃学|之[母父妻夫子女兄弟姐妹]|育有|岁|工资|薪|公积金|绩效|总分"
    "|成绩|得分|排名|名次|女童|男童|女孩|男孩|妻子|丈夫|孤儿|真名|本名|名叫|赡养|扶养|抚养|继承人|罪犯|儿子|女儿|弟弟|妹妹|东经|北纬"
    "|坐标|经度|边缘|监测|新生儿")
_NOT_PERSONS = re.compile(rf"{MASKED}|公司|厂|店|中心|门诊|医院|合作社|办公")
# Signs with which no name ends; and none, where no verb follows.
_PARTICLES = "就也都还了着把"
_NO_ENDS = f"{_PARTICLES}能会要才可应须需均更最将已并或各该其此这那每按向对从到由以使令让给过时"
_FOR_ANYONE = "甲乙丙丁"  # 张甲, 张乙: nobody's names
_FULL = 3  # signs of a name that need no verb behind them
# Of whom the public may know.
_KNOWN = re.compile("法定代表人|负责人|经营者|烈士|劳模|模范|代表|委员")
_HONOURED = re.compile("评为|荣获|授予|称号|表彰|获奖")
# The line before a list, and the first name of the list.
_LISTED = re.compile(rf"{UNLISTED}[^，。；：\n]{{0,10}}(?:名[单册]|人员|对象|儿童|老人|学生|患者|如下)"
                     rf"[^，。；：\n]{{0,8}}[:：]\n+[ \t　]*(?:[-*+]|[(（]?\d+[.、．)）])?[ \t　]*"
                     rf"{PERSON}(?=[ \t　，,、；;（(。\n]|$)")


def find_stated(text: str) -> Iterator[TellingList]:
    """The first place of each form in a text."""
    plain = plain_words(text)
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^。\n]+", plain.text)
             if _WORDS.search(match[0])]
    for form, what in _FORMS:
        at = next((match.start() for start, end in lines
                   for match in form.finditer(plain.text, start, end)
                   if _is_private(match)), None)
        if at is not None:
            yield TellingList(plain.place(at), what)
    if lines and (match := _LISTED.search(plain.text)) and _is_private(match):
        yield TellingList(plain.place(match.start()), "名单里的姓名")


def _is_private(match: re.Match[str]) -> bool:
    """Whether the name found is a private person's, and not masked."""
    begins, ends = match.span("name")
    is_open = "bound" in match.re.groupindex and match["bound"] is None
    is_word = match["name"][-1] in (_NO_ENDS if is_open else _PARTICLES) or (
        is_open and ends - begins < _FULL)
    return not (is_word or match["name"][-1] in _FOR_ANYONE
                or _NOT_PERSONS.search(match.string, begins, ends + 2)
                or _KNOWN.search(match.string, max(begins - 10, 0), begins)
                or _HONOURED.search(match.string, ends, ends + 10))
