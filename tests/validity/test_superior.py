from datetime import date

import pytest

from plugins.validity.superior import check_superior
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
