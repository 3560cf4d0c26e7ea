"""What the pickers offer: categories, issuers, and the documents of the column by any word."""

from itertools import islice

from ..documents.numbers import number_key
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


def is_here(context: PreviewContext, target: str) -> bool:
    """Whether a document of this site is what a relation names: by its 文号, its title, its path.
    """
    wanted = target.strip("《》 ").lstrip("/")
    listed = context.list_documents(anew=False)
    return number_key(target) in context.overview.by_number or any(
        wanted in (one.head.title, one.path) or one.path.endswith(f"/{wanted}") for one in listed)
