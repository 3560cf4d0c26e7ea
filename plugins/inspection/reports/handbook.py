"""The list of rules for editors, made from the rules themselves."""

from collections.abc import Iterable
from itertools import groupby

from ...documents.rule import Rule
from ..table import indicator_of

_TITLE = "# 自查规则\n\n本表由 `inv inspect --rules` 从规则本身生成，请勿手改。级别和限值可在 `_data/rules.yml` 里改。\n"


def to_handbook(rules: Iterable[Rule]) -> str:
    """Markdown: a section for each indicator, a paragraph for each rule."""
    ordered = sorted(rules, key=lambda rule: (indicator_of(rule.id), rule.id))
    parts = [_TITLE]
    for indicator, group in groupby(ordered, key=lambda rule: indicator_of(rule.id)):
        parts.append(f"## {indicator}\n")
        parts += map(_entry, group)
    return "\n".join(parts)


def _entry(rule: Rule) -> str:
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
