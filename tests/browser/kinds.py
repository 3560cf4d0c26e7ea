"""One page of every kind the site has: of the project's own content, and of a few files more."""

from pathlib import Path

from tests.annual_report.making import report_site
from tests.reading.site import SITE
from tests.support import build, markdown, write

KINDS = {
    "front": "index.html",
    "column": "disclosure/index.html",
    "category": "disclosure/other/policy/index.html",
    "empty category": "disclosure/normative/index.html",
    "guide": "guide/guide.html",
    "system": "system/regulation.html",
    "schedule": "system/disclosure-schedule.html",
    "document": "policy/yzbf-2024-66.html",
    "short document": "policy/gszfwz-2022-q2.html",
    "statement": "disclosure/budget/statement.html",
    "interpretation": "interpretation/yzbf-2024-66.html",
    "annual report": "annual-report/2025.html",
    "reports of all offices": "annual-report/by-office.html",
    "application": "application/index.html",
    "form": "application/form.html",
    "fees": "application/fees.html",
    "organisations": "disclosure/institution/organs/directory.html",
    "organisation": "disclosure/institution/organs/government-office.html",
    "leader": "disclosure/institution/leaders/county-head.html",
    "schedules": "schedules/index.html",
    "standing of a schedule": "schedules/system/disclosure-schedule.html",
    "fields of schedules": "schedules/fields.html",
    "platforms": "offices/index.html",
    "platform of an office": "offices/yongchang-office/index.html",
    "list of an office": "offices/yongchang-office/documents.html",
    "ratios of interpretation": "interpreted/index.html",
    "plain": "about.html",
    "platform": "platforms/counties.html",
    "issuers": "issuers/index.html",
    "issuer": "issuers/yongchang-office.html",
    "years": "years/index.html",
    "year": "years/2022.html",
    "site map": "sitemap.html",
    "in force": "validity/in-force.html",
    "lapsed": "validity/lapsed.html",
    "expiring": "validity/expiring.html",
    "changes": "validity/changes.html",
    "mirror": "mirror.html",
    "search": "search.html",
    "numbers": "search/numbers.html",
    "numbers of a code": "search/numbers/yongzhengbanfa.html",
    "not found": "404.html",
}

RULES = "类别: 行政规范性文件"
CARD = """{"fetched_on": "2026-11-01", "card": {"format": 1, "name": "城关镇人民政府",
 "column": "政府信息公开", "updated": "2026-10-30", "documents": 30,
 "in_force": 4, "columns": [{"name": "政府信息公开指南", "path": "guide/index.html", "documents": 1}],
 "search": {"page": "search.html"}, "pages": {"offices": "offices/index.html"}}}
"""
# What makes the kinds that the project's own content has no page of.
RARE_FILES = SITE | {
    "rules/old.md": markdown(
        f"{RULES}\n文号: 永政发〔2019〕1号\n成文日期: 2019-01-02\n有效期: 5年\n旧址: [former]",
        "第一条 为了规范。\n\n第二条 施行。\n", title="标题: 公共租赁住房管理办法（试行）\n"),
    "rules/amended.md": markdown(
        f"{RULES}\n文号: 永政发〔2022〕2号\n成文日期: 2022-01-02\n有效期至: 2026-12-31",
        "## 第一章 总则\n\n第一条 为了规范。\n\n| 项目 | 标准 |\n|---|---|\n| 甲 | 1 |\n",
        title="标题: 临时救助办法\n"),
    "rules/amending.md": markdown(
        f"{RULES}\n文号: 永政发〔2024〕3号\n成文日期: 2024-03-04\n修改: [永政发〔2022〕2号]\n"
        "更正:\n- {日期: 2024-04-01, 说明: 更正一个错字。}", title="标题: 关于修改临时救助办法的决定\n"),
    "gazette.md": markdown("版式: 公报\n期号: 总第1期\n刊载: [永政发〔2022〕2号, 永政发〔2019〕1号]",
                           title="标题: 公报2026年第1期\n"),
    "opinions.md": markdown("版式: 征集\n征集开始: 2026-11-01\n征集截止: 2026-12-10\n参与方式: 写信",
                            title="标题: 征求意见的公告\n"),
    "questions.md": markdown(
        "版式: 问答", "## 谁可以申请公租房？\n\n住房困难的家庭。\n\n依据：《公共租赁住房管理办法（试行）》"
        "（永政发〔2019〕1号）第一条。\n\n## 怎样申请临时救助？\n\n向乡镇提出。\n\n"
        "依据：《临时救助办法》（永政发〔2022〕2号）。\n", title="标题: 住房和救助问答\n"),
    "tasks.md": markdown(
        "版式: 清单\n清单种类: 为民实事", "| 序号 | 实事项目 | 目标 | 责任单位 | 完成时限 | 进展 | 落实文件 |\n"
        "|---|---|---|---|---|---|---|\n| 1 | 修路 | 十公里 | 交通局 | 2026年3月底 | 正在施工 | |\n"
        "| 2 | 建桥 | 一座 | 交通局 | 2026年底 | 已完成 | 永政发〔2024〕3号 |\n", title="标题: 2026年为民实事\n"),
    "service.md": markdown(
        "版式: 办事指南\n办理时限: 3个工作日\n收费标准: 不收费\n咨询电话: 0935-7522894",
        "## 一、办理条件\n\n都可以。\n\n## 二、申请材料\n\n申请书。\n", title="标题: 办证指南\n"),
    "_data/accounts.yml": "- {平台: 微博, 名称: 永昌发布, 机关: 永昌县人民政府办公室, 备案日期: 2024-01-02}\n",
    "outside.md": markdown("标题: 站外", body="见[某网](https://www.example.com/)。\n"),
    "_data/neighbours.yml": "- {名称: 城关镇人民政府, 关系: 乡镇, 代码: chengguan, 位置: ../chengguan/}\n",
    "_data/neighbours/chengguan.json": CARD,
    "gone.md": markdown("撤下: {日期: 2025-01-02, 理由: 涉及第三方商业秘密}", title="标题: 撤下的文件\n"),
    **{f"notice/{at}.md": markdown(title=f"标题: 第{at}号通知\n") for at in range(1, 62)},
}
RARE_KINDS = {
    "lapsed document": "rules/old.html",
    "amended document": "rules/amended.html",
    "amending document": "rules/amending.html",
    "document with texts": "policy/method.html",
    "report with figures": "annual-report/2025.html",
    "comparison": "versions/policy/method/policy.method-2014.html",
    "issue of the gazette": "gazette.html",
    "gazette": "offices/gazette.html",
    "whole issue": "offices/gazette/gazette.html",
    "solicitation": "opinions.html",
    "solicitations": "offices/solicitations.html",
    "accounts": "offices/accounts.html",
    "neighbours": "offices/neighbours.html",
    "inventory": "tasks.html",
    "inventories": "offices/inventories.html",
    "questions": "questions.html",
    "all questions": "offices/questions.html",
    "guide to a service": "service.html",
    "guides to services": "offices/services.html",
    "leaving notice": "leaving/www-example-com-7da417deab.html",
    "tombstone": "gone.html",
    "redirect": "former.html",
    "list with archive": "disclosure/other/policy/index.html",
    "archive page": "disclosure/other/policy/page-1.html",
    "list with validity": "disclosure/normative/index.html",
    "in force with rows": "validity/in-force.html",
    "lapsed with rows": "validity/lapsed.html",
    "expiring with rows": "validity/expiring.html",
    "changes with rows": "validity/changes.html",
    "titles": "search/titles.html",
    "results": "search.html?q=通知",
    "kiosk": "kiosk.html",  # the last: the tab is a kiosk's from here on
}


def list_addresses(own: Path, folder: Path) -> dict[str, str]:
    """The address of a page of every kind, of the own site and of one built in the folder."""
    content = write(report_site(folder / "content"), RARE_FILES)
    build(content, folder / "output", folder / "cache")
    return {kind: f"{site.as_uri()}/{path}"
            for site, kinds in ((own, KINDS), (folder / "output", RARE_KINDS))
            for kind, path in kinds.items()}
