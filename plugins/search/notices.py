"""What a build says of attachments whose text is not in the index, or not all of it."""

from collections import defaultdict
from collections.abc import Iterator

from ..documents.attachment import Attachment
from ..pages.memo import Memo, MemoTable
from ..pages.output_folder import name_some
from ..pipeline.context import BuildContext
from .attachment_text import Extent, extent_of, has_text, may_miss_text
from .sources import ATTACHMENT

_TABLE = "attachments in the index of search"
_WORDS = {
    Extent.NAME: "检索只收了 {} 个附件的名称，没有收文字（旧格式，或者打不开、没有文字层）：{}。"
                 "另存为 docx、xlsx 或者带文字的 PDF，就能全文检索。",
    Extent.CUT: "检索只收了 {} 个附件的前 100 万字：{}。拆成几个文件，就能全文检索。",
}


def list_notices(context: BuildContext) -> Iterator[str]:
    """A sentence for the attachments that are found by their names alone, one for those cut."""
    memos = MemoTable(context.store, _TABLE)
    found: dict[Extent, list[str]] = defaultdict(list)
    for file in context.library.attachments.values():
        if may_miss_text(file.path):
            found[_extent(file, context, memos)].append(file.path)
    memos.close()
    return (words.format(len(found[extent]), name_some(found[extent]))
            for extent, words in _WORDS.items() if found[extent])


def _extent(file: Attachment, context: BuildContext, memos: MemoTable) -> Extent:
    """How much of a file is in the index; what no result leads to is not missed."""
    if not has_text(file.path):
        return Extent.NAME
    try:
        return memos.value(file.path, Memo(
            file.sha256, lambda: extent_of(context.store.text(file.sha256, ATTACHMENT))))
    except KeyError:
        return Extent.WHOLE
