"""The list of rules for editors, made from the rules themselves."""

from collections.abc import Iterable
from itertools import groupby
from types import ModuleType

from ..table import all_rules, indicator_of

_TITLE = "# 自查规则\n\n本表由 `inv inspect --rules` 从规则本身生成，请勿手改。级别和限值可在 `_data/rules.yml` 里改。\n"


def to_handbook(others: Iterable[ModuleType] = ()) -> str:
    """Markdown: a section for each indicator, a paragraph for each rule, those of `others` too."""
    ordered = sorted((*all_rules(), *others), key=lambda rule: (indicator_of(rule.ID), rule.ID))
    parts = [_TITLE]
    for indicator, group in groupby(ordered, key=lambda rule: indicator_of(rule.ID)):
        parts.append(f"## {indicator}\n")
        parts += map(_entry, group)
    return "\n".join(parts)


def _entry(rule: ModuleType) -> str:
    lines = [f"### {rule.ID} {rule.NAME}（{rule.SEVERITY}）\n", f"看什么：{rule.LOOKS_AT}。\n",
             f"怎么改：{rule.FIX}。\n"]
    for word, examples in (("通过", rule.PASS), ("不通过", rule.FAIL)):
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
