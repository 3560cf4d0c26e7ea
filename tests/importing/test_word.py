"""Word files: what Word shows is what is read, and what is beside the text is told."""

import docx
import pytest

from plugins.importing.blocks import Picture, TableBlock, texts_of
from plugins.importing.imported import import_extract
from plugins.importing.word import read_word
from plugins.office_files.unreadable import Unreadable
from tests.importing.making import (
    PNG,
    abstract,
    level,
    num,
    numbered,
    paragraph,
    word_file,
)

ARTICLES = abstract(0, level(0, "第%1条"), level(1, "（%2）"), level(2, "%3.", "decimal"))
BOX = "<w:txbxContent>{}</w:txbxContent>"


def lines(data):
    return list(texts_of(read_word(data).blocks))


def notices(data):
    return "\n".join(read_word(data).notices)


def test_automatic_numbers_become_text():
    body = (numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1, 2) + numbered("丁", 1, 1)
            + numbered("戊", 1) + numbered("己", 1, 1))
    assert lines(word_file(body, numbering=ARTICLES + num(1, 0))) == [
        "第一条 甲", "（一）乙", "1.丙", "（二）丁", "第二条 戊", "（一）己"]


def test_two_lists_of_one_definition_count_on():
    body = numbered("甲", 1) + paragraph("之间") + numbered("乙", 2)
    assert lines(word_file(body, numbering=ARTICLES + num(1, 0) + num(2, 0)))[-1] == "第二条 乙"


def test_a_list_told_to_start_anew_does():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 2)
    assert lines(word_file(body, numbering=ARTICLES + num(1, 0) + num(2, 0, anew))) == [
        "第一条 甲", "第一条 乙", "第二条 丙"]


def test_a_style_may_carry_the_number():
    styles = ('<w:style w:type="paragraph" w:styleId="tiao"><w:name w:val="条"/><w:pPr><w:numPr>'
              '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="sub"><w:basedOn w:val="tiao"/></w:style>')
    body = (paragraph("甲", '<w:pStyle w:val="tiao"/>') + paragraph("乙", '<w:pStyle w:val="sub"/>'))
    assert lines(word_file(body, numbering=ARTICLES + num(1, 0), styles=styles)) == [
        "第一条 甲", "第二条 乙"]


def test_number_zero_is_no_number():
    assert lines(word_file(numbered("甲", 0), numbering=ARTICLES + num(1, 0))) == ["甲"]


def test_numbers_of_higher_levels_in_a_label():
    levels = abstract(0, level(0, "%1", "chineseCounting"), level(1, "%1.%2", "decimal"),
                      level(2, "%1.%2", "decimal", more="<w:isLgl/>"))
    body = numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1, 2)
    assert lines(word_file(body, numbering=levels + num(1, 0))) == ["一 甲", "一.1 乙", "1.1 丙"]


def test_merged_cells_stay_merged(tmp_path):
    document = docx.Document()
    document.add_paragraph("一份表格的通知")
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "横跨两列"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "竖跨两行"
    document.save(tmp_path / "a.docx")
    read = read_word((tmp_path / "a.docx").read_bytes())
    table = next(block for block in read.blocks if isinstance(block, TableBlock))
    assert [[(cell.lines[0], cell.colspan,
              cell.rowspan) for cell in row] for row in table.rows] == [
        [("横跨两列", 2, 1), ("02", 1, 1)],
        [("10", 1, 1), ("11", 1, 1), ("竖跨两行", 1, 2)],
        [("20", 1, 1), ("21", 1, 1)]]


def test_tracked_changes_are_accepted_and_told_with_their_author():
    body = ('<w:p><w:r><w:t>报送期限为</w:t></w:r>'
            '<w:del w:author="张三"><w:r><w:delText>五日</w:delText></w:r></w:del>'
            '<w:ins w:author="李四"><w:r><w:t>十日</w:t></w:r></w:ins></w:p>')
    data = word_file(body)
    assert lines(data) == ["报送期限为十日"]
    assert "修订 2 处，已按“全部接受”导入" in notices(data)
    assert "插入“十日”（李四）" in notices(data) and "删除“五日”（张三）" in notices(data)


def test_comments_headers_and_footers_are_told_not_imported():
    data = word_file(
        paragraph("正文。"), comments=f'<w:comment w:id="1" w:author="王五">{paragraph("再核一遍")}'
        "</w:comment>", header=paragraph("内部资料"), footer=paragraph("第 1 页"))
    assert lines(data) == ["正文。"]
    said = notices(data)
    assert "批注 1 处" in said and "再核一遍" in said and "（王五）" in said
    assert "页眉 1 处，没有进入正文：“内部资料”" in said and "页脚 1 处" in said


def test_a_text_box_is_read_once_though_the_file_has_it_twice():
    box = BOX.format(paragraph("框里的字"))
    body = (f"<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f"<v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + paragraph("后文"))
    assert lines(word_file(body)) == ["正文", "框里的字", "后文"]
    assert "文本框 1 处" in notices(word_file(body))


def test_footnotes_are_kept_with_their_numbers():
    notes = f'<w:footnote w:id="2">{paragraph("见年鉴。")}</w:footnote>'
    body = '<w:p><w:r><w:t>产值翻番</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    read = read_word(word_file(body, footnotes=notes))
    assert [(block.text, block.role) for block in read.blocks] == [
        ("产值翻番1", ""), ("见年鉴。", "note:1")]


def test_fields_controls_and_formulas_keep_their_words():
    body = ('<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>2024年</w:t></w:r></w:fldSimple>'
            "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>某局</w:t></w:r></w:sdtContent></w:sdt>"
            "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>")
    assert lines(word_file(body)) == ["2024年某局a+b"]
    assert "公式 1 处" in notices(word_file(body))


def test_hidden_text_is_told_not_imported():
    run = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r>"
    data = word_file(f"<w:p><w:r><w:t>正文</w:t></w:r>{run}</w:p>")
    assert lines(data) == ["正文"]
    assert "隐藏文字 1 处，没有导入：“内部意见”" in notices(data)


def test_struck_text_is_imported_and_told():
    run = '<w:r><w:rPr><w:strike w:val="{}"/></w:rPr><w:t>{}</w:t></w:r>'
    data = word_file(f"<w:p>{run.format('true', '节假日顺延。')}{run.format('false', '正文')}</w:p>")
    assert lines(data) == ["节假日顺延。正文"]
    assert "删除线 1 处，文字照样导入了，是要删去的请删去：“节假日顺延。”" in notices(data)


def test_pictures_are_kept():
    drawing = ('<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="流程图"/><a:graphic>'
               '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill>'
               "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")
    read = read_word(word_file(paragraph("正文") + drawing, extra={"word/media/image1.png": PNG}))
    assert read.blocks[-1] == Picture(PNG, "png", "流程图")


DRAWING = ('<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"/><a:graphic><a:graphicData>'
           '<pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic>'
           "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")


def cell(content, properties=""):
    inner = content if content.startswith("<w:") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def grids(data):
    return [[[(" ".join(cell.lines), cell.colspan, cell.rowspan) for cell in row]
             for row in block.rows] for block in read_word(data).blocks
            if isinstance(block, TableBlock)]


def test_a_row_that_only_continues_merged_cells_is_no_row():
    first, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(cell("甲", first) + cell("乙", first), cell("", more) + cell("", more),
                 cell("丙") + cell("丁"))
    assert grids(word_file(body)) == [[[("甲", 1, 1), ("乙", 1, 1)], [("丙", 1, 1), ("丁", 1, 1)]]]


def test_rows_that_begin_late_or_end_early_keep_their_columns():
    def skips(side, cells):
        return f'<w:trPr><w:{side} w:val="1"/></w:trPr>{cells}'

    body = table(cell("甲") + cell("乙"), skips("gridBefore", cell("丙")), skips("gridAfter", cell("丁")))
    assert grids(word_file(body)) == [[[("甲", 1, 1), ("乙", 1, 1)], [("", 1, 1), ("丙", 1, 1)],
                                       [("丁", 1, 1), ("", 1, 1)]]]


def test_deleted_rows_and_ends_of_paragraphs_are_gone():
    gone = '<w:trPr><w:del w:author="张三"/></w:trPr>'
    body = (table(cell("甲") + cell("乙"), gone + cell("丙") + cell("丁"), cell("戊") + cell("己"))
            + paragraph("前半句", '<w:rPr><w:del w:author="张三"/></w:rPr>') + paragraph("后半句。"))
    read = read_word(word_file(body))
    assert list(texts_of(read.blocks)) == ["甲", "乙", "戊", "己", "前半句后半句。"]


def test_pictures_in_cells_stand_behind_their_table():
    body = table(cell("甲") + cell("照片"), cell("乙") + cell(DRAWING))
    read = read_word(word_file(body, extra={"word/media/image1.png": PNG}))
    assert read.blocks[-1] == Picture(PNG, "png", "表格第 2 行第 2 格")
    assert "表格里有图片 1 张，放在表格之后" in "\n".join(read.notices)


def test_a_table_within_a_cell_stands_behind_its_table():
    inner = table(cell("内1") + cell("内2"), cell("内3") + cell("内4")) + "<w:p/>"
    data = word_file(table(cell("项目") + cell("明细"), cell("清淤") + cell(inner)))
    assert [len(grid) for grid in grids(data)] == [2, 2]
    assert lines(data) == ["项目", "明细", "清淤", "内1", "内2", "内3", "内4"]
    assert "套着的表格 1 个，放在外层表格之后" in notices(data)


def field(instruction, result=""):
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (f"{mark('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark('separate')}"
            f"<w:r><w:t>{result}</w:t></w:r>{mark('end')}")


def test_circled_numbers_are_written_other_formulas_and_days_of_fields_said():
    fields = (field(r" eq \o\ac(○,12) ") + field(r"EQ \f(1,2)")
              + field(r"DATE \@ yyyy", "2024年7月2日"))
    data = word_file(f"<w:p><w:r><w:t>第</w:t></w:r>{fields}</w:p>")
    assert lines(data) == ["第⑫2024年7月2日"]
    assert "EQ 域（叠字、公式） 1 处，没有读，请照原件补上：“EQ \\f(1,2)”" in notices(data)
    assert "日期域 1 处，随打开的日子变" in notices(data)
    day = f"<w:p>{field('DATE', '2024年7月2日')}</w:p>"
    data = word_file(paragraph("关于防汛的通知") + paragraph("正文。") + paragraph("示例县水务局") + day)
    fact = import_extract("a.docx", read_word(data)).fact("signed_on")
    assert (fact.value, "日期域" in fact.doubt) == ("2024-07-02", True)


def test_readings_of_han_are_said_the_characters_kept():
    run = "<w:r><w:t>{}</w:t></w:r>"
    data = word_file(f"<w:p>{run.format('示例县')}<w:r><w:ruby><w:rt>{run.format('yǒng')}</w:rt>"
                     f"<w:rubyBase>{run.format('永')}</w:rubyBase></w:ruby></w:r></w:p>")
    assert lines(data) == ["示例县永"]
    assert "拼音标注 1 处，只保留了字：“永”（yǒng）" in notices(data)


def test_diagrams_are_said_with_their_words():
    drawing = ('<w:p><w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="urn:d"/>'
               "</a:graphicData></a:graphic></w:drawing></w:r></w:p>")
    assert "SmartArt 图示 1 处没有导入" in notices(word_file(paragraph("正文") + drawing))


def test_a_number_in_the_page_header_is_proposed():
    data = word_file(paragraph("关于防汛的通知"), header=paragraph("示政办发〔2024〕8号"))
    fact = import_extract("a.docx", read_word(data)).fact("document_number")
    assert (fact.value, fact.doubt) == ("示政办发〔2024〕8号", "取自页眉")


@pytest.mark.parametrize(("properties", "align"), [
    ('<w:jc w:val="center"/>', "center"), ('<w:jc w:val="right"/>', "right"), ("", "")])
def test_alignment_is_known(properties, align):
    assert read_word(word_file(paragraph("国务院", properties))).blocks[0].align == align


@pytest.mark.parametrize(("data", "said"), [
    (word_file(""), "没有文字"),
    (word_file(paragraph("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "外部实体"),
    (word_file(paragraph("&b;"), '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'), "外部实体"),
    (word_file("<w:p>"), "已损坏"),
    (word_file(paragraph("字" * 9_000_000)), "展开后超过"),
    (word_file("<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80), "嵌套过深"),
    (word_file(paragraph("好"))[:-40], "已损坏"),
])
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(Unreadable, match=said):
        read_word(data)


def test_names_that_lead_outside_the_archive_are_left_alone():
    data = word_file(paragraph("正文"), extra={"../../evil.txt": b"x", "/etc/evil": b"x"})
    assert lines(data) == ["正文"]
    assert "2 个名称指向文件夹以外" in notices(data)
