"""OFD files: lines become paragraphs, ruled cells tables; what is not read is said."""

import io
import zipfile

import pytest

from plugins.importing.blocks import TableBlock, texts_of
from plugins.importing.imported import import_extract
from plugins.importing.reading import read_bytes
from plugins.office_files.unreadable import Unreadable
from tests.importing.ofd_files import ofd_file, rule, text

LINE = "各乡镇要落实属地责任，对重点河段逐一排查登记造册做到"  # 26 characters: a full line
BODY = (text(63, 40, "关于做好河道清淤的通知") + text(39.2, 60, LINE) + text(28, 70, LINE + "底数")
        + text(28, 80, "清楚、整改到位。") + text(39.2, 90, "特此通知。"))
GRID = "".join([rule(30, y, 150, y) for y in (110, 120, 130)]
               + [rule(x, 110, x, 130) for x in (30, 90, 150)])
CELLS = (text(32, 118, "乡镇") + text(92, 118, "河段") + text(32, 128, "柳林镇")
         + text(92, 128, "清水河上段"))
PICTURE = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>'


def read(*pages, **options):
    return read_bytes(ofd_file(pages, **options), "a.ofd")


def test_lines_are_joined_and_tables_found_by_their_places():
    made = read(BODY + GRID + CELLS)
    assert list(texts_of(made.blocks)) == [
        "关于做好河道清淤的通知", LINE + LINE + "底数清楚、整改到位。", "特此通知。",
        "乡镇", "河段", "柳林镇", "清水河上段"]
    assert any(isinstance(block, TableBlock) and len(block.rows) == 2 for block in made.blocks)
    imported = import_extract("a.ofd", made)
    assert imported.fact("title").value == "关于做好河道清淤的通知" and imported.fidelity.is_whole


def test_text_of_a_template_stands_on_each_of_its_pages():
    made = read(BODY, BODY, BODY, template=text(90, 20, "示例县水务局"))
    assert "示例县水务局" not in list(texts_of(made.blocks))
    assert any("页眉页脚 3 行没有进入正文" in notice for notice in made.notices)


def test_pages_without_text_watermarks_and_seals_are_said():
    slanted = text(50, 150, "内部资料", more='CTM="0.7 0.7 -0.7 0.7 0 0"')
    made = read(BODY + slanted, PICTURE, extra={"Doc_0/Signs/Signatures.xml": "<a/>"})
    said = "\n".join(made.notices)
    assert "第 2 页没有文字层" in said and "OFD 的签名或印章没有读" in said
    assert "水印等）没有进入正文：“内部资料”" in said and "OFD 不记录段落和表格" in said


def test_drawings_from_a_resource_are_said_as_pictures_are():
    made = read(BODY + PICTURE.replace("ImageObject", "CompositeObject").replace("210 297", "20 20"))
    assert any("有图片 1 张" in notice for notice in made.notices)


def test_places_of_characters_may_be_counted_in_groups():
    made = read('<ofd:TextObject Boundary="28 50 170 8" Size="5.6"><ofd:TextCode X="0" Y="5.6" '
                'DeltaX="g 2 5.6 40">甲乙丙丁</ofd:TextCode></ofd:TextObject>')
    assert list(texts_of(made.blocks)) == ["甲乙丙 丁"]


def test_what_is_invisible_is_not_read():
    made = read(BODY + text(28, 100, "旧稿", more='Visible="false"'))
    assert "旧稿" not in list(texts_of(made.blocks))


@pytest.mark.parametrize(("data", "said"), [
    (ofd_file([PICTURE]), "没有文字层"), (ofd_file([]), "没有文字层"),
    (ofd_file([BODY], extra={"Encryptions.xml": "<a/>"}), "加了密"),
    (ofd_file([BODY], extra={"OFD.xml": "<OFD/>"}), "已损坏"),
    (ofd_file([BODY], extra={"OFD.xml": "<!DOCTYPE x><OFD/>"}), "外部实体"),
    (ofd_file([BODY] * 2, extra={"Doc_0/Document.xml":
              '<D><Pages><Page BaseLoc="../../../etc/passwd"/></Pages></D>'}), "第 1 页不在文件里"),
    (ofd_file(["<ofd:a>" * 300 + "</ofd:a>" * 300]), "没有文字层|嵌套|损坏"),
])
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(Unreadable, match=said):
        read_bytes(data, "a.ofd")


def test_numbers_that_are_none_do_no_harm():
    with zipfile.ZipFile(io.BytesIO(ofd_file([BODY]))) as archive:
        page = archive.read("Doc_0/Pages/Page_0/Content.xml").decode()
    for wrong in ("1e999", "x", "-", "1e30 1e30 1e30 1e30"):
        changed = page.replace('Boundary="28', f'Boundary="{wrong} 28').replace('Size="5.6"',
                                                                               f'Size="{wrong}"', 1)
        try:
            import_extract("a.ofd", read(BODY, extra={"Doc_0/Pages/Page_0/Content.xml": changed}))
        except Unreadable as reason:
            assert str(reason).endswith("。")
