"""The rules about validity as registered: one row a rule. Their checks share what they look at."""

from collections.abc import Iterator
from functools import partial

from ..documents.findings import Severity
from ..documents.rule import Fault, Rule, RuleKind
from .act_check import ACT
from .checks import ValidityCase
from .clause_check import DOUBT, EFFECTIVE, TERM
from .clean_up_check import UNDECLARED
from .contradictions import BACKDATED, CIRCULAR, IDLE, TOO_LATE, TWICE
from .dangling import DANGLING
from .holidays import UNKNOWN_YEAR
from .limits import OPEN_END, TOO_LONG, WITHOUT_END
from .own_dates import OWN_DATES
from .superior import LAPSED_ABOVE


def _check(rule: str, case: ValidityCase) -> Iterator[Fault]:
    """The faults of one rule."""
    return (fault for of, fault in case.faults if of == rule)


def _rule(id: str, severity: Severity, name: str, looks_at: str, fix: str
          ) -> Rule[[ValidityCase]]:
    return Rule(id, severity, name, looks_at, fix, RuleKind.VALIDITY, partial(_check, id))


RULES = (
    _rule(CIRCULAR, Severity.ERROR, "关系绕成一圈",
          "文件头的“废止”“修改”等：甲废止乙、乙又废止甲，或文件作用于自己", "删去方向写反的一条"),
    _rule(TWICE, Severity.WARNING, "同一文件两次失去效力",
          "两个文件先后废止同一个文件，或旧文件自己写的废止日期与新文件的不同", "核对文号，删去多余的一条"),
    _rule(OWN_DATES, Severity.WARNING, "日期自相矛盾",
          "同一文件的施行日期、成文日期、有效期、有效期至、废止日期；有效期至早于施行日期的是错误；"
          "写了依据没有写日期的；“自”晚于“至”的是错误，更正早于发布的；施行日期早于成文、发布，正文又没有写从那天起的", "核对原件后改正"),
    _rule(TOO_LATE, Severity.WARNING, "失去效力后还修改、延长",
          "修改、延长、部分废止的文件那时是否已经失去效力", "核对日期和文号"),
    _rule(BACKDATED, Severity.ERROR, "成文早于它要改变的文件",
          "废止、修改等文件的成文日期是不是晚于旧文件的", "核对两个文件的成文日期和文号"),
    _rule(IDLE, Severity.WARNING, "不起作用的关系",
          "没有日期的文件所列的关系；那时没有暂停执行的“恢复执行”；没有写明延长到哪一天，或没有真正延长的“延长有效期”", "补上日期，核对“至”"),
    _rule(DANGLING, Severity.WARNING, "废止的文件不在本站",
          "“废止”“宣布失效”里列出的文件在不在本站；标明站外的不查", "核对文号；补录旧文件，或写成站外"),
    _rule(LAPSED_ABOVE, Severity.WARNING, "转发、依据的文件已失去效力",
          "“转发”“依据”里本站的文件是不是已经失去效力，而本文件还在执行；办事指南依据的文件、条款是不是又有修改", "评估后废止、宣布失效，或另发文件写明继续有效"),
    _rule(EFFECTIVE, Severity.WARNING, "施行日期与正文不一致",
          "正文的施行条款与“施行日期”；两处不同的是错误", "核对原件，补上或改正“施行日期”"),
    _rule(TERM, Severity.WARNING, "有效期与正文不一致",
          "正文的有效期条款与“有效期”“有效期至”；两处不同的、正文的期限已过而网站还显示有效的是错误",
          "核对原件，补上或改正有效期"),
    _rule(ACT, Severity.WARNING, "正文废止、延长的文件没有列出",
          "正文写明废止、宣布失效、修改、延长、暂停、恢复的文件，文件头有没有列出；早已失去效力的是说明", "补在文件头里"),
    _rule(DOUBT, Severity.WARNING, "条款要由人判断",
          "程序读不准的施行、有效期、废止条款，文件头没有写明的", "核对原件，在文件头写明"),
    _rule(UNDECLARED, Severity.WARNING, "清理决定列出的没有写进文件头",
          "标题说废止、宣布失效、清理结果的文件：正文的表和附件（CSV、XLSX、DOCX）里列出的每一份；"
          "什么也没有写、没有列的是错误", "用 clear 列入文件头，核对不在本站的"),
    _rule(TOO_LONG, Severity.WARNING, "有效期过长",
          "有效期是不是超过上限（默认5年，试行、暂行2年，可在“效力”里改）", "核对原件，按规定评估后重新公布"),
    _rule(WITHOUT_END, Severity.NOTE, "没有写明有效期",
          "要标注有效性的文件有没有期限", "原件有规定的补上“有效期至”"),
    _rule(OPEN_END, Severity.NOTE, "有效到某件事发生为止",
          "期限写成事件的文件：程序不知道事情发生了没有", "定期核对；已经发生的补上“有效期至”"),
    _rule(UNKNOWN_YEAR, Severity.WARNING, "放假安排没有或者不全",
          "十一月起，_data/holidays.yml 和程序里有没有下一年的放假安排；_data/holidays.yml 里的一年有没有写春节、国庆节",
          "放假通知公布以后，照通知写全"),
)
