"""title.py: a long title breaks between its parts, and loses nothing."""

import pytest

from plugins.reading.title import phrases_of


@pytest.mark.parametrize("shown", [
    "永昌县人民政府办公室|关于|印发|永昌县2024-2025年|政务公开|工作要点的通知",
    "永昌县人民政府办公室|关于|2022年第三季度|全县|政府信息公开|与政务新媒体检查情况的通报",
    "上海市实施|《中华人民共和国归侨侨眷权益保护法》|办法若干规定",
    "国务院|关于|河北雄安新区总体规划|（2018—2035年）的批复",
    "关于|全面推进|基层政务公开标准化规范化工作的指导意见",
    "政府工作报告|——2026年1月14日在测试县第十九届人民代表大会第五次会议上|（节选）",
    "测试县人民政府 |测试县教育局|关于|进一步加强|和规范|教育公开的意见",
])
def test_a_long_title_breaks_where_its_words_do(shown):
    assert "|".join(phrases_of(shown.replace("|", ""))) == shown


@pytest.mark.parametrize(("title", "pieces"), [
    ("永昌县2025年政务公开工作要点", 1), ("关于印发永昌县今年全县政务公开要点通知", 1),
    ("关于印发永昌县今年全县政务公开要点的通知", 1), ("关于印发永昌县今年的全县政务公开要点的通知", 4)])
def test_a_title_of_one_line_is_one_piece(title, pieces):
    assert len(phrases_of(title)) == pieces
