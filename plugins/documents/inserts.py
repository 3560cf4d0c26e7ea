"""Inserts: marks in a text that the program fills, so that what changes is written once.

`【机构：示例县司法局】` alone on its line is the table of that office's contacts,
`【机构：示例县司法局，联系电话】` within a sentence that one value, without a key its name; `【申请表】`, `【期限计算】` and
`【收费计算】` alone on their lines are the tools of 依申请公开, `【机构一览】` is every organisation.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .document import Document, Layout, Reference
from .offices import NAME, Office, find_office
from .schema import nearest

RECEIVER = "受理机构"  # 条例第二十九条: the role of the office that applications go to
KIND = "insert"  # of a Reference; its target is the Insert, its fragment what the mark names


class Insert(StrEnum):
    """What a mark stands for; the value is the word editors write."""

    OFFICE = "机构"
    FORM = "申请表"
    PERIODS = "期限计算"
    FEES = "收费计算"
    OVERVIEW = "机构一览"


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in the place of a mark: one value, an office's (label, value)s, or a tool.

    A tool goes by the name of its Insert in small letters; `view` is what its feature gives, with
    the style sheets and scripts that the page `loads`.
    """

    value: str = ""
    office: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    tool: str = ""
    view: Any = None


_COMMA = "，"
_OFFICE = rf"{Insert.OFFICE}[:：]([^【】<>]+)"  # one way to match: no text costs more
_TOOLS = "|".join(insert for insert in Insert if insert is not Insert.OFFICE)
_MARK = re.compile(rf"<p>【(?:{_OFFICE}|({_TOOLS}))】</p>|【{_OFFICE}】")
_OFFICE_MARK = re.compile(f"【{_OFFICE}】")
# A comment: the sanitiser has taken out all others, and it may stand within a link.
_PLACE = re.compile(r"<p><!--insert:(\d+)--></p>|<!--insert:(\d+)-->")


def collect_inserts(markup: str, references: list[Reference]) -> str:
    """The HTML with a place left for each mark, which becomes a reference."""
    def put(match: re.Match[str]) -> str:
        alone, tool, within = match.groups()
        if within and _COMMA not in within.replace(",", _COMMA):
            within = within.strip() + _COMMA + NAME  # a sentence has no room for a table
        named = (alone or within or "").strip()
        references.append(Reference(KIND, tool or Insert.OFFICE, named))
        place = f"<!--insert:{len(references) - 1}-->"
        return place if within else f"<p>{place}</p>"

    return _MARK.sub(put, markup) if "【" in markup else markup


def fill_inserts(markup: str, fill: Callable[[int], str]) -> str:
    """The HTML with `fill(number)` in the place of each insert, by the number of its reference."""
    if "<!--insert:" not in markup:
        return markup
    return _PLACE.sub(lambda match: fill(int(match[1] or match[2])), markup)


def list_fillings(
    references: Sequence[Reference], offices: tuple[Office, ...],
    view_of: Callable[[Insert], Any] = lambda insert: None,
) -> tuple[Filling | None, ...]:
    """What stands in the place of each reference that is an insert; () where none is.

    `view_of` gives the view of a tool.
    """
    if not any(reference.kind == KIND for reference in references):
        return ()
    return tuple(_filling(reference, offices, view_of) if reference.kind == KIND else None
                 for reference in references)


def fill_text(text: str, offices: tuple[Office, ...]) -> str:
    """The Markdown with contacts in the place of each mark of an office, `label：value` a line."""
    shown = dict(list_marks(text, offices))
    return _OFFICE_MARK.sub(lambda match: shown[match.start()], text)


def list_marks(text: str, offices: tuple[Office, ...]) -> Iterator[tuple[int, str]]:
    """The offset of each mark of an office in Markdown, and the contacts in its place."""
    for match in _OFFICE_MARK.finditer(text):
        filling = _filling(Reference(KIND, Insert.OFFICE, match[1]), offices, lambda insert: None)
        yield match.start(), filling.value or "\n".join(
            f"{label}：{value}" for label, value in filling.rows)


def check_inserts(
    document: Document, offices: tuple[Office, ...]
) -> Iterator[tuple[str, str, str]]:
    """What a mark names in vain, a tool out of place: its words, the fault, the remedy."""
    for reference in document.references:
        if reference.kind != KIND:
            continue
        if reference.target != Insert.OFFICE:
            if document.layout is not Layout.PAGE:
                yield (f"【{reference.target}】", f"版式“{document.layout}”里放不了“{reference.target}”。",
                       f"请移到版式为“{Layout.PAGE}”的文件里。")
            continue
        word, key = _parts(reference)
        office = find_office(offices, word)
        if office is None:
            several = [office.name for office in offices if word in office.roles]
            known = [name for office in offices for name in (office.name, *office.roles)]
            message = (f"里不止一个机构的“角色”是“{word}”：{'、'.join(several)}。" if several
                       else f"里没有机构叫“{word}”。")
            yield (reference.fragment, f"_data/offices.yml {message}",
                   ("" if several else nearest(word, known))
                   + "请写那里的“名称”，或者只有一个机构担任的“角色”。")
        elif key and not office.contact(key):
            keys = "、".join(known for known, _ in office.contacts)
            yield (reference.fragment, f"_data/offices.yml 没有写{office.name}的“{key}”。",
                   f"请补上，或改用：{keys}。")


def _filling(
    reference: Reference, offices: tuple[Office, ...], view_of: Callable[[Insert], Any]
) -> Filling:
    insert = Insert(reference.target)
    if insert is not Insert.OFFICE:
        return Filling(tool=insert.name.lower(), view=view_of(insert))
    word, key = _parts(reference)
    office = find_office(offices, word)
    if office is None:
        return Filling()
    if key:
        return Filling(value=office.contact(key))
    return Filling(office=office.name, rows=office.rows(word))


def _parts(reference: Reference) -> tuple[str, str]:
    """The office that an insert names, and the key of the one value it asks for or ""."""
    office, _, key = reference.fragment.replace(",", _COMMA).partition(_COMMA)
    return office.strip(), key.strip()
