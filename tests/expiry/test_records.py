from datetime import date

import pytest

from plugins.expiry.records import row_of
from tests.expiry.making import SITE, make_context, normative, records_of
from tests.support import markdown


def _rows(tmp_path, files=SITE, day=date(2026, 11, 23)):
    return {record.document.path: row_of(record)
            for record in records_of(make_context(tmp_path, files, day))}


@pytest.mark.parametrize(("path", "since", "until", "label", "reason", "successor"), [
    ("a.md", "2020-01-01", "2024-12-31", "失效", "有效期届满", ""),
    ("b.md", "2021-03-01", "2023-04-30", "废止", "依据《丙办法》（测政发〔2023〕3号）", "丙办法"),
    ("c.md", "2023-05-01", "2026-12-05", "有效", "", ""),
    ("e.md", "2022-02-01", "2025-05-31", "失效",
     "依据《关于清理文件的决定》（测政发〔2025〕4号）", ""),
    ("f.md", "2022-04-01", "2027-04-30", "有效", "", ""),
    ("g.md", "2027-01-01", "", "尚未生效", "", ""),
])
def test_a_row_says_from_when_to_when_why_and_what_followed(
        tmp_path, path, since, until, label, reason, successor):
    row = _rows(tmp_path)[path]
    assert (row.since, row.until, row.label, row.reason, row.successor) == (
        since, until, label, reason, successor)


def test_documents_without_validity_and_withdrawn_ones_are_in_no_list(tmp_path):
    gone = normative("撤下的办法", "撤下: {日期: 2026-01-01, 理由: 重复发布}\n")
    assert "h.md" not in _rows(tmp_path / "1")
    assert _rows(tmp_path / "2", {"a.md": gone}) == {}


def test_an_amendment_names_its_articles(tmp_path):
    assert _rows(tmp_path, SITE, date(2027, 1, 1))["f.md"].reason == (
        "第三条，依据《庚办法》（测政发〔2026〕7号）")


def test_a_repeal_from_outside_gives_its_basis(tmp_path):
    files = {"a.md": normative("甲", "废止日期: 2026-01-01\n废止依据: 某市政府令第3号\n"),
             "b.md": normative("乙", "废止日期: 2026-01-01\n"),
             "c.md": normative("丙", "成文日期: 2020-01-01\n"),
             "d.md": normative("关于废止部分文件的决定", "成文日期: 2026-01-01\n废止: c.md\n")}
    rows = _rows(tmp_path, files)
    assert rows["a.md"].reason == "依据某市政府令第3号" and rows["b.md"].reason == ""
    assert rows["c.md"].reason.startswith("依据《关于废止") and rows["c.md"].successor == ""


def test_an_expiry_that_the_original_does_not_name_gives_its_ground(tmp_path):
    ground = "失效依据: 题名所载年度已满\n"
    files = {"a.md": normative("甲", f"有效期至: 2025-12-31\n{ground}"),
             "b.md": normative("乙", f"施行日期: 2025-01-01\n有效期: 1年\n{ground}"),
             "c.md": normative("丙", "有效期至: 2025-12-31\n"),
             "d.md": normative("丁", f"有效期至: 2025-12-31\n{ground}"),
             "e.md": normative("戊", "成文日期: 2025-06-01\n延长有效期: {文件: d.md, 至: 2026-06-30}\n")}
    reasons = {path: row.reason for path, row in _rows(tmp_path, files).items()}
    assert reasons["a.md"] == reasons["b.md"] == "题名所载年度已满"
    assert reasons["c.md"] == "有效期届满" and reasons["d.md"].startswith("经《戊》延长")


def test_what_is_in_force_since_no_known_day_has_an_open_beginning(tmp_path):
    undated = {"a.md": markdown("标题: 甲\n类别: 行政规范性文件\n", published="发布日期: 未载明\n")}
    assert _rows(tmp_path, undated)["a.md"].since == ""


def test_what_is_valid_until_an_event_names_it_instead_of_a_last_day(tmp_path):
    event = "施行日期: 2024-01-01\n有效期至: {事件: 新规划批准}\n"
    files = {"a.md": normative("甲", event), "b.md": normative("乙", event + "废止日期: 2026-01-01\n")}
    rows = _rows(tmp_path, files)
    assert [(rows[path].until, rows[path].open_end) for path in files] == [
        ("", "至“新规划批准”为止"), ("2025-12-31", "")]
