"""No private account or number plate in a text (条例第十五条); an office's own is registered."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import PRIVACY
from ..leaks.numbers import ACCOUNT, find_leaks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-07", Severity.WARNING, PRIVACY
NAME = "QQ、微信、车牌等个人号码"
LOOKS_AT = "文件全文里的QQ号、微信号、QQ邮箱、车牌；公众号不算，办事用的可以登记豁免"
FIX = "删去，或改用办公电话；办事用的登记豁免"
PASS = ("\n微信公众号：永昌发布", "\n扫描微信二维码。", "\n电子邮箱：yczwgk@yongchang.gov.cn")
FAIL = ("\n联系人微信号：zhangsan_88", "\nQQ：123456789", "\n车牌号甘C12345")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each account or plate; the message shows it masked."""
    for leak in find_leaks(source.text):
        if leak.kind == ACCOUNT:
            yield Fault(leak.at, f"疑似个人的账号或车牌“{leak.masked}”。",
                        "请删去，或改用办公电话；办事用的，请在 waivers.yml 登记豁免。")
