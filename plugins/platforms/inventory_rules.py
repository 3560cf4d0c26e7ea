"""The rule of lists of tasks, powers and services: their columns, and what is overdue."""

from collections.abc import Iterator

from ..disclosure.inventories import kind_names, missing_heads, read_rows
from ..documents.findings import Severity
from ..documents.rule import Fault, Rule, RuleKind, Word
from .case import PlatformCase


def _check(case: PlatformCase) -> Iterator[Fault]:
    """A fault for a list of no known kind, without its columns, and for each row that is overdue,
    that names no day, or that is done and leads to nothing."""
    for one in case.inventories:
        document, kind, markup = one.document, one.kind, one.markup
        path, title = document.path, Word(document.title)
        for name in one.unknown:
            yield Fault(Word(name), f"“{name}”不是本站的文件或者栏目，没有做成链接。",
                        "请写文号、路径或者栏目的名称。", path=path)
        if kind is None:
            yield Fault(title, "没有写明是哪一种清单，或者种类不认识。",
                        f"请在文件头写“清单种类: …”，可用的：{'、'.join(kind_names())}。", path=path)
            continue
        if missing := missing_heads(kind, markup):
            yield Fault(title, f"{kind.name}没有这些栏：{'、'.join(missing)}。",
                        f"标准的栏是：{'、'.join(kind.heads)}。", path=path)
        for row in read_rows(markup, document.title) if kind.is_carried_out else ():
            if row.is_done and not row.references:
                yield Fault(Word(row.item), f"“{row.item}”已完成，没有指到公开的文件。",
                            "请在最后一栏写文号或者链接。", path=path, severity=Severity.NOTE)
            elif not row.is_done and row.due and case.day > row.due:
                yield Fault(Word(row.item), f"“{row.item}”应在{row.due}以前完成，还没有完成。",
                            "请更新“进展”；完成了的写“已完成”，并指到公开的文件。", path=path)
            elif not row.is_done and row.due is None:
                yield Fault(Word(row.item), f"“{row.item}”的完成时限“{row.due_words}”看不出是哪一天。",
                            "请写成 2026年10月底、10月31日前、三季度的样子。", path=path,
                            severity=Severity.NOTE)


INVENTORIES: Rule[[PlatformCase]] = Rule(
    "PLAT-12", Severity.WARNING, "清单的栏目和逾期的事项",
    "版式是“清单”的文件：种类是不是认识的，标准的栏全不全；为民实事、工作要点、重大决策事项的每一行有没有逾期、"
    "完成时限看不看得出、完成了的有没有指到公开的文件", "补上栏目，更新进展", RuleKind.PLATFORM, _check,
    passes=("| 1 | 建养老服务中心 | 示例县民政局 | 2026年10月底 | 已完成 | 示民发〔2026〕8号 |",),
    fails=("| 1 | 建养老服务中心 | 示例县民政局 | 2026年10月底 | 正在装修 | |",))
