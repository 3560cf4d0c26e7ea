"""What the bundled demonstration says in whose name; what a reader may rely on is checked once."""

import pytest

from plugins.documents.document import Coverage
from tests.inspection.support import context_of, inspect_folder
from tests.support import ROOT

CONTENT = ROOT / "content"
EDITORS = "本站编者"


@pytest.fixture(scope="module")
def documents():
    return {document.path: document for document in context_of(CONTENT).library.documents}


def test_nothing_bears_the_name_of_an_office_but_summaries_of_what_it_issued(documents):
    offices = {path: document.responsible_office for path, document in documents.items()}
    assert set(offices.values()) == {EDITORS}, offices
    issued = {path for path, document in documents.items() if document.issuers}
    summaries = {path for path, document in documents.items()
                 if document.coverage is Coverage.SUMMARY}
    assert issued and issued | {"policy/zwgk-2025.md"} == summaries


def test_its_guide_names_order_bodies_and_courts_of_the_remedies(tmp_path):
    findings = inspect_folder(CONTENT, tmp_path / "cache").findings
    assert not [finding for finding in findings if finding.rule in ("GUIDE-01", "GUIDE-02")]


@pytest.mark.parametrize(("path", "said"), [
    ("system/disclosure-schedule.md", "批准或者批复后20日内"),
    ("system/disclosure-schedule.md", "合同自签订之日起2个工作日内"),
    ("system/disclosure-schedule.md", "预警信息及时发布"),
    ("disclosure/penalty/statement.md", "确认违法或者确认无效的，在三日内撤回"),
    ("system/application-handling.md", "可以纳入主动公开的范围"),
    ("guide/guide.md", "对永昌县人民政府的行为不服的，向金昌市人民政府申请"),
    ("application/notice.md", "被告是永昌县人民政府的，由中级人民法院管辖"),
    ("policy/zwgk-2025.md", "功能相近且用户关注度和利用率低的"),
    ("policy/yzbf-2024-66.md", "事项决策及执行的必经程序"),
])
def test_periods_bodies_and_norms_are_those_of_their_sources(path, said):
    assert said in (CONTENT / path).read_text("utf-8")
