"""Word documents in one XML file, as Word 2003 and office systems write them."""

import base64

import pytest

from plugins.importing.blocks import Picture, TableBlock, texts_of
from plugins.importing.reading import read_bytes
from plugins.office_files.unreadable import Unreadable
from tests.importing.making import PNG, W, paragraph

PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(name, content):
    return f'<pkg:part pkg:name="{name}">{content}</pkg:part>'


def related(*relations):
    inner = "".join(f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for at, (kind, target) in enumerate(relations))
    return f'<pkg:xmlData><Relationships xmlns="{RELATIONS}">{inner}</Relationships></pkg:xmlData>'


def flat(body):
    picture = base64.b64encode(PNG).decode()
    return f"""<?xml version="1.0"?><pkg:package xmlns:pkg="{PACKAGE}">
{part("/_rels/.rels", related(("officeDocument", "word/document.xml")))}
{part("/word/_rels/document.xml.rels", related(("image", "media/image1.png")))}
{part("/word/media/image1.png", f"<pkg:binaryData>{picture}</pkg:binaryData>")}
{part("/word/document.xml", f'<pkg:xmlData><w:document xmlns:w="{W}"><w:body>{body}</w:body>'
      "</w:document></pkg:xmlData>")}</pkg:package>""".encode()


def old(body, lists=""):
    return f"""<?xml version="1.0"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
 xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:lists>{lists}</w:lists>
<w:body><wx:sect><wx:sub-section>{body}</wx:sub-section>
<w:sectPr><w:hdr w:type="odd">{paragraph("内部资料")}</w:hdr></w:sectPr></wx:sect></w:body>
</w:wordDocument>""".encode()


def numbered(text):
    return paragraph(text, '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="7"/></w:listPr>')


LIST = ('<w:listDef w:listDefId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/>'
        '<w:lvlText w:val="第%1条"/></w:lvl></w:listDef>'
        '<w:list w:ilfo="7"><w:ilst w:val="3"/></w:list>')


def test_a_flat_package_is_the_document_in_it():
    read = read_bytes(flat(paragraph("关于清淤的通知")), "a.doc")
    assert (read.kind, list(texts_of(read.blocks))) == ("Word XML", ["关于清淤的通知"])


def test_word_2003_numbers_its_articles():
    assert list(texts_of(read_bytes(old(numbered("甲") + numbered("乙"), LIST)).blocks)) == [
        "第一条 甲", "第二条 乙"]


def test_word_2003_merges_cells_keeps_notes_and_pictures():
    def cell(text, more=""):
        return f"<w:tc><w:tcPr>{more}</w:tcPr>{paragraph(text)}</w:tc>"

    first = cell("单位", '<w:vmerge w:val="restart"/>') + cell("甲")
    second = cell("", "<w:vmerge/>") + cell("乙")
    table = f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>"
    picture = base64.b64encode(PNG).decode()
    body = (f"<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnote>{paragraph('见年鉴')}</w:footnote></w:r></w:p>"
            f'{table}<w:p><w:r><w:pict><w:binData w:name="wordml://1.png">{picture}</w:binData>'
            '<v:shape><v:imagedata src="wordml://1.png"/></v:shape></w:pict></w:r></w:p>')
    read = read_bytes(old(body))
    rows, = (block.rows for block in read.blocks if isinstance(block, TableBlock))
    assert [[(cell.lines, cell.rowspan) for cell in row] for row in rows] == [
        [(("单位",), 2), (("甲",), 1)], [(("乙",), 1)]]
    assert read.blocks[0].text == "正文1" and "见年鉴" in list(texts_of(read.blocks))
    assert any(isinstance(block, Picture) and block.data == PNG for block in read.blocks)


def test_word_2003_changes_are_accepted_comments_and_heads_said():
    def annotation(kind, content):
        return (f'<aml:annotation w:type="Word.{kind}" aml:author="王五"><aml:content>{content}'
                "</aml:content></aml:annotation>")

    run = "<w:r><w:{0}>{1}</w:{0}></w:r>"
    changes = (annotation("Deletion", run.format("delText", "五日"))
               + annotation("Insertion", run.format("t", "十日"))
               + f"<w:r>{annotation('Comment', paragraph('再核一遍'))}</w:r>")
    read = read_bytes(old(f"<w:p>{run.format('t', '期限为')}{changes}</w:p>"))
    assert list(texts_of(read.blocks)) == ["期限为十日"]
    said = "\n".join(read.notices)
    assert all(words in said for words in ("删除“五日”（王五）", "插入“十日”（王五）", "再核一遍", "内部资料"))


@pytest.mark.parametrize("data", [
    old("").replace(b"</w:body>", b""), flat("").replace(b"<pkg:binaryData>", b"<pkg:binaryData>x"),
    b'<?xml version="1.0"?><!DOCTYPE x>' + old("字")[21:], old("<w:p/>"),
    f'<pkg:package xmlns:pkg="{PACKAGE}"/>'.encode()])
def test_what_is_damaged_says_so(data):
    with pytest.raises(Unreadable):
        read_bytes(data, "a.doc")
