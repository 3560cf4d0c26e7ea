"""The titles as the keys of a kiosk spell them: theme/static/js/kiosk/spelling.js reads the file.

One file with a fixed name, for a machine that has the whole site at hand.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..documents.document import Document
from ..validity.status import ValidityStatus
from .files import path_of, script
from .indexes import subject_of
from .pinyin import load_readings, readings_of

_NAME = "titles"
TITLES = path_of(_NAME)


def titles_script(documents: Iterable[Document], statuses: Mapping[str, ValidityStatus],
                  place: str = "") -> bytes:
    """A script with a row a document, the newest first (address, title, where in it begins what it
    is about, 文号, periods of validity), and the readings of the characters of all titles:
    "bao保报 di低地", parted by blanks. `place` is the county's name."""
    rows = [_row(document, statuses.get(document.path), place) for document in documents]
    return script(_NAME, [rows[::-1], _readings("".join(row[1] for row in rows))])


def _row(document: Document, status: ValidityStatus | None, place: str
         ) -> tuple[str, str, int, str, str]:
    start = len(document.title) - len(subject_of(document, place))
    return (document.address, document.listed_title, start, str(document.document_number or ""),
            status.periods if status else "")


def _readings(text: str) -> str:
    known = load_readings()
    characters: dict[str, str] = defaultdict(str)
    for character in sorted(set(text)):
        for reading in readings_of(character, known):
            characters[reading] += character
    return " ".join(reading + some for reading, some in sorted(characters.items()) if reading)
