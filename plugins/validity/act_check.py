"""What a text does to other documents against what its front matter declares."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from ..documents.clause_values import ENDINGS, ActClause, Clauses
from ..documents.document import Document
from ..documents.fields import FIELDS, OUTSIDE
from ..documents.findings import Severity
from ..documents.names import Names
from ..documents.numbers import number_key
from ..documents.relation import Relation
from ..documents.targets import issued_title, title_key
from ..documents.yaml_text import write_record
from .difference import Difference
from .limits import period_text
from .relations import Resolve, effective_from
from .timeline import Timeline

ACT = "VAL-23"
Ended = Callable[[Document, ActClause], bool]  # whether a document had ended before an act on it
_KEYS = {field.attribute: field.key for field in FIELDS}
_DOES = {"repeals": "废止", "declares_lapsed": "宣布失效", "extends": "延长有效期",
         "amends": "修改", "suspends": "暂停执行", "resumes": "恢复执行", "reaffirms": "确认继续有效"}
_AMENDING = re.compile(r"[^《》]*关于修[改正订][^《》]*《(.+)》[^《》]*的(?:决定|通知|公告|令)$")
_REVISE = "；修改后的全文用 new --revise 存成旧文件新的文本"
_OF_THE_STATE = "中华人民共和国"
_LONG = timedelta(days=365)
_MOST_NAMED = 6  # documents of one finding; more are better declared by a command


def compare_acts(document: Document, clauses: Clauses, resolve: Resolve,
                 names: Names | None = None, ended: Ended | None = None
                 ) -> Iterator[Difference]:
    """A difference for each kind of act of which front matter does not name every document.

    What had ended already is a note of its own: to declare it would end it twice.
    """
    missing: dict[str, list[ActClause]] = defaultdict(list)
    kinds = {kind for kind, _ in document.relations}
    for act in (*clauses.acts, *_named_in_title(document, clauses)):
        if act.kind not in _KEYS or (act.kind == "reaffirms" and "extends" in kinds):
            continue
        if act.title.startswith(_OF_THE_STATE) and not (
                names and names.titled(act.title, document.path)):
            continue  # which says of a law of the country that it has ended
        declared = _declared(document, act.kind)
        found = next((one for one in declared if _is_meant(document, act, one, resolve, names)),
                     None)
        if found is None and ended and act.kind in ENDINGS and ended(document, act):
            yield Difference(ACT, act.text, f"是要{_DOES[act.kind]}的文件，但它在本站早已失去效力。",
                             "请核对文号和旧文件的日期；确实早已废止、失效的，不必列入。",
                             severity=Severity.NOTE)
        elif found is None and not _is_narrative(document, act, names):
            missing[act.kind].append(act)
        elif found is None:
            continue
        elif act.since and not act.articles:
            yield from _own_day(document, act, found)
    for kind, acts in missing.items():
        named = [act for act in acts if act.number or (
            names and names.titled(act.title, document.path))]
        # A title alone may be one of those declared by their 文号.
        if not named and len(_declared(document, kind)) >= len(acts):
            continue
        yield _undeclared(document, kind, acts, names)


def _is_narrative(document: Document, act: ActClause, names: Names | None) -> bool:
    """True of what had ended long before and is not here: it is reported by the text, not done."""
    day = document.signed_on or document.published_on
    return bool(act.since and day and act.since < day - _LONG and not act.number
                and names and not names.titled(act.title, document.path))


def _named_in_title(document: Document, clauses: Clauses) -> Iterator[ActClause]:
    """What 关于修改《…》的决定 amends, where its text does not name it so that it is read."""
    match = _AMENDING.match(document.title)
    if match and not any(act.kind == "amends" for act in clauses.acts):
        yield ActClause(f"《{match[1]}》", "amends", match[1], "")


def record_of(document: Document, act: ActClause, names: Names | None = None) -> str:
    """One act as an item of its key: a 文号, else what this site knows the document by, else what
    is elsewhere; "" where several may be meant."""
    here, alike = _meant(document, act, names)
    if alike:
        return ""
    target = act.number or here or f"《{act.title}》"
    values = [("文件" if act.number or here else OUTSIDE, target)]
    if act.since and act.since != effective_from(document):
        values.append(("自", str(act.since)))
    if act.until or act.months:
        values.append(("至", str(act.until)) if act.until else ("延长", period_text(act.months or 0)))
    if act.articles:
        return "{" + f"{values[0][0]}: {target}, 条款: [{', '.join(act.articles)}]" + "".join(
            f", {key}: {value}" for key, value in values[1:]) + "}"
    return target if values == [("文件", target)] else write_record(values)


def _meant(document: Document, act: ActClause, names: Names | None) -> tuple[str, tuple[str, ...]]:
    """What names the one document of this site that a title without 文号 means, or ""; else those
    of which a person has to choose."""
    if act.number or not act.title or names is None:
        return "", ()
    paths = names.titled(act.title, document.path)
    if len(paths) == 1:
        return names.named(paths[0]), ()
    return "", tuple(map(names.named, paths)) or names.resembling(act.title, document.path)


def _undeclared(document: Document, kind: str, acts: list[ActClause], names: Names | None
                ) -> Difference:
    key = _KEYS[kind]
    items = list(filter(None, (record_of(document, act, names) for act in acts)))
    known = any(getattr(document, name) for name in (ENDINGS if kind in ENDINGS else (kind,)))
    adds = () if known or kind == "amends" else tuple((key, item) for item in items)
    ask = "".join(f"“{act.text}”没有文号，本站近似的有：{'、'.join(alike[:_MOST_NAMED])}，请核对是哪一份，"
                  f"写它的文号；都不是的，写成 {{{OUTSIDE}: 《{act.title}》}}。"
                  for act in acts if (alike := _meant(document, act, names)[1]))
    add = f"请补上：{key}: [{', '.join(items)}]" if items else ""
    if len(acts) == 1:
        how = _REVISE if kind == "amends" else ""
        return Difference(ACT, acts[0].text, f"是要{_DOES[kind]}的文件，文件头的“{key}”没有列出它。",
                          ask or f"{add}{how}", adds)
    others = "、".join(act.text for act in acts[1:_MOST_NAMED])
    more = f"等{len(acts)}份" if len(acts) > _MOST_NAMED else f"共{len(acts)}份"
    fix = ("。".join(filter(None, (add, ask))) if len(acts) <= _MOST_NAMED else
           f"请用 inv clear {document.path} 把这些文件列进文件头。")
    return Difference(ACT, acts[0].text, f"还有{others}，{more}，都是要{_DOES[kind]}的文件，"
                      f"文件头的“{key}”没有列出。", fix, adds)


def is_declared(document: Document, act: ActClause, resolve: Resolve, names: Names) -> bool:
    """True where front matter names the document of an act under the key for it."""
    return any(_is_meant(document, act, relation, resolve, names)
               for relation in _declared(document, act.kind))


def path_of(document: Document, act: ActClause, resolve: Resolve, names: Names) -> str:
    """The path of the document of an act; "" where it is not here, or several may be meant."""
    here = resolve(document, act.number) if act.number else None
    if here:
        return here.path
    paths = names.titled(act.title, document.path) if act.title else ()
    if act.number:  # which another document of that name may have
        paths = tuple(path for path in paths if not names.has_number(path))
    return paths[0] if len(paths) == 1 else ""


def has_ended(document: Document, act: ActClause, resolve: Resolve, names: Names,
              timelines: Mapping[str, Timeline]) -> bool:
    """True where the document of an act had lapsed by the day of the act."""
    path, day = path_of(document, act, resolve, names), act.since or effective_from(document)
    return bool(path and day and path in timelines and timelines[path].on(day).is_lapsed)


def _own_day(document: Document, act: ActClause, relation: Relation) -> Iterator[Difference]:
    works_from = relation.since or effective_from(document)
    if works_from == act.since:
        return
    item = record_of(document, act)
    shown = f"从 {works_from} 算起" if works_from else "没有日期"
    yield Difference(ACT, act.text, f"自 {act.since} 起{_DOES[act.kind]}，文件头{shown}。",
                     f"请核对原件；以正文为准时改为：{_KEYS[act.kind]}: [{item}]")


def _declared(document: Document, kind: str) -> tuple[Relation, ...]:
    """What is declared of this kind; a text says 废止 and 失效 of the same act."""
    kinds = ENDINGS if kind in ENDINGS else ("extends", "reaffirms") if (
        kind == "reaffirms") else (kind,)
    return tuple(relation for name in kinds for relation in getattr(document, name))


def _is_meant(document: Document, act: ActClause, relation: Relation, resolve: Resolve,
              names: Names | None) -> bool:
    if act.number and number_key(act.number) == number_key(relation.target):
        return True
    meant = resolve(document, relation.target) if relation.target else None
    if act.number:
        here = resolve(document, act.number)
        if here or not act.title:
            return bool(meant and here and meant.path == here.path)
    title = title_key(act.title)
    if title and title in map(title_key, (relation.title, relation.written.strip("《》"))):
        return True
    if meant and title:
        return title in (title_key(meant.title), title_key(issued_title(meant.title)))
    return bool(meant and names and meant.path in names.titled(act.title, document.path))
