"""The same notice given twice: by 文号, title and text; the alike but not the same is reported."""

import heapq
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..documents.body import BodyConverter
from ..documents.inconvertible import Inconvertible
from ..documents.nesting import too_deep_at
from ..documents.numbers import number_key
from ..documents.parsing import decode, split
from ..documents.yaml_source import SourceFault
from .blocks import shorten, squeeze
from .fidelity import differences
from .front_matter_peek import peek_front_matters, value_in
from .imported import Imported, shown_text

_GRAM = 8
_SKETCH = 32
SAME, NEAR = 0.75, 0.6
_SHOWN = 10


@dataclass(frozen=True)
class Print:
    """What a document is known by: key of its 文号, title, text, and its runs of characters.

    `sketch` holds the smallest few of the runs: texts that are alike have some in common.
    """

    name: str
    number: str
    title: str
    text: str
    grams: frozenset[int]
    sketch: frozenset[int]


def print_of(imported: Imported) -> Print:
    """What an imported document is known by."""
    return _print(imported.source, str(imported.fact("document_number").value),
                  str(imported.fact("title").value), imported.text)


def print_of_text(name: str, text: str) -> Print:
    """What a text alone is known by."""
    return _print(name, "", "", text)


def existing_prints(folder: Path, wanted: Sequence[Print]) -> Iterator[tuple[str, Print]]:
    """The documents in a folder that carry a 文号 or title of the wanted ones, by path."""
    numbers = {wish.number for wish in wanted if wish.number}
    titles = {squeeze(wish.title) for wish in wanted if wish.title}
    for path, head in peek_front_matters(folder):
        number, title = value_in(head, "document_number"), value_in(head, "title")
        if number_key(number) in numbers or squeeze(title) in titles:
            name = path.relative_to(folder).as_posix()
            yield name, _print(name, number, title, _text_of(name, path.read_bytes()))


def _text_of(name: str, data: bytes) -> str:
    """What a reader sees of a document; of one that cannot be published, all that it says."""
    with suppress(SourceFault, Inconvertible):
        body = split(name, decode(name, data)).body
        if too_deep_at(body) is None:
            return shown_text(BodyConverter().convert(body).html)
    return data.decode("utf-8", "replace")


def similarity(one: Print, other: Print) -> float:
    """How much of two texts is common, from 0 to 1."""
    if one.grams and other.grams:
        if one.sketch.isdisjoint(other.sketch):
            return 0.0
        return len(one.grams & other.grams) / len(one.grams | other.grams)
    return float(squeeze(one.text) == squeeze(other.text))


def is_same(one: Print, other: Print) -> bool:
    """True where 文号 or title agree and the texts do, but for details."""
    titles = squeeze(one.title) == squeeze(other.title) != ""
    numbers = one.number == other.number != ""
    if one.number and other.number and not numbers:
        return False
    return (titles or numbers) and similarity(one, other) >= SAME


def describe_differences(one: Print, other: Print) -> str:
    """What two copies of a document differ in, for a report."""
    lost, added = differences(other.text, one.text)
    if not lost and not added:
        return "正文完全相同"
    parts = [f"少“{shorten(text, 30)}”" for text in lost[:_SHOWN]]
    parts += [f"多“{shorten(text, 30)}”" for text in added[:_SHOWN]]
    more = len(lost) + len(added) - len(parts)
    return "、".join(parts) + (f"，等 {len(lost) + len(added)} 处" if more > 0 else "")


def describe_near(one: Print, other: Print) -> str:
    """A warning where two documents are alike, or share a 文号; "" where they do not."""
    alike = similarity(one, other)
    if one.number and one.number == other.number:
        return f"与“{other.name}”文号相同而正文不同（{alike:.0%} 相同），请核对文号"
    if alike >= NEAR:
        return f"与“{other.name}”的正文 {alike:.0%} 相同而标题不同，请核对是否同一份文件"
    return ""


def _print(name: str, number: str, title: str, text: str) -> Print:
    plain = squeeze(text).encode("utf-16-le", "replace")
    grams = frozenset(zlib.crc32(plain[at:at + 2 * _GRAM])
                      for at in range(0, len(plain) - 2 * _GRAM + 1, 2))
    sketch = frozenset(heapq.nsmallest(_SKETCH, grams))
    return Print(name, number_key(number) if number else "", title, text, grams, sketch)
