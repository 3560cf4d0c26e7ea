"""The parts of docs/ that are made from the program's own tables.

A part stands between `<!-- name -->` and `<!-- end -->`. To write them anew:
    .venv/bin/python -m tests.generated_docs
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from plugins.disclosure.columns import COLUMNS
from plugins.documents.document import Layout
from plugins.documents.fields import DATED_LAYOUTS, FIELDS, PARTICULARS, PUBLISHED
from plugins.documents.skeletons import KINDS
from plugins.preview.handbook import USES

DOCS = Path(__file__).parents[1] / "docs"
_PART = re.compile(r"(<!-- (?P<name>\w+) -->)(?P<text>.*?)(<!-- end -->)", re.DOTALL)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, on lines of its own."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n" + "\n".join("|" + "|".join(f" {cell} " if cell != "---" else cell for cell in line)
                            + "|" for line in lines) + "\n"


def fields() -> str:
    """Every key of the front matter with its form."""
    needed = {field.key: "必填" for field in FIELDS if field.required}
    needed[PUBLISHED.key] = f"{'、'.join(sorted(DATED_LAYOUTS))}必填"
    return table(("字段", "", "写法"),
                 ((field.key, needed.get(field.key, ""), field.hint) for field in FIELDS))


def layouts() -> str:
    """Every layout, what it is for, and the keys it has besides."""
    return table(("版式", "用于", "另有的字段"), (
        (layout, USES[layout], "、".join(PARTICULARS.get(layout, ()))) for layout in Layout))


def kinds() -> str:
    """Every kind of new document and its category."""
    return table(("种类", "类别"), ((name, kind.category) for name, kind in KINDS.items()))


def columns() -> str:
    """Every column of a disclosure schedule with the heads it may bear."""
    return table(("栏目名", "也可以写", ""), (
        (column.heads[0], "、".join(column.heads[1:]), "必须有" if column.is_needed else "")
        for column in COLUMNS))


PARTS: Mapping[str, Callable[[], str]] = {
    "fields": fields, "layouts": layouts, "kinds": kinds, "columns": columns,
    "dated": lambda: "、".join(f"“{layout}”" for layout in sorted(DATED_LAYOUTS)),
}


def renewed(text: str) -> str:
    """The text with every part as the program's tables have it now."""
    return _PART.sub(lambda part: f"{part[1]}{PARTS[part['name']]()}{part[4]}", text)


if __name__ == "__main__":
    for file in sorted(DOCS.glob("*.md")):
        file.write_text(renewed(file.read_text("utf-8")), "utf-8")
