"""公开目录 from a spreadsheet: looked at cell by cell, seen beforehand, then written."""

import json
from io import BytesIO

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

from tests.support import markdown, write

PATH = "schedule/basic.md"
HEADS = ["序号", "一级事项", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开栏目"]
OLD = """说明在前。

| 序号 | 一级事项 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开栏目 |
|---|---|---|---|---|---|---|---|
| 1 | 综合 | 文件 | 全文 | 《条例》 | 20个工作日内 | 测试县人民政府 | 其他政策文件 |
| 2 | 综合 | 电话 | 号码 | 《条例》 | 20个工作日内 | 测试县人民政府 |  |

说明在后。
"""
ROWS = [["1", "综合", "文件", "全文", "《条例》", "10个工作日内", "测试县人民政府", "其他政策文件"],
        ["2", None, "名单", "姓名\n金额", "《条例》", "每季度", "测试县人民政府", "关于甲的通知"]]
NEW = OLD.replace("《条例》 | 20个工作日内", "《条例》 | 10个工作日内", 1).replace(
    "| 2 | 综合 | 电话 | 号码 | 《条例》 | 20个工作日内 | 测试县人民政府 |  |",
    "| 2 | 综合 | 名单 | 姓名<br>金额 | 《条例》 | 每季度 | 测试县人民政府 | 关于甲的通知 |")


@pytest.fixture
def file(context):
    write(context.content, {PATH: markdown("版式: 目录", OLD, title="标题: 测试县主动公开基本目录\n",
                                           category="类别: 政府信息公开制度\n")})
    return context.content / PATH


def workbook(rows, hidden=False):
    book = Workbook()
    sheet = book.active
    sheet.title = "目录"
    for row in ([["测试县主动公开基本目录"], HEADS, *rows]):
        sheet.append(row)
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("B3:B4")
    sheet.row_dimensions[4].hidden = hidden
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def ask(client, action, sent):
    body = sent if isinstance(sent, bytes) else json.dumps({"at": 0, "digest": "", **sent}).encode()
    status, said = client.ask(f"/_preview/{action}?path={PATH}", body)
    return status, json.loads(said)


@pytest.mark.browser
def test_a_workbook_is_checked_seen_and_written(page, client, file, tmp_path):
    before = file.read_text("utf-8")
    (tmp_path / "目录.xlsx").write_bytes(workbook(ROWS))
    page.goto(f"{client.address}/_preview/handle?path={PATH}")
    page.click("text=从 Excel 更新公开目录")
    page.set_input_files("#sheet-file", tmp_path / "目录.xlsx")
    expect(page.locator("#said")).to_contain_text("已读入4行")
    page.click("#check")
    expect(page.locator("#faults-title")).to_have_text("核对了2项，每一格都对")
    expect(page.locator("#effects")).to_contain_text("新增1项：综合·名单")
    expect(page.locator("#effects")).to_contain_text("公开时限由“20个工作日内”改为“10个工作日内”")
    assert file.read_text("utf-8") == before
    page.click("#save")
    expect(page.locator("#said")).to_contain_text("已把2项写进")
    assert file.read_text("utf-8") == before.replace(OLD, NEW)


def test_what_is_pasted_is_told_cell_by_cell_and_stops_only_where_it_must(client, file):
    before = file.read_bytes()
    pasted = "\n".join("\t".join(cell or "" for cell in row) for row in (HEADS, *ROWS)).replace(
        "姓名\n金额", "")
    said = ask(client, "check-sheet", {"text": pasted})[1]
    assert [(one["place"], one["stops"]) for one in said["faults"]] == [
        ("第3行“公开内容”（D列）", False)] and said["digest"]
    said = ask(client, "check-sheet", {"text": pasted.replace("10个工作日内", "#N/A")})[1]
    assert said["faults"][0]["stops"] and not said["digest"] and not said["seen"]
    status, said = ask(client, "save-sheet", {"text": pasted, "digest": "guess"})
    assert status == 409 and "没有写" in said["refused"] and file.read_bytes() == before
    assert ask(client, "check-sheet", {"text": ""})[0] == 409


def test_what_a_workbook_hides_is_said_and_what_is_none_refused(client, file):
    sheet, = ask(client, "read-sheet", workbook(ROWS, hidden=True))[1]["sheets"]
    assert len(sheet["rows"]) == 3 and sheet["notices"] == ["工作表“目录”里隐藏的1行没有读入。"]
    for data, says in ((b"\xd0\xcf\x11\xe0", "另存为 .xlsx"), (b"PK\3\4", ""), (b"\xff\0\1", "")):
        status, said = ask(client, "read-sheet", data)
        assert status == 409 and says in said["refused"]
    assert client.ask("/_preview/schedule?path=policy/a.md")[0] == 409
