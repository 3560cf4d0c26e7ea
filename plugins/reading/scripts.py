"""The scripts of a document's page: one file that it loads, one for each way a reader saves it."""

from collections.abc import Iterator
from pathlib import Path

from ..pages.assets import encode, join_scripts
from ..pages.page import FromView, Page

# Each needs only those before it.
SCRIPTS = {
    "theme/js/reading.js": ("copying.js", "citation.js", "tools.js", "place-tools.js",
                            "texts.js", "tables.js", "qr-paper.js"),
    "theme/js/qr-code.js": ("qr-codewords.js", "qr-code.js"),
    "theme/js/media.js": ("media.js",),
    "theme/js/word.js": ("zip.js", "word-parts.js", "word-title.js", "word-blocks.js",
                         "word-tables.js", "word.js"),
    "theme/js/saving.js": ("markdown-inline.js", "markdown.js", "plain-text.js", "saving.js"),
}


def list_scripts(theme: Path) -> Iterator[Page]:
    """The joined scripts as pages."""
    for path, names in SCRIPTS.items():
        yield Page(path, FromView(encode), join_scripts(theme / "static" / "js" / "reading", names))
