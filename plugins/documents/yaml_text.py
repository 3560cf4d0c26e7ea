"""Values as YAML text, plain where that reads back the same; and back, one item a line."""

import json
import re
from collections.abc import Iterable, Sequence

import yaml

from .parsers import plain
from .schema import is_nothing
from .yaml_source import SourceFault, compose

_to_json = json.JSONEncoder(ensure_ascii=False).encode
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write_text(text: str) -> str:
    """A text as YAML: plain where it reads back the same, several lines as a block, else quoted."""
    if "\n" in text:
        block = "|\n" + "\n".join(f"  {line}".rstrip() for line in text.split("\n"))
        return block if _value(block) == text else quoted(text)
    return text if _value(f"{text} # -") == text and _value(text) == text else quoted(text)


def quoted(text: str) -> str:
    """In double quotes, as JSON writes it, which YAML reads the same."""
    written = _to_json(text)
    if written.isprintable():
        return written
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04X}", written)


def write_items(items: Iterable[str]) -> str:
    """A list as YAML, one item a line; an item in braces is a record and stays as it is."""
    return "".join(f"\n- {item if is_record(item) else write_text(item)}"
                   for item in items if item)


def write_record(values: Iterable[tuple[str, str | Sequence[str]]]) -> str:
    """Keys and texts, or lists of texts, as a record in braces, those without a text left out."""
    return "{" + ", ".join(
        f"{key}: {_write_in_flow(value) if isinstance(value, str) else _write_list(value)}"
        for key, value in values if value) + "}"


def read_items(node: yaml.Node | None) -> tuple[str, ...]:
    """What a node lists as an editor may write it: texts, and records in braces."""
    if node is None:
        return ()
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(text for text in map(_read, nodes) if text)


def is_record(item: str) -> bool:
    """True for `{字段: 值, …}` that YAML reads as a mapping."""
    try:
        return (item.startswith("{") and "\n" not in item
                and isinstance(compose(item, ""), yaml.MappingNode))
    except SourceFault:
        return False


def after_colon(value: str) -> str:
    """What follows the colon of a key: a block at once, anything else after a space."""
    return value if value.startswith("\n") else f" {value}"


def read_alone(written: str) -> str | None:
    """What stands behind a key as YAML reads it, None where it is no text."""
    value = _value(written)
    return value if isinstance(value, str) else None


def _read(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "{" + ", ".join(f"{name.value}: {_read_in_flow(value)}"
                               for name, value in node.value) + "}"
    if isinstance(node, yaml.SequenceNode):
        return "[" + ", ".join(map(_read_in_flow, node.value)) + "]"
    return "" if is_nothing(node) else node.value.strip()


def _read_in_flow(node: yaml.Node) -> str:
    written = _read(node)
    return _write_in_flow(written) if isinstance(node, yaml.ScalarNode) else written


def _write_list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_write_in_flow, texts)) + "]"


def _write_in_flow(text: str) -> str:
    plainly = _value(text) == text and _value(f"[{text}]") == (text,)
    return text if plainly else quoted(text)


def _value(written: str) -> object:
    """What YAML reads as the value of a key, None where it is nothing or no value of one."""
    try:
        root = compose(f"k:{after_colon(written)}\n", "")
    except SourceFault:
        return None
    if not isinstance(root, yaml.MappingNode) or len(root.value) != 1:
        return None
    value = root.value[0][1]
    return None if is_nothing(value) else plain(value)
