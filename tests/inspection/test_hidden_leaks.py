"""Leaks where readers do not look: properties, forms, pictures, lists, files within files."""

import struct
from typing import Any

import pikepdf
import pytest
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.inspection.hiding import (
    XMP,
    W,
    book,
    letter,
    open_document,
    packed,
    patch_of,
    photograph,
    sheet_of_paper,
    with_edit,
    with_parts,
)
from tests.inspection.support import folder_of, inspect_folder, to_source

IDENTITY, MOBILE, MARK = "11010519491231002X", "13812345678", "秘密★5年"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"


def _property(**values: str) -> Any:
    def edit(made: Any, *_: Any) -> None:
        for name, value in values.items():
            setattr(getattr(made, "core_properties", None) or made.properties, name, value)
    return edit


def _styled(**style: Any) -> Any:
    def edit(made: Any, sheet: Any) -> None:
        sheet["D2"] = "王小明"
        for name, value in style.items():
            setattr(sheet["D2"], name, value)
    return edit


def _listing(made: Any, sheet: Any) -> None:
    sheet.add_data_validation(DataValidation(type="list", sqref="A2", formula1=f'"{IDENTITY},乙"'))


def _margin(made: Any, sheet: Any) -> None:
    sheet.oddFooter.center.text = f"联系人{MOBILE}"


def _form(made: Any) -> None:
    field = pikepdf.Dictionary(T=pikepdf.String("号码"), FT=pikepdf.Name.Tx,
                               Kids=[pikepdf.Dictionary(V=pikepdf.String(IDENTITY))])
    made.Root.AcroForm = pikepdf.Dictionary(Fields=[field])


def _stamp(made: Any) -> None:
    made.pages[0].Annots = [pikepdf.Dictionary(Subtype=pikepdf.Name.Highlight,
                                               Contents=pikepdf.String(f"核{MOBILE}"))]


def _scan(made: Any) -> None:
    image = pikepdf.Stream(made, b"\0" * 64, Type=pikepdf.Name.XObject, BitsPerComponent=8,
                           Subtype=pikepdf.Name.Image, Width=8, Height=8,
                           ColorSpace=pikepdf.Name.DeviceGray)
    made.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))


def _photograph_in_pdf(made: Any) -> None:
    _scan(made)
    data = photograph({0x010E: f"phone {MOBILE}"})
    made.pages[0].Resources.XObject.I.write(data, filter=pikepdf.Name.DCTDecode)


def _attach(made: Any) -> None:
    made.attachments["list.txt"] = f"王小明 {IDENTITY}".encode()


def _metadata(made: Any) -> None:
    made.Root.Metadata = pikepdf.Stream(
        made, XMP.format(attributes="", elements=f"<d:notes>{MOBILE}</d:notes>").encode())


RELIEF = [("2026年救助公示",), ("姓名", "家庭住址", "金额"), ("王小明", "东村二组15号")]
MASKED = [("姓名", "家庭住址"), ("王某明", "东村**号"), ("李某", "西村**号")]


def _relief(made: Any) -> None:
    table = made.add_table(0, 3)
    for row in RELIEF:
        for cell, value in zip(table.add_row().cells, row, strict=False):
            cell.text = str(value)


def _tangle(made: Any) -> None:
    field = made.make_indirect(pikepdf.Dictionary(V=pikepdf.String(MOBILE)))
    for _ in range(18):
        field = made.make_indirect(pikepdf.Dictionary(Kids=[field, field, field]))
    made.Root.AcroForm = pikepdf.Dictionary(Fields=[field])


WHITE, DARK = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E79")
NAMED = "里的图片说明、控件："
P = "<text:p>{}</text:p>".format
ROWS = ("<table:table table:name='甲'><table:table-row{}><table:table-cell><text:p>{}</text:p>"
        "</table:table-cell></table:table-row></table:table>").format
STYLE = ("<style:style style:name='S' style:family='text'><style:text-properties {}/>"
         "</style:style>").format
NOTE = "<office:annotation><dc:creator>甲</dc:creator><text:p>请核{}</text:p></office:annotation>"
HIDDEN = [
    ("a.xlsx", with_edit(book(lambda b, s: s.append([77, "甲"])), SHEET, "<v>77</v>",
                         "<v>1.3812345678E10</v>"), "PRIV-02", "工作表“表”第2行："),
    ("a.xlsx", book(lambda b, s: s.append([110105194912310000, "甲"])), "PRIV-01", "第2行："),
    ("a.xlsx", book(_margin), "PRIV-02", "工作表“表”的页眉页脚："),
    ("a.xlsx", book(_listing), "PRIV-01", "工作表“表”的下拉列表："),
    ("a.xlsx", book(lambda b, s: b.defined_names.add(DefinedName("甲", attr_text=f'"{IDENTITY}"'))),
     "PRIV-01", "定义名称："),
    ("a.xlsx", book(_property(description=f"电话{MOBILE}")), "PRIV-02", "属性“备注”："),
    ("a.xlsx", book(_property(keywords=MARK)), "PRIV-04", "属性“标记”："),
    ("a.xlsx", with_parts(book(), {"xl/pivotCache/pivotCacheRecords1.xml":
                                   f'<r xmlns="urn:x"><s v="{IDENTITY}"/></r>'}),
     "PRIV-01", "透视表缓存："),
    ("a.xlsx", with_parts(book(), {"xl/drawings/drawing1.xml":
                                   f'<d xmlns="urn:x"><t>{IDENTITY}</t></d>'}),
     "PRIV-01", "文本框或图形："),
    ("a.xlsx", book(_styled(font=WHITE)), "ATT-11", "用白色的字藏起来的单元格“1格”"),
    ("a.xlsx", book(_styled(number_format=";;;")), "ATT-11", "用数字格式“;;;”藏起来的单元格“1格”"),
    ("a.xlsx", with_edit(book(_styled()), SHEET, "<sheetData>",
                         '<cols><col min="4" max="4" width="0"/></cols><sheetData>'),
     "ATT-11", "工作表“表”里隐藏的列“1列”"),
    ("a.xlsx", book(lambda b, s: [s.append(row) for row in RELIEF]), "PRIV-08",
     "工作表“表”第3行起的名单：点名的同时公开了受保护的个人情况（家庭住址）"),
    ("a.docx", letter(_relief), "PRIV-08", "正文的表格第2行起的名单："),
    ("a.docx", letter(_property(title=f"{MARK} 关于甲的请示")), "PRIV-04", "属性“标题”："),
    ("a.docx", letter(_property(subject="甲办法（送审稿）")), "PRIV-09", "属性“主题”："),
    ("a.docx", with_parts(letter(), {"docProps/custom.xml":
                                     f'<P xmlns="urn:x"><property name="经办"><v>{MOBILE}</v>'
                                     "</property></P>"}), "PRIV-02", "自定义属性“经办”："),
    ("a.docx", letter(run=f'<w:del {W} w:author="甲"><w:r><w:delText>{IDENTITY}</w:delText></w:r>'
                      "</w:del>"), "PRIV-01", "正文里已删除的文字："),
    ("a.docx", letter(run=f'<w:r {W}><w:rPr><w:rPrChange w:author="甲"/></w:rPr></w:r>'),
     "ATT-13", "正文里有修订痕迹“甲”"),
    ("a.docx", letter(run=f'<w:r {W}><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>乙</w:t></w:r>'),
     "ATT-11", "正文的白色文字“乙”"),
    ("a.docx", letter(run=f'<w:r {W}><w:drawing><x descr="号{IDENTITY}"/></w:drawing></w:r>'),
     "PRIV-01", f"正文{NAMED}"),
    ("a.docx", with_parts(letter(), {"word/media/image1.jpg": photograph(
        packet=XMP.format(attributes='d:GPSLatitude="38,15N"', elements=""))}),
     "ATT-15", "“image1.jpg”的照片的拍摄位置"),
    ("a.docx", with_parts(letter(), {"word/embeddings/b.xlsx": book(
        lambda b, s: s.append([IDENTITY]))}), "PRIV-01", "“b.xlsx”的工作表“表”第2行："),
    ("a.odt", open_document(P("电话<text:span>138</text:span>1234<text:s/>5678")), "PRIV-02",
     "正文："),
    ("a.odt", open_document(P("甲"), f"<dc:description>电话{MOBILE}</dc:description>"), "PRIV-02",
     "属性“备注”："),
    ("a.odt", open_document(P("甲"), "<meta:user-defined meta:name='经办'>"
                            f"{MOBILE}</meta:user-defined>"), "PRIV-02", "自定义属性“经办”："),
    ("a.odt", open_document(P("甲"), "<meta:initial-creator>王小明</meta:initial-creator>"),
     "ATT-14", "作者“王小明”"),
    ("a.odt", open_document(P("甲" + NOTE.format(MOBILE))), "ATT-12", "正文里有批注“请核"),
    ("a.odt", open_document("<text:tracked-changes><text:changed-region><text:deletion>"
                            f"<dc:creator>乙</dc:creator>{P(IDENTITY)}</text:deletion>"
                            "</text:changed-region></text:tracked-changes>"), "PRIV-01",
     "正文里已删除的文字："),
    ("a.odt", open_document("<text:tracked-changes><text:changed-region><text:insertion>"
                            "<dc:creator>乙</dc:creator></text:insertion></text:changed-region>"
                            "</text:tracked-changes>"), "ATT-13", "正文里有修订痕迹“乙”"),
    ("a.odt", open_document(P("甲<text:span text:style-name='S'>乙</text:span>"),
                            styles=STYLE("text:display='none'")), "ATT-11", "正文的隐藏文字“乙”"),
    ("a.odt", open_document(P("甲<text:span text:style-name='S'>乙</text:span>"),
                            styles=STYLE("fo:color='#FFFFFF'")), "ATT-11", "正文的白色文字“乙”"),
    ("a.odt", open_document(P("甲"), parts={"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
     "ATT-02", "有打开密码"),
    ("a.ods", open_document(ROWS(" table:visibility='collapse'", "王小明")), "ATT-11",
     "正文的隐藏的行“王小明”"),
    ("a.ods", open_document("<table:table table:name='甲'><table:table-row><table:table-cell "
                            "office:value='1.3812345678E+10'/></table:table-row></table:table>"),
     "PRIV-02", "正文里的名称、数值："),
    ("a.pdf", sheet_of_paper(lambda made: made.docinfo.update({"/Title": f"甲 {MARK}"})),
     "PRIV-04", "属性“标题”："),
    ("a.pdf", sheet_of_paper(_form), "PRIV-01", "表单域"),
    ("a.pdf", sheet_of_paper(_tangle), "PRIV-02", "表单域"),
    ("a.pdf", sheet_of_paper(_stamp), "PRIV-02", "第1页的批注："),
    ("a.pdf", sheet_of_paper(_metadata), "PRIV-02", "元数据（XMP）："),
    ("a.pdf", sheet_of_paper(_attach), "PRIV-01", "“list.txt”："),
    ("a.pdf", sheet_of_paper(_scan), "ATT-03", "第1页（扫描件"),
    ("a.pdf", sheet_of_paper(_photograph_in_pdf), "PRIV-02", "“文件里的图片”的照片的说明："),
    ("a.jpg", photograph({0x010E: f"identity {IDENTITY}"}), "PRIV-01", "照片的说明："),
    ("a.jpg", photograph(packet=XMP.format(attributes="", elements=f"<d:a>{MOBILE}</d:a>")),
     "PRIV-02", "照片的说明："),
    ("a.jpg", photograph(thumbnail=patch_of("red")), "ATT-11", "与照片不同的缩略图"),
    ("a.zip", packed({"甲.zip": packed({"乙.html": f"<p>证号<b>{IDENTITY[:6]}</b>{IDENTITY[6:]}"})}),
     "PRIV-01", "“甲.zip”的“乙.html”的正文："),
    ("a.zip", packed({f"王小明{IDENTITY}.txt": "甲"}), "PRIV-01", "压缩包里的文件名："),
    ("a.csv", f"姓名,号码\n王小明,{IDENTITY}\n".encode("utf-16"), "PRIV-01", "证号码"),
    ("a.zip", packed({"甲/内部资料.txt".encode("gb18030").decode("cp437"): "甲"}),
     "PRIV-04", "压缩包里的文件名："),
    ("a.xls", OLE + struct.pack("<HHHHHd", 0x203, 14, 6, 2, 15, float(MOBILE)), "PRIV-02",
     "第7行的数字："),
    ("a.xls", OLE + struct.pack("<HHIBBBB", 0x85, 12, 1, 2, 0, 2, 1) + "底稿".encode("utf-16-le"),
     "ATT-11", "隐藏的工作表“底稿”"),
    (f"list-{MOBILE}.txt", b"a", "PRIV-02", "的文件名："),
    ("a.rtf", rb"{\rtf1 {\b 110105}19491231002X}", "PRIV-01", "正文："),
]
HARMLESS = [
    ("a.odt", open_document(P("深色格里的<text:span text:style-name='S'>白字</text:span>")
                            .replace("<text:p>", "<text:p text:style-name='D'>"),
                            "<meta:generator>LibreOffice</meta:generator>",
                            STYLE("fo:color='#ffffff'") + STYLE("fo:background-color='#1f4e79'")
                            .replace("'S'", "'D'"))),
    ("a.ods", open_document(ROWS("", "受理编号20240501123456"))),
    ("a.xlsx", book(_styled(font=WHITE, fill=DARK))),
    ("a.xlsx", book(lambda b, s: [s.append(row) for row in MASKED])),
    ("a.xlsx", book(_property(title="花名册", keywords="示例；表"))),
    ("a.docx", letter(_property(title="关于甲事项的通知（征求意见稿）"))),
    ("a.jpg", photograph({0x010E: "OLYMPUS DIGITAL CAMERA"}, thumbnail=patch_of("white"))),
    ("a.pdf", sheet_of_paper(lambda made: made.docinfo.update({"/Title": "甲办法"}))),
    ("a.zip", packed({"001.txt": "甲", "附件/1.html": "<p title='表'>甲</p>"})),
]


def _findings(tmp_path: Any, name: str, data: bytes) -> Any:
    content = folder_of(tmp_path / "content", {"a.md": to_source(f"附件: {name}\n\n见附件。")})
    (content / name).write_bytes(data)
    return inspect_folder(content, tmp_path / "cache")


@pytest.mark.parametrize(("name", "data", "rule", "place"), HIDDEN,
                         ids=[f"{number}-{row[0]}" for number, row in enumerate(HIDDEN)])
def test_what_a_file_hides_is_found_in_its_place_and_masked(name, data, rule, place, tmp_path):
    found = [one for one in _findings(tmp_path, name, data).findings if one.path == name]
    assert any(one.rule == rule and place in one.message for one in found), found
    said = "".join(one.message + one.fix for one in found)
    assert MOBILE not in said and IDENTITY not in said and "1101051949123" not in said


@pytest.mark.parametrize(("name", "data", "is_empty"), [
    ("a.docx", letter(lambda made: made.paragraphs[0].clear()), True), ("a.docx", letter(), False),
    ("a.xlsx", book(lambda made, sheet: sheet.delete_rows(1)), True), ("a.xlsx", book(), False),
    ("a.pdf", sheet_of_paper(lambda made: None), True), ("a.pdf", sheet_of_paper(_scan), False),
    ("a.zip", packed({}), True), ("a.odt", open_document(P(" ")), True), ("a.odt", open_document(P("甲")), False),
])
def test_a_file_without_a_word_or_a_picture_is_empty(name, data, is_empty, tmp_path):
    rules = {one.rule for one in _findings(tmp_path, name, data).findings if one.path == name}
    assert ("ATT-19" in rules) is is_empty


@pytest.mark.parametrize(("name", "data"), HARMLESS)
def test_what_rightly_stands_in_files_is_no_finding(name, data, tmp_path):
    assert [one for one in _findings(tmp_path, name, data).findings
            if one.path == name and one.rule not in ("ATT-14", "ATT-19")] == []


def test_a_hidden_sheet_warns_and_a_number_in_it_stops(tmp_path):
    def hide(made: Any, sheet: Any) -> None:
        other = made.create_sheet("底稿")
        other.append([IDENTITY])
        other.sheet_state = "veryHidden"
    found = {one.rule: one for one in _findings(tmp_path, "a.xlsx", book(hide)).findings}
    assert found["ATT-11"].severity == "提醒" and found["PRIV-01"].severity == "错误"
    assert "隐藏的工作表“底稿”第1行" in found["PRIV-01"].message
