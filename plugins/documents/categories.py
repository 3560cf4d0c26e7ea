"""The category tree of `_data/categories.yml`: five columns, art. 20 below the third."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import yaml

from . import parsers as p
from .findings import Finding
from .former import address_of_former
from .schema import Field, MappingContext, read_mapping

# 国办公开办函〔2019〕61号: the column's entries; 条例第二十条: the fifteen items.
COLUMNS = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开")
STATUTORY_ITEMS = (
    "行政规范性文件", "机构职能", "规划计划", "统计信息", "行政许可和服务", "行政处罚和行政强制",
    "财政预决算", "行政事业性收费", "政府集中采购", "重大建设项目", "民生保障政策", "突发事件应对",
    "监督检查", "公务员招考", "其他法定信息",
)

_FIELDS = (
    Field("名称", "name", p.line, "栏目或类别的名称", required=True),
    Field("目录", "slug", p.slug, "网址中的目录名，小写英文", required=True),
    Field("曾用目录", "former_slugs", p.many(p.slug)),
    Field("曾用名", "former_names", p.many(p.line)),
    Field("旧址", "former_addresses", p.many(p.line)),
    Field("说明", "description", p.line),
    Field("关键词", "keywords", p.words),
    Field("栏目类型", "column_type", p.line),
    Field("依据", "legal_basis", p.line),
    Field("责任单位", "office", p.line),
    Field("更新期限", "longest_days", p.at_least_one),
    Field("效力", "has_validity", p.yes),
    Field("归档", "archived_on", p.day, "从哪一天起不再更新"),
    Field("空白说明", "empty_text", p.line),
    Field("置顶", "pinned", p.line),
    Field("下级", "children", lambda node: node),
)


_STEP = re.compile(r"[›»→>＞/／\\-]+|[—－–]+")  # between the categories of a way
_BEGINNINGS = ("首页", "政府信息公开", "政府信息公开专栏")


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A node of the tree; `folder` is the address of its pages, as in `disclosure/budget`."""

    name: str
    slug: str
    folder: str
    parents: tuple[str, ...] = ()
    former_folders: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    former_addresses: tuple[str, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    column_type: str = ""
    legal_basis: str = ""
    office: str = ""
    longest_days: int | None = None
    has_validity: bool = False
    archived_on: date | None = None
    empty_text: str = ""
    pinned: str = ""
    children: tuple["Category", ...] = ()

    def is_archived_on(self, day: date) -> bool:
        """True where it is kept but no longer added to on a day."""
        return self.archived_on is not None and day >= self.archived_on

    @property
    def path(self) -> str:
        """The address of its index page."""
        return f"{self.folder}/index.html"

    @property
    def former_paths(self) -> tuple[str, ...]:
        """The addresses its index page had while it, or a category above it, had other slugs; and
        those of the lists of an old site that it stands for."""
        return (*(f"{folder}/index.html" for folder in self.former_folders),
                *map(address_of_former, self.former_addresses))

    @property
    def column(self) -> str:
        """The name of the top-level column it belongs to."""
        return self.parents[0] if self.parents else self.name

    def walk(self) -> Iterator["Category"]:
        """The node and all below it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class CategoryTree:
    """The five columns and every category by name, former names included."""

    columns: tuple[Category, ...]
    by_name: dict[str, Category] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        named = {former: node for node in self.walk() for former in node.former_names}
        named |= {node.name: node for node in self.walk()}
        object.__setattr__(self, "by_name", named)

    @cached_property
    def names(self) -> dict[str, str]:
        """By each name that a category has or had, the one it has."""
        return {written: node.name for written, node in self.by_name.items()}

    @cached_property
    def with_validity(self) -> frozenset[str]:
        """Every name, had or once had, of the categories whose documents have validity."""
        return frozenset(written for written, node in self.by_name.items() if node.has_validity)

    def walk(self) -> Iterator[Category]:
        """Every node, in the order of the file."""
        for column in self.columns:
            yield from column.walk()

    def find(self, words: str) -> Category | None:
        """The category of a name, or of the way to it from a column: 法定主动公开内容 › 统计信息."""
        if words in self.by_name:
            return self.by_name[words]
        *above, name = map(str.strip, _STEP.split(words))
        node = self.by_name.get(name)
        ways = {self.names.get(step, step) for step in above}
        return node if node and ways <= {*node.parents, *_BEGINNINGS} else None

    @property
    def reports_path(self) -> str:
        """The address of the page that collects the annual reports of all offices."""
        return f"{self.by_name[COLUMNS[3]].folder}/by-office.html"

    def tags(self, name: str) -> tuple[tuple[str, str], ...]:
        """The column tags of 国办发〔2017〕47号 for pages of the category `name`."""
        node = self.by_name[name]
        given = next((other.column_type for other in reversed(self.trail(name))
                      if other.column_type), "")
        tags = (("ColumnName", node.name), ("ColumnDescription", node.description or node.name),
                ("ColumnKeywords", ",".join(node.keywords) or node.name), ("ColumnType", given))
        return tuple((tag, value) for tag, value in tags if value)

    def trail(self, name: str) -> tuple[Category, ...]:
        """The nodes from the column down to the category `name`."""
        node = self.by_name[name]
        return (*(self.by_name[parent] for parent in node.parents), node)


def read_categories(root: yaml.Node, path: str) -> tuple[CategoryTree, tuple[Finding, ...]]:
    """The tree in a composed YAML file, and its faults."""
    context = MappingContext(path)
    nodes, faults = _read_level(root, context, (), ("",), False)
    faults += _check_names(nodes, root, context)
    return CategoryTree(nodes), faults


def _read_level(
    level: yaml.Node, context: MappingContext, parents: tuple[str, ...], above: tuple[str, ...],
    validity: bool, archived: date | None = None,
) -> tuple[tuple[Category, ...], tuple[Finding, ...]]:
    if not isinstance(level, yaml.SequenceNode):
        return (), (context.finding(level, "KEY-04", "这里应是类别的列表。", "每个类别以“- 名称:”开头。"),)
    nodes: list[Category] = []
    faults: list[Finding] = []
    for item in level.value:
        reading = read_mapping(item, _FIELDS, context)
        faults += reading.faults
        if reading.faults:
            continue
        values: dict[str, Any] = dict(reading.values)
        slugs = (values["slug"], *values.pop("former_slugs", ()))
        folders = tuple(f"{folder}/{slug}".lstrip("/") for folder in above for slug in slugs)
        below = values.pop("children", None)
        own_validity = values.pop("has_validity", validity)
        own_archived = values.pop("archived_on", archived)
        children: tuple[Category, ...] = ()
        if below is not None:
            children, more = _read_level(
                below, context, (*parents, values["name"]), folders, own_validity,
                own_archived)
            faults += more
        nodes.append(Category(folder=folders[0], former_folders=folders[1:], parents=parents,
                              children=children, has_validity=own_validity,
                              archived_on=own_archived, **values))
    return tuple(nodes), tuple(faults)


def _names_in(level: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """The name of each category in the file with its node, in order."""
    for item in level.value if isinstance(level, yaml.SequenceNode) else ():
        pairs = {key.value: value for key, value in item.value} if isinstance(
            item, yaml.MappingNode) else {}
        if isinstance(pairs.get("名称"), yaml.ScalarNode):
            yield p.line(pairs["名称"]), pairs["名称"]
        if "下级" in pairs:
            yield from _names_in(pairs["下级"])


def _check_names(
    columns: tuple[Category, ...], root: yaml.Node, context: MappingContext
) -> tuple[Finding, ...]:
    seen: set[str] = set()
    faults: list[Finding] = []
    for name, node in _names_in(root):
        if name in seen:
            faults.append(context.finding(node, "CAT-01", f"类别“{name}”出现了不止一次。",
                                          "类别名称在整个目录里必须唯一。"))
        seen.add(name)
    missing = [name for name in COLUMNS if name not in [column.name for column in columns]]
    if missing:
        faults.append(context.finding(
            root, "CAT-02", f"缺少栏目：{'、'.join(missing)}。",
            f"第一层应是：{'、'.join(COLUMNS)}（国办公开办函〔2019〕61号）。"))
    elif isinstance(root, yaml.SequenceNode):
        faults += (context.finding(node, "CAT-02", f"多出栏目“{column.name}”。",
                                   "第一层只有五个栏目，名称固定；别的类别请写到其中一个的“下级”里，"
                                   "多是“法定主动公开内容”的。")
                   for node, column in zip(root.value, columns, strict=False)
                   if column.name not in COLUMNS)
    return tuple(faults)
