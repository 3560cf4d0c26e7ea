"""Old addresses of lists, put into `_data/categories.yml`: they lead to the category's own list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from ..documents.addresses import owner_of
from ..documents.categories import CategoryTree, read_categories
from ..documents.former import address_of_former, is_former
from ..documents.yaml_source import SourceFault, compose
from ..files.saving import write_file
from .columns import OldSite
from .old_addresses import former_of

FILE = "categories.yml"
_NAME, _SLUG, _FORMER = "名称", "目录", "旧址"


class _Edit(NamedTuple):
    begin: int
    end: int
    text: str


def former_of_lists(site: OldSite, mapping: Mapping[str, str], tree: CategoryTree, column: str
                    ) -> dict[str, list[str]]:
    """The 旧址 of each category that it does not have yet: the lists of its old columns."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for path, page in sorted(site.lists.items()):
        category = tree.by_name.get(mapping.get(site.column_of_list.get(path, ""), ""))
        former = former_of(page.address, column)
        if category and is_former(former) and former not in category.former_addresses and (
                not owner_of(address_of_former(former), tree)):
            wanted[category.name].append(former)
    return {name: list(dict.fromkeys(formers)) for name, formers in wanted.items()}


def add_to_categories(data: Path, wanted: Mapping[str, Sequence[str]]) -> tuple[int, list[str]]:
    """Puts 旧址 into the file of the categories, where nothing else of it changes; how many were
    written, and lines for a person where they could not be."""
    if not wanted:
        return 0, []
    file = data / FILE
    by_hand = [f"_data/{FILE} 的“{name}”加上 旧址: [{', '.join(formers)}]"
               for name, formers in wanted.items()]
    try:
        text = file.read_bytes().decode()
        root = compose(text, FILE)
        edits = [edit for node in _nodes(root) if (edit := _edit(text, node, wanted))]
        changed = text
        for edit in sorted(edits, reverse=True):
            changed = changed[:edit.begin] + edit.text + changed[edit.end:]
        if len(edits) != len(wanted) or not _only_adds(root, compose(changed, FILE), wanted):
            return 0, by_hand
        write_file(file, changed.encode())
    except (OSError, UnicodeDecodeError, SourceFault):
        return 0, by_hand
    return sum(map(len, wanted.values())), []


def _nodes(root: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Every category in the file, however deep."""
    if isinstance(root, yaml.SequenceNode):
        for item in root.value:
            yield from _nodes(item)
    elif isinstance(root, yaml.MappingNode):
        yield root
        for _, value in root.value:
            if isinstance(value, yaml.SequenceNode):
                yield from _nodes(value)


def _edit(text: str, node: yaml.MappingNode, wanted: Mapping[str, Sequence[str]]) -> _Edit | None:
    """How the file must change for one category; None where it need not, or cannot."""
    values = {key.value: (key, value) for key, value in node.value}
    name = values.get(_NAME, (None, None))[1]
    formers = wanted.get(name.value, ()) if isinstance(name, yaml.ScalarNode) else ()
    if not formers or _SLUG not in values:
        return None
    if _FORMER in values:
        old = values[_FORMER][1]
        listed = [item.value for item in old.value] if isinstance(old, yaml.SequenceNode) else (
            [old.value])
        end = old.start_mark.index + len(text[old.start_mark.index:old.end_mark.index].rstrip())
        return _Edit(old.start_mark.index, end, f"[{', '.join((*listed, *formers))}]") if (
            not isinstance(old, yaml.SequenceNode) or old.flow_style) else None
    key, slug = values[_SLUG]
    line = f"{_FORMER}: [{', '.join(formers)}]"
    between = ", " if node.flow_style else f"\n{' ' * key.start_mark.column}"
    at = slug.end_mark.index
    if not node.flow_style:
        at = text.find("\n", at) if "\n" in text[at:] else len(text)
    return _Edit(at, at, between + line)


def _only_adds(old: yaml.Node | None, new: yaml.Node | None, wanted: Mapping[str, Sequence[str]]
               ) -> bool:
    """Whether the changed file says what the old one did, and the wanted 旧址 besides."""
    if old is None or new is None:
        return False
    before, faults = read_categories(old, FILE)
    after, more = read_categories(new, FILE)
    if more and not faults:
        return False
    return all(
        category.former_addresses == (*known.former_addresses, *wanted.get(known.name, ()))
        and (category.name, category.folder) == (known.name, known.folder)
        for known, category in zip(before.walk(), after.walk(), strict=True))
