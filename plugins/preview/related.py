"""What the pickers offer: categories, issuers, and the documents of the column by any word."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ..documents.folder import list_files
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
    """Documents whose 文号, title or path holds the words: what to write, what to show."""
    wanted = folded(words)
    if not wanted:
        return []
    found = []
    for row in _rows(context):
        number, title = row["document_number"] or "", row["title"]
        path = row["path"].removesuffix(".html") + ".md"
        if any(wanted in folded(text) for text in (number, title, path)):
            found.append({"value": number or f"/{path}", "label": title})
    return found[:_MOST] or list(_by_path(context, wanted))


def _rows(context: PreviewContext) -> list[dict[str, Any]]:
    """The catalogue as the last build wrote it."""
    file = context.output / "data" / "documents.json"
    try:
        rows: list[dict[str, Any]] = json.loads(file.read_bytes())
        return rows
    except (OSError, ValueError):
        return []


def _by_path(context: PreviewContext, wanted: str) -> Iterator[dict[str, str]]:
    """Files that are not in the catalogue, not being published yet."""
    paths = (file.path for file in list_files(context.content) if wanted in folded(file.path))
    for path in islice((path for path in paths if path.endswith(".md")), _MOST):
        yield {"value": f"/{path}", "label": path}
