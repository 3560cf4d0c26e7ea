"""The inspection names what the table of offices shows as missing or late, and no other office."""

from datetime import date

from plugins.platforms.rule_table import RULES, check_offices
from tests.platforms.test_pages import FILES
from tests.support import load, write


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


def test_every_rule_says_what_it_asks_for():
    assert [rule.id for rule in RULES] == [f"PLAT-{at:02}" for at in range(1, 13)]
    assert all(rule.passes and rule.fails and rule.looks_at for rule in RULES)
