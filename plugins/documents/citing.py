"""A document as another text names it: 《标题》（文号）."""

from .document import Document

_OPENING, _CLOSING = "《〈", "》〉"


def cite_document(document: Document) -> str:
    """The document as its page stands for it: 《标题》（文号）, 《标题》（文号）摘要."""
    cited = cite(document.title, document.document_number or "")
    return cited if document.is_full else f"{cited}{document.coverage}"


def cite(title: str, document_number: object = "") -> str:
    """《标题》（文号）; within, book-title marks alternate level by level (GB/T 15834-2011, 4.15)."""
    number = f"（{document_number}）" if document_number else ""
    return f"《{_as_inner(title)}》{number}"


def _as_inner(title: str) -> str:
    """The title within 《》: its own marks become 〈〉, those within them 《》."""
    if "《" not in title and "〈" not in title:
        return title
    depth, signs = 1, []
    for sign in title:
        if sign in _OPENING:
            sign = _OPENING[depth % 2]
            depth += 1
        elif sign in _CLOSING and depth > 1:
            depth -= 1
            sign = _CLOSING[depth % 2]
        signs.append(sign)
    return "".join(signs)
