"""No word and no link advertises gambling, pornography, fraud: 单项否决 (国办秘函〔2019〕19号)."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..concerning import facts_in
from ..context import Context
from ..indicators import LINKS
from ..phrases import find_phrases
from ..source import Source
from ..wording import sentence_at

ID, SEVERITY, INDICATOR = "LINK-07", Severity.ERROR, LINKS
NAME = "博彩、色情、诈骗的词语和链接"
LOOKS_AT = "标题、正文和链接里的广告词（plugins/inspection/data/forbidden.csv）；同一句说到查处、禁止、防范的不查"
FIX = "立即删去，报告网站安全责任人，查明来历"
PASS = ("\n严厉打击六合彩、网络博彩平台等违法犯罪活动。", "\n支援交通建设，由税务机关代开发票。",
        "\n谨防刷单返利诈骗。", "\n发行体育彩票，公布开奖结果。")
FAIL = ("\n澳门新葡京注册送彩金", "\n百家乐真人荷官在线发牌", "\n见[更多](https://www.gov.cn.bet365-vip.com/)。",
        "\n代开发票，联系微信。")
_AGAINST = re.compile(r"打击|查处|禁止|严禁|防范|警惕|谨防|违法|犯罪|取缔|整治|不得|诈骗|举报|非法|涉嫌|治理|禁毒|"
                      r"处罚|拘留|罚款|刑法|危害|抵制|不要|不参与|远离|清理|案")
_LINK = re.compile(r"(?:\]\(|href=[\"']?|src=[\"']?|<)(https?://[^\s)\"'<>]+)", re.IGNORECASE)
_HOSTS = re.compile(r"bet365|casino|caipiao|boyin|duboo?|poker|porn|sex(?:y|tube|cam)|(?<![a-z])"
                    r"(?:xxx|av|slots?|lottery|188bet|yabo|kaiyun"
                    r"|bbin|pk10|dafabet|1xbet|ag8)(?![a-z])",
                    re.IGNORECASE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each word outside a sentence against it, for each such link."""
    text = source.prose
    for match, phrase in find_phrases(text, facts_in(source, context)["forbidden"]):
        if not _AGAINST.search(sentence_at(text, match.start())):
            yield Fault(match.start(), f"“{match[0]}”是{phrase.reason}的词语。", f"请{FIX}。")
    for match in _LINK.finditer(source.text, source.body_at) if "://" in source.text else ():
        if _HOSTS.search(match[1]):
            yield Fault(match.start(1), f"链接“{match[1][:60]}”像是博彩、色情网站。", f"请{FIX}。")
