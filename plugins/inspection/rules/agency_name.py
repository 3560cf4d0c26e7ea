"""An agency has its name of the day: reforms of 2018, 2023 and others renamed many."""

import re
from collections.abc import Callable, Iterator

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault, of_several
from ..concerning import facts_in
from ..context import Context
from ..indicators import WORDING
from ..phrases import Phrase
from ..source import Source
from ..wording import find_wording, grouped, sentence_at, written_on

ID, SEVERITY, INDICATOR = "TXT-22", Severity.WARNING, WORDING
NAME = "机构的旧名称"
LOOKS_AT = ("机构改革以前的机关名称（plugins/inspection/data/agencies.csv）：写在改革以后的文件里，前面没有“原”，"
            "不在书名号里，也没有写明当时的年份；_data 里登记的本地机关的现名，转载、转发的和别处机关的，不查；"
            "核实过的中央机关，和新名称在本站登记着的地方机关，是错误")
FIX = "改用现在的名称；确指改革以前的机关的，前面加“原”"
PASS = ("成文日期: 2024-05-06\n\n由县自然资源局、市生态环境局示例分局负责，原国土资源局的档案一并移交。",
        "成文日期: 2024-05-06\n\n由县住房和城乡建设局、市住房城乡建设局、县乡村振兴局、市文化广电旅游局负责。",
        "成文日期: 2024-05-06\n\n环境保护部门和国土资源部门，卫健局、交通局、水务局各负其责。",
        "成文日期: 2024-05-06\n来源: 国务院公报\n\n报国土资源部备案。", "成文日期: 2018-05-06\n\n由县环境保护局负责。",
        "成文日期: 2016-05-06\n\n报国土资源部备案。", "成文日期: 2024-05-06\n\n署名“示例县国土资源局”的合同继续有效。",
        "成文日期: 2024-05-06\n\n2018年机构改革以前由县国土资源局核发的证书，继续有效。",
        "成文日期: 2024-05-06\n\n2016年国土资源部批准了本规划。")
FAIL = ("成文日期: 2024-05-06\n\n执行环境保护部发布的名录。", "成文日期: 2024-05-06\n\n报国土资源部备案。",
        "成文日期: 2024-05-06\n\n由县环境保护局负责。", "成文日期: 2024-05-06\n\n由县交通局负责。")
_FORMER = re.compile(r"(?:署名|落款|印章|公章|原|前身[为是]?|更名前|改革前|撤销|过去[称叫]|曾用名|旧[称名]|曾[称经叫为]|时[称任]|当时的?)"
                     r"[^，。；、\n]{0,12}$")
# A sentence on how offices became others, a document on their history.
_HISTORY = re.compile(r"职责整合|不再保留|合并(?:组建|成立|为)|更名为|改称|改名为|并入|划[归入转]|撤并|沿革|过去称|时称|曾称"
                      r"|组建(?:了)?[^，。]{0,16}[局委办]|(?:以前|改革前)[^，。；]{0,4}由"
                      r"|(?:以前|改革前)[^，。；]{0,16}(?:颁发|核发|批准|登记|作出|签订|形成)的|印章")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
# What may stand before a name. Other words are part of a longer one: 住房|城乡建设局.
_BEFORE = re.compile(r"[县市区州盟旗省镇乡地各级家由向报送经与和及或同对请到在归属按照据以将被凡是为该本我原凭赴找去府用经使交给转同管]|[^一-鿿]")
_PLACES = tuple("中国 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 "
                "陕西 甘肃 青海 宁夏 新疆 西藏 内蒙古 北京 天津 上海 重庆".split())
_CENTRAL = "中央"
_SHORT = 4  # characters of a central agency's name that may be part of a longer one
_WHOLE = ("国家", "国务院", "中国", "全国")  # nothing stands before such a name that is part of it


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each old name in a document that is later than the reform, with its count."""
    if is_anothers(source.document, context.site):
        return
    names = {issuer.name for issuer in context.site.issuers}
    names |= {office.name for office in context.site.offices}
    known = "|".join(names)
    now = _names_in_use(known)
    agencies = facts_in(source, context)["agencies"]
    found = [(match, phrase) for match, phrase in find_wording(source, agencies)
             if match[0] not in known and not _is_meant(source, match, phrase)]
    for match, phrase, places in grouped(found):
        note = f"，{phrase.reason}" if phrase.reason else ""
        yield Fault(match.start(), f"“{match[0]}”是旧名称，{phrase.since.year}年起为“{phrase.right}”"
                    f"{note}{of_several(places)}。",
                    f"请改为现在的名称（{phrase.right}）；确指当时的机关的，前面加“原”。",
                    severity=Severity.ERROR if phrase.verified or now(phrase) else None,
                    places=places)


def _names_in_use(known: str) -> Callable[[Phrase], bool]:
    """Whether the site registers an office by the new name of a phrase, of which the old one is
    no shorter form."""
    def is_in_use(phrase: Phrase) -> bool:
        name = phrase.right.removeprefix("县").removeprefix("市")
        rest = iter(name)
        return name in known and not all(sign in rest for sign in phrase.wrong)
    return is_in_use


def _is_meant(source: Source, match: re.Match[str], phrase: Phrase) -> bool:
    """True for part of another name, for a former agency, and in the year of a local reform."""
    at, text, written = match.start(), source.prose, written_on(source.document)
    years = _YEAR.findall(sentence_at(text, at))
    is_whole = match[0].startswith(_WHOLE) or (_CENTRAL in phrase.kind and len(match[0]) > _SHORT)
    is_within = at > 0 and not is_whole and not _BEFORE.match(text, at - 1)
    if _HISTORY.search(sentence_at(text, at)):
        return True
    return ((is_within and not text.endswith(_PLACES, 0, at))
            or (match[0].endswith("部") and text.startswith("门", match.end()))
            or bool(_FORMER.search(text[max(0, at - 16):at]))
            or any(int(year) < phrase.since.year for year in years)
            or (written is not None and _CENTRAL not in phrase.kind
            and written.year <= phrase.since.year))
