"""`python -m tests.pdf_layouts [FOLDER]`: makes the PDFs, imports them, prints their scores.

Exit 1 where more than 3 % of the paragraphs break in mid-sentence, a fact is silently wrong, a
character is lost or added, or something is not told. A FOLDER keeps the PDFs.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from plugins.importing.imported import import_extract
from plugins.importing.reading import read_file
from plugins.printing.browser import find

from .making import make_all
from .scoring import Score, score

_MOST_BROKEN = 0.03


def main() -> int:
    """The exit code."""
    chromium = find(os.environ)
    if not shutil.which("soffice") or not chromium:
        print("没有 LibreOffice 或 Chromium，没有检查各种版面的 PDF。")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        scores = {}
        for source, path in make_all(folder, chromium):
            extract = read_file(path)
            made = scores[source.name] = score(source, extract,
                                                import_extract(path.name, extract), path)
            _print(source.name, made)
    return _verdict(scores)


def _print(name: str, made: Score) -> None:
    print(f"{name:22} {len(made.broken):3} broken {len(made.joined):3} joined of "
          f"{made.paragraphs:3}; cells {len(made.wrong_cells)} wrong of {made.cells}; facts "
          f"{len(made.wrong_facts)} wrong {len(made.open_facts)} open; characters "
          f"{len(made.lost)} lost {len(made.added)} added")
    for kind in ("broken", "joined", "wrong_cells", "wrong_facts", "open_facts", "untold"):
        for said in getattr(made, kind)[:6]:
            print(f"    {kind}: {said}")
    for kind in ("lost", "added"):
        if said := getattr(made, kind):
            print(f"    {kind}: {said[:80]}")


def _verdict(scores: dict[str, Score]) -> int:
    paragraphs = sum(made.paragraphs for made in scores.values())
    broken = sum(len(made.broken) for made in scores.values())
    print(f"{len(scores)} PDFs: {broken} of {paragraphs} paragraphs broken "
          f"({100 * broken / paragraphs:.2f} %), "
          f"{sum(len(made.joined) for made in scores.values())} run together; "
          f"{sum(len(made.wrong_cells) for made in scores.values())} of "
          f"{sum(made.cells for made in scores.values())} cells wrong")
    silent = [name for name, made in scores.items()
              if made.wrong_facts or made.lost or made.added or made.untold]
    if silent:
        print(f"silent or lost: {', '.join(silent)}")
    return int(bool(silent) or broken > _MOST_BROKEN * paragraphs)


sys.exit(main())
