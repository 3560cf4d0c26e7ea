"""A page's title without the site that shows it."""

import pytest

from plugins.importing.page_title import without_site

NOTICE = "某县水务局关于防汛的通知"


@pytest.mark.parametrize(("page", "title"), [
    (f"{NOTICE}-某县政府网", NOTICE), (f"{NOTICE}_某县人民政府", NOTICE),
    (f"{NOTICE} - 通知公告 - 某县人民政府门户网站", NOTICE), (f"{NOTICE}|政务公开", NOTICE),
    (f"某县人民政府门户网站 | 通知公告 | {NOTICE}", NOTICE), (f"某县人民政府-{NOTICE}", NOTICE),
    ("某县2021-2025年水利规划-某县政府网", "某县2021-2025年水利规划"), ("某县2021-2025年规划", "某县2021-2025年规划"),
    (NOTICE, NOTICE), ("", ""),
])
def test_titles(page, title):
    assert without_site(page) == title
