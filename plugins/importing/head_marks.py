"""What stands above a title and is none: parts of a red head, labels of annexes, database marks.

GB/T 9704-2012, 7.2: 份号, 密级和保密期限, 紧急程度, 发文机关标志, 发文字号, 签发人.
"""

import re
from dataclasses import dataclass

from .blocks import Block, TableBlock, squeeze
from .office_names import OfficeNames

_SIMPLE = (
    ("附件标记", re.compile(r"附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?|附[：:]")),
    ("紧急程度", re.compile(r"特急|加急|平急|特提|紧急|急件")),
    ("份号", re.compile(r"(?:份号[：:]?)?0\d{4,6}")),
    ("签发人", re.compile(r"(?:签\s*发\s*人|会\s*签\s*人)\s*[：:]?.{0,30}")),
    ("数据库标记", re.compile(r"【法宝引证码】.*|(?:原文链接|网址|链接|下载网址)\s*[：:].*|https?://\S+|"
                         r"【(?:发布部门|发文字号|发布日期|实施日期|时效性|效力级别|法规类别)】.*")),
    ("网页功能", re.compile(r"扫一扫.{0,20}|当前位置[：:].*|"
                        r".{0,6}(?:打印|关闭|收藏)(?:本页|此页|窗口)?.{0,8}")),
)
_SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:\s*[★☆*].{0,12})?|内部(?:资料|文件|材料).{0,12}")
_DOCUMENT = re.compile(r"[（(]?(?:代拟稿|公文|文\s*件|红头文件)[）)]?")
_SIGN_OF_HEAD = re.compile(r"(?:(?:行政)?规范性|政策)?\s*文\s*件$")
_ORDER = re.compile(r"(?P<office>.{2,40}?)(?P<kind>令|公告|通告)")
_SIGNER_BEHIND = re.compile(r"(?P<number>.*?号)[\s　]*(?P<signer>签\s*发\s*人\s*[：:].*)")
_SERIAL = re.compile(r"[（(]?(?:(?:19|20)\d\d\s*年?|[〔\[](?:19|20)\d\d[〕\]])?\s*"
                     r"第\s*[\d〇零一二三四五六七八九十百]+\s*号[）)]?")


@dataclass(frozen=True, slots=True)
class HeadMark:
    """A line that is no title: what it is, and the issuers that a red head names."""

    name: str
    issuers: tuple[str, ...] = ()
    kind: str = ""  # 令, 公告: the head of a letter that is called so


def mark_of(text: str, offices: OfficeNames) -> HeadMark | None:
    """What a line of the head is besides title and 文号, None where it is neither."""
    for name, pattern in _SIMPLE:
        if pattern.fullmatch(text):
            return HeadMark(name)
    if _SECRECY.fullmatch(text):
        return HeadMark("密级")
    if names := red_head(text, offices):
        return HeadMark("发文机关标志", names)
    order = _ORDER.fullmatch(squeeze(text))
    if order and (names := offices.split(order["office"])):
        return HeadMark("发文机关标志", names, order["kind"])
    return None


def red_head(text: str, offices: OfficeNames) -> tuple[str, ...]:
    """The issuers of 某某县人民政府文件, spread over the line or not; () for any other line."""
    squeezed = squeeze(text)
    if not squeezed.endswith("文件") or "关于" in squeezed:
        return ()
    return (offices.split(_SIGN_OF_HEAD.sub("", text.strip()))
            or offices.split(_SIGN_OF_HEAD.sub("", squeezed)))


def red_head_of_table(block: Block, offices: OfficeNames) -> tuple[str, ...]:
    """The issuers of a red head that is set as a table, with 文件 in a cell beside them."""
    if not isinstance(block, TableBlock):
        return ()
    lines = [line for row in block.rows for cell in row for line in cell.lines if line.strip()]
    names = [name for line in lines if not _DOCUMENT.fullmatch(line)
             for name in (red_head(line, offices) or offices.split(line) or ("",))]
    has_sign = any(line.strip().endswith("件") for line in lines)
    return tuple(names) if has_sign and names and all(names) else ()


def signer_behind(text: str) -> tuple[str, str]:
    """文号 and 签发人 of a line that has both; ("", "") for any other."""
    match = _SIGNER_BEHIND.fullmatch(text)
    return (match["number"].strip(), match["signer"].strip()) if match else ("", "")


def number_of_order(mark: HeadMark, text: str) -> str:
    """The 文号 that a line below a head gives: 第290号 below 某县人民政府令; "" for any other line."""
    if not _SERIAL.fullmatch(text.strip()) or not mark.kind or not mark.issuers:
        return ""
    return f"{mark.issuers[0]}{mark.kind}{text.strip().strip('（）()')}"

