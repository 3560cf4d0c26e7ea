"""What a signature covers: text and keys of a document, every byte of the files that go with it.

How the lines of a text file end is no part of it: git changes that from one computer to the next.
"""

import hashlib
import posixpath
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..documents.attachment import Attachment
from ..documents.document import Document
from ..documents.fields import data_file
from ..documents.library import Library
from ..documents.reviews import ContentDigests, Review

_LOOKED_AT = 8000  # bytes of a file that show whether it is text, as git does it

# SHA-256 of a file with LF line ends, with CRLF, and as it is; the same thrice where it is no text.
FileDigests = tuple[str, str, str]


def file_digests(data: bytes) -> FileDigests:
    """The digests of a file's bytes under every line end."""
    if b"\0" in data:
        return (_sha256(data),) * 3
    lines = data.replace(b"\r\n", b"\n")
    return _sha256(lines), _sha256(lines.replace(b"\n", b"\r\n")), _sha256(data)


def bound_digests(content: ContentDigests, path: str, files: Mapping[str, FileDigests]
                  ) -> tuple[str, ...]:
    """The digests that signatures on one content may carry; a new one carries the first, SHA-256.

    `files` are those that go with the document at `path`, by theirs. The others, of 64 bits, are
    carried by signatures from before there were keys, for one line end or another.
    """
    named = (f"{posixpath.relpath(file, posixpath.dirname(path))} {digests[0]}"
             for file, digests in files.items())
    found = [_short(content.short, column) for column in zip(*files.values(), strict=True)]
    return (_sha256("\n".join((content.sha256, *sorted(named))).encode()),
            *(dict.fromkeys(found) or (content.short,)))


def digests_in(library: Library, document: Document, reviews: Iterable[Review]) -> tuple[str, ...]:
    """The digests that count for a document of the library; a report's figures are covered, too.

    Files are read only where a signature does not fit what is known of them already.
    """
    files = [library.attachments[path] for path in library.files_of(document)]
    if figures := library.attachment(document, data_file(document)):
        files.append(figures)
    known = bound_digests(document.content_digests, document.path,
                          {file.path: (file.sha256,) * 3 for file in files})
    if all(review.digest in known for review in reviews):
        return known
    return bound_digests(document.content_digests, document.path,
                         {file.path: _digests_of(file) for file in files})


def _digests_of(file: Attachment) -> FileDigests:
    with Path(file.source).open("rb") as stream:
        data = stream.read(_LOOKED_AT)
        return (file.sha256,) * 3 if b"\0" in data else file_digests(data + stream.read())


def _short(content: str, files: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join((content, *sorted(files))).encode(),
                           digest_size=8).hexdigest()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
