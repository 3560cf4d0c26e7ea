"""May: thirty old documents end with one decision, from two lists as Excel saves them."""

DECISION, PAGE = "policy/szf-2026-9.md", "policy/szf-2026-9.html"
LIST, REPEALED = "policy/qingli-2026.csv", "policy/feizhi-2026.xlsx"
TITLE = "示例县人民政府关于公布行政规范性文件清理结果的决定"
TAXIS = "示例县人民政府办公室关于印发《示例县网络预约出租汽车经营服务管理办法》的通知"
ENTRY = "（题录）"  # of these old documents the column has no text
MEALS, MEALS_PAGE = "policy/scf-2022-30.md", "policy/scf-2022-30.html"
DOCTORS = "示例县人民政府办公室关于加强乡村医生管理的通知"
SHOPS = "示例县人民政府办公室关于实行网吧总量控制的意见"


def test_20_may_the_old_documents_are_still_in_force(office, reader):
    office.day = "2026-05-20"
    office.receives("expired")
    office.commits("补录2016年以前的文件题录")
    office.publishes()
    reader.opens("validity/in-force.html").lists(DOCTORS + ENTRY, SHOPS + ENTRY)


def test_22_may_a_number_of_no_document_is_told_before_it_does_harm(office):
    office.day = "2026-05-22"
    office.receives(DECISION, LIST, REPEALED)
    office.saves_in_excel(LIST, "示政办发〔2006〕41号", "示政办发〔2006〕14号")
    office.inspects().says("VAL-17", "示政办发〔2006〕14号", "是不是本站同名的 示政办发〔2006〕41号？")


def test_a_list_that_is_only_attached_is_told_and_a_command_declares_it(office):
    office.receives(DECISION, LIST, REPEALED)
    office.edits(DECISION, "废止: [feizhi-2026.xlsx]\n", "")
    office.inspects().says("VAL-25", f"{REPEALED}:", "没有列入文件头")
    office.runs("clear", DECISION, "--yes").says("已列入文件头", "在本站，待列入（14 份）", "已把 14 份列入")
    assert "废止:\n- 示政办发〔" in office.text(DECISION)
    office.receives(DECISION)
    office.saves_in_excel(LIST, "示政办发〔2006〕41号", "示政办发〔2006〕14号")


def test_a_row_that_names_nothing_stops_the_release(office, reader):
    office.saves_in_excel(LIST, "示政办发〔2006〕14号", "")
    office.saves_in_excel(LIST, "农村公路养护管理暂行办法", "农村公路养护办法")
    office.cannot_publish("读者仍以为那份旧文件有效").says(
        "policy/qingli-2026.csv:5", "第 5 行", "认不出是哪份文件")
    reader.opens("validity/in-force.html").lists(DOCTORS + ENTRY)
    reader.cannot_open(PAGE)


def test_mended_the_list_is_signed_for_together_with_the_decision(office):
    office.receives(LIST)
    office.reviews(DECISION, "王示范", "李例行", "张示一")
    office.saves_in_excel(LIST, "示政办发〔2005〕12号", "示政办发〔2005〕12号 ")
    office.publishes().says("未审核 1 个")
    office.receives(LIST)
    office.saves_in_excel(LIST)
    office.reviews(DECISION, "王示范", "李例行", "张示一")
    office.commits("2026年清理结果")
    office.publishes().does_not_say("没有发布")


def test_thirty_documents_have_ended_and_each_says_why(office, reader):
    old = [path.stem for path in sorted((office.content / "expired").glob("*.md"))]
    assert len(old) == 30
    in_force, lapsed = (reader.opens(f"validity/{name}.html") for name in ("in-force", "lapsed"))
    for name in old:
        page = reader.opens(f"expired/{name}.html").says("本文件自2026年5月20日起").links_to(PAGE)
        in_force.does_not_list(page.headline + ENTRY)
        lapsed.lists(page.headline + ENTRY)
    reader.opens("expired/szbf-2005-12.html").says("起失效。")
    reader.opens("expired/szbf-2016-45.html").says("起废止。")
    reader.reads_in_data("expired/szbf-2005-12.html", validity="expired")
    reader.reads_in_data("expired/szbf-2016-45.html", validity="repealed")


def test_one_article_alone_has_ended_in_the_rules_on_taxis(reader):
    reader.opens("policy/szbf-2018-27.html").says("部分失效", "第八条").links_to(PAGE)
    reader.opens("validity/in-force.html").lists(TAXIS)
    reader.opens("interpreted/shili-office.html").says(TAXIS)  # it still has no 解读


def test_the_decision_lists_them_and_gives_the_lists_themselves(office, reader):
    reader.opens(PAGE).says(DOCTORS, SHOPS).links_to("expired/szbf-2005-12.html", LIST, REPEALED)
    assert reader.downloads(LIST) == (office.content / LIST).read_bytes(), "下载的清单不是原来的"
    reader.searches("清理结果").finds(TITLE)
    office.signs_for("有效性变化", DOCTORS, "“有效” → “失效”")


def test_25_may_one_document_is_not_applied_for_a_while(office, reader):
    office.day = "2026-05-25"
    office.receives(MEALS, "policy/szbf-2026-12.md")
    office.reviews("policy/szbf-2026-12.md", "王示范")
    office.commits("暂停执行一份资金管理办法")
    office.publishes()
    page = reader.opens(MEALS_PAGE).says("本文件自2026年3月16日起暂停执行。", "暂停执行")
    page.links_to("policy/szbf-2026-12.html")
    reader.opens("validity/in-force.html").lists(page.headline).says("暂停执行")
    reader.reads_in_data(MEALS_PAGE, validity="suspended")


def test_31_august_and_the_day_after_it_is_applied_again(office, reader):
    office.receives("policy/szbf-2026-19.md")
    office.reviews("policy/szbf-2026-19.md", "王示范")
    office.commits("恢复执行")
    for day, validity in (("2026-08-31", "suspended"), ("2026-09-01", "in_force")):
        office.day = day
        office.publishes()
        reader.reads_in_data(MEALS_PAGE, validity=validity)
    reader.hears("changes", "恢复执行", "学生营养改善计划")
    reader.opens(MEALS_PAGE).says("恢复执行", "自2026年3月16日起至2026年8月31日暂停执行")
    reader.opens(MEALS_PAGE).does_not_say("本文件自2026年3月16日起暂停执行。")


RESERVOIRS, RULES = "policy/szbf-2026-21.md", "policy/szbf-2022-6.md"
PAUSE = """---
标题: 示例县人民政府办公室关于暂停执行《示例县小型水库管理办法》第五条的通知
类别: 其他政策文件
文号: 示政办发〔2026〕26号
发文机关: 示例县人民政府办公室
成文日期: 2026-10-20
发布日期: 2026-10-21
暂停执行: [{文件: 示政办发〔2022〕6号, 条款: [第五条], 自: 2026-11-01, 至: 2026-11-30}]
---

《示例县小型水库管理办法》（示政办发〔2022〕6号）第五条自2026年11月1日起暂停执行，至2026年11月30日止。

示例县人民政府办公室

2026年10月20日
"""


def test_31_october_a_provision_has_not_begun_and_another_is_applied_for_the_last_day(
        office, reader):
    office.receives(RESERVOIRS, RULES)
    office.writes("policy/szbf-2026-26.md", PAUSE)
    for path in (RESERVOIRS, "policy/szbf-2026-26.md"):
        office.reviews(path, "王示范")
    office.commits("分条施行，暂停执行一条")
    office.day = "2026-10-31"
    office.publishes()
    reader.opens("policy/szbf-2026-21.html").says("尚未施行", "第三条自2026年11月1日起施行")
    reader.opens("policy/szbf-2022-6.html").says("将暂停执行").does_not_say("本文件自2026年11月1日起")
    reader.opens("validity/expiring.html").says("第三条施行", "第五条暂停执行")
    (part,) = reader.reads_in_data("policy/szbf-2026-21.html", validity="in_force")["provisions"]
    assert (part["articles"], part["from"]) == (["第三条"], "2026-11-01")


def test_1_november_one_has_begun_and_the_other_is_suspended(office, reader):
    office.day = "2026-11-01"
    office.publishes()
    reader.opens("policy/szbf-2026-21.html").does_not_say("尚未施行").says("施行", "第三条")
    page = reader.opens("policy/szbf-2022-6.html").says("暂停执行第五条自2026年11月1日至2026年11月30日暂停执行")
    page.says("2026年12月1日恢复执行第五条").links_to("policy/szbf-2026-26.html")
    reader.reads_in_data("policy/szbf-2022-6.html", validity="in_force")
    reader.opens("validity/in-force.html").lists(page.headline)
    reader.opens("validity/changes.html").says("第三条", "第五条")
    reader.opens("validity/expiring.html").does_not_say("第三条施行", "第五条暂停执行")
    reader.hears("changes", "暂停执行", "小型水库管理办法")
