"""The kinds of personal numbers: one row a kind and form, looked for in the plain text.

How a number may be set (full width, in words, with tags between) is `plain_signs.py`'s; here stand
its digits, the words that name it, and what else such digits may be.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .number_contexts import (
    OFFICE,
    always,
    is_card,
    is_citizen,
    is_disability,
    is_half_masked,
    is_half_masked_card,
    is_half_masked_mobile,
    is_mistyped,
    is_mobile,
    is_of_telephones,
    is_old_identity,
    is_rounded,
)

IDENTITY, MOBILE, CARD, PAPERS, ACCOUNT = "identity", "mobile", "card", "papers", "account"
PASSWORD = "password"
_GAP = r"(?:[ \-\n]{0,2}| ?\| ?|[（()）])"  # what may stand between two digits of one number
_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
@dataclass(frozen=True, slots=True)
class NumberForm:
    """How a kind of number is written; `accepts` is given its digits, the text and the match.

    A text without any of the words that it `needs`, or without a run of so many `digits`, those
    behind stars among them, has none.
    """

    kind: str
    pattern: re.Pattern[str]
    accepts: Callable[[str, str, re.Match[str]], bool]
    needs: tuple[str, ...] = ("",)
    digits: int = 0


def _digits(count: int, more: int = 0) -> str:
    return rf"\d(?:{_GAP}\d){{{count - 1},{count - 1 + more}}}"


def _form(kind: str, *parts: str,
          accepts: Callable[[str, str, re.Match[str]], bool] = always,
          needs: str = "", digits: int = 0) -> NumberForm:
    return NumberForm(kind, re.compile("".join(parts)), accepts, tuple(needs.split()) or ("",),
                      digits)


_WORD = r"[^0-9A-Za-z\n]{0,12}"  # between what says which paper it is and its number
_IS = r"[ :：为是号码|*]{0,5}"
_LABELLED = (
    # What names a paper, and how its number begins and goes on.
    ("护照", rf"{_WORD}[A-Za-z]{{1,2}}[ ]?\d{{7,8}}(?!\d)"),
    ("通行证 来往内地 来往大陆 回乡证 台胞证", rf"{_WORD}[A-Za-z]{{0,2}}[ ]?\d{{7,10}}(?!\d)"),
    ("永久居留 居留身份证 永居证 居住证",
     rf"{_WORD}(?:[A-Za-z]{{3}}\d{{12}}|[89]\d{{17}}|[A-Za-z0-9]{{10,18}}(?<=\d{{6}}))(?!\d)"),
    (("军官证 军人证件 军人保障卡号 士兵证 军人证 警官证 警察证 执行公务证 文职干部证 驾驶证 驾照 残疾证 残疾人证 残疾军人证 优待证"
      " 社保卡号 社会保障卡号 低保证 特困证 救助证 低收入证 孤儿证 五保证 光荣证 病历号 病案号 住院号 门诊号 就诊卡号 健康档案号"
      " 参合号 工伤认定书号 车架号 车辆识别代号 发动机号 存折号 存折账号 保单号 出入证号"),
     (r"(?:号码?|编号|字号|档案编号)?[^0-9A-Za-z一-鿿\n]{0,5}(?:[一-鿿]{1,6}?字?第?[ ]?)?"
      r"(?=[A-Za-z-]*\d)(?<!\d)[0-9A-Za-z-]{5,20}(?!\d|[本份张件个人家户万元])")),
    ("出生证 出生医学证明 户口 学籍 婚证 离婚证",
     (r"(?:本|簿|明|书|编|字|证|主|辅|个人)*号码?"
      rf"{_IS}(?:[一-鿿]{{1,8}}字?第)?(?=[A-Za-z0-9-]*\d{{5}})[0-9A-Za-z-]{{6,24}}")),
    ("医保 医疗保险 医疗保障 社保 社会保障 社会保险 参保 新农合 养老保险 公积金",
     (r"(?:[卡证人]|个人|电脑|账户)*(?:编|账|序)?号码?"
      rf"{_IS}(?=[A-Za-z0-9-]*\d{{5}})[0-9A-Za-z-]{{6,24}}")),
    ("户号 户编号 户籍编号 出生医学证明： 出生证： 学生证号 学生编号 电脑号",
     rf"{_IS}(?=[A-Za-z0-9-]*\d{{5}})[0-9A-Za-z-]{{6,24}}"),
)
_PERSONS_NAME = r"(?![^，。；\n]{0,20}" + OFFICE + r"(?![一-鿿]))[一-鿿]{2,4}(?![一-鿿])"
_PROVIDERS = "163 126 qq sina sohu gmail hotmail outlook foxmail 139 189 yeah 21cn aliyun icloud"
_MAILBOX = f"(?:{'|'.join(_PROVIDERS.split())})"
_AT = r" ?(?:[@＠#＃]|[（(\[]? ?at ?[）)\]]?) ?"
_SURNAME = (r"(?:wang|li|zhang|liu|chen|yang|huang|zhao|zhou|wu|xu|sun|ma|zhu|hu|guo|he|gao|lin"
            r"|luo|zheng|liang|song|tang"
            r"|deng|han|feng|cao|peng|zeng|xiao|tian|dong|pan|yuan|cai|jiang|yu|du|ye|cheng|wei"
            r"|su|lv|ding|ren|lu|yao|shen"
            r"|zhong|cui|tan|fan|shi|liao|jia|xia|fu|fang|zou|xiong|bai|meng|qin|qiu|hou|jin|yin"
            r"|xue|yan|duan|lei|long|mao|kang)")
_SYLLABLE = (r"(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:[iu]?ang|[iu]?an|[iu]?[aeio]ng|[ieu]n|ia?o"
             r"|u[aoi]|[iu]e|ai|ei|ao|ou|[aeiouv])")
_CELLULAR = r"手机 电话 号码 微信 联系 致电 拨打 热线 拨 Tel tel TEL 机号 同号"

# In this order; what one has taken is no other's.
FORMS = (
    _form(PAPERS, (rf"(?<!\d){_digits(17)}{_GAP}[\dXx]{_GAP}[1-7]{_GAP}[AaBb]?[1-4]{_GAP}(?:[AaB"
                   rf"b]\d)?(?!\d)"),
          accepts=is_disability, digits=20),
    _form(IDENTITY, rf"(?<!\d){_digits(17)}{_GAP}[\dXx](?![0-9])", accepts=is_citizen, digits=18),
    # After its label with a sign too few or too many, or a letter for a digit: as telling.
    _form(IDENTITY, r"(?:身份证件?|公民身份|身份)号?码?[号码:： 为是）)|*]{0,6}(?<![0-9A-Za-z*])",
          r"[1-8][0-9OoIl]{14,17}[0-9OoIlXx](?![0-9A-Za-z*])", accepts=is_mistyped,
          needs="身份", digits=8),
    _form(IDENTITY, r"(?<![\d.])\d{3,6}(?:[/._·—,，、:]\d{1,8}){1,5}[/._·—,，、:]?[\dXx](?![0-9])",
          accepts=is_citizen, digits=18),
    # Of which so few digits are masked that the rest tells.
    _form(IDENTITY, r"(?<![0-9A-Za-z*])\d(?:[ -]?[\d*]){13,16}[ -]?[\dXx*](?![0-9*A-Za-z])",
          accepts=is_half_masked, needs="*", digits=15),
    # As a sheet keeps one that was typed as a number: fifteen digits, then noughts.
    _form(IDENTITY, r"(?<![0-9A-Za-z.,-])\d{15}000(?![0-9A-Za-z.-])", accepts=is_rounded,
          digits=18),
    _form(IDENTITY, rf"(?<![0-9A-Za-z-]){_digits(15)}(?![0-9A-Za-z])", accepts=is_old_identity,
          digits=15),
    _form(CARD, rf"(?<![0-9A-Za-z.]){_digits(16, 3)}(?![0-9A-Za-z])", accepts=is_card,
          digits=16),
    _form(CARD, (r"(?<![0-9A-Za-z.])\d(?:[._/·—,][\d]{1,7}"
                 r"|\d){15,18}(?![0-9A-Za-z])"), accepts=is_card,
          digits=16),
    _form(CARD, r"(?<![0-9A-Za-z*])\d(?:[ -]?[\d*]){15,18}(?![0-9*])", accepts=is_half_masked_card,
          needs="*", digits=16),
    # An account whose holder is a person.
    _form(CARD, rf"(?:户名|开户人|持卡人|收款人|账户名称?)[:： 为是]{{0,2}}{_PERSONS_NAME}"
          rf"[^\d\n]{{0,30}}\d(?:[ -]?\d){{9,20}}(?!\d)", needs="户名 开户人 持卡人 收款人 账户名", digits=10),
    _form(CARD, rf"(?:账号|帐号|卡号|账户)[:： 为是]{{0,3}}\d(?:[ -]?\d){{9,20}}(?!\d)"
          rf"(?=[^\d\n]{{0,24}}(?:户名|开户人|持卡人|收款人|账户名称?)[:： 为是]{{0,2}}{_PERSONS_NAME})",
          needs="户名 开户人 持卡人 收款人 账户名", digits=10),
    _form(MOBILE, (r"(?<![\d.])(?<!\d-)(?:(?:\+|00)?86[ -]?)?1[ \-.]?[3-9][ \-.]?\d(?:[ \-.\n—/_"
                   r",]{0,2}\d){8}"),
          r"(?!-?\d|\.\d|[元万亿吨号]|字节|户(?![籍口主])|人(?![社民事大力员]))", accepts=is_mobile, digits=11),
    _form(MOBILE, r"(?<![\d*A-Za-z-])1[3-9][\d*](?:[ -]?[\d*]){8}(?![\d*])",
          accepts=is_half_masked_mobile, needs="*", digits=11),
    _form(MOBILE, (r"(?<!\d)(?:[（(【\[]1[3-9]\d[）)】\]]|1[3-9]\d(?=[（(【\[]))[（(【\[ -]?\d{4}[）)】\] "
                   r"-]{0,2}\d{4}(?!\d)"),
          needs="( （ 【 ["),
    # Over the cells of a row of telephones.
    _form(MOBILE, r"(?<=\|)[ ]?1[3-9]\d ?\| ?\d{4} ?\| ?\d{4}(?= ?\|)", accepts=is_of_telephones,
          needs="手机 电话"),
    # After its label in whatever groups.
    _form(MOBILE, rf"(?:{_CELLULAR.replace(' ', '|')})(?:人|方式|我|号码?|[为是:：|*])*[^\d一-鿿\n]{{0,4}}0?1",
          r"(?:[ \-/,，._、（）()【】|—]{0,3}\d){10}(?!\d)", needs=_CELLULAR, digits=11),
    *(_form(PAPERS, rf"(?:{words.replace(' ', '|')}){number}", needs=words)
      for words, number in _LABELLED),
    _form(PAPERS, r"(?<![0-9A-Za-z])(?:E[A-Z]?|G|D|S|P)\d{7,8}(?!\d)(?=[^\n]{0,20}护照)", needs="护照"),
    _form(PAPERS, r"(?<![0-9A-Za-z])[CHMW][A-Z]?\d{8}(?!\d)(?=[^\n]{0,20}通行证)", needs="通行证"),
    _form(PAPERS, (r"(?<![一-鿿])(?:[军南北广沈济成兰东西中海空政参后装联战]+|武|公?警"
                   r"|[一-鿿]公)字第[ ]?\d{5,8}号?(?=[^\n]{0,12}军官证|$)"),
          needs="字第"),
    _form(PASSWORD, r"(?:密码|口令)(?:(?:为|是|[ :：])[ ]?(?=[A-Za-z@#!_.]*\d)"
          r"|(?=[A-Za-z0-9]*[@#!_]))[0-9A-Za-z@#!_.]{6,20}",
          needs="密码 口令"),
    _form(PASSWORD, r"(?:password|passwd|pwd|PASSWORD|Password)[\"']?[ ]?[=:：][ ]?[\"']?(?!\*)",
          r"[^\s\"'&，。；]{4,20}", needs="assword asswd pwd ASSWORD"),
    _form(ACCOUNT, (r"(?:[Qq][ -]?[Qq]|[扣叩]{2}|企鹅)(?![群邮](?!主))(?:群主|联系人|客服|个人)?号?码?[ :：是为"
                    r"|*_-]{0,4}[1-9](?:[ -]?\d){4,10}(?!\d)"),
          needs="QQ qq Qq qQ Q q 扣扣 叩叩 企鹅"),
    _form(ACCOUNT, r"(?:(?<!公众号)[微薇威][ ]?信|(?<![A-Za-z])(?:[Vv][Xx]|[Ww][Xx]|[Ww]e[Cc]hat|加[Vv]"
                   r"|[Vv]信)(?![A-Za-z]))(?:账?号码?|id|ID)?"
          r"(?:[ :：是为|*（(]{1,4}[A-Za-z]|[A-Za-z](?=[-_A-Za-z0-9]*\d))",
          r"[-_A-Za-z0-9]{5,19}", needs="微信 薇信 威信 微 VX vx Vx WX wx Wx hat 加V 加v V信 v信"),
    _form(ACCOUNT, (r"(?:钉钉|抖音|快手|微博|小红书|陌陌|飞书|探探|[Ss]kype|[Tt]elegram|[Ww]hats[Aa]pp)(?:账[号户]"
                    r"|号码?|ID|id)"
                    r"[ :：是为]{1,3}(?=[A-Za-z0-9_.-]*\d)[A-Za-z0-9_.-]{5,20}"),
          needs="钉钉 抖音 快手 微博 小红书 陌陌 飞书 探探 kype elegram hats"),
    _form(ACCOUNT, r"支付宝(?:账[号户])?[ :：是为]{1,3}[\w.@-]{5,30}", needs="支付宝"),
    _form(ACCOUNT, rf"(?<![0-9A-Za-z])[1-9]\d{{4,10}}{_AT}[qQ]{{2}} ?[.-] ?com", needs="qq QQ"),
    _form(ACCOUNT, rf"(?<![0-9A-Za-z._-]){_SURNAME}[._-]?(?:{_SYLLABLE}[._-]?){{1,3}}(?<!ju)(?<!"
                   rf"bu)(?<!ban)(?<!xian)(?<!zhen)"
          rf"(?<!xiang)(?<!cun)(?<!yuan)(?<!zhan)(?<!ting)(?<!zx)[._-]?\d{{0,8}}{_AT}{_MAILBOX}["
          rf".-](?:com|net|cn)", needs=_PROVIDERS),
    _form(ACCOUNT, (rf"(?<![0-9A-Za-z._-])[A-Za-z][\w.-]*(?:19[5-9]"
                    rf"|20[01])\d(?:\d{{4}})?{_AT}{_MAILBOX}[.-](?:com|net|cn)"),
          needs=_PROVIDERS),
    _form(ACCOUNT, (r"(?:个人|本人|私人|我)的?(?:常用)?(?:电子)?邮[箱件](?:地址)?[为是:： "
                    r"|]{0,3}[\w.-]+[@#＃＠][\w.-]+"), needs="邮"),
    _form(ACCOUNT, (r"(?:家庭|住宅|家里|家中|宅|私人|个人|自家)的?(?:固定|座机)?(?:电话?|座机)[号码为是:： "
                    r"|]{0,5}[（(]?(?:0\d{2,3}[）)]?[ -]?)?[2-8]\d{6,7}(?!\d)"),
          needs="家庭 住宅 家里 家中 宅 私人 个人 自家"),
    _form(ACCOUNT, (rf"[{_PLATES}][ ]?[A-HJ-NP-Za-hj-np-z][ -]{{0,2}}(?=[A-HJ-NP-Z0-9 -]*\d)[A-H"
                    rf"J-NP-Z0-9](?:[ ]?[A-HJ-NP-Z0-9]){{4,5}}"),
          r"(?![A-Za-z0-9])"),
)
