"""What notices group problems by: what is said, what is asked of the offices, which clauses."""

from typing import NamedTuple

from ..indicators import (
    ACCESS,
    ACCURACY,
    BLANK,
    COMPLETE,
    CONTENT,
    DATES,
    FAITHFUL,
    FINDABLE,
    FORM,
    FRAME,
    FRESH,
    GUIDE,
    INTERPRETATION,
    LINKS,
    MASTERY,
    PLATFORMS,
    PRIVACY,
    REPORTS,
    REVIEW,
    SCHEDULES,
    SECRECY,
    SPEED,
    TAGS,
    TIMELY,
    UNIQUE,
    VALIDITY,
    WORDING,
)


class Theme(NamedTuple):
    """A group of problems: what is said of them, what is asked of the offices."""

    problem: str
    demand: str
    indicators: frozenset[str]


THEMES = (
    Theme("安全和个人信息保护有漏洞", "守住安全底线。泄露的个人信息、涉密标志立即删除，查明是哪个环节漏过的，公开前逐件审查",
          frozenset({SECRECY, PRIVACY, REVIEW})),
    Theme("信息发布审核把关不严", "严格信息发布审核。初审、复审、终审逐级把关，对照台账逐处改正，防止再出现表述错误和错别字",
          frozenset({WORDING, ACCURACY, FORM, DATES, COMPLETE, UNIQUE, FAITHFUL, CONTENT})),
    Theme("公开不够及时、完整", "保证公开及时、完整。应当公开的二十个工作日内公开，空白的栏目、缺的指南、目录和年报尽快补齐",
          frozenset({TIMELY, BLANK, FRESH, GUIDE, REPORTS, SCHEDULES, PLATFORMS})),
    Theme("政策解读、有效性标注不到位", "做好政策解读和有效性标注。解读与政策同步发布、互相链接，废止、失效的文件及时标注",
          frozenset({INTERPRETATION, VALIDITY})),
    Theme("网页和功能不够规范", "规范网页和功能。定期检查链接、页面标签、站内检索和无障碍，发现问题随时改正",
          frozenset({LINKS, TAGS, FRAME, ACCESS, SPEED, FINDABLE})),
    Theme("自查整改不够经常", "坚持自查自纠。豁免到期的重新核准，整改完的及时销号", frozenset({MASTERY})),
)
