from datetime import date

import pytest

from plugins.validity.holidays import check_years, read_holidays


def _read(tmp_path, text):
    (tmp_path / "holidays.yml").write_text(text, encoding="utf-8")
    return read_holidays(tmp_path)


def test_without_the_file_the_calendar_is_the_packaged_one(tmp_path):
    calendar, faults = read_holidays(tmp_path)
    assert not faults and not calendar.is_working_day(date(2026, 10, 1))


def test_the_file_makes_a_year_known_and_prevails(tmp_path):
    calendar, faults = _read(tmp_path, """
- 年份: 2027
  依据: 国办发明电〔2026〕9号
  放假: [2027-01-01 至 2027-01-03, 2027-04-05]
  上班: [2027-01-09]
- 年份: 2026
  上班: 2026-10-01
""")
    assert not faults
    assert not calendar.is_estimated(date(2027, 6, 1))
    assert not calendar.is_working_day(date(2027, 1, 1))
    assert not calendar.is_working_day(date(2027, 4, 5))
    assert calendar.is_working_day(date(2027, 1, 4))
    assert calendar.is_working_day(date(2027, 1, 9))  # a Saturday
    assert calendar.is_working_day(date(2026, 10, 1))


@pytest.mark.parametrize(("text", "rule", "said"), [
    ("年份: 2027\n", "KEY-04", "年份的列表"),
    ("- 年份: 2027\n  放价: 2027-01-01\n", "KEY-01", "放价"),
    ("- 放假: 2027-01-01\n", "KEY-03", "年份"),
    ("- 年份: 2027\n  放假: 2027-02-30\n", "KEY-05", "2027-02-30"),
    ("- 年份: 2027\n  放假: 2027-01-03 至 2027-01-01\n", "KEY-05", "起止"),
    ("- 年份: 2027\n  放假: 元旦\n", "KEY-05", "元旦"),
    ("- 年份: 2027\n  放假: 2026-12-31\n", "DATE-05", "不在 2027 年"),
    ("- 年份: 2027\n  放假: 2027-01-03\n  上班: 2027-01-03\n", "DATE-05", "既写了放假"),
    ("- 年份: 2027\n  上班: 2027-01-05\n", "DATE-05", "2027-01-05 是星期二，本来就上班"),
    ("- 年份: 2027\n  放假: 2027-01-01\n- 年份: 2027\n  放假: 2027-01-02\n", "KEY-07", "不止一次"),
    ("- 年份: [\n", "YAML-01", ""),
])
def test_a_fault_is_named_and_the_packaged_calendar_stays(tmp_path, text, rule, said):
    calendar, faults = _read(tmp_path, text)
    assert [fault.rule for fault in faults] == [rule]
    assert said in faults[0].message and faults[0].path == "_data/holidays.yml"
    assert not calendar.overrides


@pytest.mark.parametrize("written", ["2027-01-01 到 2027-01-03", "2027-01-01至2027-01-03"])
def test_days_joined_otherwise_are_answered_with_the_form(tmp_path, written):
    _, (fault,) = _read(tmp_path, f"- 年份: 2027\n  放假: {written}\n")
    assert "2027-01-01 至 2027-01-03" in fault.fix


def test_what_is_empty_is_not_asked_for_a_head(tmp_path):
    _, (fault,) = _read(tmp_path, "")
    assert fault.rule == "FILE-04" and "文件头" not in fault.fix and "settings.md" in fault.fix


def test_an_empty_file_changes_nothing(tmp_path):
    assert _read(tmp_path, "# 暂无\n")[1] == ()


def test_a_year_without_the_festivals_that_every_year_has_is_told(tmp_path):
    calendar, _ = _read(tmp_path, "- 年份: 2027\n  放假: [2027-01-01, 2027-10-01 至 2027-10-07]\n"
                                  "- 年份: 2026\n  上班: 2026-10-01\n")
    (_, fault), = check_years(calendar)
    assert "2027年的放假没有写春节，" in fault.message and fault.at == "2027"
