"""How near an import comes to its source: breaks, joins, characters, cells, facts, notices."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from plugins.importing.blocks import Extract, Paragraph, TableBlock, squeeze, texts_of
from plugins.importing.imported import Imported
from plugins.office_files.pdfs import page_texts

from .source import Source, Table, notes, tables, texts

_BEFORE, _AFTER = 10, 6  # characters on both sides of a break, to find it in the source


@dataclass(frozen=True)
class Score:
    """What was found: paragraphs and those broken or run together, and every difference."""

    paragraphs: int
    broken: tuple[str, ...]
    joined: tuple[str, ...]
    lost: str
    added: str
    cells: int
    wrong_cells: tuple[str, ...]
    wrong_facts: tuple[str, ...]
    open_facts: tuple[str, ...]
    untold: tuple[str, ...]


def score(source: Source, extract: Extract, imported: Imported, path: Path) -> Score:
    """The score of one import."""
    wanted, found = texts(source.blocks), _paragraphs(extract)
    said = "\n".join(imported.notices)
    cells, wrong = _cells(source, extract)
    facts = {name: imported.fact(name) for name in source.facts}
    values = {name: "、".join(fact.value) if isinstance(fact.value, tuple) else fact.value
              for name, fact in facts.items()}
    lost, added = _characters(source, extract, path)
    return Score(
        len(found), breaks(wanted, found), breaks(found, wanted), lost, added, cells, wrong,
        tuple(f"{name}: {values[name]}" for name, value in source.facts.items()
              if values[name] and values[name] != value and not facts[name].doubt),
        tuple(name for name in source.facts if not values[name]),
        tuple(text for text in source.told if text not in said))


def _paragraphs(extract: Extract) -> list[str]:
    return [block.text for block in extract.blocks
            if isinstance(block, Paragraph) and not block.role.startswith("note:")]


def breaks(whole: list[str], parts: list[str]) -> tuple[str, ...]:
    """Where two neighbours among `parts` are one paragraph among `whole`."""
    text = "\n".join(map(squeeze, whole))
    found = []
    for above, below in zip(map(squeeze, parts), map(squeeze, parts[1:]), strict=False):
        seam = above[-_BEFORE:] + below[:_AFTER]
        if seam in text and f"{above[-_BEFORE:]}\n{below[:_AFTER]}" not in text:
            found.append(f"{above[-_BEFORE:]}｜{below[:_AFTER]}")
    return tuple(found)


def _characters(source: Source, extract: Extract, path: Path) -> tuple[str, str]:
    """Characters of source and PDF that were not read, and read ones that the source has not.

    What pages repeat is not counted: it must be told. LibreOffice loses a mark at a line's end now
    and then, which no reader can find.
    """
    read = Counter(squeeze("".join(texts_of(extract.blocks))))
    printed = Counter(squeeze("".join(page_texts(path.read_bytes()))))
    printed -= Counter(squeeze("".join(extract.left_out)))
    wanted = Counter(squeeze("".join((
        *texts(source.blocks), *notes(source.blocks), *(
            cell.text for table in tables(source.blocks) for row in table.rows for cell in row)))))
    lost = "".join(((wanted & printed) - read).elements())
    for note in range(1, len(notes(source.blocks)) + 1):
        read -= Counter(str(note))
    return lost, "".join((read - wanted).elements())


def _cells(source: Source, extract: Extract) -> tuple[int, tuple[str, ...]]:
    wanted = [_places(table) for table in tables(source.blocks)]
    found = [_read(block) for block in extract.blocks if isinstance(block, TableBlock)]
    wrong = [] if len(wanted) == len(found) else [f"{len(found)} tables of {len(wanted)}"]
    for table, read in zip(wanted, found, strict=False):
        wrong += [f"{place}: {read.get(place)}" for place, cell in table.items()
                  if read.get(place) != cell]
    return sum(map(len, wanted)), tuple(wrong)


def _places(table: Table) -> dict[tuple[int, int], tuple[str, int, int]]:
    """Cells by row and column where they begin."""
    return _placed([[(squeeze(cell.text), cell.colspan, cell.rowspan) for cell in row]
                    for row in table.rows])


def _read(block: TableBlock) -> dict[tuple[int, int], tuple[str, int, int]]:
    return _placed([[(squeeze("".join(cell.lines)), cell.colspan, cell.rowspan) for cell in row]
                    for row in block.rows])


def _placed(rows: list[list[tuple[str, int, int]]]
            ) -> dict[tuple[int, int], tuple[str, int, int]]:
    taken: set[tuple[int, int]] = set()
    found = {}
    for at, row in enumerate(rows):
        place = 0
        for text, colspan, rowspan in row:
            while (at, place) in taken:
                place += 1
            found[at, place] = (text, colspan, rowspan)
            taken |= {(at + down, place + across) for down in range(rowspan)
                      for across in range(colspan)}
            place += colspan
    return found
