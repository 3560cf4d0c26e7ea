"""Values that say several things: the parts of each as fields of the form, and back to YAML.

Between the page and the program an item is a JSON object of texts; `{"文件": "…"}` alone is what the
front matter says without braces.
"""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import yaml

from ..documents.dates import normalise
from ..documents.fields import (
    ATTACHMENT,
    CORRECTION,
    EARLIER_VERSION,
    PARTIAL_START,
    RELATION,
    UNTIL_EVENT,
    WITHDRAWAL,
)
from ..documents.relation import RELATIONS
from ..documents.yaml_source import SourceFault, compose
from ..documents.yaml_text import write_record, write_text

Record = Mapping[str, str]
_SIGNS = re.compile("[、，,；;]")
_DAYS = frozenset({"since", "until", "day"})
_SEVERAL = frozenset({"articles"})


class RecordPart(NamedTuple):
    """One field of a record: its key, how it is entered, what it is called, an example."""

    key: str
    kind: str
    label: str
    hint: str = ""


def _part(key: str, attribute: str, label: str = "", hint: str = "") -> RecordPart:
    kind = "day" if attribute in _DAYS else {
        "target": "document", "file": "file", "keeps_texts": "choice"}.get(attribute, "line")
    return RecordPart(key, kind, label or key, hint)


_KEYS = {field.attribute: field.key for field in RELATION}
_LABELS = {"target": ("文件", "文号、标题或其中几个字"), "outside": ("不在本站的", "《标题》（文号）"),
           "articles": ("条款", "第三条、第五条；整件的空着"), "since": ("从哪天起", "空着按本文件施行的日子"),
           "until": ("到哪天止", "最后一天"), "months": ("延长多久", "2年")}
_ALL = ("target", "outside", "articles", "since", "until", "months")
# Which parts a relation has, besides the document.
_OF_RELATION: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "repeals": ("outside", "articles", "since"),
    "declares_lapsed": ("outside", "articles", "since"),
    "amends": ("outside", "articles", "since"), "supplements": ("outside", "articles", "since"),
    "extends": ("until", "months"), "suspends": ("outside", "articles", "since", "until"),
    "resumes": ("outside", "articles", "since"), "reaffirms": ("until",),
    "based_on": ("outside",), "forwards": ("outside",)})
_DAY_KEY, _SHORT_DAY = PARTIAL_START[1].key, "日期"
PARTS: Mapping[str, tuple[RecordPart, ...]] = MappingProxyType({
    **{kind: tuple(_part(_KEYS[name], name, *_LABELS[name])
                   for name in _ALL if name == "target" or name in _OF_RELATION.get(kind, ()))
       for kind in RELATIONS},
    "attachments": tuple(_part(field.key, field.attribute, label) for field, label in zip(
        ATTACHMENT, ("文件", "网页上显示的名称"), strict=True)),
    "corrections": tuple(_part(field.key, field.attribute, hint=hint) for field, hint in zip(
        CORRECTION, ("", "读者看得到：哪里错了，改成什么"), strict=True)),
    "earlier_versions": (RecordPart(EARLIER_VERSION[0].key, "document", "以前的文本"),
                         _part(EARLIER_VERSION[1].key, "until", "适用到哪天")),
    "withdrawn": tuple(_part(field.key, field.attribute, label) for field, label in zip(
        WITHDRAWAL, ("哪天撤下", "理由（读者看得到）", "以前的文本"), strict=True)),
    "effective_on": (_part(_DAY_KEY, "day", "日期"),
                     _part(PARTIAL_START[0].key, "articles", "条款", "分条施行的才写")),
    "expires_on": (_part(_SHORT_DAY, "day", "最后一天"),
                   _part(UNTIL_EVENT[0].key, "event", "或者到什么事为止")),
})
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    WITHDRAWAL[2].key: ("一并撤下", "保留")})
# The part that a value without braces says; of the others every value has braces.
_SHORT = {attribute: parts[0].key for attribute, parts in PARTS.items()
          if attribute not in ("corrections", "withdrawn")}
_LISTS = frozenset(_KEYS[name] for name in _SEVERAL)


def read_node(attribute: str, node: yaml.Node) -> str:
    """A value of the front matter as an item of the form."""
    if isinstance(node, yaml.MappingNode):
        return to_item(attribute, {name.value: _text(value) for name, value in node.value})
    return to_item(attribute, {_short(attribute): _text(node)})


def read_item(attribute: str, item: str) -> Record:
    """What an item of the form says, also one in the braces of YAML or a bare text; days in any
    writing as the files have them."""
    try:
        root = compose(item, "") if item.startswith("{") else None
    except SourceFault:
        root = None
    said = ({name.value: _text(value) for name, value in root.value}
            if isinstance(root, yaml.MappingNode) else {_short(attribute): item.strip()})
    days = {part.key for part in PARTS[attribute] if part.kind == "day"}
    return {key: normalise(text) if key in days else text for key, text in said.items() if text}


def to_item(attribute: str, record: Record) -> str:
    """A record as an item of the form, its parts in the order of the table; "" where it says
    nothing."""
    order = [part.key for part in PARTS[attribute]]
    said = {key: text.strip() for key, text in record.items() if text.strip()}
    keys = sorted(said, key=lambda key: order.index(key) if key in order else len(order))
    return json.dumps({key: said[key] for key in keys}, ensure_ascii=False) if said else ""


def to_yaml(attribute: str, item: str) -> str:
    """An item of the form as the value of a key, or as one of its list."""
    record = read_item(attribute, item)
    if [*record] == [_SHORT.get(attribute)]:
        return write_text(next(iter(record.values())))
    return write_record((key, _several(text) if key in _LISTS else text)
                        for key, text in json.loads(to_item(attribute, record)).items())


def _short(attribute: str) -> str:
    return _SHORT.get(attribute, PARTS[attribute][0].key)


def _several(text: str) -> str | tuple[str, ...]:
    return tuple(word.strip() for word in _SIGNS.split(text) if word.strip())


def _text(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "、".join(map(_text, node.value))
    return " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
