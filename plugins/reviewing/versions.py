"""A document's file at one time, as far as a signature covers it: what it says, its digests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..documents.body import BodyConverter
from ..documents.document import Document
from ..documents.fields import REVIEWS, data_file
from ..documents.findings import Finding
from ..documents.front_matter import read_front_matter
from ..documents.media import captions_of
from ..documents.naming import named_files
from ..documents.parsing import decode, parse_document, split
from ..documents.paths import candidate_paths
from ..documents.publication import unfinished
from ..documents.reviews import content_digests
from ..documents.rewriting import cut
from .binding import bound_digests, file_digests

# The bytes of a file by its path below content/, None where it is not there.
Read = Callable[[str], bytes | None]


class UnreadableVersion(Exception):
    """A file that is not there, or faulty, and so cannot be signed; carries its findings."""

    def __init__(self, findings: tuple[Finding, ...] = ()):
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Version:
    """A document, its text with the reviews blanked out, the digests that signatures carry, and the
    paths of the files that go with it."""

    document: Document
    text: str
    digests: tuple[str, ...]
    files: tuple[str, ...] = ()


def read_version(path: str, read: Read) -> Version:
    """The version of a file that `read` gives. Unreadable where there is none."""
    data = read(path)
    if data is None:
        raise UnreadableVersion
    parsed = parse_document(path, data, BodyConverter())
    if parsed.document is None:
        raise UnreadableVersion(parsed.faults)
    if not parsed.document.is_complete:
        raise UnreadableVersion(unfinished(parsed.document).findings)
    source = split(path, decode(path, data))
    root = read_front_matter(source.front_matter, path).root
    content = content_digests(root, source.body, REVIEWS)
    files = {name: file_digests(file) for name, file in _files(parsed.document, read)}
    return Version(parsed.document, _without_reviews(data), bound_digests(content, path, files),
                   tuple(files))


def _files(document: Document, read: Read) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file that goes with a document."""
    names = (*named_files(document), data_file(document))
    for name in dict.fromkeys(filter(None, names)):
        for path in candidate_paths(document.path, name):
            data = read(path)
            if data is not None:
                yield path, data
                captions = captions_of(path)
                beside = read(captions) if captions else None
                if captions and beside is not None:
                    yield captions, beside
                break


def _without_reviews(data: bytes) -> str:
    """The text of a file; of the reviews only the line breaks, so that lines keep their numbers."""
    source = cut(data)
    place = source.places.get(REVIEWS)
    kept = source.text
    if place:
        breaks = kept.count("\n", place.start, place.end) * "\n"
        kept = kept[:place.start] + breaks + kept[place.end:]
    return (source.before + kept + source.after).replace("\r\n", "\n")
