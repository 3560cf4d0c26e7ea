"""What a comparison aligns."""

from plugins.documents.body import BodyConverter
from plugins.documents.units import BEGINNING, count_articles, list_units

CONVERTER = BodyConverter()


def test_an_article_holds_its_paragraphs_and_items():
    body = CONVERTER.convert("各单位：\n\n# 第一章　总则\n\n第一条　甲：\n\n（一）乙；\n\n丙。\n\n第二条　丁。")
    assert count_articles(body) == 2
    assert [(unit.name, unit.text) for unit in list_units(body, True)] == [
        (BEGINNING, "各单位："), ("第一章", "第一章　总则"),
        ("第一条", "第一条　甲：\n（一）乙；\n丙。"), ("第二条", "第二条　丁。")]


def test_without_articles_each_item_is_a_unit():
    body = CONVERTER.convert("## 一、要求\n\n（一）甲。\n\n乙。\n\n## 附注\n\n丙。")
    assert [(unit.name, unit.content) for unit in list_units(body, False)] == [
        ("第一部分", "要求"), ("第一部分第（一）项", "甲。\n乙。"), ("附注", "附注\n丙。")]


def test_a_row_of_a_table_is_a_line_of_its_unit():
    body = CONVERTER.convert("第一条　见下表：\n\n|项|数|\n|-|-|\n|第二条|2|\n\n第三条　完。")
    assert [unit.text for unit in list_units(body, True)] == [
        "第一条　见下表：\n项\t数\n第二条\t2", "第三条　完。"]


def test_without_numbers_each_paragraph_is_a_unit():
    assert [(unit.name, unit.text) for unit in list_units(CONVERTER.convert("甲。\n\n乙。"), False)
            ] == [("", "甲。"), ("", "乙。")]


def test_where_nothing_wider_is_numbered_each_point_is_a_unit():
    body = CONVERTER.convert("各单位：\n1. 甲。\n\n   甲的第二段。\n2. 乙。\n\n3、丙。\n（1）丁。")
    assert [(unit.name, unit.content) for unit in list_units(body, False)] == [
        (BEGINNING, "各单位："), ("第1点", "甲。\n甲的第二段。"), ("第2点", "乙。"), ("第3点", "丙。"),
        ("第3点第（1）点", "丁。")]


def test_an_inserted_article_is_a_unit_of_its_own():
    body = CONVERTER.convert("第三条 甲。\n第三条之一 乙。\n> 第四条 丙。")
    assert [unit.name for unit in list_units(body, True)] == ["第三条", "第三条之一", "第四条"]
