"""The inspection names what the table of offices shows as missing or late, and no other office."""

from datetime import date
from types import SimpleNamespace

from plugins.platforms.feature import FEATURE
from plugins.platforms.rule_table import RULES, check_offices
from tests.platforms.test_pages import FILES
from tests.support import load, markdown, options_of, parse, write

WHOLE, GAS, TOWN, LATE = "测试县财政局", "测试县燃气公司", "测试县东镇人民政府", "测试县水务局"
# A county of four organs, each gap with its rule behind it; 财政局 has none.
GAPS = {
    "_data/issuers.yml": f"""- {{名称: {WHOLE}, 代码: money, 层级: 县政府部门}}
- {{名称: {LATE}, 代码: water, 层级: 县政府部门}}
- {{名称: {TOWN}, 代码: east, 层级: 乡镇}}
- {{名称: {GAS}, 代码: gas, 层级: 公共企事业单位}}
""",  # PLAT-06: no 行业
    "_data/offices.yml": f"- {{名称: {LATE}, 地址: 学府路1号, 联系电话: 0000-1}}\n",  # PLAT-04: 东镇
    "_data/accounts.yml": f"- {{平台: 微博, 名称: 东镇发布, 机关: {TOWN}}}\n",  # PLAT-08: not filed
    "_data/neighbours.yml": "- {名称: 邻县, 关系: 兄弟县, 代码: next, 位置: ../next/}\n",  # PLAT-11
    **{f"{of}/{at}.md": markdown(f"标题: {at}{of}\n责任单位: {office}\n发布日期: {day}\n{more}")
       for of, office, day in (("money", WHOLE, "2026-11-20"), ("water", LATE, "2026-03-01"))
       for at, more in (("guide", "类别: 政府信息公开指南\n版式: 指南"), ("system", "类别: 政府信息公开制度"),
                        ("notice", "类别: 依申请公开"))},  # PLAT-05: 水务局
    **{f"{of}/{year}.md": markdown(f"标题: {office}{year}年年度报告\n类别: 政府信息公开年报\n版式: 年报\n"
                                   f"责任单位: {office}\n发布日期: {year + 1}-01-20")
       for of, office, year in (("money", WHOLE, 2025), ("water", LATE, 2024))},  # PLAT-03: late
    "gas.md": markdown(f"标题: 燃气公司指南\n类别: 政府信息公开指南\n版式: 指南\n责任单位: {GAS}\n"
                       "发布日期: 2026-11-20"),  # PLAT-02: no system of disclosure
    "town.md": markdown(f"标题: 通知\n责任单位: {TOWN}\n发布日期: 2026-11-20"),  # PLAT-01 to 03
    "asked.md": markdown(f"标题: 征求意见\n版式: 征集\n责任单位: {LATE}\n征集开始: 2026-08-01\n"
                         "征集截止: 2026-09-30"),  # PLAT-07
    "way.md": markdown(f"标题: 办理指南\n版式: 办事指南\n责任单位: {LATE}\n收费标准: 不收费\n咨询电话: 0000-1",
                       "## 条件\n\n甲。\n\n## 材料\n\n乙。\n\n## 流程和时限\n\n丙。\n"),  # PLAT-09
    "ask.md": markdown(f"标题: 问答\n版式: 问答\n责任单位: {LATE}", "## 多久办完？\n\n十天。\n"),  # PLAT-10
    "tasks.md": markdown(f"标题: 2026年工作要点\n版式: 清单\n清单种类: 工作要点\n责任单位: {LATE}",
                         "| 序号 | 任务 | 责任单位 | 完成时限 | 进展 | 落实文件 |\n|---|---|---|---|---|---|\n"
                         f"| 1 | 修订目录 | {LATE} | 2月底 | 起草 | |\n"),  # PLAT-12
}


def test_each_duty_names_the_offices_that_lack_it_or_are_late(tmp_path):
    content = write(tmp_path, FILES)
    library = load(content).library
    found = list(check_offices(library, content / "_data", date(2027, 2, 1), None))
    assert [(one.rule, one.line, one.message) for one in found] == [
        ("PLAT-01", 1, "2个机关没有公开指南：测试县人民政府、测试县财政局。"),
        ("PLAT-02", 1, "3个机关没有公开制度：测试县人民政府、测试县教育局、测试县财政局。"),
        ("PLAT-03", 1, "2个机关没有最近年报：测试县人民政府、测试县财政局。"),
        ("PLAT-03", 2, "1个机关最近年报逾期：测试县教育局（2025年）。"),
        ("PLAT-04", 1, "2个机关没有依申请公开：测试县人民政府、测试县财政局。"),
        ("PLAT-05", 1, "1个机关没有最近更新：测试县人民政府。")]


def test_a_county_with_known_gaps_is_told_these_and_no_other(tmp_path):
    content = write(tmp_path / "content", GAPS)
    options = options_of(content, tmp_path / "output", tmp_path / "cache", date(2026, 12, 1))
    texts = {one.document.digest: one.body for one in (
        parse(text, path) for path, text in GAPS.items() if path.endswith(".md"))}
    found = FEATURE.inspect(load(content).library, options, SimpleNamespace(text=texts.get))
    assert sorted((one.rule, one.message) for one in found) == [
        ("PLAT-01", f"1个机关没有公开指南：{TOWN}。"),
        ("PLAT-02", f"2个机关没有公开制度：{TOWN}、{GAS}。"),
        ("PLAT-03", f"1个机关最近年报逾期：{LATE}（2024年）。"),
        ("PLAT-03", f"1个机关没有最近年报：{TOWN}。"),
        ("PLAT-04", f"1个机关没有依申请公开：{TOWN}。"),
        ("PLAT-05", f"1个机关最近更新逾期：{LATE}（2026-03-01）。"),
        ("PLAT-06", f"{GAS}没有写明行业，或者行业不认识。"),
        ("PLAT-07", "征集已于2026-09-30结束，过了30天还没有反馈。"),
        ("PLAT-08", "账号“东镇发布”（微博）没有写备案日期。"),
        ("PLAT-09", "办事指南没有写明：地点。"),
        ("PLAT-10", "“多久办完？”没有写明依据。"),
        ("PLAT-11", "还没有取过邻县的名片。"),
        ("PLAT-12", "“修订目录”应在2026-02-28以前完成，还没有完成。")]


def test_every_rule_says_what_it_asks_for():
    assert [rule.id for rule in RULES] == [f"PLAT-{at:02}" for at in range(1, 13)]
    assert all(rule.passes and rule.fails and rule.looks_at for rule in RULES)
