"""The list of rules for editors, made from the rules themselves."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...documents.findings import Severity
from ...documents.rule import Rule
from ..phrases import read_table
from ..table import indicator_of
from ..weights import decision_table, read_weights

_TITLE = "# 自查规则\n\n本表由 `inv inspect --rules` 从规则本身生成，请勿手改。级别和限值可在 `_data/rules.yml` 里改。\n"

_DECISION = (
    "一处问题多重，只看两件事：程序有多大把握，检查时算什么（国办秘函〔2019〕19号：单项否决、泄露、扣分）。\n\n"
    "- 确定：事实核实过，或者算得出来，或者同一份文件里自相矛盾。查出来就是错的，改好再发布：错误。\n"
    "- 推断：多半是错的，也可能有意如此。由人判断：提醒。\n"
    "- 事后：确定，但停下这次发布也改不了（已经逾期，缺的是别的文件）：提醒。\n\n"
    "“其他”是排版、写法，和本站自己的制度，检查时不算：提醒，轻的是说明。一条规则有两种把握的，逐处定。"
    "老文件里的错误可以先记作存量（`inspect --baseline`），本站另有打算的写进 `_data/rules.yml` 的“级别”。\n")


def to_handbook(rules: Iterable[Rule[...]]) -> str:
    """Markdown: a section for each indicator, a paragraph for each rule."""
    ordered = sorted(rules, key=lambda rule: (indicator_of(rule.id), rule.id))
    parts = [_TITLE, "\n".join(_weighing()), "\n".join(_coverage())]
    for indicator, group in groupby(ordered, key=lambda rule: indicator_of(rule.id)):
        parts.append(f"## {indicator}\n")
        parts += map(_entry, group)
    return "\n".join(parts)


def read_coverage() -> list[dict[str, str]]:
    """What inspectors look at, the ids of the rules that do, and what no program can tell."""
    return read_table("coverage")


def _weighing() -> Iterator[str]:
    """How a finding comes to its weight, by the lines of its Markdown."""
    yield "## 级别怎样定\n"
    yield _DECISION
    yield from decision_table()
    yield ""


def _coverage() -> Iterator[str]:
    """The table of indicators, by the lines of its Markdown."""
    yield "## 检查指标和规则\n\n| 指标 | 规则 | 程序查不了，要由人看的 |\n| --- | --- | --- |"
    for row in read_coverage():
        rules = "、".join(row["rules"].split()) or "没有"
        yield f"| {row['indicator']} | {rules} | {row['unchecked'] or '无'} |"
    yield ""


def _entry(rule: Rule[...]) -> str:
    weights = read_weights().get(rule.id, ())
    severities = {Severity.ERROR for weight in weights if weight.stops} | {rule.severity}
    degrees = "、".join(one for one in Severity if one in severities)
    why = "；".join(f"{weight.certainty}（{weight.cost}）：{weight.why}" for weight in weights)
    lines = [f"### {rule.id} {rule.name}（{degrees}）\n", f"看什么：{rule.looks_at}。\n",
             f"怎么改：{rule.fix}。\n", *([f"级别：{why}。\n"] if why else [])]
    for word, examples in (("通过", rule.passes), ("不通过", rule.fails)):
        shown = [_shown(example) for example in examples if _is_short(example)]
        if shown:
            lines.append(f"{word}：{'　'.join(shown)}\n")
    return "\n".join(lines)


def _is_short(example: str) -> bool:
    return bool(example.strip()) and len(example) < 120 and "===" not in example


def _shown(example: str) -> str:
    printable = "".join(character if character.isprintable() else "□"
                        for character in example.strip().replace("\n", "⏎"))
    return f"`{printable.replace('`', '')}`"
