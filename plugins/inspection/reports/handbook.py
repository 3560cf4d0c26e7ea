"""The list of rules for editors, made from the rules themselves."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...documents.rule import Rule
from ..phrases import read_table
from ..table import indicator_of

_TITLE = "# 自查规则\n\n本表由 `inv inspect --rules` 从规则本身生成，请勿手改。级别和限值可在 `_data/rules.yml` 里改。\n"


def to_handbook(rules: Iterable[Rule[...]]) -> str:
    """Markdown: a section for each indicator, a paragraph for each rule."""
    ordered = sorted(rules, key=lambda rule: (indicator_of(rule.id), rule.id))
    parts = [_TITLE, "\n".join(_coverage())]
    for indicator, group in groupby(ordered, key=lambda rule: indicator_of(rule.id)):
        parts.append(f"## {indicator}\n")
        parts += map(_entry, group)
    return "\n".join(parts)


def read_coverage() -> list[dict[str, str]]:
    """What inspectors look at, the ids of the rules that do, and what no program can tell."""
    return read_table("coverage")


def _coverage() -> Iterator[str]:
    """The table of indicators, by the lines of its Markdown."""
    yield "## 检查指标和规则\n\n| 指标 | 规则 | 程序查不了，要由人看的 |\n| --- | --- | --- |"
    for row in read_coverage():
        rules = "、".join(row["rules"].split()) or "没有"
        yield f"| {row['indicator']} | {rules} | {row['unchecked'] or '无'} |"
    yield ""


def _entry(rule: Rule[...]) -> str:
    lines = [f"### {rule.id} {rule.name}（{rule.severity}）\n", f"看什么：{rule.looks_at}。\n",
             f"怎么改：{rule.fix}。\n"]
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
