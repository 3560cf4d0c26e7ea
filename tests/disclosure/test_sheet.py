"""A disclosure schedule in a spreadsheet: heads of one row or two, ticks, faults by their cells."""

import pytest

from plugins.disclosure.schedule import read_schedule
from plugins.disclosure.schedule_changes import tell_changes
from plugins.disclosure.schedule_source import put_table, schedules_in
from plugins.disclosure.sheet import read_sheet
from plugins.disclosure.sheet_check import KnownNames
from plugins.disclosure.sheet_columns import SheetLine
from tests.support import markdown, parse

KNOWN = KnownNames({"测试县民政局", "县民政局"}.__contains__, {"社会救助", "测政发〔2024〕1号"}.__contains__,
                   lambda name: "您是否想写“县民政局”？" if "民" in name else "",
                   lambda name: "您是否想写“社会救助”？" if "救助" in name else "")
HEADS = "序号\t公开事项\t公开内容\t公开依据\t公开时限\t公开主体\t公开栏目"
ROW = "1\t办事指南\t条件、材料\t《条例》第二十条\t20个工作日内\t县民政局\t社会救助"
# As the standard prints it: two rows of heads, a caption above, boxes and ticks, a note below.
STANDARD = """测试县社会救助领域基层政务公开标准目录
序号\t公开事项\t\t公开内容（要素）\t公开依据\t公开时限\t公开主体\t公开渠道和载体\t公开对象\t\t公开方式\t\t公开层级\t
\t一级事项\t二级事项\t\t\t\t\t\t全社会\t特定群众\t主动\t依申请\t县级\t乡级
1\t综合业务\t政策文件\t法规、规章\t《办法》\t20个工作日内\t县民政局\t■政府网站 □政府公报 ■公开查阅点\t√\t\t√\t\t√\t√
2\t\t监督检查\t投诉电话\t《办法》\t20个工作日内\t\t■政府网站\t\t√（申请人）\t√\t\t√\t
注：本目录由县民政局负责解释。"""


def sheet(text):
    return read_sheet([SheetLine(number, tuple(line.split("\t")))
                       for number, line in enumerate(text.split("\n"), 1)], KNOWN)


def words(table):
    return [f"{one.place}：{one.message}{one.fix}" for one in table.faults]


def test_one_row_of_heads():
    table = sheet(f"{HEADS}\n{ROW}")
    assert [column.head for column in table.columns] == HEADS.split("\t")
    assert table.rows == (tuple(ROW.split("\t")),) and not table.faults


def test_the_standard_s_two_rows_of_heads_and_ticks_become_words():
    table = sheet(STANDARD)
    assert [column.head for column in table.columns] == [
        "序号", "一级事项", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象",
        "公开方式", "公开层级"]
    assert table.rows[0][-4:] == ("政府网站、公开查阅点", "全社会", "主动", "县级、乡级")
    assert table.rows[1][:3] == ("2", "", "监督检查") and table.rows[1][-3:] == (
        "特定群众（申请人）", "主动", "县级")
    assert words(table) == ["第6行：是说明“注：本目录由县民政局负责解释。”，没有写进目录。需要的请写在正文里。"]


@pytest.mark.parametrize(("old", "new", "says", "stops"), [
    ("《条例》第二十条", "", "第2行“公开依据”（D列）：空着。", False),
    ("条件、材料", "#REF!", "第2行“公开内容”（C列）：是 Excel 的错误值“#REF!”", True),
    ("20个工作日内", "45992", "第2行“公开时限”（E列）：“45992”像是 Excel 里的日期", False),
    ("县民政局", "县民证局", "第2行“公开主体”（F列）：“县民证局”不在机关名单里。您是否想写“县民政局”？", False),
    ("社会救助", "社会求助、社会救助法", "第2行“公开栏目”（G列）：“社会救助法”不是本站的类别", False),
    ("公开依据", "公开的依据", "第1行（栏目名）：没有“公开依据”一栏。", True),
    (ROW, "", "全表：栏目名下面没有一行事项。", True),
    (HEADS, "一\t二\t三", "表头：找不到公开目录的栏目名。", True),
    (ROW, f"{ROW}\n{ROW.replace('1', '3', 1)}", "第3行“序号”（A列）：序号是 3，上一行是 1。", False),
    (ROW, f"{ROW}\n{ROW.replace('1', '2', 1)}", "第3行：和第2行是同一项“办事指南”。", False),
    (ROW, f"{ROW}\n" + "\t".join(["注：甲"] * 7), "第3行：是说明“注：甲”，没有写进目录。", False),
    (ROW, f"一、综合业务\n{ROW}", "第2行：只有一格“一、综合业务”，没有写进目录。", False),
])
def test_a_fault_says_in_which_cell_it_is_and_what_to_do(old, new, says, stops):
    table = sheet(f"{HEADS}\n{ROW}".replace(old, new))
    found = [one for one in table.faults if says in f"{one.place}：{one.message}{one.fix}"]
    assert [one.stops for one in found] == [stops], words(table)


def test_a_column_without_a_head_is_told_and_no_row_of_text_is_taken_for_heads():
    table = sheet(f"{HEADS.replace('序号', '公开渠道')}\t\n{ROW}\t县级")
    assert table.rows == (tuple(ROW.split("\t")),)
    assert [(one.place, one.stops) for one in table.faults] == [("第2行（H列）", True)]


def test_heads_that_are_merged_in_the_file_stand_in_each_cell():
    lines = [line.split("\t") for line in STANDARD.split("\n")]
    for at in range(1, len(lines[1])):
        lines[1][at] = lines[1][at] or lines[1][at - 1]
        lines[2][at] = lines[2][at] or lines[1][at]
    lines[2][0] = lines[1][0]
    assert sheet("\n".join(map("\t".join, lines))).rows == sheet(STANDARD).rows


def schedule(body):
    parsed = parse(markdown("版式: 目录", body))
    return read_schedule(parsed.body.html)


def test_only_the_schedule_of_a_text_is_replaced_and_a_table_beside_it_stays():
    beside = "| 年份 | 件数 |\n|---|---|\n| 2026 | 3 |"
    old = f"说明。\n\n| 序号 | 公开事项 | 公开内容 |\n|---|---|---|\n| 1 | 甲 | 乙 |\n\n{beside}\n"
    text = put_table(old, sheet(f"{HEADS}\n{ROW.replace('条件', '条*件*|a<b_c_')}"), 0)
    assert text.startswith("说明。\n\n| 序号 |") and text.endswith(f"\n\n{beside}\n")
    assert len(schedules_in(text)) == 1
    (table,) = schedule(text).tables
    assert [cell.text for cell in table.rows[0]][2] == "条*件*|a<b_c_、材料"
    assert put_table("", sheet(f"{HEADS}\n{ROW}"), 0).startswith("| 序号 |")
    with pytest.raises(ValueError, match="HTML"):
        put_table("<table><tr><td>公开事项</td></tr></table>", sheet(f"{HEADS}\n{ROW}"), 0)


def test_what_readers_will_see_change_is_told_matter_by_matter():
    more = ROW.replace("1", "2", 1).replace("办事指南", "标准")
    before = schedule(put_table("", sheet(f"{HEADS}\n{ROW}\n{more}"), 0))
    after = schedule(put_table("", sheet(f"{HEADS}\n{ROW.replace('20个', '10个')}\n"
                                         + more.replace("标准", "名单")), 0))
    said = "".join(tell_changes(before, after))
    assert "目录共2项，原来2项。" in said and "新增1项：名单。" in said and "去掉1项：标准。" in said
    assert "“办事指南”：公开时限由“20个工作日内”改为“10个工作日内”。" in said
    assert "没有改动" in "".join(tell_changes(before, before))
