"""Registers in `_data`: a YAML list of records each, read whole or with its faults."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from ..files.plain import read_plain
from .findings import Finding
from .parsing import decode
from .schema import MappingContext, ValueFault
from .yaml_source import SourceFault, compose


def read_register(data: Path, file: str, read: Callable[[yaml.Node], Any], noun: str, first: str
                  ) -> tuple[tuple[Any, ...], tuple[Finding, ...]]:
    """The records of a file and what is wrong with it; none where there is no file.

    `read` makes a record, `noun` is what one is called, `first` the key that begins it.
    """
    path = f"_data/{file}"
    try:
        root = compose(decode(path, read_plain(data / file)), path)
    except OSError:
        return (), ()
    except SourceFault as fault:
        return (), (fault.finding,)
    context = MappingContext(path)
    if root is not None and not isinstance(root, yaml.SequenceNode):
        return (), (context.finding(root, "KEY-04", f"这里应是{noun}的列表。",
                                    f"每个{noun}以“- {first}:”开头。"),)
    records: list[Any] = []
    faults: list[Finding] = []
    for node in root.value if root is not None else ():
        try:
            records.append(read(node))
        except ValueFault as fault:
            faults += [context.finding(one.node or node, "KEY-05", f"{noun}{one.message}", one.fix)
                       for one in fault.all]
    return tuple(records), tuple(faults)
