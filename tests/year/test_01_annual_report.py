"""January to March: the annual report, from an empty form to the page with its tables and charts.

政府信息公开条例第五十条: the county government publishes it before 31 March.
"""

TITLE = "示例县人民政府2025年政府信息公开工作年度报告"
REPORT, FIGURES = "annual-report/county-2025.md", "annual-report/county-2025.yml"
PAGE = "annual-report/county-2025.html"
# As they are copied from the office's Excel sheet: cells between tabs.
FROM_EXCEL = {
    "行政规范性文件": "1\t1\t38", "行政许可": "41", "行政强制": "2",
    "本年新收": "43\t8\t0\t2\t5\t0\t58",
    "予以公开": "18\t4\t0\t1\t2\t0\t25", "部分公开": "4\t1\t0\t0\t1\t0\t6",
    "保护第三方合法权益": "2\t0\t0\t0\t0\t0\t2", "三类内部事务信息": "0\t1\t0\t0\t0\t0\t1",
    "四类过程性信息": "2\t0\t0\t0\t1\t0\t3", "行政执法案卷": "1\t0\t0\t0\t0\t0\t1",
    "本机关不掌握相关政府信息": "8\t2\t0\t1\t1\t0\t12", "没有现成信息需要另行制作": "2\t0\t0\t0\t0\t0\t2",
    "补正后申请内容仍不明确": "1\t0\t0\t0\t0\t0\t1", "信访举报投诉类申请": "3\t0\t0\t0\t0\t0\t3",
    "重复申请": "1\t0\t0\t0\t0\t0\t1", "要求提供公开出版物": "0\t1\t0\t0\t0\t0\t1",
    "逾期不补正": "2\t0\t0\t0\t0\t0\t2",
    "总计": "44\t9\t0\t2\t5\t0\t60", "结转下年": "2\t0\t0\t0\t0\t0\t2",
    "行政复议": "3\t1\t0\t1\t5", "复议后起诉": "1\t0\t0\t1\t2",
}
WORDS = {
    "（主动公开、依申请公开、政府信息管理、平台建设、监督保障。）":
        "全年新收政府信息公开申请58件，上年结转4件，办结60件，结转下年度继续办理2件。",
    "（问题和改进。）": "部分老文件没有写明有效期。2026年集中清理，公布清理结果。",
    "（收取信息处理费的件数和金额；没有收取的，写明本年度没有收取信息处理费。）":
        "本年度没有收取信息处理费。",
}


def test_5_january_the_report_is_begun_with_what_last_year_left(office):
    office.receives("expired")  # thirty old documents, of which the column has the titles
    assert office.new("年报", TITLE, office="示例县人民政府", name="county-2025") == REPORT
    carried_in = next(line for line in office.text(FIGURES).splitlines() if "上年结转" in line)
    assert carried_in.split()[1:] == "3 1 0 0 0 0 4".split(), "年报没有接上2024年结转的4件"


def test_the_report_is_not_shown_while_it_is_empty(office, reader):
    office.commits("年报初稿")
    done = office.publishes()
    reader.cannot_open(PAGE)
    done.says("有 1 个文件没有发布（未定稿 1 个）")
    reader.opens("annual-report/index.html").does_not_list(TITLE)


def test_20_january_the_figures_are_pasted_and_a_wrong_one_is_named(office):
    office.day = "2026-01-20"
    for asked, answer in WORDS.items():
        office.edits(REPORT, asked, answer)
    office.pastes(FIGURES, {**FROM_EXCEL, "予以公开": "19\t4\t0\t1\t2\t0\t25"})
    office.inspects().says("AR-03", "应为 26：19 + 4 + 0 + 1 + 2 + 0 = 26", "AR-04", "应为 45")
    office.pastes(FIGURES, {"予以公开": FROM_EXCEL["予以公开"]})
    office.inspects().does_not_say("AR-")


def test_16_march_three_people_review_it_and_only_then_it_is_shown(office, reader):
    office.day = "2026-03-16"
    office.edits("_data/rules.yml", "步数: {", "步数: {政府信息公开年报: 3, ")
    office.edits(REPORT, "发布日期: 2026-01-05", "发布日期: 2026-03-16")
    office.reviews(REPORT, "王示范", "李例行")
    office.commits("2025年年报送审")
    done = office.publishes()
    reader.cannot_open(PAGE)
    done.says("有 1 个文件没有发布（未审核 1 个）")
    office.reviews(REPORT, "张示一")
    office.commits("2025年年报签发")
    office.publishes().says("已发布")
    reader.opens("annual-report/index.html").lists(TITLE)


def test_the_reader_finds_its_figures_its_charts_and_its_tables(reader):
    page = reader.opens(PAGE).says("全年新收政府信息公开申请58件")
    page.says("本年新收政府信息公开申请数量 43 8 0 2 5 0 58", "行政规范性文件 1 1 38")
    page.draws("办理结果", "新收申请的申请人", "行政复议、行政诉讼结果", "2024—2025年新收申请")
    page.links_to("county-2025.xlsx", "county-2025.csv")
    reader.searches("2025年 公开工作年度报告").finds(TITLE)
    reader.opens("annual-report/by-office.html").links_to("county-2024.html", "county-2025.html")
    reader.reads_in_data(PAGE, title=TITLE, published_at="2026-03-16")
    reader.hears("documents", TITLE)


def test_nobody_outside_learns_who_reviewed_it(reader):
    reader.finds_no_byte_of("王示范", "李例行")
