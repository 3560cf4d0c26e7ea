"""文号 uses the corner brackets 〔 〕 (GB/T 9704-2012, 7.2.5), in the front matter and the text."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Edit, Fault
from ..context import Context
from ..indicators import FORM
from ..numbers import CLOSING, OPENING
from ..source import BLANK, Source

ID, SEVERITY, INDICATOR = "DOC-02", Severity.ERROR, FORM
NAME = "文号的六角括号"
LOOKS_AT = "文件头、标题和正文里的文号：年份用六角括号〔〕括起来，左右都不能少"
FIX = "改用六角括号"
PASS = ("文号: 示政办发〔2024〕66号", "\n根据国办发〔2017〕47号文件，参加活动（2024）。", "\n示国用（2006）第0387号土地证",
        "\n将“示政发[2024]5号”的方括号改为六角括号。", "来源: 省政府公报\n\n根据国办发(1985)49号文件。",
        "标题: 甲县卫生健康局行政处罚决定信息（2026年第4号）")
FAIL = ("文号: 示政办发[2024]66号", "文号: 示政办发2024〕66号",
        "\n依据《通知》（国办发﹝2017﹞47号）。", "\n示政办发2024〕66号", "\n见示政办发（2024）66号。",
        "来源: 省政府公报\n\n根据国办发﹝2017﹞47号文件。")
_NUMBER = re.compile(
    r"(?![（(]\d{4}年第?\d{1,5}号[）)])"  # an issue of a series, whole in its brackets
    rf"(?P<open>[{OPENING}]?)[ \t]*(?P<year>(?:19|20)\d\d)年?[ \t]*(?P<close>[{CLOSING}]?)"
    r"(?P<rest>[ \t]*第?[ \t]*\d{1,5}[ \t]*号)(?![楼院线店铺门房])")
_CODE = re.compile(r"[一-鿿]{1,12}[ \t]*$")
_CERTIFICATE = re.compile(r"[国集]用$|房(?:权|产)?(?:证|字)?$|林[证权]|不动产权|证字?$|他项|地证|建字|规字|施字|许可$|合同")
_FORMER = frozenset({"（）", "()", "［］", "[]", "【】"})  # those before GB/T 9704, and of typewriters
_LEADING = re.compile(r".*(?:号[和及与]?|按照?|根据|依据|依照|参照|参见|详见|遵照|执行|作出|发布|印发|下发|"
                      r"颁布|见|的|以及|与)(?=[一-鿿]{2,})")
_CORRECTED = re.compile(r"[”）)]{0,2}(?:中|里)?的?(?:[方圆]?括号|[（(][）)])[^，。；\n]{0,8}(?:改为|更正为|改成|应为|改用)")
_RUN_TOGETHER = re.compile(r"(?<=[发函])(?:19|20)\d\d\d{1,4}号")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number whose brackets are of another kind, or of which one is missing."""
    number = source.document.document_number
    at = source.keys.get("document_number", -1)
    text = source.prose
    if number and source.text.startswith(number.text, at):
        text = f"{text[:at]}{number.text}{text[at + len(number.text):]}"
    anothers = is_anothers(source.document, context.site)  # it keeps the brackets of its day
    for match in _NUMBER.finditer(text):
        pair, code = match["open"] + match["close"], _code_before(text, match.start())
        if _CORRECTED.match(text, match.end()):
            continue
        if code and pair and pair != "〔〕" and not _CERTIFICATE.search(code) and not (
                pair in _FORMER and anothers and match.start() >= source.body_at):
            yield _fault(match, code)
    for match in _RUN_TOGETHER.finditer(text):
        written = _code_before(text, match.start()) + match[0]
        yield Fault(match.start(), f"文号“{written}”的年份没有括号。", "请核对原件，年份用〔〕括起来。")


def _code_before(text: str, at: int) -> str:
    """The Han characters that end at an offset, without the words that lead to a citation."""
    found = _CODE.search(text, max(at - 14, 0), at)
    return _LEADING.sub("", found[0]) if found else ""


def _fault(match: re.Match[str], code: str) -> Fault:
    written = code + match[0].replace(BLANK, "")
    edits = (Edit(match.start("open"), match.end("open"), "〔"),
             Edit(match.start("close"), match.end("close"), "〕"))
    lacking = "〔" if not match["open"] else "〕" if not match["close"] else ""
    message = (f"文号“{written}”缺{'左' if lacking == '〔' else '右'}括号“{lacking}”。" if lacking else
               f"文号“{written}”的括号应为六角括号〔〕。")
    right = f"{code.strip()}〔{match['year']}〕{match['rest'].strip()}"
    return Fault(match.start() - len(code), message, f"请改为：{right}", edits)
