"""Videos and sounds in a text, and their captions."""

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.media import Cue, captions_of, read_captions

CONVERTER = BodyConverter()


def test_alone_in_its_paragraph_it_is_a_player():
    body = CONVERTER.convert("一。\n\n![讲解“两种情形”](jiedu.mp4)\n\n二。\n")
    [place] = body.references
    assert (place.kind, place.target, place.fragment) == ("file", "jiedu.mp4", "!讲解“两种情形”")
    assert "<!--insert:0-->" in body.html and "<img" not in body.html


@pytest.mark.parametrize(("source", "shown"), [
    ("见![讲解](a.webm)。", ">讲解</a>"),  # within words a link
    ("[讲解](a.mp3)", ">讲解</a>"),
    ("![讲解](https://www.gov.cn/a.mp4)", 'referrerpolicy="no-referrer">讲解</a>'),  # of another host
    ("![图解](a.png)", '<img alt="图解"'),
])
def test_anything_else_is_a_link_or_a_picture(source, shown):
    markup = CONVERTER.convert(f"一。\n\n{source}\n").html
    assert shown in markup and "insert" not in markup


def test_captions_stand_beside_their_file():
    assert captions_of("p/a.b.mp4") == "p/a.b.vtt"
    assert captions_of("p/a.pdf") == ""


def test_captions_are_read_as_they_are_shown():
    assert read_captions(
        "\ufeffWEBVTT - 说明\r\n\r\nNOTE 不显示\r\n\r\n1\r\n00:01.500 --> 00:03.000 align:start\r\n"
        "<v 讲解员>第一行\r\n第二行 &lt;注&gt;\r\n\r\n01:00:00.000 --> 01:00:02.000\r\n完".encode()) == (
        Cue(1.5, 3.0, "第一行 第二行 <注>"), Cue(3600.0, 3602.0, "完"))


@pytest.mark.parametrize(("data", "said"), [
    (b"1\n00:01.000 --> 00:02.000\n", "WEBVTT"), (b"1\n00:00:01,000 --> 00:00:02,000\n", "改成句点"), ("字幕".encode("gb18030"), "UTF-8"),
    ("WEBVTT\n\n没有时间\n".encode(), "没有一句"), (b"WEBVTT\n" + b" " * 2_000_000, "太大")])
def test_what_is_no_caption_file_says_why(data, said):
    with pytest.raises(ValueError, match=said):
        read_captions(data)
