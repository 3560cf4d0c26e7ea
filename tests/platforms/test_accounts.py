"""政务新媒体名录: read with its faults, shown by platform, looked after by the inspection."""

from datetime import date

from lxml import html

from plugins.inspection.inspecting import inspect_all
from plugins.platforms.accounts import list_faults, read_accounts
from plugins.platforms.case import PlatformCase
from plugins.platforms.content_rules import RULES_OF_CONTENT
from plugins.platforms.office import list_offices
from tests.support import FEATURES, ROOT, build, load, markdown, options_of, write

FILE = """- {平台: 微博, 名称: 甲, 机关: 教育局, 备案日期: 2024-01-02, 最近更新: 2026-11-01}
- {平台: 微博, 名称: 乙, 机关: 教育局}
- {平台: 微信公众号, 名称: 丙, 机关: 教育局, 状态: 关停}
"""


def test_one_account_an_office_filed_and_not_silent(tmp_path):
    content = write(tmp_path, {"_data/accounts.yml": FILE})
    accounts, faults = read_accounts(content / "_data")
    assert not faults and len(accounts) == 3
    found = [(one.name, message) for one, message, _ in list_faults(accounts, date(2026, 11, 16))]
    assert found == [("甲", "教育局在微博有2个账号：甲。"),
                     ("甲", "账号“甲”（微博）最近更新于2026-11-01，超过14天。"),
                     ("乙", "教育局在微博有2个账号：乙。"), ("乙", "账号“乙”（微博）没有写备案日期。")]
    assert not [one for one in list_faults(accounts, date(2026, 11, 15)) if "超过" in one[1]]


def test_the_page_lists_accounts_by_platform(tmp_path):
    content = write(tmp_path / "content", {"_data/accounts.yml": FILE, "a.md": markdown("")})
    build(content, tmp_path / "output", tmp_path / "cache")
    page = html.fromstring((tmp_path / "output" / "offices" / "accounts.html").read_bytes())
    assert page.xpath("//main//h2/text()") == ["微博", "微信公众号"]
    assert page.xpath("//td[@data-label='状态']/text()") == ["运行", "运行", "关停"]


def test_yongchang_lists_what_its_source_names_and_claims_no_more():
    accounts, faults = read_accounts(ROOT / "content" / "_data")
    assert not faults and not list(list_faults(accounts, date(2026, 12, 1)))
    assert [(one.name, one.state) for one in accounts] == [("永昌教育发布", "来源未载明")]


def test_an_office_that_nobody_registered_is_asked_about(tmp_path):
    library = load(write(tmp_path, {"_data/accounts.yml": FILE, "a.md": markdown("")})).library
    case = PlatformCase(list_offices(library, lambda digest: None), date(2026, 11, 1),
                        accounts=read_accounts(tmp_path / "_data")[0])
    (rule,) = [rule for rule in RULES_OF_CONTENT if rule.id == "PLAT-08"]
    first = next(iter(rule.check(case)))
    assert "机关“教育局”没有登记" in first.message and "issuers.yml" in first.fix


def test_a_file_of_another_shape_is_a_fault(tmp_path):
    content = write(tmp_path, {"_data/accounts.yml": "甲: 乙\n"})
    assert [one.rule for one in read_accounts(content / "_data")[1]] == ["KEY-04"]


def test_what_keeps_the_site_from_being_built_is_told_by_the_inspection(tmp_path):
    content = write(tmp_path / "content", {
        "a.md": markdown(""), "_data/charges.yml": "甲: 乙\n",
        "_data/accounts.yml": "- {平台: 微博, 名称: 甲, 机关: 乙, 状态: 运形}\n"})
    found = inspect_all(options_of(content, tmp_path / "output", tmp_path / "cache"),
                        features=FEATURES).findings
    assert {("_data/accounts.yml", "KEY-05"), ("_data/charges.yml", "KEY-04")} <= {
        (one.path, one.rule) for one in found}
