"""The handbook for editors, made from the tables the program itself goes by."""

from collections.abc import Mapping
from typing import Any

from ..commands.rules import registered_rules
from ..documents.document import Layout
from ..documents.fields import DATED_LAYOUTS, FIELDS, PARTICULARS
from ..documents.folder import DOWNLOADS
from ..documents.reviews import Step
from ..reviewing.rules import read_rules
from .context import PreviewContext
from .related import issuers

# What each layout is for; the words themselves are `Layout`.
USES: Mapping[Layout, str] = {
    Layout.DOCUMENT: "通知、意见、办法等公文",
    Layout.GUIDE: "政府信息公开指南",
    Layout.SYSTEM: "政府信息公开制度",
    Layout.SCHEDULE: "主动公开基本目录",
    Layout.ANNUAL_REPORT: "政府信息公开工作年度报告",
    Layout.ORGANISATION: "机构职能",
    Layout.LEADER: "领导信息",
    Layout.INTERPRETATION: "政策解读",
    Layout.PAGE: "其他说明性页面",
    Layout.GAZETTE: "政府公报的一期，“刊载”按次序写各份文件",
    Layout.SOLICITATION: "意见征集；结果的文件写“反馈”指到它",
    Layout.QUESTIONS: "常见问题解答：以问号结尾的标题是一问",
    Layout.SERVICE_GUIDE: "一个事项的办事指南，七项要素写在文件头或者各节",
    Layout.INVENTORY: "权责清单、为民实事、工作要点等，一项一行的表格",
    Layout.STATEMENT: "栏目的说明（如暂无文件），不是文件：不计件，不进列表、检索和数据，列在类别页上方",
}


def handbook_view(context: PreviewContext) -> dict[str, Any]:
    """Everything the page of the handbook shows."""
    tree = context.tree
    reviews, _ = read_rules(context.data, tree)
    return {
        "fields": FIELDS,
        "dated": "、".join(sorted(DATED_LAYOUTS)),
        "layouts": [(layout, USES[layout], PARTICULARS.get(layout, ())) for layout in Layout],
        "categories": [(node, len(node.parents)) for node in tree.walk()],
        "issuers": issuers(context),
        "downloads": "、".join(sorted(DOWNLOADS)),
        "rules": sorted(registered_rules(), key=lambda rule: rule.id),
        "steps": tuple(Step),
        "reviews": [(name, tuple(Step)[:count]) for name, count in reviews.steps.items()],
        "since": reviews.since.isoformat() if reviews.since.year > 1 else "",
    }
