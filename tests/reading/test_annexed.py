"""What a notice issues is cited by its own name."""

import pytest

from plugins.documents.body import Heading
from plugins.reading.annexed import list_annexed


def annexed(title, *headings):
    found = list_annexed(title, [Heading(1, text, f"h{at}") for at, text in enumerate(headings)])
    return [(text.name, text.anchor) for text in found]


@pytest.mark.parametrize(("title", "headings", "expected"), [
    ("示例县人民政府关于印发《示例县宅基地管理办法》的通知", ["示例县宅基地管理办法", "第一章 总则"],
     [("示例县宅基地管理办法", "h0")]),
    ("关于印发宅基地管理办法的通知", ["示例县宅基地管理办法"], [("示例县宅基地管理办法", "h0")]),
    ("关于印发2026年 防汛工作方案的通知", ["工作方案"], [("2026年防汛工作方案", "h0")]),
    ("关于转发《采购办法》《采购细则》的通知", ["采购办法", "采购细则"],
     [("采购办法", "h0"), ("采购细则", "h1")]),
    ("示例县人民政府公布《燃气办法（试行）》的令", [], [("燃气办法（试行）", "")]),
    ("关于印发《甲》《乙》的通知", [], []),
    ("转发省政府办公厅关于做好高温应对工作的通知", [], []),
    ("关于转发《采购办法》的通知", [], []),
    ("关于做好防汛工作的通知", ["一、总体要求"], []),
    ("示例县养犬管理规定", ["第一章 总则"], []),
])
def test_what_a_notice_issues(title, headings, expected):
    assert annexed(title, *headings) == expected
