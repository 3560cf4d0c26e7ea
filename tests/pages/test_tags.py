"""The four column tags, none of them empty."""

from plugins.pages.tags import column_tags


def test_all_four_are_there_and_say_something():
    assert dict(column_tags("按年份查阅")) == {
        "ColumnName": "按年份查阅", "ColumnDescription": "按年份查阅", "ColumnKeywords": "按年份查阅",
        "ColumnType": "信息公开目录"}
    assert dict(column_tags("甲", "政策解读", "说明"))["ColumnDescription"] == "说明"
