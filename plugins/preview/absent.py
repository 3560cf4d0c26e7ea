"""Why a document has no page: it is not yet to be published, or not at all, or it is faulty."""

from ..documents.body import BodyConverter
from ..documents.document import Document, Openness
from ..documents.parsing import parse_document
from .context import NoSuchDocument, PreviewContext
from .panel import document_path


def why_absent(context: PreviewContext, address: str) -> str:
    """One sentence for the reader of a page that is not there."""
    path = document_path(address)
    if context.publisher.state.number == 0:
        return "正在生成网站，请稍候；生成以后这一页会自己打开。"
    try:
        data = context.existing(path).read_bytes()
    except (NoSuchDocument, OSError):
        return "没有这个网页。"
    parsed = parse_document(path, data, BodyConverter())
    if parsed.document is None:
        return "这份文件有错，还不能显示；错在哪里见本页下方。"
    if not parsed.document.is_complete:
        return "标题、类别填好以前，这份文件还不能显示；要填什么见本页下方。"
    return _reason(parsed.document, context)


def _reason(document: Document, context: PreviewContext) -> str:
    if document.openness is not Openness.PROACTIVE:
        return f"这份文件的公开属性是“{document.openness}”，不发布。"
    if context.publisher.state.complaint:
        earlier = "还是上一版" if context.is_built else "还没有生成"
        return f"内容里有错，网站{earlier}；错在哪里见本页下方。"
    return "这份文件正在生成，请稍候。"
