"""PDF: lines become paragraphs, rules tables; what pages repeat or lack is told."""

import pikepdf
import pytest

from plugins.importing.blocks import Paragraph, Picture, TableBlock
from plugins.importing.imported import import_extract
from plugins.importing.pdf.extracting import read_pdf
from plugins.office_files.unreadable import Unreadable
from tests.importing.pdf.making import Sheet, Words, column, grid, pdf_file, typeset

LONG = "各乡镇要在汛期到来以前把河道里的杂物清理干净，把松动的护栏修好，并把值班电话写在公告栏上，做到有人看、有人管、有人报。"
TEXT = typeset(LONG)
NUMBER = Words(280, 60, "— 1 —")


def read(*sheets):
    return read_pdf(pdf_file(*sheets))


def texts(extract):
    return [block.text for block in extract.blocks if isinstance(block, Paragraph)]


def tables(extract):
    return [[["/".join(cell.lines) for cell in row] for row in block.rows]
            for block in extract.blocks if isinstance(block, TableBlock)]


def said(extract):
    return "\n".join(extract.notices)


def test_an_indented_line_begins_a_paragraph_and_a_full_one_goes_on():
    assert texts(read(Sheet(column([*TEXT, *TEXT])))) == [LONG, LONG]


def test_lines_with_gaps_between_paragraphs_need_no_indents():
    sheet = Sheet((*column([LONG[:28], LONG[28:56], LONG[56:]], step=20),
                   *column(["另一段。"], top=660)))
    assert texts(read(sheet)) == [LONG, "另一段。"]


def test_a_paragraph_goes_on_overleaf_and_page_numbers_go():
    extract = read(Sheet((*column([*TEXT, *TEXT[:1]]), NUMBER)),
                   Sheet((*column([*TEXT[1:], *TEXT]), Words(280, 60, "— 2 —"))))
    assert texts(extract) == [LONG] * 3
    assert "页码 2 处没有进入正文：— 1 —、— 2 —" in said(extract)


def test_a_landscape_page_and_a_table_leave_the_text_its_edges():
    wide = Sheet(column(typeset(LONG * 2, 43), top=500), size=(842, 595))
    rules = grid((72, 200, 400), (300, 320, 340))
    cells = tuple(Words(x + 4, y, text, 10) for x, y, text in (
        (72, 325, "序号"), (200, 325, "任务"), (72, 305, "一"), (200, 305, "清淤")))
    extract = read(Sheet((*column([*TEXT, *TEXT]), *cells), rules), wide, Sheet(column(TEXT)))
    assert texts(extract) == [LONG, LONG, LONG * 2, LONG]
    assert tables(extract) == [[["序号", "任务"], ["一", "清淤"]]]


def test_merged_cells_cover_what_their_rules_close_off():
    rules = ((72, 300, 372, 300), (172, 330, 372, 330), (72, 360, 372, 360), (72, 300, 72, 360),
             (372, 300, 372, 360), (172, 300, 172, 360), (272, 300, 272, 330))
    words = tuple(Words(x, y, text, 10) for x, y, text in (
        (80, 325, "类别"), (180, 340, "学时"), (180, 310, "上午"), (280, 310, "下午")))
    block = next(block for block in read(Sheet(words, rules)).blocks
                 if isinstance(block, TableBlock))
    assert [[(cell.lines, cell.colspan, cell.rowspan) for cell in row] for row in block.rows] == [
        [(("类别",), 1, 2), (("学时",), 2, 1)], [(("上午",), 1, 1), (("下午",), 1, 1)]]


def _part(*rows, top=700):
    """A table of two columns whose rows are 30 points high."""
    rules = grid((72, 172, 400), [top - 30 * at for at in range(len(rows) + 1)])
    return Sheet(tuple(Words(x, top - 20 - 30 * at, text, 10) for at, row in enumerate(rows)
                       for x, text in zip((80, 180), row, strict=True) if text), rules)


def test_a_table_goes_on_overleaf_without_its_head_again():
    extract = read(_part(("序号", "任务"), ("一", "清淤")), _part(("序号", "任务"), ("二", "护栏")))
    assert tables(extract) == [[["序号", "任务"], ["一", "清淤"], ["二", "护栏"]]]
    assert "重复的表头只保留一次" in said(extract)
    assert import_extract("a.pdf", extract).fidelity.is_whole


def test_a_row_cut_by_the_page_is_put_together_and_told():
    extract = read(_part(("序号", "任务"), ("一", "清理河道里的")), _part(("", "杂物"), ("二", "护栏")))
    assert tables(extract) == [[["序号", "任务"], ["一", "清理河道里的杂物"], ["二", "护栏"]]]
    assert "第 2 页表格的第一行是上一页最后一行的下半" in said(extract)


def _aligned(*rows):
    return Sheet(tuple(Words(x, 700 - 24 * at, text, 12) for at, row in enumerate(rows)
                       for x, text in zip((72, 200, 330), row, strict=True) if text))


def test_a_table_without_rules_is_told():
    rows = [["乡镇", "姓名", "次数"], ["东河镇", "王志远", "12"], ["西河镇", "李明德", "18"]]
    extract = read(_aligned(*rows))
    assert tables(extract) == [rows] and "第 1 页的表格没有框线" in said(extract)


def test_a_table_whose_rows_are_unsure_keeps_its_lines_beside_a_picture():
    extract = read(_aligned(("乡镇", "姓名", "次数"), ("东河镇", "王志远", "12"), ("", "（代）", ""),
                            ("西河镇", "李明德", "18"), ("南山镇", "赵立新", "15")))
    assert not tables(extract) and "东河镇 王志远 12" in texts(extract)
    picture = next(block for block in extract.blocks if isinstance(block, Picture))
    assert picture.data.startswith(b"\x89PNG") and picture.label == "第 1 页的表格原样"
    assert "第 1 页有认不准行列的表格" in said(extract)


def test_columns_are_read_one_after_the_other():
    left, right = "左栏的文字每行十四个字的样子", "右栏的文字也是每行十四个字呀"
    sheet = Sheet((*column(["　　简报"], top=780), *column([left] * 6, step=20),
                   *column([right] * 6, left=330, step=20)))
    extract = read(sheet)
    assert texts(extract)[1:] == [left * 6 + right * 6]
    assert "第 1 页分栏排版" in said(extract)


def test_running_heads_go_and_are_told():
    sheets = [Sheet((Words(200, 800, "示例县文件汇编", 10), *column(TEXT))) for _ in range(3)]
    extract = read(*sheets)
    assert texts(extract) == [LONG] * 3
    assert "页眉页脚 3 行没有进入正文（第 1–3 页）：“示例县文件汇编”" in said(extract)


@pytest.mark.parametrize("minute", ["12/1/26, 4:48 PM", "2026/12/1 下午4:48　公示", "2026-12-01 16:48"])
def test_what_a_browser_prints_around_a_page_is_not_its_text(minute):
    extract = read(Sheet((Words(24, 815, minute, 8), *column(TEXT),
                          Words(24, 18, "file:///D:/gs.html", 8), Words(550, 18, "1/1", 8))))
    assert texts(extract) == [LONG]
    assert "页眉页脚 2 行没有进入正文" in said(extract)


def test_a_contents_list_goes_where_its_entries_stand_in_the_text():
    heads = ["第一部分　总体要求", "第二部分　主要任务"]
    extract = read(Sheet(column(["目　录", *(f"{head}……………{at}" for at, head in enumerate(heads, 2))])),
                   *(Sheet(column([head, *TEXT])) for head in heads))
    assert texts(extract) == [heads[0], LONG, heads[1], LONG]
    assert "目录 3 行没有进入正文" in said(extract)


def test_a_price_list_is_no_contents_list():
    extract = read(Sheet(column(["复印…………2", "打印…………3"])))
    assert texts(extract) == ["复印…………2", "打印…………3"]


@pytest.mark.parametrize("insets", [(19, 17), (17, 15)], ids=["unsealed", "sealed"])
def test_office_and_date_stay_apart(insets):
    signed = column(["　" * insets[0] + "示例县水务局", "　" * insets[1] + "2024年7月2日"], top=560)
    extract = read(Sheet((*column(TEXT), *signed)))
    assert texts(extract) == [LONG, "示例县水务局", "2024年7月2日"]


def test_a_footnote_is_a_note_and_does_not_cut_the_text():
    sheet = Sheet((*column(TEXT[:2]), Words(72 + 28 * 16, 718, "12", 8),
                   Words(72, 80, "12 见县档案馆所存原件。", 10)))
    extract = read(sheet, Sheet(column(TEXT[2:])))
    assert [(span.text, span.mark) for span in extract.blocks[0].spans][1] == ("1", "note")
    assert extract.blocks[-1].role == "note:1" and extract.blocks[-1].text == "见县档案馆所存原件。"
    imported = import_extract("a.pdf", extract)
    assert "[^1]: 见县档案馆所存原件。" in imported.body and imported.fidelity.is_whole


@pytest.mark.parametrize(("words", "text"), [
    ("通　　知", "通知"), ("关　于　清　淤　的　通　知", "关于清淤的通知"), ("甲局　　乙局", "甲局 乙局")])
def test_letter_spaced_lines_close_up(words, text):
    placed = tuple(Words(72 + 16 * at, 740, character)
                   for at, character in enumerate(words) if character != "　")
    assert texts(read(Sheet(placed))) == [text]


def test_pages_without_text_are_named():
    page = Sheet(column(TEXT))
    extract = read(page, Sheet(picture=0.9), Sheet(picture=0.9), page, Sheet(), Sheet(
        (NUMBER, Words(72, 700, "县档案馆藏")), picture=0.9))
    assert "第 2–3 页没有文字层（多为扫描件），一个字也没有导入" in said(extract)
    assert "第 6 页大半是图片，图片里的文字没有导入" in said(extract)
    assert "第 5 页" not in said(extract)


@pytest.mark.parametrize(("words", "told"), [
    ((Words(100, 300, "内部资料水印", 30, "0.7 0.7 -0.7 0.7"),), "斜排的文字（水印等）没有进入正文：“内部资料水印”"),
    ((Words(100, 2000, "页外的字"),), "页面以外的文字没有进入正文：“页外的字”"),
    (tuple(Words(72, 300, LONG[:30], mode=3) for _ in range(1)), "的文字是扫描后识别出来的（OCR）"),
    ((Words(72, 300, "\ue123\ue124"),), "一些字读出来是乱码"),
])
def test_what_a_reader_of_the_paper_sees_otherwise_is_told(words, told):
    assert told in said(read(Sheet((*column(TEXT), *words))))


def test_vertical_writing_is_read_from_the_right_and_told():
    lines = [(LONG * 2)[at:at + 24] for at in range(0, 120, 24)]
    placed = tuple(Words(480 - 30 * at, 700 - 16 * down, character)
                   for at, line in enumerate(lines) for down, character in enumerate(line))
    extract = read(Sheet(placed))
    assert texts(extract) == [LONG * 2] and "第 1 页是竖排文字" in said(extract)


def test_quotation_marks_written_after_their_line_stand_where_they_are_drawn():
    words = (Words(72, 700, "推进_一网通办_工作"), Words(104, 700, "“", 14), Words(182, 700, "”", 14))
    assert texts(read(Sheet(words))) == ["推进“一网通办”工作"]


def test_a_page_turned_by_a_quarter_is_read_level():
    placed = tuple(Words(100 + 28 * at, 72 + 16 * (len(line) - len(line.strip("　"))),
                         line.strip("　"), matrix="0 1 -1 0") for at, line in enumerate(TEXT))
    extract = read(Sheet(placed))
    assert texts(extract) == [LONG] and "的文字是横放的" in said(extract)


def test_a_character_that_the_library_passes_over_is_told_with_its_line():
    """Whether it passes over it depends on the fonts of the machine."""
    sheet = Sheet((*column(TEXT), Words(72, 500, "东河镇"), Words(200, 500, "8"),
                   Words(300, 500, " ")))
    extract = read(sheet)
    assert "8" in "".join(texts(extract)) or (
        "第 1 页有 1 处字画在纸上而读不出来（字体没有嵌入文件），请对照原件补上，在：“东河镇”" in said(extract))


@pytest.mark.parametrize(("data", "reason"), [
    (pdf_file(Sheet()), "没有文字层"),
    (pdf_file(Sheet(column(TEXT)), encryption=pikepdf.Encryption(user="a", owner="b")), "设了密码"),
    (pdf_file(Sheet(column(TEXT)))[:150], "已损坏"),
])
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_pdf(data)
