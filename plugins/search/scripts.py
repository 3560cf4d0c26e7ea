"""Join the search scripts into the one file a reader loads."""

import re
from pathlib import Path

from ..pages.assets import join_scripts

_INDENTATION = re.compile(r"\n\s+")  # no script has a text of several lines
# Each needs only those before it. ../search-box.js, which stands in every page, loads them joined.
SCRIPTS = (
    "tokens.js",
    "document-numbers.js",
    "pinyin.js",
    "numerals.js",
    "query.js",
    "words.js",
    "coding.js",
    "shards.js",
    "documents.js",
    "scoring.js",
    "matching.js",
    "ranking.js",
    "marking.js",
    "snippets.js",
    "facets.js",
    "lookup.js",
    "site-index.js",
    "joined-index.js",
    "soft.js",
    "mistyped.js",
    "ranker.js",
    "presenter.js",
    "engine.js",
    "best-bets.js",
    "loader.js",
    "sites.js",
    "address.js",
    "result-list.js",
    "filter-panel.js",
    "site-choice.js",
    "highlight.js",
    "search-page.js",
)


def bundle(folder: Path) -> bytes:
    """The scripts in order, as the one file, without the indentation that readers would load."""
    return _INDENTATION.sub("\n", join_scripts(folder, SCRIPTS)).encode()
