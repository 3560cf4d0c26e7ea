"""A day at an office in a real browser: put right, commit, sign, send back, register, publish;
without a terminal and without a word of YAML, and nothing for axe to complain of."""

import pytest
from playwright.sync_api import expect

from plugins.annual_report.template import data_template
from tests.browser.examining import AXE, RUN_AXE
from tests.reviewing.conftest import Office, keys  # noqa: F401
from tests.support import markdown, write

pytestmark = pytest.mark.browser


@pytest.fixture
def office(context, keys):  # noqa: F811
    """An office with rules and signers, and a report; 甲 sits at the computer."""
    write(context.content, {
        "report/annual.md": markdown("版式: 年报\n年度: 2026\n数据: figures.yml", title="标题: 年度报告\n",
                                     category="类别: 政府信息公开年报\n"),
        "report/figures.yml": data_template("测试县人民政府", 2026)})
    office = Office(context.content, keys)
    office.git("config", "user.name", "writer")
    office.git("config", "user.email", "writer@example.gov.cn")
    sit(office, "jia")
    return office


def sit(office, name):
    office.git("config", "user.signingkey", str(office.keys / name))


def look(page, client, address):
    """Opens a page; axe finds nothing wrong with it."""
    page.goto(f"{client.address}/_preview/{address}")
    page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, {"rules": {}, "preload": False})  # it puts styles into the page
    assert found == [], (address, found)


def test_a_day_at_the_office(page, client, office):
    look(page, client, "handle?path=a.md")
    page.click("[data-procedure=correct] > summary")
    page.fill("#correct-note", "第一条的金额误为50元")
    page.click("[data-procedure=correct] [data-do=try]")
    expect(page.locator("[data-procedure=correct] .seen")).to_contain_text("金额误为50元")
    page.click("[data-procedure=correct] [data-do=do]")
    expect(page.locator("[data-procedure=correct] .said")).to_contain_text("已写进 a.md")

    look(page, client, "send")
    expect(page.locator("#message")).to_have_value(
        "修改《一个文件》\n\n- 《一个文件》：加上更正“日期2026-11-23，说明第一条的金额误为50元”")
    page.click("[data-action=commit]")
    expect(page.locator("#changes")).to_have_text("没有要提交的改动")

    look(page, client, "review?path=a.md")
    page.click("#send-back")
    expect(page.locator("#said")).to_contain_text("退回要写明理由")
    page.click("text=同意，签名")
    expect(page.locator("#said")).to_contain_text("还没有核对：文字关、时间关")
    for box in page.query_selector_all("input[name=checked]"):
        box.check()
    page.keyboard.press("Tab")
    page.click("text=同意，签名")
    expect(page.locator("#said")).to_contain_text("已签署：甲")
    assert office.signed == 1
    sit(office, "yi")
    look(page, client, "review?path=a.md")
    page.fill("#reason", "附件二缺单位")
    page.click("#send-back")
    expect(page.locator("#said")).to_contain_text("已退回：附件二缺单位")
    look(page, client, "review")

    look(page, client, "register")
    page.fill("#f-number", "2026-001")
    page.fill("#f-received_on", "2026-11-02")
    page.select_option("#f-kind", "自然人")
    page.fill("#f-asked", "某项补助的标准")
    page.click("text=保存")
    expect(page.locator("#due")).to_contain_text("（1件）")

    look(page, client, "annual?path=report/annual.md")
    page.click("#counted")
    page.click("#check")
    expect(page.locator("#said")).to_contain_text("每一格都对")
    page.click("#save")
    expect(page.locator("#said")).to_contain_text("已写进 report/figures.yml")
