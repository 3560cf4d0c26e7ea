"""Edits of what features read besides documents: contacts, figures, lists, earlier texts."""

import re
from datetime import date, timedelta

from plugins.annual_report.template import data_template
from plugins.importing.revising import CannotRevise, revise
from tests.incremental.site import Site
from tests.support import markdown

_OFFICE = "测试县人民政府"
_REPORT, _FIGURES = "report/2025.md", "report/_figures/2025.yml"
_CLEARED = "policy/cleared.csv"


def telephone(site: Site) -> None:
    """Changes an office's telephone number."""
    site.write("_data/offices.yml",
               f"- 名称: {_OFFICE}\n  联系电话: 0935-{site.chance.randrange(10**6, 10**7)}\n")


def linked(site: Site) -> None:
    """Has several sites share one list of offices, linked into `_data`; edits the list."""
    if not (site.content / "_data/offices.yml").exists():
        telephone(site)
    link, shared = site.content / "_data/offices.yml", site.folder / "shared.yml"
    if not link.is_symlink():
        link.rename(shared)
        link.symlink_to(shared)
        site.build()
    telephone(site)


def mark(site: Site) -> None:
    """Puts an office's contacts, or one of them, into a text."""
    if not (site.content / "_data/offices.yml").exists():
        telephone(site)
    path = site.one()
    words = site.chance.choice((f"【机构：{_OFFICE}】", f"电话：【机构：{_OFFICE}，联系电话】。"))
    site.write(path, f"{site.read(path)}\n\n{words}\n")


def figures(site: Site) -> None:
    """Fills in another figure of an annual report, whose text stays as it is."""
    if not (site.content / _REPORT).exists():
        site.write(_REPORT, markdown(
            f"标题: 报告\n类别: 政府信息公开年报\n版式: 年报\n年度: 2025\n数据: _figures/2025.yml\n发文机关: {_OFFICE}\n",
            "## 一、总体情况\n\n一般。\n\n## 二、主动公开政府信息情况\n\n如下。\n"))
        site.write(_FIGURES, data_template(_OFFICE, 2025))
    else:
        number = site.chance.randrange(1, 9)
        site.write(_FIGURES, site.read(_FIGURES).replace(" 0", f" {number}", 1))


def cleared(site: Site) -> None:
    """Clears documents by a list beside a decision: one of this site, then others too."""
    if not (site.content / _CLEARED).exists():
        site.write("policy/clearing.md", markdown("标题: 清理决定\n废止: [cleared.csv]\n"))
        site.write(_CLEARED, f"文号\n/{site.one()}\n")
    else:
        number = f"测政发〔2019〕{site.chance.randrange(99)}号"
        site.write(_CLEARED, f"{site.read(_CLEARED)}{number}\n")


def named(site: Site) -> None:
    """Repeals a document by its title; then another document bears that title."""
    titles = {"policy/one.md": "轮换办法", "policy/two.md": "另一办法"}
    if not (site.content / "policy/naming.md").exists():
        site.write("policy/naming.md", markdown(
            f"标题: 废止决定\n发文机关: {_OFFICE}、测试县教育局\n废止: 《轮换办法》，测政发〔2019〕1号\n"))
    elif (site.content / "policy/one.md").exists() and "轮换" in site.read("policy/one.md"):
        titles = dict(zip(titles, reversed(titles.values()), strict=True))
    for path, title in titles.items():
        site.write(path, markdown("类别: 行政规范性文件\n", title=f"标题: {title}\n"))


def earlier(site: Site) -> None:
    """Says which text a document had before."""
    path, other = site.one(), site.one()
    text = site.read(path)
    if path != other and "前版:" not in text:
        site.write(path, text.replace("标题:", f"前版: [/{other}]\n标题:", 1))


def revised(site: Site) -> None:
    """Gives a document a new text, and repeals a provision of it; then moves the day between."""
    decision = "policy/provision.md"
    day = date(2026, 1, 1) + timedelta(days=site.chance.randrange(900))
    if (site.content / decision).exists():
        path = next((path for path in site.documents("q") if "至:" in site.read(path)), None)
        if path:
            site.write(path, re.sub(r"至: [\d-]+", f"至: {day}", site.read(path), count=1))
        return
    path = site.chance.choice(("q/norm.md", "q/norm2.md"))
    try:
        revise(site.content, path, day, date(2026, 1, 1), date.max)
    except CannotRevise:
        return  # another edit has made it faulty, or taken it away
    site.write(path, site.read(path) + "\n\n第一条 新的。\n")
    site.write(decision, markdown(
        f"标题: 废止条款\n类别: 行政规范性文件\n施行日期: {day}\n废止: {{文件: /{path}, 条款: [第一条]}}\n"))


def outward(site: Site) -> None:
    """Links to a website elsewhere."""
    path = site.one()
    host = site.chance.choice(("www.example.com", "www.gov.cn"))
    site.write(path, f"{site.read(path)}\n\n见[网站](https://{host}/a)。\n")
