"""Join the search scripts into the one file a reader loads."""

import re
from pathlib import Path

# Each needs only those before it. ../search-box.js, which stands in every page, loads them joined.
SCRIPTS = (
    "tokens.js",
    "document-numbers.js",
    "pinyin.js",
    "query.js",
    "coding.js",
    "shards.js",
    "documents.js",
    "scoring.js",
    "matching.js",
    "ranking.js",
    "snippets.js",
    "facets.js",
    "lookup.js",
    "ranker.js",
    "presenter.js",
    "engine.js",
    "loader.js",
    "address.js",
    "result-list.js",
    "filter-panel.js",
    "highlight.js",
    "search-page.js",
)
_COMMENT = re.compile(r"^\s*(?:/\*\*.*?\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)


def bundle(folder: Path, names: tuple[str, ...] = SCRIPTS) -> bytes:
    """The scripts in order without comments, which readers would pay for."""
    sources = ((folder / name).read_text(encoding="utf-8") for name in names)
    return "\n".join(_COMMENT.sub("", source) for source in sources).encode()
