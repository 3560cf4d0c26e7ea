"""The column tags of pages that belong to no category (国办发〔2017〕47号, annex)."""


def column_tags(
    name: str, column_type: str = "信息公开目录", description: str = ""
) -> tuple[tuple[str, str], ...]:
    """ColumnName, ColumnDescription, ColumnKeywords and ColumnType of a page called `name`."""
    return (("ColumnName", name), ("ColumnDescription", description or name),
            ("ColumnKeywords", name), ("ColumnType", column_type))
