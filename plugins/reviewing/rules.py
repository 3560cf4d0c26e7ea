"""`_data/rules.yml`, the part about reviews: which categories need how many steps, since when.

审核:
  步数: {行政规范性文件: 3, 其他政策文件: 2}
  自: 2026-12-01
  核对: {初审: [文字关, 时间关], 复审: [政策关, 法律关], 终审: [政治关, 保密关]}
  密钥自: 2027-01-01
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

import yaml

from ..documents import parsers as p
from ..documents.categories import CategoryTree
from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.parsing import decode, locate
from ..documents.reviews import Step
from ..documents.schema import Field, MappingContext, ValueFault, nearest, read_mapping
from ..documents.yaml_source import SourceFault, compose
from ..files.plain import read_plain

PATH = "_data/rules.yml"
SECTION = "审核"
SETTINGS = "REV-14"


@dataclass(frozen=True, slots=True)
class ReviewRules:
    """How many steps each category needs, and from which day of publication on.

    `checks` are what a signature at a step stands for. Where there are signers, a name alone does
    not count for what is published since `keys_since`.
    """

    steps: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    since: date = date.min
    checks: Mapping[Step, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    keys_since: date = date.min

    def required(self, document: Document, tree: CategoryTree) -> tuple[Step, ...]:
        """The steps a document needs: those of its category, else of the nearest one above."""
        day = document.published_on or document.signed_on
        if not self.steps or (day and day < self.since):
            return ()
        names = (node.name for node in reversed(tree.trail(document.category)))
        count = next((self.steps[name] for name in names if name in self.steps), 0)
        return tuple(Step)[:count]


def check_steps(rules: ReviewRules, data: Path) -> Iterator[Finding]:
    """A question about each step that has something to check and that no category needs."""
    needed = tuple(Step)[:max(rules.steps.values(), default=0)]
    text = read_plain(data / "rules.yml").decode("utf-8", "replace") if rules.checks else ""
    for step in rules.checks:
        if step not in needed:
            yield Finding(PATH, *locate(text, step), SETTINGS,
                          f"“核对”写了{step}，而“步数”里没有类别要签{step}，这一项不起作用。",
                          "请核对“步数”：1 初审，2 加复审，3 加终审；不签的删去。", Severity.WARNING)


def _steps(node: yaml.Node) -> tuple[tuple[str, int, yaml.Node], ...]:
    """The categories and their numbers, each with the node it stands at."""
    if not isinstance(node, yaml.MappingNode):
        raise ValueFault("的写法不对。", "应写成 {类别名称: 步数, …}。")
    pairs = tuple((p.line(name), p.whole_number(value), name) for name, value in node.value)
    for name, count, at in pairs:
        if count > len(Step):
            raise ValueFault(f"里“{name}”是 {count} 步。",
                             f"最多 {len(Step)} 步：{'、'.join(Step)}。", at)
    return pairs


def _checks(node: yaml.Node) -> Mapping[Step, tuple[str, ...]]:
    """What is checked at each step."""
    if not isinstance(node, yaml.MappingNode):
        raise ValueFault("的写法不对。", "应写成 {初审: [文字关, 时间关], …}。")
    return MappingProxyType({Step(p.choice(*Step)(step)): p.words(names)
                             for step, names in node.value})


_FIELDS = (
    Field("步数", "steps", _steps, "{行政规范性文件: 3}，下级类别相同", required=True),
    Field("自", "since", p.day, "YYYY-MM-DD，这一天起发布的文件才要审核"),
    Field("核对", "checks", _checks, "{初审: [文字关, 时间关], 终审: [政治关, 保密关]}"),
    Field("密钥自", "keys_since", p.day, "YYYY-MM-DD，有 signers.yml 时，这一天起发布的文件要用密钥签"),
)


def read_rules(data: Path, tree: CategoryTree) -> tuple[ReviewRules, tuple[Finding, ...]]:
    """The rules in the folder `data`, and the faults; without file or section, none."""
    try:
        root = compose(decode(PATH, read_plain(data / "rules.yml")), PATH)
    except FileNotFoundError:
        return ReviewRules(), ()
    except SourceFault as fault:
        return ReviewRules(), (fault.finding,)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    section = next((value for key, value in pairs if key.value == SECTION), None)
    if section is None:
        return ReviewRules(), ()
    context = MappingContext(PATH)
    reading = read_mapping(section, _FIELDS, context)
    pairs = reading.values.get("steps", ())
    unknown = tuple(
        context.finding(node, SETTINGS, f"没有名为“{name}”的类别。",
                        nearest(name, tree.by_name) + "类别见 _data/categories.yml。")
        for name, _, node in pairs if name not in tree.by_name)
    steps = {tree.by_name[name].name: count for name, count, _ in pairs if name in tree.by_name}
    values = {name: value for name, value in reading.values.items() if name != "steps"}
    return ReviewRules(MappingProxyType(steps), **values), (*reading.faults, *unknown)
