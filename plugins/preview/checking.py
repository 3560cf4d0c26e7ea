"""The gate for single files, before they are on disk or in a commit: what is certainly wrong.

What the inspection has to say of a text comes with the next build; it would be added here.
"""

import tempfile
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from ..documents.addresses import check_addresses
from ..documents.body import BodyConverter
from ..documents.document import Document
from ..documents.findings import Finding
from ..documents.folder import File, check_document_path
from ..documents.loading import check_documents, place_of
from ..documents.parsing import parse_document
from ..documents.site import Site


def check_sources(sources: Mapping[str, bytes], others: Iterable[File], site: Site | None
                  ) -> tuple[Finding, ...]:
    """The faults of these files among the other files of the content, sorted by place."""
    converter = BodyConverter()
    found = [wrong for path in sources if (wrong := check_document_path(path))]
    documents = []
    for path, data in sources.items():
        parsed = parse_document(path, data, converter)
        found += parsed.faults
        documents += [parsed.document] if parsed.document else []
    folder = {file.path: file for file in others}
    folder |= {path: File(path, len(data), 0) for path, data in sources.items()}
    if site is not None and documents:
        with tempfile.TemporaryDirectory() as name:
            found += _check(documents, folder, site, _lay_out(Path(name), sources))
    return tuple(sorted(found))


def _check(documents: list[Document], folder: Mapping[str, File], site: Site, content: Path
           ) -> tuple[Finding, ...]:
    def at(document: Document, wanted: str, rule: str, message: str, fix: str) -> Finding:
        return Finding(document.path, *place(document, wanted), rule, message, fix)

    place = partial(place_of, content)
    addresses = check_addresses(documents, (), site.categories, at)
    return (*check_documents(documents, folder, site, content), *addresses)


def _lay_out(folder: Path, sources: Mapping[str, bytes]) -> Path:
    """The folder, with the files in it: lines are told from files."""
    for path, data in sources.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder
