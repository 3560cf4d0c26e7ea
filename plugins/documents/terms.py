"""Words of the site, from `_data/terms.yml` where there is one: synonyms for the search."""

import yaml

from . import parsers as p
from .findings import Finding
from .schema import Field, MappingContext, ValueFault, read_mapping

Synonyms = tuple[tuple[str, tuple[str, ...]], ...]


def _read_synonyms(node: yaml.Node) -> Synonyms:
    """Each word with the words that are found in its place."""
    if not isinstance(node, yaml.MappingNode):
        raise ValueFault("应是“词: 另一种说法”的列表。", "例如：低保: [最低生活保障]")
    seen: set[str] = set()
    for word, _ in node.value:
        if p.line(word) in seen:
            raise ValueFault(f"里“{p.line(word)}”写了不止一次。", "请合并成一行，几种说法写成列表。", word)
        seen.add(p.line(word))
    return tuple((p.line(word), p.words(value)) for word, value in node.value)


_FIELDS = (Field("同义词", "synonyms", _read_synonyms),)


def read_synonyms(root: yaml.Node) -> tuple[Synonyms, tuple[Finding, ...]]:
    """The synonyms in a composed YAML file, and their faults; other keys are for others."""
    reading = read_mapping(root, _FIELDS, MappingContext("_data/terms.yml"))
    faults = tuple(fault for fault in reading.faults if fault.rule != "KEY-01")
    return reading.values.get("synonyms", ()), faults
