"""Where a document belongs, by its title: a proposal for an editor to confirm."""

import re

# The first that matches a title decides: pattern, category, layout ("" for 文件).
_RULES = tuple((re.compile(pattern), category, layout) for pattern, category, layout in (
    (r"政府信息公开指南$", "政府信息公开指南", "指南"),
    (r"政府信息公开(?:工作)?年度报告|政府信息公开年报", "政府信息公开年报", "年报"),
    (r"解读|一图读懂|图解|问答$", "政策解读", "解读"),
    (r"预算|决算", "财政预决算", ""),
    (r"公务员.*(?:招|录)|招考", "公务员招考", ""),
    (r"统计公报|统计年鉴", "统计信息", ""),
    (r"应急预案", "突发事件应对", ""),
    (r"规划(?:纲要)?(?:》?的通知)?$", "规划计划", ""),
    (r"收费", "行政事业性收费", ""),
    (r"政府(?:集中)?采购", "政府集中采购", ""),
    (r"征收|征地", "土地和房屋征收", ""),
    (r"低保|救助", "社会救助", ""),
    (r"工作机构|机构设置|机构职能", "机构设置", "页面"),
    (r"领导(?:简介|信息|分工)", "领导信息", "页面"),
    (r"平台$", "关联平台", "页面"),
    (r"(?:办法|规定|细则|规则)(?:[（(].{1,6}[）)])?(?:》?的(?:通知|决定))?$", "行政规范性文件", ""),
    (r"(?:通报|通告|公告|公示)(?:[（(].{1,12}[）)])?$", "通知公告", ""),
    (r"(?:通知|意见|方案|要点|计划|决定|批复|函|目录|清单)(?:[（(].{1,12}[）)])?$", "其他政策文件", ""),
))
# 党政机关公文处理工作条例第八条: exactly fifteen.
_GENRES = ("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
           "议案", "函", "纪要")


def propose_category(title: str) -> tuple[str, str]:
    """Category and layout that a title speaks for, "" where it speaks for none."""
    return next(((category, layout) for pattern, category, layout in _RULES
                 if pattern.search(title)), ("", ""))


def genre_of(title: str) -> str:
    """文种: the kind of letter a title ends with, "" where it names none."""
    bare = re.sub(r"[（(][^（）()]{1,12}[）)]$", "", title)
    return next((genre for genre in _GENRES if bare.endswith(genre)), "")
