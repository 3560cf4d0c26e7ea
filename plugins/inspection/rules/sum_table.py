"""The totals of a table are the sums of what they total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..amount_tables import AmountRow, list_all_tables
from ..amounts import cell_amount, is_sum
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-01", Severity.ERROR, ACCURACY
NAME = "表格的合计不对"
LOOKS_AT = "正文表格里“合计”“总计”一行、一栏，与各行、各栏之和（四舍五入的尾差不算）；有小计、其中的行不相加"
FIX = "核对各项和合计，改正写错的一处"
_HEAD = "\n| 单位 | 件数 | 金额（万元） |\n|---|---|---|\n| 甲镇 | 12 | 3.25 |\n| 乙镇 | 8 | 2.10 |\n"
PASS = (f"{_HEAD}| 合计 | 20 | 5.35 |", f"{_HEAD}| 合计 | 20 | 5.4 |",
        "\n| 单位 | 占比 |\n|---|---|\n| 甲 | 33.3% |\n| 乙 | 33.3% |\n| 丙 | 33.3% |\n| 合计 | 100% |",
        "\n| 单位 | 进度（%） |\n|---|---|\n| 甲 | 80.0 |\n| 乙 | 85.0 |\n| 合计 | 82.5 |",
        "\n| 单位 | 增长率 |\n|---|---|\n| 甲 | 3% |\n| 乙 | 5% |\n| 合计 | 4% |")
FAIL = ("\n| 项目 | 金额 |\n|---|---|\n| 甲 | 3 |\n| 小计 | 3 |\n| 乙 | 4 |\n| 小计 | 4 |\n| 总计 | 8 |",
        f"{_HEAD}| 合计 | 21 | 5.35 |", f"{_HEAD}| 合计 | 20 | 5.53 |",
        ("\n| 类别 | 水价（元/吨） | 污水处理费（元/吨） | 合计（元/吨） |\n|---|---|---|---|\n"
        "| 甲 | 2.40 | 0.85 | 3.25 |\n| 乙 | 3.60 | 0.85 | 4.54 |\n| 丙 | 3.90 | 1.20 | 5.10 |"),
        ("\n<table><tr><th>税种</th><th>决算数</th></tr><tr><td>甲</td><td>3</td></tr>"
        "<tr><td>乙</td><td>4</td></tr><tr><th>收入合计</th><td>8</td></tr></table>"),
        "\n| 项目 | 数量 |\n|---|---|\n| 合计 | 9 |\n| 甲 | 5 |\n| 乙 | 5 |",
        "\n| 单位 | 上半年 | 下半年 | 合计 |\n|---|---|---|---|\n| 甲 | 1 | 2 | 3 |\n| 乙 | 4 | 5 | 10 |")
_TOTALS = frozenset({"合计", "总计", "共计", "合计数", "总数", "全县合计", "总合计"})
_NESTED = ("小计", "其中", "一、", "二、", "（一）", "合计", "总计")
_ACROSS = _TOTALS | {"累计", "小计"}
# Of these no sum is made.
_NO_SUM = ("率", "比例", "均", "单价", "序号", "年份", "年度", "排名", "同比", "环比", "增长", "增幅", "标准",
           "价格", "电话", "编号", "代码", "得分", "密度", "指数", "%变动")
_NEVER_SUM = ("率", "比例", "序号", "年份", "年度", "排名", "同比", "增长", "电话", "编号", "代码")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each total that is not the sum."""
    if any(word in source.body for word in ("计", "总数")):
        for head, rows in list_all_tables(source):
            yield from _down(head, rows)
            yield from _across(head, rows)


def _down(head: AmountRow, rows: list[AmountRow]) -> Iterator[Fault]:
    totals = [number for number, row in enumerate(rows) if _words(row.label) in _TOTALS
              or (number == len(rows) - 1 and _words(row.label).endswith(("合计", "总计")))]
    if len(totals) != 1 or totals[0] not in (0, len(rows) - 1):
        return
    total = rows[totals[0]]
    others = [row for row in rows if row is not total]
    nested = [row for row in others if row.label == "小计"]
    others = nested if len(nested) > 1 else others
    if len(others) < 2 or (len(nested) < 2
                           and any(row.label.startswith(_NESTED) for row in others)):
        return
    for column, title in enumerate(head.cells):
        whole, parts = _column(total, others, column)
        if whole is None or len(parts) < 2 or any(word in title for word in _NO_SUM):
            continue
        if _is_mean(title, whole, parts):
            continue
        if not is_sum(whole, parts) and not any(
                is_sum(whole, parts[:number]) for number in range(2, len(parts))):  # of one group
            yield Fault(total.at, f"“{title}”一栏各行相加是 {sum(parts)}，合计写的是 {whole}。",
                        f"请{FIX}。")


def _is_mean(title: str, whole: Decimal, parts: list[Decimal]) -> bool:
    """True of a column of percentages whose total lies among them: they are of different wholes."""
    return any(sign in title for sign in "%％") and min(parts) <= whole <= max(parts)


def _column(total: AmountRow, others: list[AmountRow],
            column: int) -> tuple[Decimal | None, list[Decimal]]:
    """The total and the parts of a column; no parts where something in it is no number."""
    if column >= len(total.cells) or any(column >= len(row.cells) for row in others):
        return None, []
    cells = [row.cells[column] for row in others]
    values = [cell_amount(cell) for cell in cells if cell.strip("-—–/ ")]
    parts = [value for value in values if value is not None]
    return cell_amount(total.cells[column]), parts if len(parts) == len(values) else []


def _across(head: AmountRow, rows: list[AmountRow]) -> Iterator[Fault]:
    """Faults of rows where the other rows, most of them, are summed to the same column."""
    named = [number for number, title in enumerate(head.cells) if _words(title) in _ACROSS]
    if len(named) != 1:
        return
    column = named[0]
    sums = [(row, cell_amount(row.cells[column]), _parts(head.cells, row.cells, column))
            for row in rows if len(row.cells) == len(head.cells)]
    known = [(row, whole, parts) for row, whole, parts in sums if whole is not None and parts]
    wrong = [(row, whole, parts) for row, whole, parts in known if not is_sum(whole, parts)]
    if 2 * len(wrong) > len(known) or (len(known) == 1 and wrong):
        return
    for row, whole, parts in wrong:
        yield Fault(row.at, f"“{row.label}”一行各栏相加是 {sum(parts)}，“{head.cells[column]}”"
                    f"写的是 {whole}。", f"请{FIX}。")


def _parts(titles: Sequence[str], cells: Sequence[str], column: int) -> list[Decimal]:
    """The amounts that the column totals: those before it, those after it where it is the first."""
    before = [number for number in range(1, column) if cell_amount(cells[number]) is not None]
    numbers = before or list(range(column + 1, len(cells)))
    is_priced = any(word in titles[column] for word in ("元/", "价", "标准"))
    no_sum = _NEVER_SUM if is_priced else _NO_SUM
    values = [cell_amount(cells[number]) for number in numbers
              if not any(word in titles[number] for word in no_sum)]
    return [value for value in values if value is not None]


def _words(text: str) -> str:
    return "".join(text.split()).strip("*").partition("（")[0]
