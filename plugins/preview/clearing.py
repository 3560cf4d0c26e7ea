"""What a clean-up decision lists, shown beside its form and put into its front matter on a word:
`inv clear` in the browser."""

import hashlib
import re
from typing import Any

from ..documents.body import BodyConverter
from ..documents.clause_values import ENDINGS
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite
from ..files.roots import PROJECT
from ..files.saving import write_file
from ..inspection.declaring import CannotList, Listing, declared_words, read_listing
from ..pipeline.errors import ENVIRONMENT_ERRORS, describe
from ..pipeline.options import SettingsError
from ..pipeline.settings import project_options
from ..validity.clauses import parse_clauses
from ..validity.clean_up import is_clean_up
from .context import PreviewContext, Refusal

_PLACE = re.compile(r"\s+\[(?:[^\]]*/)?([^/\]]+):(\d+)\]$")  # as a terminal names it


def clears_others(path: str, data: bytes) -> bool:
    """True for a document that ends others: by its title, its front matter or its text."""
    parsed = parse_document(path, data, BodyConverter())
    document = parsed.document or parsed.legible
    if document is None:
        return False
    return (is_clean_up(document) or any(getattr(document, kind) for kind in ENDINGS)
            or bool(parsed.body and parse_clauses(parsed.body.text).repeals))


def show_listed(context: PreviewContext, path: str) -> dict[str, Any]:
    """What the decision at `path` lists, by what became of it; how many are to be declared.

    `digest` is of all that is shown: with it, `declare_listed` does that and nothing else.
    """
    listing = _read(context, path)
    return {"groups": [{"heading": heading, "listed": [_PLACE.sub(r"（\1 第\2行）", line)
                                                       for line in lines]}
                       for heading, lines in listing.groups()],
            "remarks": list(listing.remarks()), "wanted": len(listing.wanted),
            "digest": _digest(listing)}


def declare_listed(context: PreviewContext, path: str, digest: str) -> dict[str, Any]:
    """Declares what was shown under `digest`. Refusal where it is no longer the same."""
    with context.lock:
        listing = _read(context, path)
        if _digest(listing) != digest:
            raise Refusal("文件或者清单刚刚在别处改过，没有写；请再按一次“清理”，重新看过。")
        try:
            write_file(context.existing(path), listing.declared())
        except CannotRewrite as reason:
            raise Refusal(f"没有改动：{reason}") from None
    return {"said": declared_words(listing, path)}


def _read(context: PreviewContext, path: str) -> Listing:
    context.existing(path)
    try:
        options = project_options(PROJECT, content=context.content, output=context.output,
                                  cache=context.cache, day=context.day, jobs=1)
        return read_listing(options, path)
    except (CannotList, SettingsError) as reason:
        raise Refusal(str(reason)) from None
    except ENVIRONMENT_ERRORS as error:
        raise Refusal(describe(error)) from None


def _digest(listing: Listing) -> str:
    return hashlib.sha256(repr(listing).encode()).hexdigest()
