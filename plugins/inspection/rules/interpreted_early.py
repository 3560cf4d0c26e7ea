"""解读 follows its policy and explains it: neither before it nor its text again."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION
from ..likeness import alike

ID, SEVERITY, INDICATOR = "REL-06", Severity.WARNING, INTERPRETATION
NAME = "解读早于政策、照抄政策"
LOOKS_AT = "解读的“发布日期”是不是早于它所解读的文件；解读的正文（二百字以上）是不是有七成与文件相同"
FIX = "核对发布日期；用自己的话说明背景、依据、主要内容和办法"
_TEXT = "".join(f"第{number}条{words}。" for number, words in enumerate(
    ("申请人向乡镇人民政府提出书面申请并提交身份证明", "乡镇人民政府自受理之日起十日内完成入户调查",
     "调查结果在村务公开栏公示七日接受群众监督", "县民政局对公示无异议的作出确认决定并书面告知",
     "补助资金按月通过社会保障卡发放到人", "虚报冒领的退回补助资金并依法处理",
     "各乡镇每季度核对一次享受补助人员的家庭情况", "家庭情况发生变化的应当在三十日内报告",
     "县财政局会同县审计局每年检查资金使用情况", "本办法由县民政局负责解释并组织实施"), 1))
_POLICY = ("=== a.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n发布日期: 2024-07-03\n\n"
           f"{_TEXT}\n=== b.md\n版式: 解读\n解读: [示政办发〔2024〕66号]\n发布日期: 2024-07-0")
_REVISED = ("=== a-1.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n发布日期: 2024-07-03\n"
            "=== a.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n前版: a-1.md\n发布日期: 2025-07-03\n"
            "=== b.md\n版式: 解读\n解读: [示政办发〔2024〕66号]\n发布日期: 2024-07-03\n\n一句话。")
FAIL = (f"{_POLICY}1\n\n一句话。", f"{_POLICY}3\n\n{_TEXT}")
PASS = (f"{_POLICY}3\n\n一句话。", _REVISED)
_COPIED = 70  # per cent


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each policy that came later, for each that is repeated word for word."""
    for link in context.library.links.get(document.path, ()):
        policy = link.document if link.kind == "interprets" else None
        if not policy:
            continue
        first = min((text.published_on for text in context.library.texts_of(policy)
                     if text.published_on), default=None)
        if first and document.published_on and (days := (first - document.published_on).days) > 0:
            yield Fault("published_at", f"解读比《{policy.title}》（{policy.path}）早发布{days}天。",
                        "解读应当与政策同步发布，请核对两个发布日期。")
        sketches = {path: facts.sketch for path in (document.path, policy.path)
                    if (facts := context.facts.get(path)) and facts.sketch}
        for _, _, percent in alike(sketches, _COPIED) if len(sketches) == 2 else ():
            yield Fault("title", f"解读的正文与《{policy.title}》（{policy.path}）约{percent}%相同。",
                        "请用自己的话说明背景、依据、主要内容和办法，不要照抄文件。")
