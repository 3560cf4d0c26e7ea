"""Kinds of new documents: where each belongs, and the text an editor begins with.

What stands between ‹ and › is a placeholder: it is written without these signs, and while a
document still holds one, it is not published. A placeholder takes as many words with it as it
needs to be found in no finished text.
"""

import re
from dataclasses import dataclass

from .document import Layout

_PLACEHOLDER = re.compile("‹(.+?)›")
OFFICE = "（发文机关）"  # where an editor has named none


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """What a new document of a kind starts from; a numbered one gets a 文号 and a full title."""

    category: str
    body: str
    layout: str = ""
    genre: str = ""
    numbered: bool = True

    @property
    def placeholders(self) -> tuple[str, ...]:
        """What an editor has to write anew, in order."""
        return tuple(_PLACEHOLDER.findall(self.body))

    def text(self, office: str, day: str, year: int) -> str:
        """The body of a new document, signed by an office on a day, about a year."""
        return without_signs(self.body).format(office=office, day=day, year=year)


def without_signs(text: str) -> str:
    """A text whose placeholders stand without their signs, as they are written."""
    return _PLACEHOLDER.sub(r"\1", text)


_LETTER = """\
‹（主送机关，如 各乡镇人民政府，县政府各部门、单位）›：

‹（写明目的和依据。）›现{verb}如下：

## 一、‹（小标题）›

‹（正文。）›

## 二、‹（小标题）›

‹（正文。）›

{office}

{day}
"""

_RULES = """\
## 第一章 总则

第一条 ‹为了（目的）›，‹根据（上位法）›，结合本县实际，制定本办法。

第二条 本办法‹适用于（范围）›。

## 第二章 ‹（章名）›

第三条 ‹（内容。）›

## 第三章 附则

第四条 本办法‹自（年月日）›起施行，‹有效期（五）年›。
"""

_REPLY = """\
‹（来文机关）：›

你单位《‹关于××的请示›‹》（文号）收悉›。现批复如下：

一、‹（内容。）›

二、‹（内容。）›

{office}

{day}
"""

_PUBLIC = """\
‹（写明依据和事由。）›现将有关事项公告如下：

一、‹（事项。）›

二、‹（事项。）›

特此公告。

{office}

{day}
"""

_INTERPRETATION = """\
## 一、出台背景

‹（为什么制定，依据是什么。）›

## 二、主要内容

‹（新在哪里，谁受影响，怎样办理。）›

## 三、施行时间

‹（自何时起施行，有效期多久。）›

解读单位：{office}

咨询电话：‹（区号-号码）›
"""

# 国办公开办函〔2021〕30号: six parts, none left out; the tables come from the data file.
_ANNUAL_REPORT = """\
## 一、总体情况

本报告统计期限为{year}年1月1日至12月31日。

‹（主动公开、依申请公开、政府信息管理、平台建设、监督保障。）›

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

‹（问题和改进。）›

## 六、其他需要报告的事项

‹（收取信息处理费的件数和金额；没有收取的，写明本年度没有收取信息处理费。）›
"""

# 条例第十二条: what a guide must say.
_GUIDE = """\
## 一、政府信息的分类、编排体系和获取方式

‹（分类；编排；在哪里查阅、怎样检索。）›

## 二、依申请公开

‹（受理机构、申请方式、答复期限、收费。）›

## 三、政府信息公开工作机构

‹（名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式。）›

## 四、监督和救济

‹（投诉、举报；行政复议：向哪一级机关、60日内；行政诉讼：由哪一级法院管辖。对不予公开的决定不服的，应当先申请行政复议。）›
"""

# 国办发〔2019〕54号: the columns of a standard schedule.
SCHEDULE_HEADS = """\
| 序号 | 一级事项 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象 | 公开方式 | 公开层级 | 公开栏目 |
|---|---|---|---|---|---|---|---|---|---|---|---|
"""
SCHEDULE_ROW = ("| {number} | {subject} | {matter} | ‹（写明要素）› | ‹（写明依据）› | 20个工作日内 | {office} | "
                "政府网站 | 全社会 | 主动 | {level} | |\n")
_SCHEDULE = SCHEDULE_HEADS + SCHEDULE_ROW.replace("{number}", "1").replace(
    "{subject}", "‹（一级事项）›").replace("{matter}", "‹（公开事项）›").replace("{level}", "县")

_PLAIN = "‹（正文。）›\n"

_INVENTORY = """\
| 序号 | 事项 | 责任单位 | 完成时限 | 进展 | 落实文件 |
|---|---|---|---|---|---|
| 1 | ‹（写明事项）› | ‹（写明机关）› | ‹（写明时限）› | ‹（写明进展）› | |
"""

_QUESTIONS = """\
## ‹（第一个问题写成一句问话）›？

‹（解答。）›

依据：‹（写明依据：《标题》（文号）第几条。）›

## ‹（第二个问题写成一句问话）›？

‹（解答。）›

依据：‹（写明依据：《标题》（文号）第几条。）›
"""

# The elements of a guide that plugins/platforms/service_guides.py looks for.
_SERVICE_GUIDE = """\
## 一、办理条件

‹（谁可以办，符合什么条件。）›

## 二、申请材料

‹（材料的名称、份数、从哪里来；能够共享的不用交。）›

## 三、办理流程

‹（在哪里提出，经过哪些步骤。）›

## 四、办理时限

‹（法定的和承诺的时限。）›

## 五、收费标准

‹（不收费；收费的写标准和依据。）›

## 六、办理地点和咨询电话

‹（窗口的地址、办公时间和电话。）›
"""


def _letter(genre: str, verb: str, category: str = "其他政策文件") -> DocumentKind:
    return DocumentKind(category, _LETTER.replace("{verb}", verb), genre=genre)


KINDS: dict[str, DocumentKind] = {
    "通知": _letter("通知", "将有关事项通知"),
    "意见": _letter("意见", "提出意见"),
    "通报": _letter("通报", "将有关情况通报", "通知公告"),
    "公告": DocumentKind("通知公告", _PUBLIC, genre="公告"),
    "通告": DocumentKind("通知公告", _PUBLIC.replace("公告", "通告"), genre="通告"),
    "批复": DocumentKind("其他政策文件", _REPLY, genre="批复"),
    "规范性文件": DocumentKind("行政规范性文件", _RULES),
    "解读": DocumentKind("政策解读", _INTERPRETATION, layout="解读", numbered=False),
    "年报": DocumentKind("政府信息公开年报", _ANNUAL_REPORT, layout=Layout.ANNUAL_REPORT, numbered=False),
    "指南": DocumentKind("政府信息公开指南", _GUIDE, layout="指南", numbered=False),
    "制度": DocumentKind("政府信息公开制度", _RULES, layout="制度", numbered=False),
    "目录": DocumentKind("政府信息公开制度", _SCHEDULE, layout=Layout.SCHEDULE, numbered=False),
    "机构": DocumentKind("机构设置", _PLAIN, layout="机构", numbered=False),
    "领导": DocumentKind("领导信息", _PLAIN, layout="领导", numbered=False),
    "问答": DocumentKind("其他政策文件", _QUESTIONS, layout="问答", numbered=False),
    "办事指南": DocumentKind("行政许可和服务", _SERVICE_GUIDE, layout="办事指南", numbered=False),
    "清单": DocumentKind("其他政策文件", _INVENTORY, layout="清单", numbered=False),
    "页面": DocumentKind("其他政策文件", _PLAIN, layout="页面", numbered=False),
}
PLACEHOLDERS = tuple(dict.fromkeys(
    (OFFICE, *(words for kind in KINDS.values() for words in kind.placeholders))))
