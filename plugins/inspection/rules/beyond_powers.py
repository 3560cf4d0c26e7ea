"""A 规范性文件 sets no penalty, permit, coercion or charge of its own, and refers to who did."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "LAW-06", Severity.WARNING, ACCURACY
NAME = "规范性文件设定处罚、许可、强制、收费"
LOOKS_AT = ("规范性文件、办法、规定、细则、通告的正文里，没有写明依据的法律、法规、规章而规定的罚款、没收、吊销、责令停产，"
            "批准、许可后方可，扣押、查封、强制拆除，收费、押金、保证金")
FIX = "写明所依据的法律、法规、规章和条文；没有依据的删去"
_RULES = "标题: 示例县甲管理办法\n类别: 行政规范性文件\n\n第一条 {}"
PASS = (_RULES.format("违反本办法的，由县城市管理局依照《城市市容和环境卫生管理条例》第三十四条处以罚款。"),
        _RULES.format("违反本办法的，依法予以处罚。"), _RULES.format("不得收取任何费用，不得设定罚款。"),
        "标题: 示例县教育局2026年工作要点\n\n对违规收费的处以500元罚款。")
FAIL = (_RULES.format("违反本办法的，由县城市管理局处以五百元以上二千元以下罚款。"), _RULES.format("乱倒垃圾的，罚款200元。"),
        _RULES.format("拒不缴纳的，由镇人民政府扣押其车辆。"), _RULES.format("从事夜市经营的，应当经县商务局批准后方可营业。"),
        _RULES.format("每户每年收取垃圾处理费120元。"), _RULES.format("施工单位应当缴纳环境恢复保证金二万元。"))
_SETS = re.compile(r"办法|规定|细则|规则|通告|规程|制度|标准|意见|措施|方案")
_NORMATIVE = "行政规范性文件"


class _Power(NamedTuple):
    """What only a law, a regulation or a 规章 may set, and which law says so."""

    form: re.Pattern[str]
    said: str


_ORGAN = r"[^。；，\n]{0,10}(?:县|镇|乡|局|办|政府|街道|村|主管部门|管理部门)"
_GIVEN = r"(?:批准|审批|许可|同意|核准)"
_PAPER = r"(?:准入|准营|备案|上岗|入场|临时经营|取水经营|摆摊|经营许可)证"
_NOT = r"(?:不得|禁止|严禁)"
_TAKE = r"(?:收取|缴纳|交纳|征收|预收|加收)"
_FEE = r"(?:费|押金|保证金|基金|风险金)"
_MONEY = r"[\d.,一二三四五六七八九十百千万]+[余多]?万?元"
_POWERS = (
    _Power(re.compile(
        rf"处以?{_MONEY}[^。；\n]{{0,12}}罚款|罚款{_MONEY}|罚没款|(?:并处|处以|予以)[^。；，\n]{{0,16}}罚款"
        r"|没收(?:其)?(?:违法所得|非法财物|非法所得|工具|车辆|物品|产品|苗木)"
        r"|(?:吊销|暂扣|降低|撤销)(?:其)?[^。；，\n]{0,6}(?:许可证|执照|资质|资格证|经营证)|责令(?:其)?停产停业|责令停业"
        r"|(?<!判)处(?:以[^。；，、\n]{0,6}|[^。；，、\n]{0,6}日以下)拘留|列入黑名单[^。；\n]{0,12}禁止"),
        "行政处罚（行政处罚法第十六条：规章以外的规范性文件不得设定）"),
    _Power(re.compile(
        r"(?:扣押|查封|扣留|冻结|暂扣)(?:其)?[^。；，\n]{0,6}"
        r"(?:车辆|财物|设施|物品|工具|场所|账户|存款|设备|货物|房屋|船只|机具)"
        r"|(?:强制拆除|强行拆除|强制执行|强制征收|强制带离|强制搬迁|代履行)(?!工作|措施)|加处滞纳金"
        r"|停(?:止供)?(?:水|电|气|暖|热)(?:措施)?[^。；，\n]{0,6}(?:迫使|催缴|执行)|每日加收[^。；，\n]{0,10}滞纳金"),
        "行政强制（行政强制法第十条：法律、法规以外的规范性文件不得设定）"),
    _Power(re.compile(
        rf"(?:经|报|取得|办理|领取|持有){_ORGAN}[^。；\n]{{0,12}}{_GIVEN}[^。；，\n]{{0,4}}[，]?(?:后)?方可"
        rf"|(?:取得|办理|领取|持有)[^。；\n]{{0,12}}{_PAPER}[^。；，\n]{{0,4}}[，]?(?:后)?方可"
        rf"|未(?:经|报|取得|办理){_ORGAN}[^。；\n]{{0,12}}{_GIVEN}[^。；，\n]{{0,4}}[，]?(?:一律)?{_NOT}"
        rf"|未(?:取得|办理|领取|持有)[^。；\n]{{0,12}}{_PAPER}[^。；，\n]{{0,4}}[，]?(?:一律)?{_NOT}"),
        "行政许可（行政许可法第十七条：其他规范性文件一律不得设定）"),
    _Power(re.compile(
        rf"{_TAKE}[^。；，\n]{{0,14}}{_FEE}[^。；，\n]{{0,8}}{_MONEY}"
        rf"|{_TAKE}[^。；，\n\d]{{0,10}}{_MONEY}[^。；，\n]{{0,6}}{_FEE}"),
        "收费、保证金（没有法律、法规依据或者国务院规定的不得收取）"),
)
_NOT_SET = re.compile(r"(?:被|受|赋予|替|非法|予以|申请)[^。；，]{0,4}$")
_BASIS = re.compile(
    r"《|依法|法律|法规|规章|条例|(?:依照|按照|根据|依据)[^。；，\n]{0,16}(?:法|规定|标准|办法|要求)|有关规定|国家规定|规定的|上级|国务院|省"
    r"|合同|协议|约定|不得收取|不得(?:以|设定|实施)|免收|不收取|严禁|禁止(?:收|罚)|退还|减免|返还|代收|应当取得的"
    r"|人民法院|人民检察院|公安机关|监察机关|行政机关|海关|检疫机关|仲裁|(?:已|被|应当|解除)(?:扣押|查封|冻结)|查封、扣押")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first place of each kind."""
    document = source.document
    if (document.layout is not Layout.DOCUMENT or is_anothers(document, context.site)
            or not (document.category == _NORMATIVE or _SETS.search(document.title))):
        return
    for power in _POWERS:
        for match in power.form.finditer(source.own_words, source.body_at):
            before = source.prose[max(match.start() - 6, 0):match.start()]
            if not (_NOT_SET.search(before) or _BASIS.search(_sentence(source.prose, match))):
                yield Fault(match.start(), f"“{match[0][:30]}”是{power.said}，没有写依据。", f"请{FIX}。")
                break


def _sentence(prose: str, match: re.Match[str]) -> str:
    begin = max(prose.rfind(sign, 0, match.start()) for sign in "。\n") + 1
    ends = [at for at in (prose.find(sign, match.end()) for sign in "。\n") if at >= 0]
    return prose[begin:min(ends, default=len(prose))]
