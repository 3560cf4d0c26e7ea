"""The rules of what stands on platforms: enterprises, solicitations, accounts, guides, answers."""

from collections.abc import Iterator

from ..disclosure.fields import list_fields
from ..disclosure.neighbours import FILE as NEIGHBOURS_FILE
from ..documents.findings import Severity
from ..documents.rule import Fault, Rule, RuleKind, Word
from ..documents.schema import nearest
from .accounts import PATH as ACCOUNTS_FILE
from .accounts import list_faults
from .case import PlatformCase
from .office import ENTERPRISE
from .solicitations import SHORTEST, WITHIN


def _check_sectors(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each enterprise that lacks matters of its sector, and for one without a sector
    that is known."""
    known = {office.name for office, _ in case.checklists}
    for office in case.offices:
        if office.issuer.level == ENTERPRISE and office.name not in known:
            sectors = "、".join(one.name for one in list_fields() if one.is_sector)
            yield Fault(Word(office.name), f"{office.name}没有写明行业，或者行业不认识。",
                        f"请在这一项写“行业: …”，可用的：{sectors}；都不是的，用豁免说明。")
    for office, checklist in case.checklists:
        if checklist.missing:
            yield Fault(Word(office.name), f"{office.name}（{checklist.sector}）没有公开："
                        f"{'、'.join(checklist.missing)}。",
                        f"请用 inv new --kind 目录 --field {checklist.sector} --office {office.name} "
                        "编制目录，写明每项公开在哪里。")


_SECTORS: Rule[[PlatformCase]] = Rule(
    "PLAT-06", Severity.NOTE, "公共企事业单位没有公开行业规定的内容",
    "层级是“公共企事业单位”的每个机关有没有写明行业；行业规定公开的内容（条例第五十五条、国办发〔2020〕50号，"
    "事项是简称，只作提示），它的公开目录有没有列出并指到文件",
    "编制公开目录，每项指到文件", RuleKind.PLATFORM, _check_sectors,
    passes=("{名称: 某供水公司, 行业: 供水}，目录里每项都有文件",),
    fails=("{名称: 某供水公司, 行业: 供水}，没有目录", "{名称: 某供水公司}，没有行业"))


def _check_results(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each solicitation whose result is later than it may be, or that is too short."""
    for one in case.solicitations:
        document = one.document
        if one.is_overdue_on(case.day):
            yield Fault(Word(document.title), f"征集已于{one.closes}结束，过了{WITHIN.days}天还没有反馈。",
                        "请公开意见采纳情况，文件头写“反馈: 本文件的路径”。", path=document.path)
        if one.opens and one.closes and (one.closes - one.opens).days + 1 < SHORTEST:
            yield Fault(Word(document.title), f"征集期从{one.opens}到{one.closes}，不到{SHORTEST}天。",
                        "一般不少于三十日；情况紧急等需要缩短的，请在正文写明理由。", path=document.path,
                        severity=Severity.NOTE)


_RESULTS: Rule[[PlatformCase]] = Rule(
    "PLAT-07", Severity.WARNING, "意见征集没有反馈",
    "版式是“征集”的文件：截止以后三十天内有没有反馈结果的文件；征集期是不是不到三十天（重大行政决策程序暂行条例第十五条）",
    "公开意见采纳情况，写“反馈”指到征集", RuleKind.PLATFORM, _check_results,
    passes=("征集截止: 2026-10-31，11月有一份文件写了反馈",), fails=("征集截止: 2026-06-30，到12月没有反馈",))


def _check_accounts(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each account of no office of the register, one too many, not filed or silent."""
    known = {name for one in case.offices for name in (one.name, *one.issuer.former_names)}
    for account in case.accounts:
        if account.office not in known:
            yield Fault(Word(account.office), f"账号“{account.name}”的机关“{account.office}”没有登记。",
                        f"{nearest(account.office, known)}请写 _data/issuers.yml 里的名称，或者先登记这个机关。",
                        path=ACCOUNTS_FILE)
    for account, message, fix in list_faults(case.accounts, case.day):
        yield Fault(Word(account.name), message, fix, path=ACCOUNTS_FILE)


_ACCOUNTS: Rule[[PlatformCase]] = Rule(
    "PLAT-08", Severity.WARNING, "政务新媒体账号",
    "accounts.yml 里的账号：机关有没有登记；状态是“运行”的，一个机关在一个平台是不是只有一个，有没有备案日期，"
    "最近更新是不是超过十四天",
    "关停、合并、备案或者更新，改 accounts.yml", RuleKind.PLATFORM, _check_accounts,
    passes=("{平台: 微博, 名称: 甲, 机关: 示例县教育局, 备案日期: 2024-01-02}",),
    fails=("{平台: 微博, 名称: 甲, 机关: 示例县教育局}",))


def _check_guides(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each guide to a service that does not say all of its elements."""
    for document, missing in case.guides:
        if missing and document.is_full:
            yield Fault(Word(document.title), f"办事指南没有写明：{'、'.join(missing)}。",
                        "请各写一节，标题里有这个词；短的也可以写在文件头：办理时限、收费标准、办理地点、咨询电话。",
                        path=document.path)


_GUIDES: Rule[[PlatformCase]] = Rule(
    "PLAT-09", Severity.WARNING, "办事指南要素不全",
    "版式是“办事指南”的文件有没有条件、材料、流程、时限、收费、地点、电话七项：标题（或者表头）里有这个词，"
    "或者写在文件头，或者有【机构：…】", "补上缺的要素，不收费的也写明不收费", RuleKind.PLATFORM, _check_guides,
    passes=("二、条件；三、材料；四、流程和时限；五、收费；六、地点和电话",), fails=("二、条件；三、材料",))


def _check_answers(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each answer that rests on nothing, or on what no longer stands on the day."""
    for one in case.answered:
        question, path = one.question, one.document.path
        if not question.is_answered:
            yield Fault(Word(question.words), f"“{question.words}”没有解答。", "请写解答，或者删去这一问。",
                        path=path)
        for since, words, basis in one.changes:
            if since <= case.day:
                yield Fault(Word(question.words), f"“{question.words}”依据的《{basis.document.title}》"
                            f"{words}。", "请按现行的规定改写解答和依据，发布日期改为改写的那一天；或者删去这一问。", path=path)
        if question.is_answered and not question.bases:
            yield Fault(Word(question.words), f"“{question.words}”"
                        + (f"的依据“{question.basis}”没有认出是哪份文件。" if question.basis else "没有写明依据。"),
                        "请在解答下面另起一段，写“依据：《标题》（文号）第几条”。", path=path,
                        severity=Severity.NOTE)


_ANSWERS: Rule[[PlatformCase]] = Rule(
    "PLAT-10", Severity.WARNING, "问答的依据",
    "版式是“问答”的文件：每一问有没有解答，依据的文件、条款是不是已经失效、废止、修改；没有写依据的只作提示",
    "按现行的规定改写", RuleKind.PLATFORM, _check_answers,
    passes=("依据：《某办法》（示政发〔2024〕5号）第三条，现行有效",),
    fails=("依据：《某办法》（示政发〔2021〕3号），已经废止",))


def _check_neighbours(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each neighbour without a card, or with an old one."""
    for neighbour, message in case.stale:
        yield Fault(Word(neighbour.name), message,
                    "请运行 python3 tasks.py neighbours，核对以后提交 _data/neighbours/。",
                    path=f"_data/{NEIGHBOURS_FILE}")


_NEIGHBOURS: Rule[[PlatformCase]] = Rule(
    "PLAT-11", Severity.NOTE, "相邻网站的名片",
    "neighbours.yml 里登记的每个网站有没有取过名片，取来是不是超过三十天", "重新取名片", RuleKind.PLATFORM,
    _check_neighbours, passes=("取自2026-11-20的名片，到11月30日",), fails=("登记了，没有取过名片",))
RULES_OF_CONTENT = (_SECTORS, _RESULTS, _ACCOUNTS, _GUIDES, _ANSWERS, _NEIGHBOURS)
