"""Text files: one paragraph a line; lists of values as tables; Markdown by what it shows."""

import csv
import re
from collections.abc import Iterator, Sequence

from ..documents.body import BodyConverter
from ..documents.dialect.sheets import sheet_end, sheet_rows
from ..documents.front_matter import read_front_matter
from ..documents.inconvertible import Inconvertible
from ..documents.nesting import too_deep_at
from ..documents.parsing import split
from ..documents.yaml_source import SourceFault
from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .blocks import Block, Extract, Paragraph, Span, TableBlock, TableCell
from .markup import parse_html, read_blocks
from .metadata import attribute_of
from .spaces import tidy

_ASIDE = re.compile(r"[ \t\u3000\u00a0\u2002]{8,}")
_LEAST_ROWS = 2
_LARGEST = 3 * 1024 * 1024  # characters: what the site's own gate would take


def read_text(data: bytes) -> Extract:
    """What a text file holds, each line that is not blank a paragraph; lines parted by tabs, as
    a sheet is saved, are a table."""
    text, encoding = decode(data)
    _refuse_large(text)
    return Extract("文本", tuple(_blocks(text.split("\n"))), text, notices=_notices(encoding))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line, place = lines[at], f"第 {at + 1} 行"
        end = sheet_end(lines, at) if "\t" in line else at
        if end - at >= _LEAST_ROWS:
            yield TableBlock(tuple(
                tuple(TableCell((words,) if (words := tidy(cell)) else ()) for cell in row)
                for row in sheet_rows(lines[at:end])), place)
            at = end
            continue
        if words := tidy(line):
            yield Paragraph((Span(words),), align=_alignment(line), place=place)
        at += 1


def read_values(data: bytes) -> Extract:
    """What a .csv holds: a table; lines of one value above and below it are paragraphs."""
    text, encoding = decode(data)
    _refuse_large(text)
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = [(at, [tidy(cell) for cell in row]) for at, row in
                enumerate(csv.reader(text.splitlines(), delimiter=delimiter), 1) if any(row)]
    except csv.Error:
        raise Unreadable("CSV 的引号不成对，读不出来。", "请用 Excel 或 WPS 打开后另存为 .xlsx。") from None
    wide = [at for at, (_, row) in enumerate(rows) if sum(map(bool, row)) > 1]
    first, last = (wide[0], wide[-1]) if wide else (len(rows), len(rows))
    blocks: list[Block] = []
    for at, (line, row) in enumerate(rows):
        if not first <= at <= last:
            blocks += [Paragraph((Span(cell),), place=f"第 {line} 行") for cell in row if cell]
        elif at == first:
            blocks.append(TableBlock(tuple(
                tuple(TableCell((cell,) if cell else ()) for cell in cells)
                for _, cells in rows[first:last + 1]), f"第 {line} 行"))
    raw = "\n".join(cell for _, row in rows for cell in row)
    return Extract("CSV", tuple(blocks), raw, notices=_notices(encoding))


def read_markdown(data: bytes) -> Extract:
    """What a Markdown file shows; its front matter gives labelled facts."""
    text, encoding = decode(data)
    _refuse_large(text)
    labelled, body = _front_matter(text)
    if too_deep_at(body) is not None:
        raise Unreadable("Markdown 的列表、引用或括号嵌套过深，没有读取。")
    try:
        converted = BodyConverter().convert(body)
    except Inconvertible as fault:
        raise Unreadable(fault.message, fault.fix) from None
    markup = converted.html
    for number, reference in enumerate(converted.references):
        markup = markup.replace(f'="ref:{number}"', f'="{reference.target}"')
    blocks, _ = read_blocks(parse_html(f"<body>{markup or '<p></p>'}</body>"))
    return Extract("Markdown", blocks, converted.text, labelled, notices=_notices(encoding))


def _front_matter(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    try:
        source = split("", text)
        root = read_front_matter(source.front_matter).root
    except SourceFault:
        return (), text  # a horizontal line is no front matter
    if root is None or not hasattr(root, "value"):
        return (), source.body
    pairs = [pair for pair in root.value if isinstance(pair, tuple)]
    known = tuple((key.value, value.value) for key, value in pairs
                  if isinstance(key.value, str) and isinstance(value.value, str)
                  and attribute_of(key.value))
    return known, source.body


def _alignment(line: str) -> str:
    """A line pushed far in by blanks was set right or centred."""
    return "aside" if _ASIDE.match(line) else ""


def _refuse_large(text: str) -> None:
    if len(text) > _LARGEST:
        raise Unreadable(f"文字过长（{len(text) / 10000:.0f} 万字符），一份文件放不下，请分成几份。")


def _notices(encoding: str) -> tuple[str, ...]:
    if encoding.startswith("utf-8"):
        return ()
    return (f"文件编码是 {encoding.upper()}，已转为 UTF-8。",)
