"""The newest day of a category: below it too, and none where no document bears a day."""

from datetime import date

import pytest

from plugins.documents.freshness import newest_in
from tests.support import load, markdown, write


@pytest.mark.parametrize(("name", "newest"), [
    ("其他法定信息", date(2024, 3, 2)), ("其他政策文件", date(2024, 3, 2)),
    ("财政预决算", date(2024, 1, 5)), ("行政规范性文件", None)])
def test_newest_day(tmp_path, name, newest):
    library = load(write(tmp_path, {
        "a.md": markdown("发布日期: 2024-03-02 08:00"),
        "b.md": markdown("发布日期: 未载明\n成文日期: 2025-01-01\n另列: 财政预决算"),
        "c.md": markdown("发布日期: 2024-01-05\n类别: 财政预决算")})).library
    assert newest_in(library, library.site.categories.by_name[name]) == newest
