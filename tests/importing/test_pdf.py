"""PDF: lines become paragraphs; what has no text, or a password, says so."""

import io

import pikepdf
import pytest

from plugins.importing.pdf import read_pdf
from plugins.office_files.unreadable import Unreadable

WIDE = "a line that is as wide as the page allows it to be, xx"


def pdf(*pages, **saving):
    """A PDF whose pages hold these lines: (left, height, text)."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                              BaseFont=pikepdf.Name.Courier)
    for lines in pages:
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        text = "".join(f"BT /F 12 Tf {left} {height} Td ({words}) Tj ET\n"
                       for left, height, words in lines)
        page.Contents = document.make_stream(text.encode())
    stream = io.BytesIO()
    document.save(stream, **saving)
    return stream.getvalue()


def paragraphs(data):
    return [block.text for block in read_pdf(data).blocks]


def test_full_lines_go_on_and_gaps_do_not():
    assert paragraphs(pdf([(72, 700, WIDE), (72, 684, "goes on"), (72, 650, "another")])) == [
        f"{WIDE} goes on", "another"]


def test_a_paragraph_goes_on_overleaf_and_page_numbers_go():
    data = pdf([(72, 700, WIDE), (72, 684, WIDE), (290, 40, "- 1 -")],
               [(72, 700, "the end"), (290, 40, "- 2 -")])
    assert paragraphs(data) == [f"{WIDE} {WIDE} the end"]
    assert "页码 2 处没有进入正文" in read_pdf(data).notices[0]


@pytest.mark.parametrize(("data", "said"), [
    (pdf([]), "没有文字层"),
    (pdf([(72, 700, "x")], encryption=pikepdf.Encryption(user="a", owner="b")), "设了密码"),
    (pdf([(72, 700, "x")])[:150], "已损坏"),
])
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(Unreadable, match=said):
        read_pdf(data)
