"""New values for keys of a front matter, put into its text: what is not changed keeps every byte.

A value is given as its YAML (`yaml_text`): what stands on the key's line, or a block that begins
with a line break.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml

from .findings import Finding
from .front_matter import read_front_matter
from .parsers import plain
from .yaml_source import SourceFault, compose
from .yaml_text import after_colon

_BOM = "\ufeff"
_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)


class CannotRewrite(Exception):
    """A front matter whose text cannot be changed key by key; says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class _Key:
    """Where a key stands: where its line begins, where its colon and its value end."""

    start: int
    colon: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatterText:
    """The text of a file cut where its front matter begins and ends, this as it is properly
    written (`typed_yaml`) and composed."""

    before: str
    text: str
    after: str
    root: yaml.MappingNode

    @property
    def newline(self) -> str:
        """How its lines end."""
        return "\r\n" if "\r\n" in self.before else "\n"

    @property
    def values(self) -> Mapping[str, yaml.Node]:
        """The node of each key's value."""
        return {name.value: value for name, value in self.root.value}

    @property
    def places(self) -> Mapping[str, _Key]:
        """Where each key stands."""
        return {name.value: _place(self.text, name, value) for name, value in self.root.value}

    def comment(self, key: str) -> str:
        """The comment behind the value of a key, "" where there is none."""
        place = self.places.get(key)
        rest = self.text[place.end:_next_line(self.text, place.end)].strip() if place else ""
        return rest.lstrip("# ") if rest.startswith("#") else ""


def cut(data: bytes) -> FrontMatterText:
    """The parts of a source file. CannotRewrite where it has no plain front matter."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotRewrite("文件编码不是 UTF-8，请先用编辑器另存为 UTF-8。") from None
    bom = text[:text.startswith(_BOM)]
    text = text[len(bom):]
    fences = list(islice(_FENCE.finditer(text), 2))
    if len(fences) < 2 or fences[0].start():
        raise CannotRewrite("没有完整的文件头（两行“---”之间的部分）。")
    start, end = fences[0].end() + 1, fences[1].start()
    try:
        read = read_front_matter(text[start:end])
    except SourceFault as fault:
        raise _cannot(fault.finding) from None
    if read.faults:
        raise _cannot(read.faults[0])
    root = read.root
    if root is None:
        root = yaml.MappingNode("tag:yaml.org,2002:map", [], flow_style=False)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise CannotRewrite("文件头不是每行一个字段的写法，请在编辑器里修改。")
    return FrontMatterText(bom + text[:start], read.typed.yaml, text[end:], root)


def _cannot(fault: Finding) -> CannotRewrite:
    return CannotRewrite(f"文件头有错：{fault.message}{fault.fix}")


def rewrite(data: bytes, values: Mapping[str, str], order: Sequence[str],
            resolved: Collection[str] = ()) -> bytes:
    """The file with each key of `values` set, or removed where its value is "".

    A new key comes after the nearest one that precedes it in `order`. Comments stay, but for
    those behind the values of the keys `resolved`. Where anything changes, slips of typing in the
    other keys are put right.
    """
    source = cut(data)
    places = source.places
    edits = [_change(source.text, places[key], value) for key, value in values.items()
             if key in places]
    edits += [(places[key].end, _line_end(source.text, places[key].end), "")
              for key in resolved if source.comment(key) and values.get(key, key)]
    for key in sorted(values.keys() - places.keys(), key=order.index):
        if values[key]:
            at = _gap(source.text, places, order[:order.index(key)])
            edits.append((at, at, f"{key}:{after_colon(values[key])}\n"))
    if not edits:
        return data
    changed = _apply(source.text, edits, source.newline)
    _prove(source.root, changed, values)
    return f"{source.before}{changed}{source.after}".encode()


def _place(text: str, name: yaml.Node, value: yaml.Node) -> _Key:
    colon = text.index(":", name.end_mark.index) + 1
    end = max(_end(value), colon)
    return _Key(name.start_mark.index, colon, colon + len(text[colon:end].rstrip()))


def _end(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own mark lies beyond the comments below it."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return node.end_mark.index
    last = node.value[-1]
    return max(map(_end, last)) if isinstance(last, tuple) else _end(last)


def _change(text: str, key: _Key, value: str) -> tuple[int, int, str]:
    """The edit that gives a key a new value, keeping the comment behind it; "" takes it away."""
    if not value:
        return key.start, _next_line(text, key.end), ""
    return key.colon, key.end, after_colon(value)


def _gap(text: str, places: Mapping[str, _Key], before: Sequence[str]) -> int:
    """Where a new key goes: below the nearest of those before it, else above all others."""
    above = next((places[name] for name in reversed(before) if name in places), None)
    if above:
        return _next_line(text, above.end)
    return min((place.start for place in places.values()), default=len(text))


def _next_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _line_end(text: str, at: int) -> int:
    return at + len(text[at:_next_line(text, at)].rstrip("\r\n"))


def _apply(text: str, edits: list[tuple[int, int, str]], newline: str) -> str:
    parts, done = [], 0
    for start, end, put in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[done:start], put.replace("\n", newline)]
        done = end
    return "".join((*parts, text[done:]))


def _prove(old: yaml.MappingNode, changed: str, values: Mapping[str, str]) -> None:
    """CannotRewrite where a key that was not to change has, or one that was to has not."""
    expected = {name: value for name, value in _plain(old).items() if name not in values}
    try:
        new = _plain(compose(changed, ""))
        for name, value in values.items():
            if value:
                expected[name] = _plain(compose(f"k:{after_colon(value)}\n", ""))["k"]
    except SourceFault as fault:
        raise CannotRewrite(f"改不成：{fault.finding.message}{fault.finding.fix}") from None
    if new != expected:
        raise CannotRewrite("文件头的写法特殊，不能在这里修改，请在编辑器里修改。")


def _plain(root: yaml.Node | None) -> dict[str, Any]:
    """The value of each key as it is read."""
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return {name.value: plain(value) for name, value in pairs}
