"""What readers will see of a document once it is published, in sentences for who decides it."""

from collections.abc import Iterator

from ...documents.body import BodyConverter
from ...documents.document import Document, Openness
from ...documents.fields import FIELDS
from ...documents.parsing import parse_document
from ...documents.relation import RELATIONS, Relation

_NAMES = {field.attribute: field.key for field in FIELDS if field.attribute in RELATIONS}
# What becomes of the other document.
_BECOMES = {"repeals": "标为废止", "declares_lapsed": "标为失效", "amends": "标为已修改",
            "suspends": "标为暂停执行", "resumes": "恢复执行", "extends": "延长有效期"}


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


def _effect(name: str, relation: Relation, document: Document) -> str:
    becomes = _BECOMES.get(name)
    if not becomes:
        return f"{_NAMES.get(name, name)}：{relation.words}，两边互相链接。"
    since = relation.since or document.effective_on or document.signed_on
    part = f"（{'、'.join(relation.articles)}）" if relation.articles else ""
    return f"{relation.words}{part}{f'自 {since} 起' if since else ''}{becomes}。"
