from datetime import date

import pytest

from plugins.validity.superior import check_guide_basis, check_superior
from plugins.validity.timeline import build_timelines
from tests.validity.making import FIRST_NUMBER, read_documents, resolver

DAY = date(2026, 11, 30)
BASED = f"文号: 永政发〔2024〕2号\n成文日期: 2024-02-01\n依据: [{FIRST_NUMBER}]\n"
ABOVE = f"---\n文号: {FIRST_NUMBER}\n成文日期: 2020-01-01\n有效期至: 2025-12-31\n"
REAFFIRMS = "---\n文号: 永政发〔2026〕3号\n成文日期: {}\n继续有效: [永政发〔2024〕2号]\n"


def _found(text, day=DAY):
    documents = read_documents(text)
    resolve = resolver(documents)
    timelines = build_timelines(documents, lambda document: True, resolve)
    return list(check_superior(documents[0], timelines, resolve, day))


@pytest.mark.parametrize("text", [BASED + ABOVE, BASED.replace("依据", "转发") + ABOVE,
                                  BASED + ABOVE + REAFFIRMS.format("2025-06-01")])
def test_what_is_above_has_lapsed(text):
    (rule, finding), = _found(text)
    assert rule == "VAL-18" and "自 2026-01-01 起已失效" in finding.message
    assert _found(text, date(2025, 12, 31)) == []


@pytest.mark.parametrize("text", [
    BASED + ABOVE.replace("有效期至: 2025-12-31\n", ""),
    BASED + "有效期至: 2026-03-01\n" + ABOVE,
    BASED + ABOVE + REAFFIRMS.format("2026-03-01"),
    BASED.replace(FIRST_NUMBER, "国发〔2004〕1号") + ABOVE,
])
def test_the_question_does_not_arise_or_has_been_answered(text):
    assert _found(text) == []


@pytest.mark.parametrize(("articles", "amended", "told"), [
    ("第五条", "第五条", 1), ("第五条第二款", "第五条", 1), ("第五条", "第五条第（一）项", 1), ("第一条至第六条", "第五条", 1),
    ("第四条", "第五条", 0), ("第五条第二款", "第五条第三款", 0),
])
def test_a_guide_is_told_what_has_changed_in_the_provisions_it_rests_on(articles, amended, told):
    documents = read_documents(
        f"版式: 办事指南\n发布日期: 2024-02-01\n依据: [{{文件: 永政发〔2020〕7号, 条款: [{articles}]}}]\n---\n"
        "文号: 永政发〔2020〕7号\n成文日期: 2020-01-01\n有效期: 20年\n---\n成文日期: 2025-01-01\n"
        f"修改: [{{文件: 永政发〔2020〕7号, 条款: [{amended}]}}]\n")
    resolve = resolver(documents)
    timelines = build_timelines(documents, lambda document: True, resolve)
    found = list(check_guide_basis(documents[0], timelines, resolve, DAY))
    assert ["2025年1月1日起修改" in fault.message for _, fault in found] == [True] * told
    assert not list(check_guide_basis(documents[0], timelines, resolve, date(2024, 12, 31)))
