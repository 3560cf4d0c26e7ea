"""September: what was published is corrected, replaced, moved, renamed and withdrawn."""

import io

import openpyxl

INSURANCE, PAGE = "policy/szbf-2025-26.md", "policy/szbf-2025-26.html"
TABLE = "policy/szbf-2025-26-renwu.xlsx"
FLOODS, MOVED = "policy/szbf-2025-12.md", "emergency/flood-2025.md"
FLOODS_TITLE = "示例县人民政府办公室关于做好2025年夏季防汛工作的通知"
FIELDS = "policy/szbf-2025-17.md"
FIELDS_TITLE = "示例县人民政府办公室关于下达2025年高标准农田建设任务的通知"


def test_1_september_they_are_all_there(office, reader):
    office.day = "2026-09-01"
    office.publishes()
    reader.opens("disclosure/other/policy/index.html").lists(FLOODS_TITLE, FIELDS_TITLE)
    reader.opens("policy/szbf-2025-17.html").says("改造提升")


def test_10_september_a_correction_and_another_table(office, reader):
    office.day = "2026-09-10"
    book = openpyxl.load_workbook(office.content / TABLE)
    book.active.append(["东沟林场", 213])
    stream = io.BytesIO()
    book.save(stream)
    office.edits(INSURANCE, "更正:\n", "更正:\n- {日期: 2026-09-10, 说明: 附件漏列东沟林场，更换附件。}\n")
    office.writes(TABLE, stream.getvalue())
    office.commits("更换参保任务表")
    office.publishes()
    reader.opens(PAGE).says("2026年9月10日", "附件漏列东沟林场，更换附件。").links_to(TABLE.split("/")[1])
    assert reader.downloads(TABLE) == stream.getvalue(), "读者下载的还是旧的附件"
    reader.searches("东沟林场").finds(office.title_of(INSURANCE))
    office.signs_for("修改", office.title_of(INSURANCE), f"附件 {TABLE} 有改动")


def test_15_september_a_move_that_would_break_links_is_refused(office, reader):
    office.day = "2026-09-15"
    office.moves(FLOODS, MOVED)
    office.cannot_publish("收藏了旧网址的人打不开防汛通知").says(
        "PUB-01", "policy/szbf-2025-12.html", MOVED)
    reader.opens("policy/szbf-2025-12.html").says("落实责任")


def test_with_its_old_addresses_it_may_move(office, reader):
    office.edits(MOVED, "旧址: [", "旧址: [policy/szbf-2025-12.html, ")
    office.commits("防汛通知移到应急栏目")
    office.publishes()
    reader.opens("emergency/flood-2025.html").says("落实责任")
    for old in ("policy/szbf-2025-12.html", "zwgk/tzgg/content-1208.html"):
        reader.opens(old).leads_to("emergency/flood-2025.html")
    reader.searches("示政办发〔2025〕12号").finds(FLOODS_TITLE)
    reader.reads_in_data("emergency/flood-2025.html", document_number="示政办发〔2025〕12号")
    office.signs_for("改变网址", FLOODS_TITLE, "policy/szbf-2025-12.html")


def test_20_september_a_category_gets_another_name_and_address(office, reader):
    office.day = "2026-09-20"
    office.edits("_data/categories.yml", "- 名称: 突发事件应对\n      目录: emergency\n",
                 "- 名称: 突发事件应对\n      目录: emergencies\n      曾用目录: [emergency]\n")
    office.edits("_data/categories.yml", "- 名称: 其他政策文件\n", "- 名称: 政策文件\n          曾用名: [其他政策文件]\n")
    office.edits("_data/rules.yml", "其他政策文件: 1", "政策文件: 1")
    office.commits("栏目改名")
    office.publishes()
    reader.opens("disclosure/emergencies/index.html").lists(FLOODS_TITLE)
    reader.opens("disclosure/emergency/index.html").leads_to("emergencies/index.html")
    reader.opens(PAGE).says("政策文件")
    reader.reads_in_data(PAGE, category="政策文件")


def test_25_september_a_document_is_withdrawn_and_says_why(office, reader):
    office.day = "2026-09-25"
    office.settles(FIELDS, 撤下="{日期: 2026-09-25, 理由: 任务已经调整，以新的计划为准}")
    office.commits("撤下农田任务通知")
    office.publishes()
    reader.opens("policy/szbf-2025-17.html").says("2026年9月25日", "任务已经调整，以新的计划为准")
    reader.opens("disclosure/other/policy/index.html").does_not_list(FIELDS_TITLE)
    reader.searches("高标准农田").does_not_find(FIELDS_TITLE)
    reader.finds_no_byte_of("改造提升")
    reader.does_not_hear("documents", FIELDS_TITLE)
    office.signs_for("撤下", FIELDS_TITLE)
