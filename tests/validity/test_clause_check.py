import pytest

from plugins.validity.clause_check import compare
from tests.validity.making import first_line, read_documents, resolver

CLAUSE = "本办法自2024年1月1日起施行，有效期五年。《旧办法》（永政发〔2019〕5号）同时废止。"
FULL = "成文日期: 2023-12-05\n施行日期: 2024-01-01\n有效期: 5年\n废止: [永政发〔2019〕5号]\n"


def fixes(front_matter, text):
    documents = read_documents(front_matter)
    found = compare(documents[0], text, resolver(documents), first_line)
    return [finding.fix for finding in found]


@pytest.mark.parametrize("front_matter", [
    FULL,
    FULL.replace("有效期: 5年", "有效期至: 2028-12-31"),
    FULL.replace("永政发〔2019〕5号", "'永政发[2019]5号'"),
    FULL.replace("永政发〔2019〕5号", "2.md") + "---\n文号: 永政发〔2019〕5号\n",
    FULL.replace("废止: ", "宣布失效: "),
])
def test_text_and_front_matter_agree(front_matter):
    assert fixes(front_matter, CLAUSE) == []


@pytest.mark.parametrize(("front_matter", "text", "expected"), [
    (FULL.replace("施行日期: 2024-01-01\n", ""), "本办法自2024年1月1日起施行。",
     "请补上：施行日期: 2024-01-01"),
    (FULL, "本办法自2024年2月1日起施行。", "请核对原件；以正文为准时改为：施行日期: 2024-02-01"),
    (FULL, "本办法自印发之日起施行。", "请核对原件；以正文为准时改为：施行日期: 2023-12-05"),
    ("施行日期: 2024-01-01\n", "本办法有效期5年。", "请补上：有效期: 5年"),
    ("施行日期: 2024-01-01\n", "本办法有效期18个月。", "请补上：有效期: 18个月"),
    ("施行日期: 2024-01-01\n", "本办法有效期至2026年12月31日。", "请补上：有效期至: 2026-12-31"),
    (FULL, "本办法有效期2年。", "请核对原件；以正文为准时改为：有效期: 2年"),
    (FULL.replace("有效期: 5年", "有效期至: 2027-12-31"), "本办法有效期5年。",
     "请核对原件；以正文为准时改为：有效期至: 2028-12-31"),
    (FULL, "《另一办法》（永政发〔2018〕7号）同时废止。", "请补上：废止: [永政发〔2018〕7号]"),
])
def test_a_difference_is_a_finding_with_its_fix(front_matter, text, expected):
    assert fixes(front_matter, text) == [expected]


@pytest.mark.parametrize(("front_matter", "text"), [
    ("成文日期: 2024-01-01\n", "本办法自2024年1月1日起施行。"),
    ("成文日期: 2024-01-01\n", "本办法自印发之日起施行。"),
    (FULL, "没有条款。"),
    (FULL, "《旧办法》同时废止。"),
])
def test_nothing_to_say(front_matter, text):
    assert fixes(front_matter, text) == []


def test_the_finding_stands_where_the_clause_stands():
    (document,) = read_documents("成文日期: 2024-01-01\n")
    (finding,) = compare(document, "本办法自2024年3月1日起施行。", resolver([document]),
                         lambda document, written: (9, 6 if written.startswith("自2024") else 0))
    assert (finding.line, finding.column, finding.rule) == (9, 6, "VAL-21")
    assert "自2024年3月1日起施行" in finding.message
