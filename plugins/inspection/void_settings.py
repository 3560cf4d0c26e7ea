"""What a site sets and what has no effect, or more of it than is meant: rules that are none, rules
against leaks that are off, limits and words that contradict themselves."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from ..documents.findings import Finding, Severity
from ..documents.parsing import locate
from ..documents.rule import Rule
from ..documents.schema import nearest
from ..files.plain import read_plain
from .indicators import PRIVACY, SECRECY
from .settings import OFF, Settings

_LEAKS = frozenset({PRIVACY, SECRECY})  # what may never stand in public: waived place by place
_LIST = "编号见 inv inspect --rules。"


def check_settings(data: Path, settings: Settings, rules: Mapping[str, Rule[...]],
                   of_gate: Collection[str] = ()) -> Iterator[Finding]:
    """What is to be asked about the settings; `rules` are all there are, by id.

    What the gate found, `of_gate`, can be waived though it is no rule of theirs; a waiver that
    covers nothing stops nothing.
    """
    for waiver in settings.waivers:
        if waiver.rule not in rules and waiver.rule not in of_gate:
            yield Finding("_data/waivers.yml", waiver.line, 1, "KEY-05",
                          f"规则表里没有“{waiver.rule}”。", f"{nearest(waiver.rule, rules)}{_LIST}",
                          Severity.WARNING)
    for rule, level in settings.severities.items():
        if rule not in rules:
            yield _finding(data, "rules.yml", rule, f"没有可以改级别的规则“{rule}”。",
                           f"{nearest(rule, rules)}{_LIST}", Severity.ERROR)
        elif level == OFF and rules[rule].indicator in _LEAKS:
            yield _finding(data, "rules.yml", rule, f"关闭了“{rule}”（{rules[rule].name}），泄露的不再检查。",
                           "请删去这一行；确实应当公开的，用 _data/waivers.yml 逐处写明理由和批准人。")
    for term in settings.void_terms:
        yield _finding(data, "terms.yml", term.wrong,
                       f"“误”和“正”都是“{term.wrong}”，这一条不起作用。", "请写上应当写的词，或者删去这一条。")
    limits = settings.validity
    if limits.longest_on_trial > limits.longest:
        yield _finding(data, "rules.yml", "有效期上限",
                       f"试行的上限（{limits.longest_on_trial}个月）比有效期上限（{limits.longest}个月）长。",
                       "请核对“有效期上限”和“试行上限”；没有写的，默认5年和2年。")


def _finding(data: Path, file: str, word: str, message: str, fix: str,
             severity: Severity = Severity.WARNING) -> Finding:
    text = read_plain(data / file).decode("utf-8", "replace")
    return Finding(f"_data/{file}", *locate(text, word), "KEY-05", message, fix, severity)
