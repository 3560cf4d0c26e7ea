"""A YAML list of records, read whole or with all its faults."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from .findings import Finding
from .schema import MappingContext, ValueFault
from .yaml_source import place


class Once(NamedTuple):
    """What no two records of a register may share: its key, its values in a record, the remedy."""

    key: str
    values: Callable[[Any], Iterable[str]]
    fix: str = "请改正或删去其中一个。"


def read_records(root: yaml.Node, path: str, read: Callable[[yaml.Node], Any], noun: str,
                 first: str, once: Sequence[Once] = ()
                 ) -> tuple[tuple[Any, ...], tuple[Finding, ...]]:
    """The records of a list and what is wrong with it.

    `read` makes a record, `noun` is what one is called, `first` the key that begins it.
    """
    context = MappingContext(path)
    if not isinstance(root, yaml.SequenceNode):
        return (), (context.finding(root, "KEY-04", f"这里应是{noun}的列表。",
                                    f"每个{noun}以“- {first}:”开头。"),)
    records: list[tuple[yaml.Node, Any]] = []
    faults: list[Finding] = []
    for node in root.value:
        try:
            records.append((node, read(node)))
        except ValueFault as fault:
            faults += [context.finding(one.node or node, "KEY-05", f"{noun}{one.message}", one.fix)
                       for one in fault.all]
    faults += (fault for one in once for fault in _repeated(records, one, noun, context))
    return tuple(record for _, record in records), tuple(faults)


def _repeated(records: Sequence[tuple[yaml.Node, Any]], once: Once, noun: str,
              context: MappingContext) -> Iterator[Finding]:
    """A finding at each record that has what one before it has."""
    seen: dict[str, int] = {}
    for node, record in records:
        at = _value_of(node, once.key)
        line, _ = place(at, 1)
        for word in dict.fromkeys(once.values(record)):
            if word in seen:
                yield context.finding(at, "KEY-07", f"{noun}的{once.key}“{word}”出现了不止一次，"
                                      f"第 {seen[word]} 行已经写过。", once.fix)
            seen.setdefault(word, line)


def _value_of(node: yaml.Node, key: str) -> yaml.Node:
    """The value of a key of a mapping; the mapping itself where it has none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), node)
