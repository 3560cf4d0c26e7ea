"""`--fix`: the corrections that are certain, shown as differences; no word is ever changed."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..documents.document import Document
from ..documents.front_matter import read_front_matter
from ..documents.parsers import plain
from ..documents.parsing import decode, split
from ..documents.personal_numbers import mask_leaks
from ..documents.rule import Edit
from ..files.saving import write_file
from .context import Context
from .source import Source
from .table import SOURCE_RULES

_MOST_TIMES = 3  # that a text is looked at again
# What a correction may touch: signs, digits, spaces and letters of full width; never a word.
_WORDS = re.compile("[一-鿿㐀-䶿A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file with its certain corrections: path, text before and after, how many."""

    path: str
    before: str
    after: str
    count: int

    @property
    def difference(self) -> str:
        """The lines that differ, as a unified diff; personal numbers masked, for a log keeps it."""
        lines = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(),
                                     self.path, self.path, "改前", "改后", n=0, lineterm="")
        return mask_leaks("\n".join(lines))


def fix_all(content: Path, documents: Iterable[Document], context: Context) -> Iterator[Fixed]:
    """Every file that has something certain to fix; nothing is written."""
    for document in documents:
        text = decode(document.path, (content / document.path).read_bytes())
        fixed = fix_source(Source(document, text), context)
        if fixed.count:
            yield fixed


def fix_source(source: Source, context: Context) -> Fixed:
    """One text with its corrections; what one lays bare, as the space behind a sign that was of
    half width, is corrected as well."""
    fixed = again = _fixed_once(source, context)
    for _ in range(_MOST_TIMES):
        if not again.count:
            break
        again = _fixed_once(Source(source.document, again.after), context)
        fixed = Fixed(fixed.path, fixed.before, again.after, fixed.count + again.count)
    return fixed


def _fixed_once(source: Source, context: Context) -> Fixed:
    on = {rule for rule in SOURCE_RULES if context.settings.severity(rule.id, rule.severity)}
    return _fixed(source, (edit for rule in SOURCE_RULES if rule in on
                           for fault in rule.check(source, context) for edit in fault.edits))


def fix_findings(source: Source, context: Context, rule_ids: Collection[str]
                 ) -> Mapping[tuple[str, int], Fixed]:
    """By rule and line, the text with the certain corrections of that finding alone."""
    found: dict[tuple[str, int], tuple[Edit, ...]] = {}
    for rule in (rule for rule in SOURCE_RULES if rule.id in rule_ids):
        for fault in rule.check(source, context):
            if fault.edits:
                place = rule.id, source.place(fault.in_source)[0]
                found[place] = (*found.get(place, ()), *fault.edits)
    fixed = {place: _fixed(source, edits) for place, edits in found.items()}
    return {place: one for place, one in fixed.items() if one.count}


def _fixed(source: Source, edits: Iterable[Edit]) -> Fixed:
    edits = sorted(edits, key=lambda edit: (edit.start, edit.end))
    text, count = _applied(source.text, edits)
    if not _says_the_same(source, text):
        text, count = _applied(source.text, (edit for edit in edits if not edit.keeps_value))
    return Fixed(source.document.path, source.text, text, count)


def _says_the_same(source: Source, text: str) -> bool:
    """True where the keys of the two texts have the same values but for signs and digits."""
    def words(written: str) -> list[str]:
        root = read_front_matter(split(source.document.path, written).front_matter).root
        return _WORDS.findall(repr(plain(root))) if root else []

    return words(source.text) == words(text)


def write(content: Path, fixed: Fixed) -> None:
    """Writes the text after, with the line ends and the mark of encoding the file had."""
    file = content / fixed.path
    data = file.read_bytes()
    after = fixed.after.replace("\n", "\r\n") if b"\r\n" in data else fixed.after
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    write_file(file, mark + after.encode())


def _applied(text: str, edits: Iterable[Edit]) -> tuple[str, int]:
    """The text with all edits that do not overlap and leave the words as they are."""
    parts, at, count = [], 0, 0
    for edit in edits:
        old = text[edit.start:edit.end]
        keeps = edit.keeps_value or _WORDS.findall(old) == _WORDS.findall(edit.put)
        if edit.start < at or not keeps or old == edit.put:
            continue
        parts += [text[at:edit.start], edit.put]
        at, count = edit.end, count + 1
    return "".join((*parts, text[at:])), count
