"""A county's reports for two years, right in every figure, and what becomes of them by edits."""

from pathlib import Path

from plugins.annual_report.checks import check_data_files, check_reports
from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import TABLES
from plugins.documents.findings import Finding
from plugins.pages.store import Store
from plugins.pipeline.context import BuildContext
from plugins.pipeline.loading import load
from tests.support import markdown, options_of, write

OFFICE = "测试县人民政府"
FIGURES = {
    "行政规范性文件": "2 1 6", "行政许可": "120", "行政处罚": "31", "行政事业性收费": "12.5",
    "本年新收": "10 2 0 1 0 0 13", "上年结转": "1 0 0 0 0 0 1",
    "予以公开": "5 1 0 0 0 0 6", "部分公开": "1 0 0 0 0 0 1",
    "属于国家秘密": "0 0 0 0 0 0 0", "本机关不掌握相关政府信息": "3 1 0 1 0 0 5",
    "重复申请": "1 0 0 0 0 0 1", "总计": "10 2 0 1 0 0 13", "结转下年": "1 0 0 0 0 0 1",
    # As 宿迁市 published them for 2025.
    "行政复议": "119 25 91 24 259", "未经复议直接起诉": "7 0 15 6 28", "复议后起诉": "21 1 7 9 38",
}
LAST_YEAR = {"行政规范性文件": "0 0 5", "本年新收": "1 0 0 0 0 0 1", "结转下年": "1 0 0 0 0 0 1"}
HEAD = {"标题": f"{OFFICE}2025年政府信息公开工作年度报告", "类别": "政府信息公开年报", "版式": "年报",
        "年度": "2025", "数据": "2025.yml", "发布日期": "2026-03-31", "责任单位": f"{OFFICE}办公室"}
TEXT = {"第一部分": "统计期限为2025年1月1日至12月31日。新收政府信息公开申请13件。",
        "第六部分": "本年度没有收取信息处理费。"}
BODY = """## 一、总体情况

{第一部分}

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

无。

## 六、其他需要报告的事项

{第六部分}
"""


def data_text(figures: dict[str, str], year: int = 2025, office: str = OFFICE) -> str:
    """A data file with these rows, the others all zeros."""
    lines, section = [f"年度: {year}", f"机关: {office}"], ""
    for table in TABLES:
        if table.section != section:
            section = table.section
            lines.append(f"{section}:")
        lines += (f"  {row.key}: {figures.get(row.key, ' '.join('0' for _ in table.columns))}"
                  for row in table.rows)
    return "\n".join(lines) + "\n"


def report_of(figures: dict[str, str], year: int = 2025):
    """The report with these rows; there must be no fault in it."""
    report, faults = parse_report(f"{year}.yml", data_text(figures, year).encode())
    assert report and not faults, faults
    return report


def report_site(folder: Path, edits: str = "") -> Path:
    """A content folder with both reports and six normative documents, changed by edits.

    An edit is a line: a row of the data file, `2024年 ` before a row of the year before, a key
    of the front matter, or 第一部分 or 第六部分 with what is written there.
    """
    head, text, figures, before = dict(HEAD), dict(TEXT), dict(FIGURES), dict(LAST_YEAR)
    for line in edits.split("\n") if edits else ():
        key, _, value = line.partition(": ")
        if key.startswith("2024年 "):
            before[key.removeprefix("2024年 ")] = value
        else:
            (text if key in text else head if key in head else figures)[key] = value
    front = "\n".join(f"{key}: {value}" for key, value in head.items() if value)
    old = "\n".join(f"{key}: {value}" for key, value in HEAD.items())
    old = old.replace("2025", "2024").replace("2026-", "2025-")
    files = {"annual-report/2025.md": markdown(front, BODY.format(**text), "", "", ""),
             "annual-report/2025.yml": data_text(figures),
             "annual-report/2024.md": markdown(old, BODY.format(**{
                 **TEXT, "第一部分": "统计期限为2024年1月1日至12月31日。"}), "", "", ""),
             "annual-report/2024.yml": data_text(before, 2024)}
    files |= {f"normative/{number}.md": _normative(number) for number in range(1, 8)}
    write(folder, files)
    issuers = (folder / "_data" / "issuers.yml").read_text("utf-8")
    (folder / "_data" / "issuers.yml").write_text(
        issuers.replace("  代码: county\n", "  代码: county\n  层级: 县政府\n"), "utf-8")
    return folder


def _normative(number: int) -> str:
    """Five of 2023, one of them repealed in 2025, and two of 2025."""
    year = 2025 if number > 5 else 2023
    repealed = "废止日期: 2025-06-01" if number == 1 else ""
    return markdown(f"标题: 办法{number}\n类别: 行政规范性文件\n发文机关: {OFFICE}\n"
                    f"成文日期: {year}-05-01\n发布日期: {year}-05-02\n{repealed}")


def findings_of(content: Path, cache: Path) -> list[Finding]:
    """What is found in the reports of a content folder."""
    store = Store(cache / "store.sqlite", "test")
    options = options_of(content, cache / "output", cache)
    loaded = load(options, store)
    assert loaded.library, loaded.findings
    found = [*check_data_files(BuildContext(options, store, loaded.library)),
             *check_reports(loaded.library, content, store)]
    store.close()
    return found
