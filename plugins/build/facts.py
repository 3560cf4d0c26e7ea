"""What is known of the documents, as one digest: all that lists and tables are made of."""

import hashlib

from ..documents.library import Library
from ..pages.fingerprint import fingerprint


def facts_digest(library: Library) -> str:
    """The digest of a library without the texts: front matter, attachments, lists beside them."""
    digest = hashlib.blake2b(digest_size=16)
    for document in library.documents:
        digest.update(f"{document.path}\0{document.front_matter_digest}\0".encode())
    beside = (library.attachments, library.lists)
    return fingerprint(digest.hexdigest(), *beside)
