"""条款 of a relation, of 分条施行: the text of the document has this provision, to be marked there."""

from collections.abc import Iterator

from ...documents.anchors import AnchorSequence
from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.provisions import Provision, expand, is_in, parse_provision
from ...documents.rule import Fault
from ...validity.provisions import WORDINGS
from ..context import Context
from ..indicators import VALIDITY

ID, SEVERITY, INDICATOR = "VAL-42", Severity.WARNING, VALIDITY
NAME = "条款在文件里找不到"
LOOKS_AT = ("文件头“废止”“宣布失效”“修改”“暂停执行”“施行日期”等写的“条款”（条、款、项），在那份文件各个文本的"
            "正文里有没有；没有的，网页上标不出来")
FIX = "核对条款的序号；文件增加了条款的，公布新的文本（inv new --revise）"
_RULES = "=== a.md\n文号: 示政办发〔2024〕66号\n\n第一条 甲。\n\n第二条 乙。\n=== b.md\n"
PASS = (f"{_RULES}废止: {{文件: 示政办发〔2024〕66号, 条款: [第二条]}}",)
FAIL = (f"{_RULES}废止: {{文件: 示政办发〔2024〕66号, 条款: [第三条]}}",
        f"{_RULES}废止: {{文件: 示政办发〔2024〕66号, 条款: [第二条第二款]}}")


def check(context: Context) -> Iterator[Fault]:
    """A fault for each provision that no text of the document has."""
    for document in context.library.documents:
        if document.partial_starts and document.is_full:
            named = tuple(words for part in document.partial_starts for words in part.articles)
            known = _known(context, document, named)
            for words in named:
                if words not in known:
                    yield Fault("effective_on", f"“施行日期”写的“{words}”，本文件的正文里没有。",
                                "请核对条款的序号。", path=document.path)
    for path, links in context.library.links.items():
        for link in links:
            if link.document is None or link.kind not in WORDINGS or not link.document.is_full:
                continue
            for words in link.relation.articles:
                if words not in _known(context, link.document, link.relation.articles):
                    yield Fault(link.kind, f"《{link.document.title}》（{link.document.path}）的正文里没有"
                                f"“{words}”，网页上标不出来。",
                                "请核对条款的序号；增加了条款的，公布新的文本："
                                f"inv new --revise {link.document.path}。", path=path)


def _known(context: Context, document: Document, articles: tuple[str, ...]) -> set[str]:
    """Those of the articles that a text has, and those that name no place of one."""
    places = {words: [parse_provision(name) for name in expand(words)] for words in articles}
    texts = context.library.texts_of(document)
    return {words for words, named in places.items()
            if all(place is None or any(_has(context, text, place) for text in texts)
                   for place in named)}


def _has(context: Context, text: Document, place: Provision) -> bool:
    """True where a text has the place; of a 款 its 条 counts where the body is not kept."""
    html = context.body_html(text.digest)
    if html is not None:
        return is_in(html, place)
    sequence = AnchorSequence()
    return place.anchor in {found.anchor for line in context.body_text(text.digest).split("\n")
                            if (found := sequence.place_of(line))}
