"""No number of a person in a text (条例第十五条): one row a kind, since the rules differ in words.

Landlines and accounts of offices are public; what an office uses itself is registered as a waiver.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..documents.findings import Severity
from ..documents.number_kinds import ACCOUNT, CARD, IDENTITY, MOBILE, PAPERS, PASSWORD
from ..documents.personal_numbers import find_leaks
from ..documents.rule import Fault, Rule, RuleKind
from .context import Context
from .indicators import PRIVACY
from .leaks.carried import Piece
from .source import Source


class _NumberRow(NamedTuple):
    """`message` shows the number, masked; "" as `remedy`: what `fix` says."""

    leak: str
    id: str
    severity: Severity
    name: str
    looks_at: str
    fix: str
    message: str
    remedy: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


_ROWS = (
    _NumberRow(IDENTITY, "PRIV-01", Severity.ERROR, "身份证号码",
         "文件全文里带校验码的18位号码（地区、出生日期、校验码都对）和写明“身份证”的15位旧号码；打了星号的不算",
         "删去，或打星号", "疑似泄露公民身份证号码“{}”。", "请删去，或写成“35*************123”的样子。",
         ("\n身份证号35*************123", "\n统一社会信用代码11620321013902437X",
          "\n编号：110105194912310021"),
         ("\n身份证号码：11010519491231002X", "\n身份证：110105491231002")),
    _NumberRow(MOBILE, "PRIV-02", Severity.ERROR, "手机号码",
         "文件全文里的11位手机号码；座机和打了星号的不算，公务手机可以登记豁免",
         "删去，或打星号；公务手机登记豁免", "疑似泄露个人手机号码“{}”。",
         "请删去或打星号；公务手机请登记豁免。",
         ("\n联系电话：0000-6100100", "\n电话138****1234", "\n编号2013812345678901"),
         ("\n联系人：张三，13812345678", "\n电话：138 1234 5678")),
    _NumberRow(CARD, "PRIV-03", Severity.ERROR, "银行卡号",
         "文件全文里通过校验的16至19位银行卡号；统一社会信用代码、对公账号不算",
         "删去，或打星号", "疑似泄露银行卡号“{}”。", "",
         ("\n统一社会信用代码91620321MA74XXXX0A", "\n开户账号：2713080109200012345",
          "\n编号6222020200112233441"),
         ("\n卡号：6222020200112233446", "\n卡号：6222 0202 0011 2233 446")),
    _NumberRow(PAPERS, "PRIV-06", Severity.ERROR, "护照、通行证等证件号码",
         "文件全文里的护照、港澳台通行证、永久居留证、军官证、驾驶证、残疾人证、社保卡号码；打了星号的不算",
         "删去，或打星号", "疑似泄露个人证件号码“{}”。", "",
         ("\n请携带护照原件和复印件1份。", "\n护照号码：E12****78", "\n往来港澳通行证办理须知"),
         ("\n护照号码：E12345678", "\n港澳通行证C12345678", "\n残疾证号：11010519491231002X42")),
    _NumberRow(PASSWORD, "PRIV-10", Severity.ERROR, "口令、密码",
         "文件全文里写在“密码”“口令”后面的字母和数字", "删去，立即更换口令",
         "疑似泄露口令“{}”。", "",
         ("\n初始密码为身份证后六位。", "\n密码应当包含8个以上的字符。"),
         ("\n用户名admin，密码：Ab@12345。",)),
    _NumberRow(ACCOUNT, "PRIV-07", Severity.WARNING, "QQ、微信、车牌等个人号码",
         "文件全文里的QQ号、微信号、QQ邮箱、车牌；公众号不算，办事用的可以登记豁免",
         "删去，或改用办公电话；办事用的登记豁免", "疑似个人的账号或车牌“{}”。",
         "请删去，或改用办公电话；办事用的，请在 waivers.yml 登记豁免。",
         ("\n微信公众号：示例发布", "\n扫描微信二维码。", "\n电子邮箱：xxgk@shili.gov.cn"),
         ("\n联系人微信号：zhangsan_88", "\nQQ：123456789", "\n车牌号甘C12345")),
)


def _check(row: _NumberRow, source: Source | Piece, context: Context) -> Iterator[Fault]:
    """A fault for each number; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == row.leak:
            yield Fault(leak.at, row.message.format(leak.masked), row.remedy or f"请{row.fix}。")


def number_rules(kind: RuleKind) -> tuple[Rule[[Source | Piece, Context]], ...]:
    """The rules as they are checked on a file, or on a text of an attachment."""
    return tuple(Rule(row.id, row.severity, row.name, row.looks_at, row.fix, kind,
                      partial(_check, row), PRIVACY, row.passes, row.fails)
                 for row in _ROWS)
