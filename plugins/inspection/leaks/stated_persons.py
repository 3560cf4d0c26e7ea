"""A person's name within a clause or two of what is protected of this person.

The forms of `named_persons` are whole phrases; here the name (after a word for a private person, or
before words for kin) and the state (health, disability, family, means, crime, complaint) are looked
for each by itself, with nothing between them but what a sentence about this person says
(个人信息保护法第二十八条).
"""

import re
from collections.abc import Iterator

from .named_persons import TellingList
from .persons import END, ILLNESS, MASKED, NAME
from .plain_words import plain_words

_WORKS = "工作|管理|服务|医务|技术|专业|帮扶|审核|经办|执法|护理|志愿|联络|联系|检查|值班|救援|负责|参会|宣讲|评审|调解"
# A private person; those of an office are named by their post.
_ROLE = (r"(?:老人|老汉|大爷|大妈|奶奶|村民|居民|市民|业主|住户|租户|房客|住房人|用户|户主|职工|员工|教师|工人|农民工|社员|患者|病人|学生|同学|考生"
         r"|儿童|少年|幼儿|婴儿|女婴|男婴|孩子|男孩|女孩|女童|男童|女生|男生|男子|女子|妇女|孕妇|产妇|母亲|父亲|妻子|丈夫|儿子|(?<!妇)女儿|孙子|孙女|爱人"
         r"|老伴|家属|人员|对象|家庭|群众|当事人|受害人|被害人|申请人|军人|职员|司机|驾驶员|学员|(?<=[户者])|(?<=[）)\d一二三四五六]班)|青年|姑娘|小伙"
         r"|(?<=残疾人)|(?<=困难户))")
# Words that begin with a surname and follow a word for persons.
_WORDS_ALIKE = "代[缴领管购付发]|白内|解困|常态|尚无|关怀|付费|施[救助]|包[保干]|高[质效发危价等考]|管[护控教]|严[禁守]|安[全置]"
_PERSON = rf"(?P<name>(?!{_WORDS_ALIKE}){NAME})(?![区县市院校局处科组社队村镇乡站])"
_NAMED = rf"(?:姓名|名单)?[:：“（(]?{_PERSON}"
_KIN = r"母女|母子|父子|父女|夫妻|夫妇|姐妹|兄弟|兄妹|姐弟|一家|全家|[一二两三四五]人|女士|先生|本人|家中|体检|请|休学|调|搬|回|出院|住院"
_BOUND = rf"(?:(?={_KIN})|{END})"
# What a person is, before the word for who it is: 完全失能｜老人.
_STATE = (rf"(?:失能|失智|失聪|智障|瘫痪|卧床|残疾|[肢视听]残|精残|{ILLNESS}|艾滋|乙肝|结核|吸毒|戒毒|涉毒|服刑|刑满|解戒|释放|矫正|社区康复"
          rf"|社康|尿检|帮教|缓刑|假释"
          r"|取保|拘留|上访|信访|缠访|家暴|家庭暴力|性侵|猥亵|强奸|被拐|拐卖|罪犯|独居|空巢|举报|投诉|检举|报案|收养|领养|送养|孤独|自闭|怀孕|引产|流产"
          r"|人工授精|单亲|离异|丧偶|留守|困境"
          r"|失独|低保|特困|五保|脱贫|返贫|致贫|贫困|困难|受助|受资助|救助|辍学|自杀|轻生|自残|抑郁)")
_NOT_OFFICE = "(?<!工作人员)(?<!医务人员)(?<!管理人员)(?<!服务人员)(?<!技术人员)"
# What is said of a person, behind the name.
_SAID = (rf"(?:患有?[^，。；\n]{{1,10}}(?:病|症|障碍|癌|瘤|炎|综合征)|{ILLNESS}(?:晚期|早期|中期|术后|住院|化疗|去世)|(?:患|身患"
         rf"|罹患|感染|查出|检出|确诊|诊断)[^，。；\n]{{0,6}}?{ILLNESS}|(?:[一二三四]级|重度|中度|轻度)(?:肢体|视力"
         rf"|听力|言语|智力|精神)?"
         r"(?:残疾|失能|失智)|(?:肢体|视力|听力|言语|智力|精神|多重)(?:残疾)?[，（(]?(?:[一二三四]级|重度)"
         r"|(?:完全|部分|半|重度)失能|生活不能自理|长期卧床|瘫痪在床|双目失明|父母双亡|父亲(?:残疾|服刑|病故|去世)|母亲(?:残疾|改嫁|出走|病故|去世)"
         r"|单亲家庭|离异|丧偶|尿检|怀孕|流产|引产|不孕|由[^，。；\n]{2,10}(?:收养|领养|抚养|监护)|被收养|被送养|被家暴|遭(?:受)?(?:家庭暴力"
         r"|家暴|性侵|猥亵)|被(?:强奸|猥亵|性侵|拐卖)"
         r"|有吸毒史|曾?(?:因)?吸毒|强制隔离戒毒|社区戒毒|刑满释放|被判(?:处)?(?:有期徒刑|缓刑|刑)|缓刑|多次[^，。；\n]{0,6}?(?:上访|信访)"
         r"|(?:越级|进京|赴省|到省|缠访)上?访"
         r"|乙肝|携带者|阳性|抑郁|自杀|自残|轻生|辍学"
         r"|(?:人均|年|月|家庭)(?:纯|总|可支配|均)?收入[^，。；\n]{0,6}\d|欠(?:债|款)\d|因[病残]致[贫困])")
_TO_DOOR = (r"(?:[组社队屯](?:门牌)?\d{1,4}号|(?:号楼|[栋幢座])[^，。；、\n]{0,8}?\d{1,5}(?:室|号|户)|单元\d{1,5}(?:室"
            r"|号|户)?"
            r"|(?:小区|花园|家园|家属院|教师楼|公寓)\d+[-—－]\d+(?:[-—－]\d+)*)")
_TELLS_OTHERS = (r"慰问|看望|走访|捐|帮助|资助了|介绍|讲解|表示|指出|强调|主持|为[^，。]{0,6}(?:老人|儿童|学生|户)|医生|医师|教授|局长|县长"
                 r"|主任|书记|院长")
# Of whom no list is posted.
_UNLISTED = (rf"(?:失能|失智|智障|瘫痪|残疾|{ILLNESS}|艾滋|吸毒|戒毒|服刑|刑满|矫正|帮教|缓刑|上访|信访|家暴|性侵|收养|孤儿|单亲|留守|困境"
             rf"|失独|辍学"
             r"|抑郁|受资助|贫困(?:学)?生)")
_NEAR = rf"(?:(?!{_TELLS_OTHERS})[^。；\n])"
_HEALTH = "姓名和健康、家庭等情况"
_ROWS = (
    (rf"{_STATE}(?:(?!{_WORKS})[^，。；：、\n]){{0,6}}?{_ROLE}{_NAMED}(?P<bound>{_BOUND})?", _HEALTH),
    (rf"{_ROLE}{_NOT_OFFICE}{_NAMED}{_NEAR}{{0,24}}?{_SAID}", _HEALTH),
    (rf"(?<=的)(?<!目的){_PERSON}(?=[为是系属患被因，（(]){_NEAR}{{0,16}}?{_SAID}", _HEALTH),
    (rf"(?<![一-鿿\d]){_PERSON}(?=[，（(系为因被有已于曾经在]|{_KIN}){_NEAR}{{0,24}}?{_SAID}", _HEALTH),
    (rf"(?:因|遭受?|患有?)[^，。；\n]{{0,6}}?{_STATE}[^，。；\n]{{0,6}}，(?:其)?{_ROLE}{_PERSON}{_BOUND}",
     _HEALTH),
    (rf"{_TO_DOOR}的?(?:{_ROLE})?{_PERSON}(?:{_BOUND}|(?=家))", "姓名和住址"),
    ((rf"(?:(?<![一-鿿\d])|{_ROLE}){_PERSON}(?:[，,（(]|的?(?:户籍|家庭|现|居住)?(?:住址|地址"
      rf"|住)[:：为是]?)[^，。；、：\n]{{0,16}}{_TO_DOOR}"), "姓名和住址"),
    ((rf"(?:(?<![一-鿿\d])|{_ROLE}){_PERSON}的?(?:银行|惠农|社保)?(?:一折通|一卡通|存折|账[号户]|卡号|银行卡|工资卡)(?:账号|卡号"
     rf"|号码?)?[:：为是]?"
     r"[ ]?\d{10,21}"), "姓名和账号"),
)
_FORMS = tuple((re.compile(form, re.MULTILINE), what) for form, what in _ROWS)
# A text without any of these is not looked at.
_WORDS = re.compile(
    "失[能智聪明独]|智障|瘫痪|卧床|残|癌|瘤|病|症|脑[梗出溢瘫]|肝[炎硬]|尘肺|艾滋|HIV|骨折|截肢|聋|唐氏|侏儒|再障|结核|中风|偏瘫|不孕|流产|引产|梅毒"
    "|红斑|帕金森|老年痴呆|阿尔茨|乙肝|丙肝|肺炎|肾衰|抑郁|癫痫|障碍|炎|综合征|毒|刑|解戒|释放|矫正|社区?康|尿检|帮教|假释|取保|拘留|[上信缠]访"
    "|家暴|家庭暴力|性侵|猥亵|强奸|拐|罪犯|独居|空巢|举报|投诉|检举|报案|[收领送抚]养|监护|孤独|自[闭杀残]|怀孕|人工授精|单亲|离异|丧偶|留守|困境"
    r"|低保|特困|五保|[脱返致]贫|贫困|困难|受助|受资助|救助|辍学|轻生|[组社队屯](?:门牌)?\d|号楼|[栋幢座]|单元|小区|花园|家园|家属院|教师楼|公寓|收入"
    "|欠[债款]|不能自理|双亡|阳性|携带者|父亲|母亲|账[号户]|一折通|一卡通|卡号|银行卡|工资卡|存折")
_NOT_PERSONS = re.compile(rf"{MASKED}|公司|厂|店|中心|门诊|医院|合作社|办公")
# Signs with which no name ends; and none, where no verb follows.
_PARTICLES = "就也都还了着把"
_NO_ENDS = f"{_PARTICLES}能会要才可应须需均更最将已并或各该其此这那每按向对从到由以使令让给过时"
_FULL = 3  # signs of a name that need no verb behind them
# Of whom the public may know.
_KNOWN = re.compile("法定代表人|负责人|经营者|烈士|劳模|模范|代表|委员")
_HONOURED = re.compile("评为|荣获|授予|称号|表彰|获奖")
# The line before a list, and the first name of the list.
_LISTED = re.compile(rf"{_UNLISTED}[^，。；：\n]{{0,10}}(?:名[单册]|人员|对象|儿童|老人|学生|患者|如下)"
                     rf"[^，。；：\n]{{0,8}}[:：]\n+[ \t　]*(?:[-*+]|[(（]?\d+[.、．)）])?[ \t　]*"
                     rf"{_PERSON}(?=[ \t　，,、；;（(。\n]|$)")


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
    return not (is_word or _NOT_PERSONS.search(match.string, begins, ends + 2)
                or _KNOWN.search(match.string, max(begins - 10, 0), begins)
                or _HONOURED.search(match.string, ends, ends + 10))
