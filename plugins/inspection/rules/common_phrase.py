"""Words stand as they stand everywhere: one that only sounds or looks like it is a slip."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..concerning import facts_in
from ..context import Context
from ..indicators import ACCURACY
from ..near_words import find_word_slips
from ..set_phrases import find_set_phrase_slips
from ..source import Source
from ..wording import county_in

ID, SEVERITY, INDICATOR = "TXT-49", Severity.WARNING, ACCURACY
NAME = "疑似写错、颠倒、漏写的字"
LOOKS_AT = ("标题、摘要和正文里，公文常用语（plugins/inspection/data/phrases.csv）写错、颠倒、多写、漏写一个字的；"
            "常用词里一个字写成同音字或形近字、两个字颠倒、重了一个字，而成了五千万字的法规、公文、新闻里"
            "（characters.npz）几乎没有的搭配的；书名号和引文里的、转载转发的不查")
FIX = "核对后改正；没有写错的，登记豁免"
PASS = ("标题: 关于规范统计统计资料的通知", "\n有关部门应当依法处理。", "\n开户行为中国工商银行示例支行，", "\n实行统一管理，防止和治理污染。")
FAIL = ("\n由县民政局负责解识。", "\n不得危害公共按全。", "\n加强组织领倒。", "标题: 关于拟录用人员的公告\n\n有关事项通知知如下",
        "\n切实保障人民群的利益。", "\n认真解觉群众反映的突出问题。",
        "\n会议对下一步工作进行了署部。", "\n组织力量进行进行现场核查。")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each slip that no table has as a word of its own."""
    if is_anothers(source.document, context.site):
        return
    facts = facts_in(source, context)
    listed = (*facts["confusions"], *facts["wording"], *facts["terms"])
    codes = tuple(code for issuer in context.site.issuers for code in issuer.codes)
    stem = county_in(context.site.identity.region)[:-1]
    set_slips = find_set_phrase_slips(source.own_words)
    taken = {at for slip in set_slips for at in range(slip.at - 2, slip.at + len(slip.written))}
    words = (slip for slip in find_word_slips(source.own_words) if slip.at not in taken
             and not (slip.at < source.body_at and slip.is_twice))  # 关于规范统计统计资料的通知
    for slip in (*set_slips, *words):
        if source.own_words.startswith(codes, slip.at) or _runs_through(
                source.own_words, slip.at, stem):
            continue  # 示政公〔2026〕3号, 示例支行
        around = source.own_words[max(slip.at - 4, 0):slip.at + 8]
        if not any(phrase.pattern.search(around) for phrase in listed):
            yield Fault(slip.at, f"“{slip.written}”疑似“{slip.meant}”写错了一个字。",
                        f"请核对，是它的请改为：{slip.meant}")


def _runs_through(text: str, at: int, place: str) -> bool:
    """Whether the name of a place, 示例, begins before an offset and ends behind it."""
    return any(text.startswith(place, at - back) for back in range(1, min(len(place), at + 1)))
