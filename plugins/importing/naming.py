"""The file a document becomes: its category's folder, an ASCII name from 文号 or title."""

import re
from collections.abc import Iterable

from ..documents.categories import CategoryTree
from ..documents.folder import propose_path
from ..documents.numbers import number_parts, parse_number
from .facts import Fact

_LONGEST = 60
_WORD = re.compile(r"[\s/.\\:]+")
_SUBJECT = re.compile(r"^.{0,40}?关于(?:印发|发布|公布|转发)?|(?:的)?(?:通知|通报|公告)$|[《》]")
# Names that a list page or the system would claim.
_TAKEN = frozenset({"index", "404", "search", "sitemap", "con", "prn", "aux", "nul", "page-1"})


def name_of(facts: Iterable[Fact], otherwise: str) -> str:
    """`yong-zheng-ban-fa-2024-66` for a certain 文号, else pinyin of the title or `otherwise`."""
    values = {fact.attribute: str(fact.value) for fact in facts if not fact.doubt
              or fact.attribute == "title"}
    parts = number_parts(parse_number(values.get("document_number", "")))
    if parts:
        return ascii_name("-".join(str(part) for part in parts if part))
    return ascii_name(_SUBJECT.sub("", values.get("title", "")) or otherwise)


def ascii_name(words: str) -> str:
    """Words as a file name without suffix, cut where a syllable ends."""
    name = propose_path(f"{_WORD.sub('-', words)[:80]}.md").removesuffix(".md")
    if len(name) > _LONGEST:
        name = name[:_LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
    return f"wenjian-{name}" if name in _TAKEN else name


def folder_of(category: str, tree: CategoryTree | None) -> str:
    """The folder of a category, "" where it is not known."""
    node = tree.by_name.get(category) if tree else None
    return node.folder if node else ""
