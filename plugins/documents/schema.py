"""A schema is a table of fields; reading a YAML mapping by it gives values and all faults."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from .findings import Finding
from .manuals import manual_of
from .yaml_source import place

_NONE = ("无", "暂无", "没有", "长期", "长期有效", "永久", "不详", "/", "—", "-")
_NO_VALUE = "没有或不知道的，删去这一行。"
_PLACE = re.compile(r"[一-鿿]{2,9}?[省市县区州盟旗](?=[一-鿿])")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class ValueFault(Exception):
    """A value that does not fit its field: what is wrong, how to correct it, and its node.

    One of several parts may have several faults: `all` are they, this one first.
    """

    def __init__(self, message: str, fix: str, node: yaml.Node | None = None,
                 more: Sequence["ValueFault"] = ()):
        super().__init__(message)
        self.message, self.fix, self.node = message, fix, node
        self.all = (self, *more)


class Several(dict[str, Any]):
    """What a parser gives of one value that says several things: values by attribute."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping: its spelling, its attribute, its parser, and a hint for editors."""

    key: str
    attribute: str
    parse: Callable[[yaml.Node], Any]
    hint: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class MappingContext:
    """Where a mapping stands: its file, the line its YAML begins on.

    `manual` says where its keys are explained, where that is not the handbook for such a file;
    `unfilled` are keys somebody has marked as still to be filled in: no fault where required;
    `other_keys` says of keys that are none what to write in their place.
    """

    path: str
    first_line: int = 1
    manual: str = ""
    unfilled: frozenset[str] = frozenset()
    other_keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def explained(self) -> str:
        """Where the keys of the mapping are explained, as a sentence."""
        return self.manual or manual_of(self.path)

    def finding(self, node: yaml.Node, rule: str, message: str, fix: str) -> Finding:
        """A finding at the place of `node`."""
        return Finding(self.path, *place(node, self.first_line), rule, message, fix)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mapping gave: values by attribute, their nodes, and its faults."""

    values: Mapping[str, Any]
    nodes: Mapping[str, yaml.Node]
    faults: tuple[Finding, ...]


def read_mapping(node: yaml.Node, fields: Sequence[Field], context: MappingContext) -> Reading:
    """Values of the known keys of `node`; each unknown, repeated or wrong one is a fault."""
    if not isinstance(node, yaml.MappingNode):
        fault = context.finding(node, "KEY-04", "这里应是“字段: 值”的列表。", context.explained)
        return Reading({}, {}, (fault,))
    by_key = {field.key: field for field in fields}
    values: dict[str, Any] = {}
    nodes: dict[str, yaml.Node] = {}
    seen: dict[str, yaml.Node] = {}
    faults: list[Finding] = []
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
        field = by_key.get(key)
        if key in seen:
            faults.append(_repeated(key, key_node, seen[key], context))
        elif field is None:
            faults.append(_unknown(key, key_node, by_key, context))
        elif not is_nothing(value_node):
            try:
                value = field.parse(value_node)
                values |= value if isinstance(value, Several) else {field.attribute: value}
                nodes[field.attribute] = value_node
            except ValueFault as fault:
                unknown = value_node.value in _NONE
                faults += (context.finding(one.node or value_node, "KEY-05",
                                           f"“{key}”{one.message}",
                                           _NO_VALUE if unknown else one.fix)
                           for one in fault.all)
        seen.setdefault(key, key_node)
    missing = (field for field in fields if field.required and field.attribute not in values
               and field.key not in context.unfilled)
    faults += [_missing(field, seen.get(field.key, node), context) for field in missing
               if not any(f"“{field.key}”" in fault.message for fault in faults)]
    return Reading(values, nodes, tuple(faults))


def is_nothing(node: yaml.Node) -> bool:
    """True for an empty value, quoted or not; a quoted `"null"` is a word."""
    if not isinstance(node, yaml.ScalarNode):
        return False
    return not node.value.strip() or (not node.style and node.value in _NOTHING)


def nearest(word: str, known: Iterable[str]) -> str:
    """`您是否想写“…”？` with the nearest of the known words, "" where none is near."""
    place = match[0] if (match := _PLACE.match(word)) and match[0] != word else ""
    own = word.removeprefix(place)  # else all offices of a county are near each other
    by_own = {other.removeprefix(place): other for other in known}
    near = difflib.get_close_matches(own, by_own, n=3, cutoff=0.6 if place else 0.5)
    near.sort(key=lambda other: len(other) != len(own))  # a wrong character, not a missing one
    return f"您是否想写“{by_own[near[0]]}”？" if near else ""


def _unknown(key: str, node: yaml.Node, known: Mapping[str, Field],
             context: MappingContext) -> Finding:
    wide = "：" in key
    return context.finding(node, "KEY-01", f"不认识的字段“{key}”。",
                           "“：”是全角冒号，请改成半角冒号，后面空一格。" if wide
                           else (context.other_keys.get(key) or nearest(key, known))
                           + context.explained)


def _repeated(key: str, node: yaml.Node, first: yaml.Node, context: MappingContext) -> Finding:
    line, _ = place(first, context.first_line)
    return context.finding(node, "KEY-02", f"字段“{key}”重复，第 {line} 行已经写过。",
                           "请只保留正确的一行。")


def _missing(field: Field, node: yaml.Node, context: MappingContext) -> Finding:
    return context.finding(node, "KEY-03", f"缺少必填字段“{field.key}”。",
                           f"请补上：{field.key}: {field.hint or '…'}")
