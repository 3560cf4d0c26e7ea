"""The front matter: every key an editor may write, once. No other file knows these words."""

import re
from datetime import date
from typing import Any

import yaml

from . import parsers as p
from .dates import PartialStart
from .document import (
    Correction,
    Coverage,
    DeclaredAttachment,
    Document,
    EarlierVersion,
    InterpretationForm,
    Layout,
    Openness,
    Withdrawal,
)
from .relation import Relation
from .schema import Field, Several, ValueFault

_DAY = "YYYY-MM-DD"
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
REVIEWS = "审核"  # the one key that no review covers

OUTSIDE = "站外"


def _relate(target: str = "", outside: str = "", **values: Any) -> Relation:
    if bool(target) is bool(outside):
        raise ValueFault("里“文件”和“站外”应当写一个，也只能写一个。",
                         f"本站的写 {{文件: 文号}}，不在本站的写 {{{OUTSIDE}: 《标题》（文号）}}。")
    return Relation(target or outside, outside=bool(outside), **values)


RELATION = (
    Field("文件", "target", p.text),
    Field(OUTSIDE, "outside", p.text),
    Field("条款", "articles", p.words),
    Field("自", "since", p.day),
    Field("至", "until", p.day),
    Field("延长", "months", p.period),
)
_relation = p.record(RELATION, _relate, short="target")
ATTACHMENT = (
    Field("文件", "file", p.line, required=True),
    Field("名称", "label", p.line),
)
_attachment = p.record(ATTACHMENT, DeclaredAttachment, short="file")
CORRECTION = (
    Field("日期", "day", p.day, required=True),
    Field("说明", "note", p.line, required=True),
)
_correction = p.record(CORRECTION, Correction)
EARLIER_VERSION = (
    Field("文件", "file", p.text, required=True),
    Field("至", "until", p.day),
)
_earlier_version = p.record(EARLIER_VERSION, EarlierVersion, short="file")
WITHDRAWAL = (
    Field("日期", "day", p.day, required=True),
    Field("理由", "reason", p.line, required=True),
    Field("以前文本", "keeps_texts", p.lookup({"一并撤下": False, "保留": True})),
)
PARTIAL_START = (
    Field("条款", "articles", p.words, required=True),
    Field("自", "day", p.day, required=True),
)
_partial_start = p.record(PARTIAL_START, PartialStart)


def _effective_on(node: yaml.Node) -> date | Several:
    """One day; or a list of it and of articles with days of their own."""
    if isinstance(node, yaml.ScalarNode):
        return p.day(node)
    items = p.many(lambda one: p.day(one) if isinstance(one, yaml.ScalarNode)
                   else _partial_start(one))(node)
    days = [item for item in items if isinstance(item, date)]
    if len(days) > 1:
        raise ValueFault("写了几个日期，不知道哪一个是全文的。",
                         f"全文的日期写一个，分条施行的写成 {{条款: [第三条], 自: {_DAY}}}。")
    parts = tuple(item for item in items if not isinstance(item, date))
    return Several({"effective_on": days[0] if days else None, "partial_starts": parts})


UNTIL_EVENT = (Field("事件", "ends_with", p.line, required=True),)
_until_event = p.record(UNTIL_EVENT, lambda ends_with: Several({"ends_with": ends_with}))


def _expires_on(node: yaml.Node) -> date | Several:
    """The last day, or the event with which it ends, which no program knows."""
    if isinstance(node, yaml.MappingNode):
        event: Several = _until_event(node)
        return event
    return p.day(node)


_withdrawal = p.record(WITHDRAWAL, Withdrawal)
_relations = p.many(_relation)
_layout = p.lookup({layout.value: layout for layout in Layout})
_form = p.lookup({form.value: form for form in InterpretationForm})
_openness = p.lookup({openness.value: openness for openness in Openness})
_coverage = p.lookup({coverage.value: coverage for coverage in Coverage})

PUBLISHED = Field("发布日期", "published_at", p.published_at, f"{_DAY}，或 {_DAY} HH:MM，或 未载明")
FIELDS = (
    Field("标题", "title", p.line, "文件的完整标题", required=True),
    Field("类别", "category", p.line, "栏目目录中的一个名称", required=True),
    Field("另列", "also_in", p.many(p.line), "还列入哪些类别"),
    PUBLISHED,
    Field("文号", "document_number", p.number, "×政办发〔2024〕66号"),
    Field("发文机关", "issuers", p.many(p.line), "机关全称；联合发文写成列表，牵头机关在前"),
    Field("成文日期", "signed_on", p.day, _DAY),
    Field("施行日期", "effective_on", _effective_on, f"{_DAY}；分条施行的，{{条款, 自}}"),
    Field("有效期至", "expires_on", _expires_on, f"{_DAY}，有效的最后一天；到某件事为止的，{{事件: …}}"),
    Field("有效期", "valid_for", p.period, "5年 或 18个月，自施行日期起算"),
    Field("失效依据", "expiry_basis", p.line, "有效期不是原件写明的，写明为什么到这一天"),
    Field("废止", "repeals", _relations, "文号、路径、本站的标题，或 {文件, 条款}、{站外: 《标题》（文号）}"),
    Field("宣布失效", "declares_lapsed", _relations, "本文件宣布失效的文件，或清单（CSV、XLSX、DOCX）的路径"),
    Field("修改", "amends", _relations, "本文件修改的文件"),
    Field("补充", "supplements", _relations, "本文件补充的文件"),
    Field("延长有效期", "extends", _relations, "{文件: 文号, 至: YYYY-MM-DD}，或 {文件: 文号, 延长: 2年}"),
    Field("暂停执行", "suspends", _relations, "文号，或 {文件: 文号, 自: YYYY-MM-DD, 至: YYYY-MM-DD}"),
    Field("恢复执行", "resumes", _relations, "恢复执行的文件"),
    Field("继续有效", "reaffirms", _relations, "评估后继续有效的文件，或 {文件: 文号, 至: YYYY-MM-DD}"),
    Field("解读", "interprets", _relations, "本文件解读的文件"),
    Field("解读形式", "interpretation_form", _form, "、".join(InterpretationForm)),
    Field("转发", "forwards", _relations, "本文件转发的文件"),
    Field("依据", "based_on", _relations, "制定依据"),
    Field("刊载", "collects", _relations, "公报这一期刊载的文件，按次序"),
    Field("反馈", "responds_to", _relations, "本文件反馈的意见征集"),
    Field("废止日期", "repealed_on", p.day, f"{_DAY}，不再有效的第一天"),
    Field("废止依据", "repeal_basis", p.line, "站外文件废止本文件时写明其标题和文号"),
    Field("索引号", "index_number", p.line, "机构代码/2024-00066"),
    Field("主题分类", "subject", p.line, "综合政务\\政务公开"),
    Field("主题词", "keywords", p.words, "关键词列表"),
    Field("摘要", "summary", p.line, "一两句话的内容概述"),
    Field("来源", "source", p.line, "转载时写明来源"),
    Field("附件", "attachments", p.many(_attachment), "文件名，或 {文件: 文件名, 名称: 显示的名称}"),
    Field("文种", "genre", p.line, "通知、意见、通告等"),
    Field("责任编辑", "editor", p.line, "姓名"),
    Field("责任单位", "responsible_office", p.line, "机关名称"),
    Field("公开机关", "disclosing_offices", p.many(p.line), "列入哪些机关的平台，发文机关、责任单位说得不对时才写"),
    Field("公开属性", "openness", _openness, "主动公开（默认）、依申请公开、不予公开"),
    Field("收录", "coverage", _coverage, "全文（默认）、摘要、题录"),
    Field(REVIEWS, "reviews", p.plain, "审核记录，不发布"),
    Field("更正", "corrections", p.many(_correction), "{日期: YYYY-MM-DD, 说明: …}"),
    Field("前版", "earlier_versions", p.many(_earlier_version), "以前文本的文件路径"),
    Field("旧址", "former_paths", p.many(p.line), "原来的网页地址，自动跳转到新地址"),
    Field("撤下", "withdrawn", _withdrawal, "{日期: YYYY-MM-DD, 理由: …}；前版一并撤下，留着的加写 以前文本: 保留"),
    Field("版式", "layout", _layout, "、".join(Layout)),
)

HEAD, ADDRESS, TELEPHONE = "负责人", "地址", "联系电话"
POST, OF_ORGANISATION, RANK, CAREER, DUTIES = "职务", "机构", "排序", "简历", "工作分工"
REPORT_YEAR, REPORT_DATA, FIELD = "年度", "数据", "领域"
ISSUE, OPENS, CLOSES, TAKES_PART = "期号", "征集开始", "征集截止", "参与方式"
INVENTORY = "清单种类"
TERM, FEE, COUNTER, INQUIRIES = "办理时限", "收费标准", "办理地点", "咨询电话"
# Further keys of a layout: shown as a table under the title, in this order.
PARTICULARS = {
    Layout.ORGANISATION: (HEAD, ADDRESS, "办公时间", TELEPHONE, "传真号码", "邮政编码",
                          "电子邮箱", "主要职责"),
    Layout.LEADER: (POST, OF_ORGANISATION, RANK, CAREER, DUTIES),
    Layout.ANNUAL_REPORT: (REPORT_YEAR, REPORT_DATA),
    Layout.SCHEDULE: (FIELD,),
    Layout.GAZETTE: (ISSUE,),
    Layout.SOLICITATION: (OPENS, CLOSES, TAKES_PART),
    Layout.INVENTORY: (INVENTORY, FIELD),
    Layout.SERVICE_GUIDE: (TERM, FEE, COUNTER, INQUIRIES),
}
UNSHOWN_PARTICULARS = frozenset({REPORT_DATA, RANK})  # names a file, or a place in a list

# 条例第二十三条 and the inspection rules: without a date a document counts as not updated.
DATED_LAYOUTS = frozenset({Layout.DOCUMENT, Layout.INTERPRETATION})


def particular(key: str) -> str:
    """The attribute of a further key."""
    return f"particular:{key}"


_LAYOUTS_OF = {key: [layout for layout, keys in PARTICULARS.items() if key in keys]
               for of_layout in PARTICULARS.values() for key in of_layout}
PARTICULAR_FIELDS = tuple(Field(key, particular(key), p.text, f"仅用于版式“{'”“'.join(layouts)}”")
                          for key, layouts in _LAYOUTS_OF.items())

# The keys of the records within values.
NESTED_KEYS = frozenset(field.key for table in (
    RELATION, ATTACHMENT, CORRECTION, EARLIER_VERSION, PARTIAL_START,
    UNTIL_EVENT, WITHDRAWAL) for field in table)


def data_file(document: Document) -> str:
    """The data file that a report names, "" where there is none."""
    return dict(document.particulars).get(REPORT_DATA, "")


def undated_text(document: Document) -> str:
    """What stands for the 发布日期 of a document without one: 待填 where somebody has still to fill
    it in, else 未载明; "" for a page that needs none."""
    if any(PUBLISHED.key in gap.words for gap in document.gaps):
        return "待填"
    return "未载明" if document.layout in DATED_LAYOUTS else ""


def reported_year(document: Document) -> int | None:
    """The year an annual report is about, as it or its title says; None where neither does."""
    declared = dict(document.particulars).get(REPORT_YEAR, "")
    found = _YEAR.search(f"{declared}年") or _YEAR.search(document.title)
    return int(found[0]) if found else None
