"""March to September: a 行政规范性文件 from the draft in Word on, an amendment, a repeal."""

from tests.year.office import HOMESTEADS
from tests.year.word import draft

DRAFT = """
示政发〔2026〕4号
示例县人民政府关于印发《示例县电动自行车停放充电管理办法》的通知
各乡镇人民政府，县政府各部门、单位：
《示例县电动自行车停放充电管理办法》已经县政府第84次常务会议审议通过，现印发给你们，请认真贯彻执行。
示例县人民政府
2026年3月6日
示例县电动自行车停放充电管理办法
章 总则
条 为了加强电动自行车停放、充电管理，预防火灾事故，根据《高层民用建筑消防安全管理规定》（应急管理部令第5号）等规定，结合本县实际，制定本办法。
条 本县行政区域内电动自行车的停放、充电及其监督管理，适用本办法。
章 停放和充电
条 禁止在下列场所停放电动自行车或者为其充电：
项 疏散走道、楼梯间、安全出口；
项 电梯轿厢。
条 集中充电设施的充电服务费和电费应当分别标示。
章 附则
条 本办法自2026年4月15日起施行，有效期五年。
"""
TITLE = DRAFT.strip().splitlines()[1]
SCOOTERS, PAGE = "policy/szf-2026-4.md", "policy/szf-2026-4.html"
TOURISM = "示例县人民政府关于加快发展乡村旅游的若干意见"
REPEAL = f"""---
标题: 示例县人民政府关于废止《{TOURISM}》的决定
类别: 县政府规范性文件
文号: 示政发〔2026〕16号
发文机关: 示例县人民政府
成文日期: 2026-08-25
发布日期: 2026-08-28
施行日期: 2026-09-01
废止: 示政发[2017]8号
---

因规定的任务已经完成，现决定废止《{TOURISM}》（示政发〔2017〕8号）。

本决定自2026年9月1日起施行。

示例县人民政府

2026年8月25日
"""
RULES = "disclosure/normative/county/index.html"
HOMESTEADS_TITLE = "示例县人民政府关于印发《示例县农村宅基地管理办法》的通知"


def test_9_march_the_draft_comes_in_word_and_nobody_outside_sees_it(office, reader, tmp_path):
    office.day = "2026-03-09"
    came = office.imports(draft(tmp_path / "电动自行车办法（会后稿）.docx", DRAFT))
    office.moves(came, SCOOTERS)
    text = office.text(SCOOTERS)
    assert "文号: 示政发〔2026〕4号\n" in text and "有效期: 5年\n" in text, "文件头没有认出来"
    assert "\n第三条 禁止在下列场所" in text and "\n（二）电梯轿厢。" in text, "Word 的自动编号丢了"
    office.commits("导入电动自行车办法")
    done = office.publishes()
    reader.finds_no_byte_of("电梯轿厢", "szf-2026-4")
    done.says("有 1 个文件没有发布")


def test_10_march_the_doubts_are_settled_and_three_people_sign(office, reader):
    office.day = "2026-03-10"
    office.settles(SCOOTERS, 类别="县政府规范性文件", 发布日期="2026-03-16")
    office.edits(SCOOTERS, "\n\n示例县电动自行车停放充电管理办法\n", "\n\n## 示例县电动自行车停放充电管理办法\n")
    office.reviews(SCOOTERS, "王示范")
    office.cannot_review(SCOOTERS, "王示范").says("没有签署")
    office.reviews(SCOOTERS, "李例行", "张示一")
    office.edits(SCOOTERS, "安全出口；", "安全出口、")
    office.commits("签完以后改了一个标点")
    office.publishes().says("未审核 1 个")
    office.edits(SCOOTERS, "安全出口、", "安全出口；")
    office.commits("改回会议通过的文本")


def test_it_is_scheduled_and_not_a_byte_of_it_leaves_the_house(office, reader):
    office.day = "2026-03-15"
    office.publishes().does_not_say("没有发布")
    reader.finds_no_byte_of("电梯轿厢", "szf-2026-4")


def test_16_march_it_appears_by_itself(office, reader):
    office.day = "2026-03-16"
    office.publishes().says("已发布")
    page = reader.opens(PAGE).says("自2026年4月15日起施行，目前尚未生效。", "第三条 禁止在下列场所")
    page.has_place("article-3-item-2", "（二）电梯轿厢。")
    reader.opens(RULES).lists(TITLE)
    reader.opens("validity/in-force.html").does_not_list(TITLE)
    for query in ("电动自行车 充电", "示政发[2026]4号", "示政发2026 4", "楼梯间"):
        reader.searches(query).finds(TITLE)
    reader.reads_in_data(PAGE, document_number="示政发〔2026〕4号", validity="not_yet_effective")
    reader.hears("documents", TITLE)


def test_18_march_its_reading_is_published_and_both_lead_to_each_other(office, reader):
    office.day = "2026-03-18"
    reading = office.new("解读", "《示例县电动自行车停放充电管理办法》解读", office="示例县应急管理局",
                         name="szf-2026-4")
    office.settles(reading, 索引号="000000009/2026-00001", 解读="示政发〔2026〕4号", 解读形式="文字")
    for asked, answer in {
        "（为什么制定，依据是什么。）": "去年全县电动自行车火灾多在楼道充电时发生。",
        "（新在哪里，谁受影响，怎样办理。）": "楼道、电梯里不能充电，小区设集中充电设施。",
        "（自何时起施行，有效期多久。）": "2026年4月15日起施行，有效期五年。",
        "（区号-号码）": "0000-6100310",
    }.items():
        office.edits(reading, asked, answer)
    office.commits("电动自行车办法的解读")
    office.publishes().does_not_say("没有发布")
    page = reading.removesuffix(".md") + ".html"
    reader.opens(PAGE).links_to(page)
    reader.opens(page).says(TITLE, "尚未生效").links_to(PAGE)
    reader.opens("interpreted/index.html").does_not_list(TITLE)


def test_15_april_it_is_in_force_though_nobody_touched_it(office, reader):
    office.day = "2026-04-15"
    office.publishes()
    reader.opens(PAGE).does_not_say("尚未生效").says("自2026年4月15日起至2031年4月14日有效")
    reader.opens("validity/in-force.html").lists(TITLE)
    reader.reads_in_data(PAGE, validity="in_force")
    reader.hears("changes", "施行", TITLE)


def test_12_june_a_decision_amends_the_rules_on_homesteads(office, reader):
    office.day = "2026-06-12"
    office.receives("policy/szf-2026-12.md")
    office.reviews("policy/szf-2026-12.md", "王示范", "李例行", "张示一")
    office.commits("修改宅基地管理办法的决定")
    office.publishes()
    page = reader.opens("policy/szf-2024-5.html").links_to("policy/szf-2026-12.html")
    page.says("以户籍登记为依据认定", "二十个工作日").does_not_say("本文件已修改")
    reader.opens("policy/szf-2026-12.html").links_to("policy/szf-2024-5.html")


def test_30_june_the_new_text_is_published_and_the_old_one_still_applies(office, reader):
    office.day = "2026-06-30"
    before = office.text(HOMESTEADS)
    office.revises(HOMESTEADS, "2026-07-01")
    assert office.text("policy/szf-2024-5-2024.md") == before, "移走的文本变了"
    office.receives(HOMESTEADS)
    office.reviews(HOMESTEADS, "王示范", "李例行", "张示一")
    office.commits("宅基地管理办法，2026年修改后的文本")
    office.publishes().does_not_say("没有发布")
    page = reader.opens("policy/szf-2024-5.html").says("尚未适用的文本，自2026年7月1日起适用。")
    page.says("十五个工作日").links_to("policy/szf-2024-5-2024.html")
    old = reader.opens("policy/szf-2024-5-2024.html").says("目前适用的文本，适用至2026年6月30日")
    old.says("二十个工作日", "将修改 第十条自2026年7月1日起修改").does_not_say("以前的文本，")
    reader.reads_in_data("policy/szf-2024-5.html", validity="in_force")


def test_1_july_the_new_text_stands_for_the_document_and_the_old_one_is_reached_from_it(
        office, reader):
    office.day = "2026-07-01"
    office.publishes()
    page = reader.opens("policy/szf-2024-5.html").says("十五个工作日", "已修改", "第三条")
    page.does_not_say("二十个工作日", "尚未适用").links_to("policy/szf-2024-5-2024.html")
    page.says("已修改 第十条自2026年7月1日起修改，依据示政发〔2026〕12号", "根据〔2026〕12号修改")
    old = reader.opens("policy/szf-2024-5-2024.html").says("二十个工作日").links_to("szf-2024-5.html")
    old.says("以前的文本，2024年5月1日至2026年6月30日适用。", "此后已修改").does_not_say("有效性自")
    reader.opens("versions/policy/szf-2024-5/policy.szf-2024-5-2024.html").says(
        "第十条 修改", "〔删除〕二十〔删除完〕个工作日", "〔新增〕十五〔新增完〕个工作日")
    in_force = reader.opens("validity/in-force.html")
    assert in_force.titles.count(HOMESTEADS_TITLE) == 1, "一份文件在有效目录里列了几次"
    row = reader.reads_in_data("policy/szf-2024-5.html", validity="amended")
    assert [(text["from"], text["to"]) for text in row["texts"]] == [
        ("2024-05-01", "2026-06-30"), ("2026-07-01", None)]
    for query in ("示政发2024 5号", "农村宅基地管理办法", "受理申请之日起二十个工作日"):
        found = reader.searches(query)
        assert found.titles.count(HOMESTEADS_TITLE) == 1, f"检索“{query}”：{found.titles}"


def test_an_article_repealed_alone_is_marked_from_its_day(office, reader):
    office.receives("policy/szbf-2026-7.md")
    office.reviews("policy/szbf-2026-7.md", "王示范", "李例行", "张示一")
    office.edits("policy/szbf-2026-7.md", "施行日期: 2026-04-01", "施行日期: 2026-07-03")
    office.reviews("policy/szbf-2026-7.md", "王示范", "李例行", "张示一")
    office.commits("废止部分文件条款的决定")
    for day, said, unsaid in (
            ("2026-07-02", "将废止 第十一条之一自2026年7月3日起废止", "已废止"),
            ("2026-07-03", "已废止 第十一条之一自2026年7月3日起废止", "将废止")):
        office.day = day
        office.publishes()
        page = reader.opens("policy/szbf-2023-18.html").says(said).does_not_say(unsaid)
        page.says("部分条款被以下文件废止").does_not_say("本文件自2026年7月3日起废止")


def test_28_august_an_older_document_is_repealed_from_september_on(office, reader):
    office.day = "2026-08-28"
    office.writes("policy/szf-2026-16.md", REPEAL)
    office.reviews("policy/szf-2026-16.md", "王示范", "李例行", "张示一")
    office.commits("废止乡村旅游的意见")
    office.publishes()
    reader.opens("policy/szf-2017-8.html").does_not_say("起废止").links_to("szf-2026-16.html")
    reader.opens("validity/in-force.html").lists(TOURISM)


def test_1_september_it_is_repealed(office, reader):
    office.day = "2026-09-01"
    office.publishes()
    page = reader.opens("policy/szf-2017-8.html").says("本文件自2026年9月1日起废止。", "示政发〔2026〕16号")
    page.links_to("policy/szf-2026-16.html")
    reader.opens("policy/szf-2026-16.html").links_to("policy/szf-2017-8.html")
    reader.opens("validity/lapsed.html").lists(TOURISM)
    reader.opens("validity/in-force.html").does_not_list(TOURISM)
    row = reader.reads_in_data("policy/szf-2017-8.html", validity="repealed")
    assert [one["path"] for one in row["repealed_by"]] == ["policy/szf-2026-16.html"], (
        "目录数据没有说被哪份文件废止")
    reader.hears("changes", "废止：", TOURISM)
