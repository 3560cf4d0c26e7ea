"""A text of an office of this county speaks of this county and of this office, not of another."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import is_anothers, own_issuers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-56", Severity.WARNING, ACCURACY
NAME = "别的县的机关、不是本机关的自称"
LOOKS_AT = ("本县机关的文件和页面里，由别的县的机关解释、部署、批准，适用于别的县、写给别的县的（套用外地文件没有改的）；"
            "县政府、乡镇的文件里的“我局”，县级机关文件里的“我镇”；印发、转发的，引号、书名号里的不查")
FIX = "核对后改为本县、本机关"
_OWN = "发文机关: 示例县人民政府\n\n"
PASS = (f"{_OWN}由示例县教育局负责解释，学习邻县做法，赴山丹县考察，与山丹县接壤。",
        f"{_OWN}经省人民政府批准，由上级部门负责解释。", "发文机关: 示例县教育局\n\n由我局负责解释。", f"{_OWN}其中山丹县人民政府批准的项目两个。")
FAIL = (f"{_OWN}申请材料也可以交山丹县司法局转递。", f"{_OWN}本办法由山丹县教育局负责解释。", f"{_OWN}本办法适用于山丹县行政区域内的河道。",
        f"{_OWN}有问题的，请与我局联系。", f"{_OWN}按照山丹县人民政府的统一部署开展工作。")
_PLACE = r"(?<![一-鿿])?([一-鿿]{2,3}?[县区旗])"
_OFFICE = r"(?:人民政府(?:办公室)?|县?政府(?:办公室)?|[一-鿿]{2,12}?(?:局|委员会|办公室))"
_CONTEXTS = tuple(re.compile(form) for form in (
    rf"(?:由|向|报|经)([一-鿿]{{2,3}}?[县区旗]){_OFFICE}(?:会同[^，。；]{{0,12}})?(?:负责)?(?:解释|备案|审批|审核同意|监制)",
    rf"(?:按照|根据|在|依照)([一-鿿]{{2,3}}?[县区旗])(?:县?委[、和]?)?{_OFFICE}?的?(?:统一部署|统一安排|统一领导|工作部署|安排部署)",
    (rf"(?:交|报送|送|寄|到|向|由)([一-鿿]{{2,3}}?[县区旗]){_OFFICE}(?:窗口|[一-鿿]{{1,6}}股)?"
    r"(?:转递|代收|受理|办理|申请|申报|领取|提交|审查|核发|发放|登记|咨询|组织实施)"),
    r"(?:适用于|凡在|本办法所称[^，。]{0,10}是指)([一-鿿]{2,3}?[县区旗])(?:行政区域|境内|辖区|范围|县域)",
    r"(?:^|\n)[ \u3000]*([一-鿿]{2,3}?[县区旗])(?:各乡镇|各镇|直各|直有关|各有关|人民政府各)[^。\n]{0,30}[：:]",
))
_COMMON = re.compile(r"^[全各本我外邻该原跨出在于市对县省当其他每两多]|自治[县区]$|[地城园新校库灌矿市林牧山社景营片厂]区$")
_OWN_WORDS = re.compile(r"(?<![一-鿿“])(?:请|向|到|由|与|报|送|经|和)*(?:我|本)(局|镇|乡)(?!长|面|域)(?=[^，。；"
                        r"\n]{0,16})")
_PASSES_ON = re.compile(r"印发|转发|批转|公布|汇编|征求")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first place of each kind."""
    document, site = source.document, context.site
    if is_anothers(document, site) or not document.is_full:
        return
    text = source.own_words
    county = site.identity.region
    for form in _CONTEXTS:
        for match in form.finditer(text, source.body_at):
            if not _COMMON.search(match[1]) and match[1] not in county:
                yield Fault(match.start(1), f"“{match[0].strip()[:30]}”：写的是“{match[1]}”，不是本县。",
                            f"请{FIX}。")
                return
    issuers = own_issuers(site).intersection(document.issuers)
    if (document.layout is not Layout.DOCUMENT or not issuers
            or len(issuers) < len(document.issuers) or _PASSES_ON.search(document.title)):
        return
    for match in _OWN_WORDS.finditer(text, source.body_at):
        if not any(match[1] in _ends_of(name) for name in issuers):
            yield Fault(match.start(), f"“{match[0]}”：本文件的发文机关是“{'、'.join(document.issuers)}”。",
                        f"请{FIX}。")
            return


def _ends_of(name: str) -> str:
    """The kinds of body that a name may call itself: 局, 镇 or 乡."""
    return "".join(kind for kind, form in (("局", "局|税务|中心|队$"), ("镇", "镇"), ("乡", "乡(?!村)"))
                   if re.search(form, name))
