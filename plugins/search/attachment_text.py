"""The text of attachments: docx, xlsx, pdf with a text layer, txt and csv.

A file that is damaged, locked or larger than any office makes has no text: it is still offered
for download, and what is wrong with it is for the inspection to say.
"""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

LONGEST = 1_000_000  # characters of one attachment
_LARGEST_PART = 64 << 20  # bytes of one unpacked part of a docx or xlsx
_ENCODINGS = ("utf-8-sig", "gb18030")


def has_text(path: str) -> bool:
    """True for a file of a type that may hold text."""
    return _suffix(path) in READERS


def read_text(file: Path) -> str:
    """The text of an attachment, "" where none can be read."""
    try:
        text = "\n".join(READERS[_suffix(file.name)](file))
    except (OSError, ValueError, KeyError, IndexError, RuntimeError, ElementTree.ParseError,
            zipfile.BadZipFile, NotImplementedError):
        return ""
    return text.replace("\0", "")[:LONGEST]


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _read_plain(file: Path) -> Iterator[str]:
    data = file.read_bytes()[: 4 * LONGEST]
    for encoding in _ENCODINGS[:-1]:
        try:
            yield data.decode(encoding)
            return
        except UnicodeDecodeError:
            continue
    yield data.decode(_ENCODINGS[-1], "replace")


def _read_docx(file: Path) -> Iterator[str]:
    """A line for each paragraph."""
    with zipfile.ZipFile(file) as archive:
        for paragraph in _elements(archive, "word/document.xml", "p"):
            words = (_word(node) for node in paragraph.iter())
            yield "".join(words)


def _word(node: ElementTree.Element) -> str:
    name = _local(node)
    return (node.text or "") if name == "t" else " " if name in ("tab", "br") else ""


def _read_xlsx(file: Path) -> Iterator[str]:
    """A line for each row of every sheet, cells side by side."""
    with zipfile.ZipFile(file) as archive:
        names = sorted(archive.namelist())
        shared = [_joined(item) for part in names if part == "xl/sharedStrings.xml"
                  for item in _elements(archive, part, "si")]
        for part in names:
            if part.startswith("xl/worksheets/sheet"):
                for row in _elements(archive, part, "row"):
                    yield "\t".join(filter(None, (_cell(cell, shared) for cell in row)))


def _cell(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _joined(cell)
    value = next((node.text or "" for node in cell if _local(node) == "v"), "")
    return shared[int(value)] if cell.get("t") == "s" and value else value


def _read_pdf(file: Path) -> Iterator[str]:
    """The text layer of each page."""
    import pypdfium2  # slow to import, wanted for new PDF files only

    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            text = page.get_textpage()
            yield text.get_text_bounded().replace("\r\n", "\n")
            text.close()
            page.close()


def _elements(archive: zipfile.ZipFile, part: str, name: str) -> Iterator[ElementTree.Element]:
    """Every element of a name in a part, whole; what was read is let go."""
    if archive.getinfo(part).file_size > _LARGEST_PART:
        raise ValueError(part)
    with archive.open(part) as stream:
        for _, node in ElementTree.iterparse(stream):
            if _local(node) == name:
                yield node
                node.clear()


def _joined(node: ElementTree.Element) -> str:
    return "".join(child.text or "" for child in node.iter() if _local(child) == "t")


def _local(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]


READERS: Mapping[str, Callable[[Path], Iterator[str]]] = MappingProxyType({
    "docx": _read_docx, "xlsx": _read_xlsx, "pdf": _read_pdf,
    "txt": _read_plain, "csv": _read_plain,
})
