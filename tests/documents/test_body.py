"""Markdown in; clean HTML, text, headings and references out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from plugins.documents.body import BodyConverter, link_body
from plugins.documents.document import Reference
from plugins.documents.plain_text import plain_text

CONVERTER = BodyConverter()
_HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))", "<a href='java&#10;script:alert(1)'>a</a>",
    "<a href='&#106;avascript:alert(1)'>a</a>", "![a](data:image/svg+xml;base64,AAAA)",
    "[a](data:text/html,<script>1</script>)", "[a](vbscript:x)", "<svg onload=alert(1)></svg>",
    "<svg><script>1</script></svg>", "<math><mi xlink:href='javascript:x'>a</mi></math>",
    "<style>*{background:url(//evil.example)}</style>",
    "<p style='background:url(//evil.example)'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href='//evil.example/'>",
    "<iframe src='//evil.example'></iframe>", "<object data=x></object>", "<embed src=x>",
    "<link rel=stylesheet href='//evil.example'>", "<form action='//evil.example'><input></form>",
    "<img srcset='//evil.example 1x'>", "<video src='//evil.example' autoplay></video>",
    "<p onclick=alert(1)>甲</p>", "甲 {: onclick=alert(1) style=x }", "# 题 {: onmouseover=x }",
    "`<script>`", "    <script>", "<!-- --><script>1</script>", ("<noscript><p title='</noscript>"
     "<img src=x onerror=1>'>"), "<template><script>1</script></template>",
    "<\x00script>1</script>",
    "<xmp><img src=x onerror=1></xmp>", "[^1]\n\n[^1]: <img src=x onerror=1>",
    "|a|\n|-|\n|<img src=x onerror=1>|", "![a](http://evil.example/x.png)",
    "![a](https://evil.example/x.png \"t\")", "<img src='HTTP://evil.example/x'>",
    "[![a](http://evil.example/x)](b.md)", "《甲\" onmouseover=\"x》（永政发〔2020〕1号）",
    "<img alt='《甲》（永政发〔2020〕1号）' src=x.png>", "<p title='《甲》（永政发〔2020〕1号）'>乙</p>",
]


def _assert_dead(markup):
    """No script, no handler, no address that runs, nothing fetched from another host."""
    for element in html.fragment_fromstring(markup, create_parent="div").iter():
        assert element.tag not in ("script", "style", "svg", "math", "iframe", "object", "embed",
                                   "meta", "base", "link", "form", "input", "video", "template")
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name not in ("style", "srcset"), (name, value)
            if name == "src":
                assert value.startswith("X/"), value
            if name == "href":
                assert value.lower().startswith(("x/", "#", "http", "mailto:", "tel:")), value


def _linked(source):
    body = CONVERTER.convert(source)
    hrefs = tuple(reference.target for reference in body.references)
    return link_body(body.html, hrefs, lambda path: f"X/{path}", str)


@pytest.mark.parametrize("source", _HOSTILE)
def test_nothing_hostile_lives(source):
    _assert_dead(_linked(source))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*_HOSTILE, "<", ">", '"', "'", "=", "`", "**", "\n\n", "](", "[",
                                 "ref:0", '="ref:7"', ' src="ref:7"', "<a href='ref:1'>"]),
                max_size=6).map("".join))
def test_nothing_hostile_lives_in_mixtures(source):
    _assert_dead(_linked(source))


@pytest.mark.parametrize("source", ['写作 ="ref:9" 的字样', '字 src="ref:9" 样', "[甲](ref:9)",
                                    "<a title='x' href='ref:9'>甲</a>", '`<img src="ref:9">`'])
def test_words_that_look_like_our_own_marks(source):
    assert CONVERTER.convert(source).references == ()
    assert "ref:9" in _linked(source) or "甲" in _linked(source)


def test_a_picture_elsewhere_becomes_a_link_to_it():
    assert '<a href="http://e.cn/x.png" rel="external ' in _linked("![图](http://e.cn/x.png)")
    assert "<img" in _linked("![图](x.png)")


def test_links_and_citations_are_references():
    body = CONVERTER.convert(
        "[甲](a.md#article-1)、[网](https://e.cn)、《办法》（永政发〔2020〕1号）、"
        "《意见》(国办发〔2017〕47号)、[《决定》（国令第711号）](b.md)")
    assert body.references == (
        Reference("file", "a.md", "article-1"), Reference("external", "https://e.cn"),
        Reference("file", "b.md"),
        Reference("number", "永政发〔2020〕1号"), Reference("number", "国办发〔2017〕47号"))


def test_an_unknown_citation_stays_text_and_a_link_keeps_its_attributes():
    body = CONVERTER.convert("见《办法》（永政发〔2020〕1号）和<a title='t' href='a.md'>甲</a>。")
    shown = link_body(body.html, [None if r.kind == "number" else "a.html"
                                  for r in body.references], lambda path: f"../{path}", str)
    assert "《办法》（永政发〔2020〕1号）和" in shown
    assert 'href="../a.html"' in shown and 'title="t"' in shown


def test_a_picture_within_a_link_gets_its_address_too():
    for target in ("b.md", "https://e.cn/"):
        assert 'src="X/x.png"' in _linked(f"[![图](x.png)]({target})")
    body = CONVERTER.convert("前[![图](x.png)](none.md)后")
    shown = link_body(body.html, [None if r.target == "none.md" else r.target
                                  for r in body.references], lambda path: f"X/{path}", str)
    assert 'src="X/x.png"' in shown and "<a" not in shown and "</a>" not in shown


@pytest.mark.parametrize(("source", "text"), [
    ("4. 甲\n\n6. 乙", "甲\n乙"), ("(一)甲\n(二)乙", "(一)甲\n(二)乙"), ("第*条 2*3*4", "第*条 2*3*4"),
    ("    四个空格", "四个空格"), ("　　全角缩进", "全角缩进"), ("a_b_c", "a_b_c"),
    ("**招商引资，**监督", "招商引资，监督"), ("第一条　甲\n第二条　乙", "第一条　甲\n第二条　乙"),
    ("1<2 且 3>2 & 甲", "1<2 且 3>2 & 甲"), ("|甲|乙|\n|-|-|\n|1|2|", "甲\t乙\n1\t2"),
    ("词\n: 义", "词\n义"), ("文[^1]\n\n[^1]: 注", "文1\n注")])
def test_text_is_what_was_typed(source, text):
    assert CONVERTER.convert(source).text == text


def test_numbers_of_lists_stay_as_typed():
    assert 'value="6"' in CONVERTER.convert("4. 甲\n6. 乙").html
    assert 'start="4"' in CONVERTER.convert("4. 甲\n5. 乙").html


def test_headings_and_anchors():
    body = CONVERTER.convert("# 第一章　总则\n\n第一条　甲\n\n## 说明\n\n<p id='own'>第二条　乙</p>")
    assert [(h.depth, h.anchor) for h in body.headings] == [(1, "chapter-1"), (1, "heading-1")]
    assert 'id="article-1"' in body.html and "<h1" not in body.html
    assert 'id="own"' in body.html


def test_the_highest_headings_follow_the_title():
    def tags(source):
        return re.findall(r"<(h\d)", CONVERTER.convert(source).html)

    assert tags("### （一）甲\n\n#### 乙\n\n### （二）丙") == ["h2", "h3", "h2"]
    assert tags("### （一）甲\n\n*文*\n\n#### 乙") == ["h2", "h3"]
    assert tags("### （三）误\n\n## 第二章 甲\n\n#### 乙\n\n### 丙") == ["h2", "h2", "h3", "h3"]
    assert tags("## 一、甲\n\n#### 乙") == ["h2", "h3"]


def test_one_converter_serves_many_as_if_each_were_first():
    first = BodyConverter().convert("文[^1]\n\n[^1]: 注\n\n一、甲")
    CONVERTER.convert("别的[^1]\n\n[^1]: 注二\n\n一、甲\n\n二、乙")
    assert CONVERTER.convert("文[^1]\n\n[^1]: 注\n\n一、甲") == first


def test_plain_text_unescapes():
    assert plain_text("<p>甲&lt;b&gt;</p><p>乙</p>") == "甲<b>\n乙"


def test_an_inserted_heading_moves_no_citation():
    """Where each anchor leads, and what its link says, before and after."""
    def places(source):
        return dict(re.findall(r'<a class="place" href="#([^"]+)"[^>]*>([^<]+)</a>',
                               CONVERTER.convert(source).html))

    text = "# 第一章　总则\n\n第一条　甲\n\n{}第二条　乙\n\n（一）丙\n\n## 二、附则\n\n（一）丁\n"
    before = places(text.format(""))
    after = places(text.format("## 补充规定\n\n第一条之一　新增\n\n"))
    assert before.items() <= after.items()
    assert before == {"chapter-1": "第一章", "article-1": "第一条", "article-2": "第二条",
                      "article-2-item-1": "（一）", "part-2": "二、", "part-2-item-1": "（一）"}


def test_a_place_says_how_it_is_cited():
    assert '<a class="place" href="#article-2-item-1" title="第二条第（一）项">（一）</a>丙' in CONVERTER.convert(
        "第二条　乙\n\n（一）丙").html
    assert '<strong><a class="place" href="#article-3">第三条</a></strong>　丁' in CONVERTER.convert(
        "**第三条**　丁").html
