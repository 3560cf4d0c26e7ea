"""意见征集: its state on every day, its result, and a result that is late."""

from datetime import date

import pytest

from plugins.platforms.rule_table import check_offices
from plugins.platforms.solicitations import list_solicitations
from tests.support import load, markdown, write

OPEN = markdown("标题: 征集\n版式: 征集\n征集开始: 2026-03-01\n征集截止: 2026-03-31\n责任单位: 测试县教育局")
RESULT = markdown("标题: 结果\n反馈: [ask.md]\n发布日期: 2026-04-10")


def library_of(folder, **more):
    return load(write(folder, {"ask.md": OPEN, **more})).library


@pytest.mark.parametrize(("day", "state"), [
    (date(2026, 2, 28), "planned"), (date(2026, 3, 1), "open"), (date(2026, 3, 31), "open"),
    (date(2026, 4, 1), "closed"), (date(2026, 4, 10), "answered")])
def test_the_state_follows_the_day(tmp_path, day, state):
    one, = list_solicitations(library_of(tmp_path, **{"b.md": RESULT}))
    assert one.state_on(day) == state
    assert one.periods == ("0001-01-01 planned;2026-03-01 open;2026-04-01 closed;"
                           "2026-04-10 answered")


@pytest.mark.parametrize(("day", "more", "rules"), [
    (date(2026, 4, 30), {}, []), (date(2026, 5, 1), {}, ["PLAT-07"]),
    (date(2026, 5, 1), {"b.md": RESULT}, [])])
def test_a_result_is_due_thirty_days_after_the_end(tmp_path, day, more, rules):
    library = library_of(tmp_path, **more)
    found = check_offices(library, tmp_path / "_data", day, None)
    assert [one.rule for one in found if one.path == "ask.md"] == rules


def test_less_than_thirty_days_is_noted(tmp_path):
    library = library_of(tmp_path, **{"ask.md": OPEN.replace("2026-03-31", "2026-03-20")})
    found = [one for one in check_offices(library, tmp_path / "_data", date(2026, 3, 2), None)
             if one.rule == "PLAT-07"]
    assert [one.severity for one in found] == ["说明"]
