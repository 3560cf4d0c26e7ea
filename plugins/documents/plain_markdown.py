"""The short way for a body without marks: most official documents are headings and paragraphs.

It answers only where Markdown and the sanitiser would provably give the same HTML; a test
compares the two over many documents.
"""

import re

# A character that some rule of Markdown, its extensions or the sanitiser could act upon.
_MARK = re.compile(r"[\\`*_\[\]<>&{}|｜~\t\u00a0\u200b\ufeff\x00-\x08\x0b-\x1f\x7f]")
# A line that may open a list, quote, rule, definition or indented block, or that is a heading.
_BLOCK_MARK = re.compile(r"[\s#+:=.＃＞－＊＋-]|\d{1,9}\.")
_HEADING = re.compile(r"(#{1,6}) +([^#\s](?:[^#]*[^#\s])?) *")


def convert_plain(source: str) -> str | None:
    """The HTML of a text of headings and one-line paragraphs, None for any other text."""
    if _MARK.search(source):
        return None
    blocks = []
    follows_text = False
    for line in source.split("\n"):
        if not line:
            follows_text = False
            continue
        block = None if follows_text or line[-1].isspace() else _convert_line(line)
        if block is None:
            return None
        blocks.append(block)
        follows_text = True
    return "\n".join(blocks)


def _convert_line(line: str) -> str | None:
    if not _BLOCK_MARK.match(line):
        return f"<p>{line}</p>"
    heading = _HEADING.fullmatch(line)
    if heading is None:
        return None
    level = max(2, len(heading[1]))  # the page's only h1 is its title
    return f"<h{level}>{heading[2]}</h{level}>"
