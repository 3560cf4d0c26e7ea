"""Figures in the text: told where they differ, left alone where they speak of another time."""

import pytest

from plugins.annual_report.text_figures import contradictions
from tests.annual_report.making import FIGURES, report_of

REPORT = report_of(FIGURES)


@pytest.mark.parametrize("text", [
    "全年共收到政府信息公开申请13件，上年结转1件，办结申请13件，结转下年度1件。",
    "予以公开6件、部分公开1件、不予公开0件、无法提供5件、不予处理1件、其他处理0件。",
    "制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件6件。",
    "行政复议案件259件，行政诉讼案件共66件。行政事业性收费12.50万元。",
    "2024年收到申请7件。去年予以公开3件。较上年收到申请2件有所增加。",
    "收到建议99件，主动公开信息1200件，收到咨询8件。",
])
def test_nothing_to_say(text):
    assert list(contradictions(text, REPORT)) == []


@pytest.mark.parametrize(("text", "name", "figure"), [
    ("2025年新收到政府信息公开申请 12 件。", "本年新收", 13),
    ("上年度结转申请2件。", "上年结转", 1),
    ("结转至下一年度继续办理0件。", "结转下年度", 1),
    ("去年收到申请1件。今年收到申请2件。", "本年新收", 13),
    ("其中，不予公开的3件。", "不予公开", 0),
    ("作出行政许可决定119件。", "行政许可决定", 120),
    ("行政事业性收费金额12.6万元。", "行政事业性收费", REPORT.cells["fees", "amount"][0]),
])
def test_a_figure_that_differs(text, name, figure):
    said, = contradictions(text, REPORT)
    assert (said.name, said.figure) == (name, figure)
