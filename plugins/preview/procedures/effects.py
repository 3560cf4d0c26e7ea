"""What readers will see of a document once it is published, in sentences for who decides it."""

from collections.abc import Callable, Iterator

from ...documents.body import BodyConverter
from ...documents.document import Document, Openness
from ...documents.fields import FIELDS
from ...documents.parsing import parse_document
from ...documents.relation import RELATIONS, Relation
from ...documents.targets import parse_target

_NAMES = {field.attribute: field.key for field in FIELDS if field.attribute in RELATIONS}
# What becomes of the other document.
_BECOMES = {"repeals": "标为废止", "declares_lapsed": "标为失效", "amends": "标为已修改",
            "suspends": "标为暂停执行", "resumes": "恢复执行", "extends": "有效期延长",
            "reaffirms": "标明继续有效"}


def read_document(path: str, data: bytes) -> Document | None:
    """The document in a file as it stands, None where it is faulty."""
    return parse_document(path, data, BodyConverter()).document


def effects(document: Document, is_known: bool) -> Iterator[str]:
    """What publication shows to readers of a document; `is_known` where they have it already."""
    if document.openness is not Openness.PROACTIVE:
        yield f"公开属性是“{document.openness}”，读者看不到这份文件。"
        return
    if document.withdrawn:
        yield "这份文件撤下：网址还在，只留一页说明理由。"
        return
    day = document.published_on
    number = f"，{document.document_number}" if document.document_number else ""
    yield (f"{'更新' if is_known else '新公开'}1件：{document.category}{number}"
           f"{f'，{day}起看得到' if day else ''}。")
    for name, relation in document.relations:
        yield _effect(name, relation, document)
    if document.expires_on:
        yield f"标明有效期至 {document.expires_on}。"
    for correction in document.corrections:
        yield f"写明 {correction.day} 更正：{correction.note}"
    if document.attachments:
        names = "、".join(one.label or one.file for one in document.attachments)
        yield f"附件{len(document.attachments)}个：{names}。"


def seen_of_relations(document: Document, is_here: Callable[[str], bool]) -> dict[str, list[str]]:
    """By key of a relation, what readers will see of each document that it names; `is_here` tells
    of a target whether this site has it. Nothing of what is neither here nor known to be elsewhere:
    the fault of the key says that.
    """
    found: dict[str, list[str]] = {}
    for name, relation in document.relations if not document.withdrawn else ():
        is_known = not relation.outside and is_here(relation.target)
        if not (is_known or relation.outside or parse_target(relation.target).number):
            continue
        found.setdefault(_NAMES[name], []).append(
            _effect(name, relation, document) if is_known
            else f"{relation.words}不在本站，只写出名称，没有链接，不改变任何文件的效力。")
    return found


def _effect(name: str, relation: Relation, document: Document) -> str:
    becomes = _BECOMES.get(name)
    if not becomes:
        return f"{_NAMES.get(name, name)}：{relation.words}，两边互相链接。"
    part = f"的{'、'.join(relation.articles)}" if relation.articles else ""
    rest = "，其余照旧" if part else ""
    if name == "extends":
        longer = f"{relation.months}个月" if relation.months else ""
        until = f"到 {relation.until}" if relation.until else longer
        return f"{relation.words}{becomes}{until}，写明由本文件延长，两边互相链接。"
    since = relation.since or document.effective_on or document.signed_on
    begins = f"自 {since} 起" if since else "自本文件施行起"
    ends = f"，到 {relation.until} 为止" if relation.until else ""
    return f"{relation.words}{part}{begins}{becomes}{ends}{rest}，写明依据本文件，两边互相链接。"
