"""What this site adds to the rules, from `_data/`: rules, terms, links and waivers."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import yaml

from ..documents import parsers as p
from ..documents.findings import Finding, Severity
from ..documents.hosts import parse_host
from ..documents.manuals import manual_of
from ..documents.parsing import decode
from ..documents.schema import Field, MappingContext, ValueFault, read_mapping
from ..documents.yaml_source import SourceFault, compose
from ..files.plain import read_plain
from ..validity.rules import ValidityRules, parse_rules

Item = TypeVar("Item")
OFF = "关闭"
# What every rule over a file may ask; limits and words are asked for by those that name them.
_FILES = ("site.yml", "issuers.yml", "offices.yml", "links.yml")


@dataclass(frozen=True, slots=True)
class Term:
    """A wrong word, the right one, and why."""

    wrong: str
    right: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody answers for: rule, place, why, who, until when; its own line."""

    rule: str
    place: str
    reason: str
    approver: str
    until: date
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a site sets; every limit has a default."""

    severities: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    alike_percent: int = 80
    publication_days: int = 20
    page_kilobytes: int = 300
    days_for_error: int = 3
    days_for_warning: int = 10
    days_for_note: int = 20
    validity: ValidityRules = ValidityRules()
    terms: tuple[Term, ...] = ()
    void_terms: tuple[Term, ...] = ()  # that say the same twice
    hosts: frozenset[str] = frozenset()
    waivers: tuple[Waiver, ...] = ()
    digest: str = ""

    def severity(self, rule: str, default: Severity) -> Severity | None:
        """How much the findings of a rule weigh here; None where the rule is off."""
        word = self.severities.get(rule, default)
        return None if word == OFF else Severity(word)

    def days_for(self, severity: Severity) -> int:
        """The working days an office has to resolve a finding."""
        return {Severity.ERROR: self.days_for_error,
                Severity.WARNING: self.days_for_warning}.get(severity, self.days_for_note)


def _per_cent(node: yaml.Node) -> int:
    number = p.whole_number(node)
    if not 1 <= number <= 100:
        raise ValueFault(f"是百分之几，不能是“{number}”。", "请写1到100之间的整数，如：80")
    return number


_weight = p.record((
    Field("规则", "rule", p.line, "TXT-01", required=True),
    Field("级别", "level", p.choice(*Severity, OFF), OFF, required=True),
), lambda rule, level: (rule, level))


def _weights(node: yaml.Node) -> tuple[tuple[str, str], ...]:
    weights: tuple[tuple[str, str], ...] = p.many(_weight)(node)
    given = [rule for rule, _ in weights]
    if repeated := {rule for rule in given if given.count(rule) > 1}:
        raise ValueFault(f"里“{'、'.join(sorted(repeated))}”写了不止一次。", "一条规则只写一个级别。")
    return weights


_RULES = (
    Field("级别", "severities", _weights, "{规则: TXT-01, 级别: 关闭}"),
    Field("近似程度", "alike_percent", _per_cent, "80，即百分之八十"),
    Field("公开时限", "publication_days", p.at_least_one, "20，工作日"),
    Field("页面上限", "page_kilobytes", p.at_least_one, "300，千字节"),
    Field("审核", "reviews", lambda node: node),  # what reviewing reads and checks
    Field("错误整改", "days_for_error", p.at_least_one, "3，工作日"),
    Field("提醒整改", "days_for_warning", p.at_least_one, "10，工作日"),
    Field("说明整改", "days_for_note", p.at_least_one, "20，工作日"),
    Field("效力", "validity", parse_rules, "{有效期上限: 5年, 试行上限: 2年}"),
)
_term = p.record((
    Field("误", "wrong", p.line, "商业机密", required=True),
    Field("正", "right", p.line, "商业秘密", required=True),
    Field("依据", "reason", p.line, "《政府信息公开条例》第十五条"),
), Term)
_waiver = p.record((
    Field("规则", "rule", p.line, "PRIV-02", required=True),
    Field("位置", "place", p.line, "notice/duty.md:12", required=True),
    Field("理由", "reason", p.line, "值班公务手机，应当公开", required=True),
    Field("批准人", "approver", p.line, "李某某", required=True),
    Field("有效期至", "until", p.day, "2027-12-31", required=True),
), Waiver)
_WORDS = (
    Field("用语", "terms", p.many(_term), "{误: 商业机密, 正: 商业秘密}"),
    Field("同义词", "synonyms", p.plain),  # the search reads them
)
_LISTS: Mapping[str, tuple[str, Callable[[yaml.Node], Any]]] = {
    "links.yml": ("hosts", parse_host),
    "waivers.yml": ("waivers", _waiver),
}

_EXAMPLES = {
    "links.yml": "- {域名: www.example.com, 名称: 某某网}",
    "waivers.yml": "- {规则: PRIV-02, 位置: notice/duty.md:12, 理由: 值班公务手机，应当公开, "
                   "批准人: 李某某, 有效期至: 2027-12-31}",
}


def load_settings(data: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings in the folder `data`, each file optional, and the faults of these files."""
    faults: list[Finding] = []
    values: dict[str, Any] = {"digest": _digest(data)}
    values |= _read_mapping(data / "rules.yml", _RULES, faults)
    values |= _read_mapping(data / "terms.yml", _WORDS, faults)
    values.pop("synonyms", None)
    values.pop("reviews", None)
    values["severities"] = MappingProxyType(dict(values.get("severities", ())))
    for name, (attribute, parse) in _LISTS.items():
        values[attribute] = tuple(_read_list(data / name, parse, faults))
    values["hosts"] = frozenset(host.host for host in values["hosts"])
    terms = values.get("terms", ())
    values["terms"] = tuple(term for term in terms if term.wrong != term.right)
    values["void_terms"] = tuple(term for term in terms if term.wrong == term.right)
    return Settings(**values), tuple(faults)


def read_settings(file: Path,
                  fields: Sequence[Field]) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The values of a file of `_data/` by attribute, empty without it, and its faults."""
    faults: list[Finding] = []
    return _read_mapping(file, fields, faults), tuple(faults)


def _read_mapping(file: Path, fields: Sequence[Field], faults: list[Finding]) -> dict[str, Any]:
    root = _root(file, faults)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        faults.append(MappingContext(f"_data/{file.name}").finding(
            root, "KEY-04", "这里应是“字段: 值”。",
            f"请写成：{fields[0].key}: [{fields[0].hint}]；{manual_of(f'_data/{file.name}')}"))
        return {}
    reading = read_mapping(root, fields, MappingContext(f"_data/{file.name}"))
    faults += reading.faults
    return dict(reading.values)


def _read_list(file: Path, parse: Callable[[yaml.Node], Item], faults: list[Finding]
               ) -> list[Item]:
    root, context = _root(file, faults), MappingContext(f"_data/{file.name}")
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        faults.append(context.finding(root, "KEY-04", "这里应是列表。",
                                      f"每一项以“- ”开头，如：{_EXAMPLES[file.name]}"))
        return []
    found = []
    for node in root.value:
        try:
            item = parse(node)
        except ValueFault as fault:
            faults += (context.finding(one.node or node, "KEY-05", f"这一项{one.message}", one.fix)
                       for one in fault.all)
        else:
            line = node.start_mark.line + 1
            found.append(_with_line(item, line))
    return found


def _with_line(item: Any, line: int) -> Any:
    if not isinstance(item, Waiver):
        return item
    return Waiver(item.rule, item.place, item.reason, item.approver, item.until, line)


def _root(file: Path, faults: list[Finding]) -> yaml.Node | None:
    path = f"_data/{file.name}"
    try:
        data = read_plain(file)
        return compose(decode(path, data), path) if data.strip() else None
    except FileNotFoundError:
        return None
    except SourceFault as fault:
        faults.append(fault.finding)
        return None


def _digest(data: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name in _FILES:
        file = data / name
        digest.update(f"{name} ".encode() + (file.read_bytes() if file.is_file() else b""))
    return digest.hexdigest()
