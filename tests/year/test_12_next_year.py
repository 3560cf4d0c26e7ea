"""November: it is known when 2027 has its holidays, and the day moves on which an answer is due."""

import pytest

pytestmark = pytest.mark.browser
NOTICE = "application/notice.html"
CALENDAR = "_data/holidays.yml"


@pytest.fixture
def asks(browser, reader):
    """A villager who asks by when a request that was received on a day must be answered."""
    page = browser.new_page(timezone_id="Asia/Shanghai")

    def ask(received):
        page.clock.set_fixed_time(f"{received}T09:00:00+08:00")
        page.goto((reader.site / NOTICE).resolve().as_uri())
        page.fill(".period-tool [name=received]", received)
        return page.locator(".periods").inner_text()

    yield ask
    page.close()


def test_2_november_the_year_is_not_known_and_the_deadline_is_called_an_estimate(office, asks):
    office.day = "2026-11-02"
    office.receives("application", "institution", "schedule", "platforms", "guide", "system",
                    "annual-report/county-2025.md", "annual-report/county-2025.yml")
    office.removes(CALENDAR)
    office.commits("申请须知")
    office.publishes()
    told = asks("2027-01-29")
    assert "2027年3月2日 星期二" in told, f"法定的春节没有算进推算的期限：{told}"
    assert "推算" in told, f"没有放假安排的年份没有注明推算：{told}"


def test_5_november_the_calendar_of_2027_is_entered_and_the_deadline_moves(office, asks):
    office.day = "2026-11-05"
    office.receives(CALENDAR)
    office.commits("2027年放假安排")
    office.publishes()
    told = asks("2027-01-29")
    assert "2027年3月5日 星期五" in told, f"春节放假没有算进答复期限：{told}"
    assert "推算" not in told, f"已经有放假安排的年份还说是推算：{told}"
