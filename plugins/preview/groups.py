"""The controls of the form in the groups a clerk thinks of: what it is, who issued it, when, …."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..documents.relation import RELATIONS
from .controls import ALL_FIELDS, Control

GROUPS = (
    ("这是什么", ("title", "category", "genre", "summary", "layout", "keywords", "subject", "also_in",
              "coverage")),
    ("谁发的", ("issuers", "document_number", "responsible_office", "editor", "source",
             "disclosing_offices")),
    ("什么时候", ("signed_on", "published_at", "effective_on")),
    ("有效多久", ("valid_for", "expires_on", "expiry_basis", "repealed_on", "repeal_basis")),
    ("和哪些文件有关", (*RELATIONS, "interpretation_form", "earlier_versions")),
    ("附件", ("attachments",)),
    ("更正和撤下", ("corrections", "withdrawn")),
    ("其他", ("index_number", "openness", "former_paths")),
)
# Shown once they say something, or are asked for.
RARE = frozenset({
    "summary", "layout", "keywords", "subject", "also_in", "coverage", "responsible_office",
    "editor", "source", "disclosing_offices", "expiry_basis", "repealed_on", "repeal_basis",
    *RELATIONS, "interpretation_form", "earlier_versions", "corrections", "withdrawn",
    "former_paths"})
_OPEN = 3
_ANY_DAY = "2026-12-1、2026.12.1、2026年12月1日、二〇二六年……都认得"
# What a field wants, in words for who fills it in; of the others the table of fields says it.
HINTS = {
    "title": "印发的通知写全：某某关于印发……的通知", "category": "放在网站的哪个栏目；拿不准的先看同类文件放在哪里",
    "genre": "通知、意见、通告等，一般按标题自动认出", "document_number": "照原件写，如 示政办发〔2026〕9号；没有的空着",
    "issuers": "写全称；联合发文一个机关一行，牵头的在前", "signed_on": f"落款的日期。{_ANY_DAY}",
    "published_at": "哪天放到网上；写将来的日子，到那天才公布。查不到的写 未载明",
    "valid_for": "正文写“有效期5年”的，写 5年；也可以写 18个月", "keywords": "一个词一行",
    "repealed_on": "不在本站的文件废止本文件时才写：不再有效的第一天",
    "responsible_office": "负责这份文件的机关；和发文机关相同的空着", "summary": "一两句话，列表和检索里给读者看",
    "former_paths": "以前的网址，打开它会转到现在的网页", "index_number": "机构代码/年份-流水号，照本单位的编法",
}


@dataclass(frozen=True, slots=True)
class ControlGroup:
    """Controls under one heading: those to be seen at once, those that can be asked for."""

    heading: str
    shown: tuple[Control, ...]
    more: tuple[Control, ...]
    is_open: bool

    def hint(self, control: Control) -> str:
        """What a field of the group wants."""
        return HINTS.get(control.field.attribute, control.field.hint)


def list_groups(controls: Iterable[Control]) -> tuple[ControlGroup, ...]:
    """Every control in its group; the further keys of a layout stand where it is chosen."""
    by_attribute = {control.field.attribute: control for control in controls}
    grouped = {attribute for _, attributes in GROUPS for attribute in attributes}
    further = tuple(field.attribute for field in ALL_FIELDS if field.attribute in by_attribute
                    and field.attribute not in grouped)
    groups = []
    for at, (heading, attributes) in enumerate(GROUPS):
        own = [by_attribute[attribute] for attribute in (*attributes, *(further if not at else ()))]
        more = tuple(one for one in own if one.field.attribute in RARE and not one.items)
        shown = tuple(one for one in own if one not in more)
        groups.append(ControlGroup(heading, shown, more, at < _OPEN or any(
            one.is_doubtful for one in shown)))
    return tuple(groups)
