"""The numbers of a sentence agree: sums, shares, rates, growth, differences, products."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..quantities.relations import find_inconsistencies
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-02", Severity.WARNING, ACCURACY
NAME = "句子里的数字对不上"
LOOKS_AT = ("同一句里的“甲X件、乙Y件，共Z件”“共Z件，其中……”“共X，已用Y，结余Z”“X件，占P%”“办结率”等各种率，占比之和，"
            "“比上年的Y增加Z（增长P%）”“增长N倍”“X户，每户Y元，共Z元”“户均”，括号里换算的元和万元；年报里前后写的收到申请的件数")
FIX = "核对各项数字，改正写错的一处"
PASS = ("\n受理许可12件、处罚3件，共15件。", "\n共受理20件，其中许可12件、处罚8件。", "\n共20人，其中党员12人。",
        "\n收入12.5万元（125000元）。", "\n共受理200件，办结196件，办结率98%。",
        "\n由100万元增加到150万元，增长50%。", "\n许可、处罚、其他分别占33.3%、33.3%、33.4%。",
        "\n清洁能源装机占比超93%、新能源占比超73%，优特钢占比72%，精细化工占45%。",
        "\n共有学生200人，其中男生110人、住校生120人等。",
        "\n办理20件，其中公开12件、不予公开8件，结转1件。",
        "\n人口比上年减少0.16万人，其中城镇人口9.82万人。",
        "\n预算1200万元，已支出870万元，结余330万元。", "\n接访96批次，比上年的120批次减少24批次。",
        "\n参训250人，其中女教师150人，占60%。", "\n发放补助36万元，惠及900户，户均400元。",
        "\n产量由50吨提高到150吨，增长2倍。", "\n购灭火器150具，每具80元，合计12000元。",
        "\n共有职工200人，其中党员50人，占班子成员的80%。",
        "\n人均收入12000元，比上年的10000元增加2000元，增长20%。",
        "\n供暖面积286万平方米，其中集中供暖143万平方米、占50%。",
        "\n旅游收入3.2亿元，比上年增加0.4亿元，增长14.3%。")
FAIL = ("\n就近入学由85%提高到90%，提高了5%。", "\n2024年投入30万元，2025年投入45万元，两年共投入85万元。",
        "\n42个行政村中已通38个，覆盖率为95.5%。", "\n180万元平均分给6个乡镇，每个乡镇40万元。", "\n每户补助5000元至3000元。",
        "\n优秀占35%，合格占45%，不合格占30%。",
        "\n由30件上升到20件。", "\n收入44万元，比上年的40万元增长15%。", "\n采购40顶，单价1250元，共计48000元。",
        "\n下达资金共计86万元：甲镇32万元，乙镇28万元，丙镇24万元。", "\n满意76%，基本满意18%，不满意19%。",
        "\n受理许可12件、处罚3件，共16件。", "\n共受理20件，其中许可12件、处罚9件。", "\n共20人，其中党员22人。",
        "\n收入12.5万元（12500元）。", "\n共受理200件，办结196件，办结率89%。",
        "\n由100万元增加到150万元，增长40%。", "\n许可、处罚、其他分别占40%、35%、35%。",
        "\n许可占60%、处罚占35%、其他占15%。", "\n总投资1.5亿元（1500万元）。",
        "\n每户补助500元，共20户，计12000元。", "\n上年30件，今年45件，增加20件。", "\n从50件减少到40件，下降25%。",
        "\n预算1200万元，已支出870万元，结余430万元。", "\n接访96批次，比上年的120批次减少34批次。",
        "\n参训250人，其中女教师150人，占65%。", "\n发放补助36万元，惠及900户，户均500元。",
        "\n产量由50吨提高到150吨，增长3倍。", "\n购灭火器150具，每具80元，合计15000元。",
        "\n件数由去年的35件上升到今年的28件。", "\n投诉80件，比去年的100件下降30%。",
        "\n供暖面积286万平方米，其中集中供暖143万平方米、占70%。",
        "\n旅游收入3.2亿元，比上年增加0.4亿元，增长24.3%。", "\n投资1.2亿元，其中中央资金8000万元、县级资金5000万元。",
        "\n检查126家，发现隐患318项，已经整改311项，整改率94.7%。", "\n抽检300批次，不合格6批次，合格率96%。",
        "\n入园率由90%提高到95%，提高6个百分点。", "\n收入48600万元，上年为46911万元，同比增长5.6%。",
        "\n总投资114600万元（折合1.146亿元）。", "\n办理时限由20个工作日压缩到8个工作日，压缩70%。",
        "\n收入500万元，加上级补助1650元、上年结转30万元，收入总计2180万元。",
        "\n收入总计2356万元。支出总计2316万元。收支相抵，结转下年39万元。")
_RECEIVED = re.compile(r"收到(?:的)?(?:政府信息)?(?:公开)?申请(?:共|总计|数量?为?)?(\d+)件")
_SHOWN = 50  # characters of what is wrong


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number that others of its own paragraph contradict."""
    for start, end in source.numbered:
        for found in find_inconsistencies(source.prose, start, end):
            words = source.prose[found.at:found.end].strip()
            yield Fault(found.at, f"“{words[:_SHOWN]}”：{found.message}。", f"请{FIX}。")
    if source.document.layout is Layout.ANNUAL_REPORT:
        yield from _received(source)


def _received(source: Source) -> Iterator[Fault]:
    found = list(source.find_numbers(_RECEIVED))
    for match in found[1:]:
        if match[1] != found[0][1]:
            yield Fault(match.start(), f"收到的申请前面写{found[0][1]}件，这里写{match[1]}件。", f"请{FIX}。")
