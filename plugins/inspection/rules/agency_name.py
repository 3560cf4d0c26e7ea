"""An agency has its name of the day: reforms of 2018, 2023 and others renamed many."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..phrases import read_phrases
from ..source import Source
from ..wording import find_wording, sentence_at

ID, SEVERITY, INDICATOR = "TXT-22", Severity.WARNING, WORDING
NAME = "机构的旧名称"
LOOKS_AT = ("机构改革以前的机关名称（plugins/inspection/data/agencies.csv）：写在改革以后的文件里，前面没有“原”，"
            "不在书名号里，也没有写明当时的年份；_data 里登记的本地机关不查")
FIX = "改用现在的名称；确指改革以前的机关的，前面加“原”"
PASS = ("成文日期: 2024-05-06\n\n由县自然资源局、市生态环境局永昌分局负责，原国土资源局的档案一并移交。",
        "成文日期: 2024-05-06\n\n由县住房和城乡建设局、县乡村振兴局负责。",
        "成文日期: 2016-05-06\n\n报国土资源部备案。", "成文日期: 2024-05-06\n\n2016年国土资源部批准了本规划。")
FAIL = ("成文日期: 2024-05-06\n\n报国土资源部备案。", "成文日期: 2024-05-06\n\n由县环境保护局负责。")
_FORMER = re.compile(r"(?:原|前身[为是]?|更名前|改革前|撤销)[^，。；、\n]{0,12}$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each old name in a document that is later than the reform."""
    names = {name for issuer in context.site.issuers for name in (issuer.name,
                                                                  *issuer.former_names)}
    names |= {office.name for office in context.site.offices}
    known = "|".join(names)
    for match, phrase in find_wording(source, read_phrases("agencies")):
        years = _YEAR.findall(sentence_at(source.prose, match.start()))
        before = source.prose[max(0, match.start() - 16):match.start()]
        if (match[0] in known or _FORMER.search(before)
                or any(int(year) < phrase.since.year for year in years)):
            continue
        note = f"，{phrase.reason}" if phrase.reason else ""
        yield Fault(match.start(),
                    f"“{match[0]}”是旧名称，{phrase.since.year}年起为“{phrase.right}”{note}。",
                    f"请改为现在的名称（{phrase.right}）；确指当时的机关的，前面加“原”。")
