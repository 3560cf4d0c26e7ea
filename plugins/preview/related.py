"""What the pickers offer: categories, issuers, and the documents of the column by any word."""

from itertools import islice

from .context import PreviewContext
from .folding import folded

_MOST = 20


def categories(context: PreviewContext) -> list[tuple[str, str]]:
    """Each category with its name as shown, set in by its depth."""
    return [(node.name, "　" * len(node.parents) + node.name) for node in context.tree.walk()]


def issuers(context: PreviewContext) -> list[str]:
    """The names of the issuers."""
    site = context.site
    return [issuer.name for issuer in site.issuers] if site else []


def related(context: PreviewContext, words: str) -> list[dict[str, str]]:
    """Documents whose 文号, title or path holds all the words: what to write, what to show.

    Those with a 文号 are named by it, others by their path.
    """
    wanted = [folded(word) for word in words.split() if folded(word)]
    if not wanted:
        return []
    found = (one.head for one in context.list_documents(anew=False) if one.path.endswith(".md")
             and all(word in one.searched for word in wanted))
    return [{"value": head.number or f"/{head.path}", "label": head.title or head.path,
             "number": head.number, "path": head.path}
            for head in islice(found, _MOST)]
