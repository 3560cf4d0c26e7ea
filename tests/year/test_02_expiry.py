"""The night of 31 January: a 行政规范性文件 reaches the end of its five years."""

GAS, PAGE = "示例县人民政府关于印发《示例县城镇燃气安全管理办法》的通知", "policy/szf-2021-3.html"


def test_5_january_the_office_is_told_what_will_lapse(office):
    office.runs("expiring", "--within=90d").says(GAS, "2026-01-31", "示例县住房和城乡建设局")


def test_31_january_is_its_last_day(office, reader):
    office.day = "2026-01-31"
    office.publishes()
    reader.opens(PAGE).says("自2021年2月1日起至2026年1月31日有效").does_not_say("本文件自")
    reader.opens("validity/in-force.html").lists(GAS)
    reader.opens("validity/expiring.html").lists(GAS)
    reader.reads_in_data(PAGE, validity="in_force", expires_on="2026-01-31")


def test_1_february_it_has_lapsed_and_nobody_has_edited_anything(office, reader):
    office.day = "2026-02-01"
    office.publishes().says("已发布")
    assert office.git("status", "--porcelain").said == "", "到期不该要人改文件"
    reader.opens(PAGE).says("本文件自2026年2月1日起失效。", "有效期届满。", "第一条 为了加强城镇燃气安全管理")
    reader.opens("validity/lapsed.html").lists(GAS)
    reader.opens("validity/unsucceeded.html").lists(GAS)
    reader.opens("validity/in-force.html").does_not_list(GAS)
    reader.opens("validity/expiring.html").does_not_list(GAS)
    reader.opens("disclosure/normative/county/index.html").lists(GAS).says("失效")
    reader.reads_in_data(PAGE, validity="expired")
    reader.searches("煤气").finds(GAS)  # as people say it
    reader.hears("changes", "失效", GAS)


def test_the_head_of_the_office_signs_what_has_changed(office):
    office.signs_for("有效性变化", GAS, "“有效” → “失效”")
