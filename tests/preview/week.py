"""示例县 as it is before the week of three people, what they are given, what shall be in git after."""

import re
import shutil
from pathlib import Path

from tests.support import ROOT, markdown, write

SITE = ROOT / "tests" / "sites" / "shilixian" / "content" / "_data"
PEOPLE = {"clerk": "王芳", "reader": "李明", "signer": "张敏"}
NOTICE, DECISION, REPORT = ("disclosure/other/policy/shi-zheng-fa-2027-1.md",
                            "disclosure/normative/county/shi-zheng-fa-2027-2.md",
                            "annual-report/shi-li-xian-ren-min-zheng-fu-2026-nian-zheng-fu-xin-xi-gong.md")
OLD = [(f"示政发〔{1990 + number}〕{number}号", f"示例县第{number}项管理暂行办法") for number in range(1, 31)]
LIFTS = "示政发〔2019〕6号"
RULES = """审核:
  步数: {县政府规范性文件: 2, 政府信息公开年报: 2}
  自: 2027-01-01
  核对: {初审: [文字关, 时间关], 复审: [政策关, 法律关]}
级别:
- {规则: COL-03, 级别: 提醒}   # 专栏刚建，多数栏目还空着
"""
WORD = ("示政发〔2027〕1号", "示例县人民政府关于加强电梯使用安全管理的通知", "各乡镇人民政府，县政府各部门、单位：",
        "为保障电梯使用安全，现通知如下。", "一、使用单位每十五日至少维护一次。", "二、检验费每台每年40元。",
        "三、本通知自2027年3月1日起施行，有效期五年。《示例县电梯管理办法》（示政发〔2019〕6号）同时废止。",
        "示例县人民政府", "2027年1月22日")
WRONG, RIGHT = "检验费每台每年40元", "检验费每台每年400元"
WHY = "第二项的金额与收费目录不一致"
TEXT = "经清理，县人民政府决定废止附件所列30件文件，自公布之日起施行。"
OFFICE = "示例县人民政府"
DECIDES = "示例县人民政府关于废止部分行政规范性文件的决定"
TITLE = f"{OFFICE}2026年政府信息公开工作年度报告"

_NOTICE = """---
标题: 示例县人民政府关于加强电梯使用安全管理的通知
类别: 县政府规范性文件
发布日期: 2027-01-29
文号: 示政发〔2027〕1号
发文机关: 示例县人民政府
成文日期: 2027-01-22
施行日期: 2027-03-01
有效期: 5年
废止: 示政发〔2019〕6号
文种: 通知
---

各乡镇人民政府，县政府各部门、单位：

为保障电梯使用安全，现通知如下。

一、使用单位每十五日至少维护一次。

二、检验费每台每年400元。

三、本通知自2027年3月1日起施行，有效期五年。《示例县电梯管理办法》（示政发〔2019〕6号）同时废止。

示例县人民政府

2027年1月22日
"""
_LIST = "文号,标题\n" + "".join(f"{number},{title}\n" for number, title in OLD)
_DECISION = f"""---
标题: 示例县人民政府关于废止部分行政规范性文件的决定
类别: 县政府规范性文件
发布日期: 2027-01-29
文号: 示政发〔2027〕2号
发文机关: 示例县人民政府
成文日期: 2027-01-25
废止:
{"".join(f"- {number}{chr(10)}" for number, _ in OLD)}附件:
- {{文件: qingli.csv, 名称: 清理目录}}
---

{TEXT}
"""
_REPORT = f"""---
标题: {TITLE}
类别: 政府信息公开年报
发布日期: 2027-01-29
责任单位: 示例县人民政府
版式: 年报
年度: 2026
数据: {REPORT.rpartition("/")[2].replace(".md", ".yml")}
---

## 一、总体情况

本报告统计期限为2026年1月1日至12月31日。

按时完成。

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

按时完成。

## 六、其他需要报告的事项

按时完成。
"""
EXPECTED = {NOTICE: _NOTICE, DECISION: _DECISION, REPORT: _REPORT,
            "disclosure/normative/county/qingli.csv": _LIST}
# 表二 and 表三 as they stand in the clerk's spreadsheet; the rows that are not named have noughts.
FIGURES = {"规章": "0 0 0", "行政规范性文件": "3 1 41", "行政许可": "1,204", "行政处罚": "86", "行政强制": "2",
           "行政事业性收费": "12.5", "本年新收": "4 1 0 0 0 0 5", "予以公开": "3 1 0 0 0 0 4",
           "结转下年": "1 0 0 0 0 0 1", "总计": "3 1 0 0 0 0 4"}


def pasted(table):
    """A table as it is copied from the spreadsheet: its labels before the figures."""
    return "\n".join("\t".join([row.full_label, *figures(table, row).split()])
                     for row in table.rows)


def figures(table, row):
    """What the spreadsheet says in a row."""
    return FIGURES.get(row.key, " ".join("0" * len(table.columns)))


def county(folder: Path) -> Path:
    """The content before the week: registers and 31 old documents of 示例县."""
    content = folder / "content"
    (content / "_data").mkdir(parents=True)
    for name in ("issuers.yml", "offices.yml", "holidays.yml", "links.yml"):
        shutil.copy(SITE / name, content / "_data")
    for name, pattern in (("site.yml", "关联平台:(?:.|\n)*|关于本站: .*\n"),
                          ("categories.yml", r" +置顶: .*\n")):
        text = (SITE / name).read_text("utf-8")
        (content / "_data" / name).write_text(re.sub(pattern, "", text), "utf-8")
    return write(content, {"_data/rules.yml": RULES, **{
        f"policy/old-{at}.md": markdown(
            f"文号: {number}\n发文机关: {OFFICE}\n成文日期: {number[4:8]}-03-01\n",
            "第一条 为了加强管理，制定本办法。\n", f"标题: {title}\n", "类别: 县政府规范性文件\n",
            f"发布日期: {number[4:8]}-03-02\n")
        for at, (number, title) in enumerate([*OLD, (LIFTS, "示例县电梯管理办法")], 1)}})
