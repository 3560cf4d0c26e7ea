"""No character was lost on the way: no replacement characters, no text decoded wrongly."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-08", Severity.ERROR, ACCURACY
NAME = "损坏的字符"
LOOKS_AT = "标题、摘要和正文里的乱码：替换符、私用区字符、锟斤拷、错误解码的文字"
FIX = "对照原件重新输入"
PASS = ("\n是否同意？？请回复。", "\n朱镕基、喆、𬭎、café、São Tomé")
FAIL = ("\n示例县\ufffd政府", "\n锟斤拷", "\nç¤ºä¾‹åŽ¿", "\n鍏充簬鍔炲叕", "\n示例??政府")
# What UTF-8 becomes when read as GBK, GBK as Latin: such characters stand together nowhere else.
_MISREAD = "锛銆鈥鐨鏄鍏鏀鍔炲簻鍙鍦鍜鍚鍥鍑鍒鍗鍛绠鏂鎴鐢宠鏉愭枡璁闂閮"
_DAMAGED = re.compile(
    "\ufffd+|[\ue000-\uf8ff]+|锟斤拷|烫烫烫|屯屯屯|[ÃÂâäåæçèéï][\u0080-\u00bf‚-›€™˜]"
    rf"|(?<=[一-鿿])\?{{2,}}(?=[一-鿿])|[\x01-\x08\x0b\x0c\x0e-\x1f]|[{_MISREAD}].?[{_MISREAD}]"
    "|[À-ÖØ-öø-ÿ][À-ÖØ-öø-ÿ¡-¿]{3,}|\\?{4,}(?=[一-鿿])")
# Four characters of UTF-8 that stand as six of GBK.
_UTF8_AS_GBK = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){4,}")
_HAN = re.compile("[一-鿿\ue000-\uf8ff]{6,}")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first damaged place of each line."""
    last = -1
    yield from _misread(source.prose)
    for match in _DAMAGED.finditer(source.prose):
        row = source.prose.count("\n", 0, match.start())
        if row != last:
            yield Fault(match.start(), f"“{match[0]}”处的文字已损坏。", "请对照原件重新输入。")
        last = row


def _misread(prose: str) -> Iterator[Fault]:
    """A fault at the first run of Han characters whose bytes in GBK are other ones in UTF-8."""
    for run in _HAN.finditer(prose) if _UTF8_AS_GBK.search(prose.encode("gb18030")) else ():
        written = run[0].encode("gb18030")
        found = _UTF8_AS_GBK.search(written)
        if found and all("一" <= sign <= "鿿" for sign in found[0].decode("utf-8", "replace")):
            at = run.start() + len(written[:found.start()].decode("gb18030", "replace"))
            yield Fault(at, f"“{prose[at:at + 8]}”处的文字已损坏，原来是“{found[0].decode()[:8]}”。",
                        "请对照原件重新输入。")
            return
