"""Each known defect of the given texts (docs/domain.md “Defects of a real text”) is found."""

from collections import Counter

import pytest

from tests.inspection.seeds import seeds_as_markdown
from tests.inspection.support import folder_of, inspect_folder

SEEDS = seeds_as_markdown()
pytestmark = pytest.mark.skipif(not SEEDS, reason="没有 ../shared/seeds")

GUIDE, POINTS, LATER = "guide/guide.md", "points-2024.md", "points-2025.md"
# What, in which file, by which rule, with which words in the message.
DEFECTS = [
    ("1 缺左括号", POINTS, "DOC-02", "缺左括号“〔”"),
    ("2 小括号", "province-q3.md", "DOC-02", "国办发﹝2017﹞47号"),
    ("2 小括号", "province-q3.md", "DOC-02", "国办秘函﹝2019﹞19号"),
    ("3 成文日期残缺", POINTS, "DATE-01", "2024年72"),
    ("4 半角逗号", POINTS, "TXT-01", "半角的“,”"),
    ("4 半角括号", POINTS, "TXT-01", "半角的“()”，共47对"),
    ("4 半角冒号", POINTS, "TXT-01", "半角的“:”"),
    ("4 半角分号", GUIDE, "TXT-01", "半角的“;”"),
    ("5 比号", GUIDE, "TXT-07", "“∶”应为冒号“:”，共4处"),
    ("6 特殊空格", POINTS, "TXT-02", "特殊空格"),
    ("6 标题里的空格", "notice-93.md", "TXT-02", "室 关于"),
    ("7 成对文本的差异", LATER, "DUP-01", "县政府各部门"),
    ("8 序号重复", POINTS, "TXT-03", "（二十）|(二十)"),
    ("8 序号跳号", GUIDE, "TXT-03", "6."),
    ("9 同一主题两份", LATER, "DUP-01", "2024-2025年"),
    ("9 同一文号两份", "notice-93.md", "DOC-03", "永政办发〔2022〕93号"),
    ("10 邮政编码", GUIDE, "CONTACT-01", "757200"),
    ("11 商业机密", GUIDE, "TXT-21", "商业秘密"),
    ("12 空括号", GUIDE, "TXT-04", "永昌发布()"),
    ("12 空要素", "organs.md", "TXT-05", "历:"),
    ("12 空要素", "organs.md", "TXT-05", "工作分工"),
    ("12 按钮", "organs.md", "TXT-05", "关闭"),
    ("12 层级", "organs.md", "TXT-11", "市政府工作机构"),
    ("13 没有 https", GUIDE, "GUIDE-03", "http://www.yongchang.gov.cn"),
    ("13 商业邮箱", GUIDE, "GUIDE-03", "163.com"),
    ("14 行政规章", "notice-93.md", "LAW-01", "行政规章"),
    ("15 缺附件", "notice-93.md", "TXT-06", "附件"),
    ("16 分类和编排体系", GUIDE, "GUIDE-01", "编排体系"),
    ("16 受理机构的传真", GUIDE, "GUIDE-01", "传真号码、互联网联系方式"),
    ("复议前置", GUIDE, "GUIDE-02", "先申请行政复议"),
]


@pytest.fixture(scope="module")
def inspection(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    return inspect_folder(folder_of(folder / "content", SEEDS), folder / "cache")


@pytest.mark.parametrize(("name", "path", "rule", "words"), DEFECTS,
                         ids=[f"{name}-{rule}" for name, _, rule, _ in DEFECTS])
def test_known_defect_is_found(inspection, name, path, rule, words):
    said = [finding.message for finding in inspection.findings
            if (finding.path, finding.rule) == (path, rule)]
    assert any(word in message for message in said for word in words.split("|")), said


def test_repeats_of_twenty_are_both_found(inspection):
    repeats = [finding for finding in inspection.findings
               if finding.path == POINTS and finding.rule == "TXT-03"]
    assert len(repeats) == 2


def test_how_often_half_width_signs_occur(inspection):
    said = {finding.message for finding in inspection.findings
            if finding.path == POINTS and finding.rule == "TXT-01"}
    assert any("半角的“,”，共142处" in message for message in said), said


def test_nothing_else_is_an_error(inspection):
    """What the inspection calls certain is in the list of known defects."""
    known = {(path, rule) for _, path, rule, _ in DEFECTS}
    known |= {("_data/categories.yml", "COL-03"), (POINTS, "DOC-02"),
              ("notice-93-again.md", "TXT-06")}
    errors = Counter((finding.path, finding.rule) for finding in inspection.findings
                     if finding.severity == "错误")
    assert not set(errors) - known, set(errors) - known
