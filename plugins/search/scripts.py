"""Join the search scripts into the file a reader loads, and one more where sites are joined."""

import re
from collections.abc import Sequence
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
    "soft.js",
    "mistyped.js",
    "slips.js",
    "ranker.js",
    "presenter.js",
    "engine.js",
    "best-bets.js",
    "loader.js",
    "sites.js",
    "address.js",
    "result-list.js",
    "filter-panel.js",
    "highlight.js",
    "search-page.js",
)
# What a page loads besides where neighbouring sites can be searched from it.
JOINED_SCRIPTS = ("joined-index.js", "site-choice.js")


def bundle(folder: Path, scripts: Sequence[str] = SCRIPTS) -> bytes:
    """The scripts in order, as one file, without the indentation that readers would load."""
    return _INDENTATION.sub("\n", join_scripts(folder, scripts)).encode()
