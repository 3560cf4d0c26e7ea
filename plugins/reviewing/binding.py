"""What a signature covers: text and keys of a document, every byte of the files that go with it.

How the lines of a text file end is no part of it: git changes that from one computer to the next.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ..documents.attachment import Attachment
from ..documents.document import Document
from ..documents.fields import data_file
from ..documents.library import Library
from ..documents.reviews import Review

_LOOKED_AT = 8000  # bytes of a file that show whether it is text, as git does it

# SHA-256 of a file with LF line ends, with CRLF, and as it is; the same thrice where it is no text.
FileDigests = tuple[str, str, str]


def file_digests(data: bytes) -> FileDigests:
    """The digests of a file's bytes under every line end."""
    if b"\0" in data:
        return (_sha256(data),) * 3
    lines = data.replace(b"\r\n", b"\n")
    return _sha256(lines), _sha256(lines.replace(b"\n", b"\r\n")), _sha256(data)


def bound_digests(content_digest: str, files: Iterable[FileDigests]) -> tuple[str, ...]:
    """The digests that signatures on one content may carry; a new one carries the first.

    Signatures made before line ends were left out carry one of the others.
    """
    columns = zip(*files, strict=True)
    found = [_bound(content_digest, column) for column in columns]
    return tuple(dict.fromkeys(found)) or (content_digest,)


def digests_in(library: Library, document: Document, reviews: Iterable[Review]) -> tuple[str, ...]:
    """The digests that count for a document of the library; a report's figures are covered, too.

    Files are read only where a signature does not fit what is known of them already.
    """
    files = [library.attachments[path] for path in library.files_of(document)]
    if figures := library.attachment(document, data_file(document)):
        files.append(figures)
    content = document.content_digest
    known = bound_digests(content, ((file.sha256,) * 3 for file in files))
    if all(review.digest in known for review in reviews):
        return known
    return bound_digests(content, map(_digests_of, files))


def _digests_of(file: Attachment) -> FileDigests:
    with Path(file.source).open("rb") as stream:
        data = stream.read(_LOOKED_AT)
        return (file.sha256,) * 3 if b"\0" in data else file_digests(data + stream.read())


def _bound(content_digest: str, files: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join((content_digest, *sorted(files))).encode(),
                           digest_size=8).hexdigest()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
