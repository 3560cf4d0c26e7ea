"""What readers will see change when a disclosure schedule takes the place of another."""

from collections.abc import Iterator, Mapping

from .columns import attribute_of, heads_of
from .schedule import Schedule
from .tables import HtmlTable

_REPEATED = ("subject", "matter", "office")
_MOST, _LONGEST = 20, 40
Matter = tuple[str, str, int]  # 一级事项, 公开事项, which of several of these names


def tell_changes(old: Schedule, new: Schedule) -> Iterator[str]:
    """The changes from one schedule to the next, in sentences, the gravest first."""
    before, after = _matters(old), _matters(new)
    were, linked = (sum(bool(row.references) for row in one.rows) for one in (old, new))
    yield (f"目录共{len(after)}项" + (f"，原来{len(before)}项。" if before else "。"))
    yield (f"{linked}项有链接，读者点得到公开的地方；{len(after) - linked}项没有。"
           + (f"原来{were}项有。" if before and were != linked else ""))
    for words, found in (("新增", [one for one in after if one not in before]),
                         ("去掉", [one for one in before if one not in after])):
        if found and before:
            yield f"{words}{len(found)}项：{_named(found)}。"
    changed = {one: tuple(_differences(before[one], after[one]))
               for one in after if one in before and before[one] != after[one]}
    for matter, lines in list(changed.items())[:_MOST]:
        yield f"“{_name(matter)}”：{'；'.join(lines)}。"
    if len(changed) > _MOST:
        yield f"另有{len(changed) - _MOST}项改动，没有列出。"
    kept = [one for one in after if one in before]
    if kept != [one for one in before if one in after]:
        yield "各项的次序有变。"
    if before == after and list(before) == list(after):
        yield "各格和现在的一样，没有改动。"


def _matters(schedule: Schedule) -> dict[Matter, Mapping[str, str]]:
    """By matter, what its row says under each head; an empty cell says what the one above does."""
    found: dict[Matter, Mapping[str, str]] = {}
    for table in schedule.tables:
        for values in _filled(table):
            subject, matter = (values.get(heads_of(name)[0], "") for name in ("subject", "matter"))
            number = 0
            while (subject, matter, number) in found:
                number += 1
            found[subject, matter, number] = {
                head: text for head, text in values.items() if head != heads_of("number")[0]}
    return found


def _filled(table: HtmlTable) -> Iterator[dict[str, str]]:
    heads = [heads_of(name)[0] if (name := attribute_of(head)) else head for head in table.heads]
    repeated = [heads_of(name)[0] for name in _REPEATED]
    above: dict[str, str] = {}
    for cells in table.rows:
        values = dict(zip(heads, (cell.text for cell in cells), strict=True))
        if values.get(repeated[0]):
            above.pop(repeated[1], None)
        above |= {head: values[head] for head in repeated if values.get(head)}
        yield values | above


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for head in dict.fromkeys((*before, *after)):
        one, other = before.get(head, ""), after.get(head, "")
        if one != other:
            yield (f"{head}由“{_short(one)}”改为“{_short(other)}”" if one and other
                   else f"加上{head}“{_short(other)}”" if other else f"去掉{head}“{_short(one)}”")


def _named(matters: list[Matter]) -> str:
    names = "、".join(map(_name, matters[:_MOST]))
    return f"{names}等" if len(matters) > _MOST else names


def _name(matter: Matter) -> str:
    subject, name, _ = matter
    return f"{subject}·{name}" if subject and name else subject or name


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
