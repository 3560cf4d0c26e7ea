"""Where a provision named in words stands in a text."""

import re

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.provisions import enclose, expand, is_in, parse_provision

TEXT = """各单位：

现印发。

## 某办法

### 第一章 总则

第一条 甲。

乙款。

第二条 如下：

（一）子；

（二）丑：

| 项 | 数 |
|---|---|
| 1 | 2 |

前款规定的丙，包括下列各项：

（一）寅；

### 第二章 附则

第三条 丁。

第三条之一 戊。

某某县人民政府

2024年3月8日
"""
BODY = BodyConverter().convert(TEXT).html


def _marked(words, body=BODY):
    enclosed = enclose(body, [parse_provision(words)], ["<mark>"])
    inside = re.search(r"<mark>(.*?)</div>\n", enclosed, re.DOTALL)
    assert re.sub(r"<mark>|</div>\n(?=\n|$)", "", enclosed).replace("\n\n", "\n")
    return re.sub(r"<[^<>]*>|\s", "", inside[1]) if inside else None


@pytest.mark.parametrize(("words", "text"), [
    ("第一条", "第一条甲。乙款。"),
    ("第一条第一款", "第一条甲。"),
    ("第一条第二款", "乙款。"),
    ("第一条第三款", None),
    ("第2条第（一）项", "（一）子；"),
    ("第二条第二项", "（二）丑："),
    ("第二条第一款", "第二条如下：（一）子；（二）丑：项数12"),
    ("第二条第二款第（一）项", "（一）寅；"),
    ("第三条", "第三条丁。"),
    ("第三条之一", "第三条之一戊。"),
    ("第二章", "第二章附则第三条丁。第三条之一戊。"),
    ("第四条", None),
])
def test_a_provision_is_marked_where_it_stands(words, text):
    assert _marked(words) == text
    assert is_in(BODY, parse_provision(words)) == (text is not None)


@pytest.mark.parametrize("words", ["附件2", "三", "第三", "全文", "第三条及其他"])
def test_what_names_no_place_of_a_text_marks_none(words):
    assert parse_provision(words) is None


def test_an_item_of_a_list_is_marked_within_it():
    body = BodyConverter().convert("如下：\n\n- （一）子；\n- （二）丑。\n").html
    assert enclose(body, [parse_provision("第（二）项")], ["<div>"]).count("<li") == 2
    assert "<div>" in enclose(body, [parse_provision("第（二）项")], ["<div>"])


def test_where_a_line_may_break_is_no_part_of_the_tree():
    body = BodyConverter().convert(
        "见 https://www.shili.example/zwgk/xxgk/content/2026/notice.html 。\n\n第一条 甲。\n\n第二条 乙。\n")
    assert "<wbr>" in body.html and _marked("第一条", body.html) == "第一条甲。"


def test_marks_within_marks_close_in_order():
    names = [parse_provision(words) for words in ("第二条第（二）项", "第二条", "第一条")]
    enclosed = enclose(BODY, names, ["<a>", "<b>", "<c>"])
    order = re.findall(r"<[abc]>|</div>\n(?=\n)", enclosed)
    assert [one.strip() for one in order[:6]] == ["<c>", "</div>", "<b>", "<a>", "</div>", "</div>"]


def test_a_range_is_its_articles():
    assert expand("第三条至第五条") == ("第3条", "第4条", "第5条")
    assert expand("第三条") == ("第三条",) and expand("第五条至第三条") == ("第五条至第三条",)


@pytest.mark.parametrize(("words", "anchor"), [
    ("第二条第（一）项第1目", "article-2-item-1-point-1"), ("第二部分第（一）项第3点第（2）点第①点",
                                                   "part-2-item-1-point-3-subpoint-2-detail-1"),
    ("第三条之一第2点", "article-3.1-point-2")])
def test_places_below_an_item(words, anchor):
    assert parse_provision(words).anchor == anchor


def test_a_place_of_a_text_is_found_by_the_name_that_is_copied_of_it():
    body = BodyConverter().convert("第一条 甲：\n（一）乙：\n1、丙；\n（2）丁；\n③戊。").html
    for anchor, name in re.findall(r'<a class="place" href="#([^"]+)" title="([^"]+)"', body):
        assert parse_provision(name).anchor == anchor
