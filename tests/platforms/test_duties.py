"""What the law asks of an office: there, missing, late on the day, or not asked of it."""

from datetime import date

import pytest

from plugins.disclosure.promised import OfficePromises
from plugins.documents.document import Layout
from plugins.documents.site import Issuer
from plugins.platforms.duties import DUTIES, DutyState, report_due
from plugins.platforms.office import PlatformOffice
from tests.support import load, markdown, parse, write

DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = write(tmp_path_factory.mktemp("duties"), {"a.md": markdown("")})
    return load(folder).library.site.categories


@pytest.fixture
def office(tree):
    def make(*documents, level="县政府部门", contacts=()):
        issuer = Issuer("测试县教育局", "schools", level=level)
        parsed = tuple(parse(markdown(text), f"{at}.md").document
                       for at, text in enumerate(documents))
        return PlatformOffice(issuer, parsed, (), dict(contacts), OfficePromises(), tree)

    return make


def states(office, day=DAY):
    return {duty.short: duty.status(office, day).state.value for duty in DUTIES}


def test_an_office_without_anything_lacks_all(office):
    assert set(states(office()).values()) == {"missing"}


def test_public_enterprises_owe_no_report_and_take_no_applications(office):
    found = states(office(level="公共企事业单位"))
    assert found["年报"] == found["申请"] == "exempt" and found["指南"] == "missing"


def test_what_fulfils_each(office):
    found = office("类别: 政府信息公开指南\n版式: 指南\n发布日期: 2026-10-01",
                   "类别: 政府信息公开制度\n版式: 制度\n发布日期: 2026-10-02",
                   "类别: 政府信息公开年报\n版式: 年报\n标题: 2025年年度报告\n发布日期: 2026-11-03",
                   contacts={"地址": "某街1号", "联系电话": "0000-1"})
    assert set(states(found).values()) == {"met"}
    assert DUTIES[2].status(found, DAY).words == "2025年"


@pytest.mark.parametrize(("level", "due"), [
    ("县政府部门", date(2026, 1, 31)), ("乡镇", date(2026, 1, 31)), ("县政府", date(2026, 3, 31))])
def test_the_report_of_a_year_is_due_early_in_the_next(office, level, due):
    assert report_due(office(level=level), 2025) == due


def test_what_will_be_late_says_from_which_day(office):
    found = office("类别: 政府信息公开年报\n版式: 年报\n标题: 2024年年度报告\n发布日期: 2025-01-20")
    report = DUTIES[2]
    assert report.status(found, date(2026, 1, 31)).state is DutyState.MET
    late = report.status(found, date(2026, 2, 1))
    assert late.state is DutyState.LATE and late.in_words == "逾期，2024年"
    assert late.periods == "0001-01-01 met;2026-02-01 late"


def test_a_schedule_is_no_system_and_a_summary_no_report(office):
    found = office(f"类别: 政府信息公开制度\n版式: {Layout.SCHEDULE}",
                   "类别: 政府信息公开年报\n版式: 年报\n标题: 2025年年度报告\n收录: 摘要")
    assert states(found)["制度"] == states(found)["年报"] == "missing"


