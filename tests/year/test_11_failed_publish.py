"""November: a faulty document stops a release, and a release that was a mistake is taken back."""

from tests.support import read_tree

NOTICE = """---
标题: 示例县人民政府办公室关于做好今冬取暖安全工作的通知
类别: 其他政策文件
文号: 示政办发〔2026〕30号
发文机关: 示例县人民政府办公室
成文日期: 2026-11-09
发布日期: 2026-11-10
---

各乡镇人民政府，县政府各部门、单位：

请入户检查烟囱和报警器，张贴提示。

示例县人民政府办公室

2026年11月9日
"""
TITLE = "示例县人民政府办公室关于做好今冬取暖安全工作的通知"
HEATING, PAGE = "policy/szbf-2026-30.md", "policy/szbf-2026-30.html"


def test_10_november_a_faulty_number_stops_the_release_and_nothing_changes(office, reader):
    office.day = "2026-11-09"
    office.publishes()
    before = read_tree(reader.site)
    office.day = "2026-11-10"
    office.writes(HEATING, NOTICE.replace("〔2026〕", "[2026]"))
    office.writes("policy/szbf-2026-31.md", NOTICE.replace("类别:", "类型:"))
    office.reviews(HEATING, "王示范")
    office.cannot_publish("读者找不到这份文件的类别").says(
        "szbf-2026-31.md:3:1: 错误 KEY-01", "您是否想写“类别”")
    office.removes("policy/szbf-2026-31.md")
    office.cannot_publish("读者看到写错的文号").says(
        f"{HEATING}:4:", "错误 DOC-02", "示政办发〔2026〕30号", "线上仍是上一版")
    assert read_tree(reader.site) == before, "没有发布，线上的网站却变了"


def test_mended_it_is_published(office, reader):
    office.writes(HEATING, NOTICE)
    office.reviews(HEATING, "王示范")
    office.commits("取暖安全的通知")
    office.publishes()
    reader.opens(PAGE).says("请入户检查烟囱和报警器")
    office.signs_for("新发布", TITLE)


def test_11_november_a_release_was_a_mistake_and_is_taken_back(office, reader):
    good = read_tree(reader.site)
    office.day = "2026-11-11"
    office.edits(HEATING, "请入户检查烟囱和报警器", "请停用所有炉具")
    office.reviews(HEATING, "李例行")
    office.commits("改错了")
    office.publishes()
    reader.opens(PAGE).says("请停用所有炉具")
    office.rolls_back().says("已退回到 2026-11-10-")
    assert read_tree(reader.site) == good, "退回以后，线上不是原来的那一版"


def test_the_next_release_goes_on_from_there(office, reader):
    office.edits(HEATING, "请停用所有炉具", "请入户检查烟囱和报警器")
    office.reviews(HEATING, "王示范")
    office.commits("改回来")
    office.publishes()
    reader.opens(PAGE).says("请入户检查烟囱和报警器").does_not_say("停用所有炉具")
