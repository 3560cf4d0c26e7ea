"""Leaks in real files: what Word, Excel, PDF, pictures and archives carry, seen and unseen."""

import io
import struct
import zipfile
from typing import Any

import openpyxl
import pikepdf
import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from PIL import Image

from plugins.documents.findings import Finding, Severity
from plugins.documents.number_checks import is_identity, passes_luhn
from plugins.documents.personal_numbers import find_leaks, mask_leaks
from plugins.inspection.fixing import Fixed
from plugins.inspection.leaks.reading import read_file
from plugins.inspection.running import SeverityPolicy
from plugins.inspection.settings import Settings
from plugins.office_files.unreadable import Unreadable
from tests.inspection.support import folder_of, inspect_folder, to_source

IDENTITY, MOBILE = "11010519491231002X", "13812345678"


def _workbook(hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = "王小明"
    sheet = book.active
    sheet.title = "公示名单"
    sheet.append(["姓名", "金额"])
    other = book.create_sheet("底稿")
    other.append(["张三", IDENTITY])
    other.append(["李四", int(MOBILE)])
    if hidden:
        other.sheet_state = "hidden"
        sheet.row_dimensions[1].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet["A1"].comment = Comment("请领导审定", "王小明")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _letter(revised: bool = False) -> bytes:
    letter = Document()
    letter.core_properties.author = "赵小红"
    paragraph = letter.add_paragraph(f"联系人电话{MOBILE}")
    if revised:
        change: Any = OxmlElement("w:ins")
        change.set(qn("w:author"), "赵小红")
        change.append(OxmlElement("w:r"))
        paragraph._p.append(change)
        run = letter.add_paragraph().add_run("内部讨论意见")
        run.font.hidden = True
    buffer = io.BytesIO()
    letter.save(buffer)
    return buffer.getvalue()


def _pdf(script: bool = False, password: str = "") -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.docinfo["/Author"] = "钱小刚"
    if script:
        document.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    buffer = io.BytesIO()
    document.save(buffer, encryption=pikepdf.Encryption(user=password, owner=password)
                  if password else None)
    return buffer.getvalue()


def _photograph(placed: bool) -> bytes:
    """A JPEG with an EXIF block whose GPS directory has a latitude, or only a version."""
    picture = io.BytesIO()
    Image.new("L", (8, 8)).save(picture, "JPEG")
    entry = struct.pack("<HHII", 2, 5, 3, 0) if placed else struct.pack("<HHII", 0, 1, 4, 2)
    tiff = (b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1)
            + struct.pack("<HHII", 0x8825, 4, 1, 26) + struct.pack("<I", 0)
            + struct.pack("<H", 1) + entry)
    block = b"Exif\0\0" + tiff
    head, rest = picture.getvalue()[:2], picture.getvalue()[2:]
    return head + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + rest


def _archive(name: str = "名单.csv") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, f"张三,{IDENTITY}\n".encode("gb18030"))
    return buffer.getvalue()


FILES = [
    ("a.xlsx", _workbook(), {"PRIV-01", "PRIV-02", "ATT-14"}),
    ("a.xlsx", _workbook(hidden=True), {"PRIV-01", "PRIV-02", "ATT-11", "ATT-12", "ATT-14"}),
    ("a.docx", _letter(), {"PRIV-02", "ATT-14"}),
    ("a.docx", _letter(revised=True), {"PRIV-02", "ATT-11", "ATT-13", "ATT-14"}),
    ("a.pdf", _pdf(), {"ATT-14", "ATT-19"}),
    ("a.pdf", _pdf(script=True), {"ATT-14", "ATT-16", "ATT-19"}),
    ("a.pdf", _pdf(password="a"), {"ATT-02"}),
    ("a.jpg", _photograph(placed=True), {"ATT-15"}),
    ("a.jpg", _photograph(placed=False), set()),
    ("a.zip", _archive(), {"PRIV-01"}),
    ("a.csv", f"张三,{IDENTITY}\n".encode(), {"PRIV-01"}),
    ("a.txt", "姓名,电话\n张三,0935-7522894\n".encode(), set()),
    ("a.doc", b"\xd0\xcf\x11\xe0" + f"身份证{IDENTITY}，请核对".encode("utf-16-le"),
     {"PRIV-01", "ATT-03"}),
    ("a.docx", b"not a zip", {"ATT-02"}),
    ("a.csv", "甲,1\n<<<<<<< HEAD\n乙,2\n=======\n乙,3\n>>>>>>> b\n".encode(), {"ATT-04"}),
    ("a.rar", b"Rar!\x1a\x07", {"ATT-03"}),
    ("a.mp4", b"\0\0", {"ATT-03"}),
    ("a.zip", _archive("名单.7z"), {"ATT-03"}),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILES,
                         ids=[f"{number}-{name}" for number, (name, *_) in enumerate(FILES)])
def test_what_a_file_carries_is_found(name, data, expected, tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source(f"附件: {name}\n\n见附件。")})
    (content / name).write_bytes(data)
    inspection = inspect_folder(content, tmp_path / "cache")
    assert {finding.rule for finding in inspection.findings if finding.path == name} == expected


def test_a_finding_says_where_and_never_shows_the_number(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("附件: a.xlsx\n\n见附件。")})
    (content / "a.xlsx").write_bytes(_workbook())
    said = [finding.message for finding in inspect_folder(content, tmp_path / "cache").findings
            if finding.rule == "PRIV-01"]
    assert said == ["附件工作表“底稿”第1行：疑似泄露公民身份证号码“11*************02X”。"]


def test_place_in_a_plain_text_file_is_line_and_column(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("附件: a.csv\n\n见附件。")})
    (content / "a.csv").write_text(f"姓名,号码\n张三,{IDENTITY}\n", "utf-8")
    found = [finding for finding in inspect_folder(content, tmp_path / "cache").findings
             if finding.path == "a.csv"]
    assert [(finding.line, finding.column) for finding in found] == [(2, 4)]


def test_a_damaged_pdf_is_unreadable():
    with pytest.raises(Unreadable):
        read_file("a.pdf", b"%PDF-1.7 nothing")


@pytest.mark.parametrize(("number", "right"), [
    ("11010519491231002X", True), ("11010519491231002x", True), ("110105194912310021", False),
    ("110105199902300010", False), ("990105194912310028", False),
])
def test_check_digit_of_an_identity_number(number, right):
    assert is_identity(number) is right


@pytest.mark.parametrize(("text", "count"), [
    ("62220202001122334461234", 0), ("账号27130801092000123456", 0), ("1111111111111111", 0),
    ("6222 0202 0011 2233 446", 1), ("0935-7522894", 0), ("20138123456780", 0),
    ("+86 138 1234 5678", 1), ("138-1234-5678", 1),
])
def test_numbers_that_are_or_are_not_personal(text, count):
    assert len(list(find_leaks(text))) == count


CARD_NUMBER = "6222020200112233446"
GROUPED = ("6222", "0202", "0011", "2233", "446")
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
PERSONAL = (
    "1101051949 1231002X", "110105 19491231 002X", "110105-19491231-002X", "110105\u200b1949123100\u200b2X",
    "11010519491231\n002X", f"证号A{IDENTITY}", f"{IDENTITY}B", IDENTITY.translate(FULL_WIDTH),
    "居民身份证 110105491231002", "姓名、证件号码\n张三 110105491231002",
    "138 1234 5678", "138.1234.5678", "1381 234 5678", "138 123 45678", "0086 13812345678",
    "86-138 1234 5678", MOBILE.translate(FULL_WIDTH), f"{MOBILE}人社局", f"{MOBILE}户籍科", f"{MOBILE}wx",
    CARD_NUMBER.translate(FULL_WIDTH), "-".join(GROUPED), " ".join(GROUPED),
    "护照号码：E12345678", "EA1234567（护照）", "往来港澳通行证C12345678", "来往大陆通行证 12345678",
    "外国人永久居留证：FRA110012345678", f"残疾人证号：{IDENTITY}42", "军官证号：南字第1234567号",
    "QQ：123456789", "微信号：zhangsan_88", "123456789@qq.com", "甘C12345", "甘A·D12345",
    "11010519491231****", "110105**19491231**002X", "(138)12345678", "手机：1 3 8 1 2 3 4 5 6 7 8",
    "手机：138/1234/5678", "手机：13812345六七八", "出生医学证明编号：Q620012345", "户号：620321000123456",
    "13\u200b812\u200b345678", "138<span>1234</span>5678", "138&nbsp;1234&nbsp;5678", "138\\-1234\\-5678",
    "电话一三八一二三四五六七八", "壹叁捌壹贰叁肆伍陆柒捌", "1 3 8 1 2 3 4 5 6 7 8", "l38l2345678",
    "&#49;&#51;812345678", "110105<br>19491231<br>002X", "110105 | 19491231 | 002X", "（110105）19491231002X",
    "当事人110105491231002", "一一〇一〇五一九四九一二三一〇〇二X", "https://a.cn/x?phone=13812345678",
    "1381234*678", "62220202001122***46", "身份证号110105194912310021",
    "卡号6222020200112233441", "户名：王小明，账号：101234567890", "家庭电话：0000-6123456", "住院号：00123456",
    "zhangwei1985@163.com", "VX：zhang_88", "扣扣：123456789",
    "医保号：6203210012345", "学籍号：G620321201501011234", "123456789＃qq.com", "个人邮箱zhangsan@163.com",
)
IMPERSONAL = (
    "受理编号13800000012号", "13812345678吨", "https://example.com/13812345678", "GB/T 33476.1—2016",
    "统一社会信用代码91620321MA74XXXX0A", "项目编号：620321-2024-001234567", "2024-620321-04-01-123456",
    "开户账号：2713080109200012345", "坐标102.123456，38.123456", "甘(2024)不动产权第0001234号",
    "户名：示例县财政局，账号：101234567890", "slxwhj@163.com", "138.12345678", "https://a.cn/x?id=13812345678",
    "一二三四五六七八九", "二〇二六年一月二十三日", "6222**********3446", "驾驶证1234567本", "家庭户8212345户",
    "1445\n555\n1600\n", "138****5678", "微信公众号：示例发布", "许可证编号：62032100012345", "共13800人",
    "110105********002X", "学籍号管理办法",
)


@pytest.mark.parametrize("text", PERSONAL)
def test_a_personal_number_however_it_is_set(text):
    (leak,) = find_leaks(f"联系：{text}，请保密")
    shown = mask_leaks(f"联系：{text}，请保密")
    assert leak.masked in shown and "*" in leak.masked and not find_leaks(shown)


@pytest.mark.parametrize("text", IMPERSONAL)
def test_a_number_that_is_nobody_s(text):
    assert not find_leaks(text)


def test_what_a_hidden_comment_says_is_told_without_its_numbers(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"].comment = Comment(f"请核对{MOBILE}和{IDENTITY}", "王小明")
    content = folder_of(tmp_path / "content", {"a.md": to_source("附件: a.xlsx\n\n见附件。")})
    book.save(content / "a.xlsx")
    said = "".join(finding.message for finding in
                   inspect_folder(content, tmp_path / "cache").findings)
    assert "批注" in said and MOBILE not in said and IDENTITY not in said


def test_a_quotation_that_ends_within_a_number_shows_none_of_it(tmp_path):
    files = {"a.md": to_source(f"标题: 关于甲的通知\n\n正文。\n\n<!-- 这是给编者看的样例文字 王小明 {IDENTITY} 请核对 -->")}
    said = "".join(one.message for one in
                   inspect_folder(folder_of(tmp_path / "content", files), tmp_path / "c").findings)
    assert "不会显示" in said and IDENTITY[:7] not in said


def test_luhn():
    assert passes_luhn("6222020200112233446") and not passes_luhn("6222020200112233445")


def test_what_is_shown_of_a_document_has_no_number_of_a_person(tmp_path):
    """Titles in reports, the lines of --fix, faults of the gate: a log keeps them all."""
    number = "11010519491231002X"
    fixed = Fixed("a.md", f"证件{number},甲", f"证件{number}，甲", 1)
    files = {"a.md": to_source(f"标题: 关于{number}的通知\n\n正文。")}
    inspection = inspect_folder(folder_of(tmp_path / "content", files), tmp_path / "cache")
    gate = Finding("a.md", 1, 1, "KEY-06", f"没有名为“{number}”的类别。", f"“{number}”", Severity.ERROR)
    (told,) = SeverityPolicy(Settings()).of_gate([gate])
    shown = [fixed.difference, inspection.title_of("a.md"), told.message, told.fix]
    assert len(shown) == 4 and all("*" in text and number not in text for text in shown)


def test_a_part_of_a_number_in_full_width_is_not_shown(tmp_path):
    content = folder_of(tmp_path / "content", {
        "a.md": to_source(f"\n证件{IDENTITY[:6]}１９４９１２３１{IDENTITY[14:]}。"),
        "b.md": to_source("\n共１２件。")})
    said = {one.path: one.message for one in inspect_folder(content, tmp_path).findings
            if one.rule == "TXT-14"}
    assert "９４９" not in said["a.md"] and "１２" in said["b.md"]
