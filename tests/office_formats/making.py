"""The documents, and LibreOffice's exports of them: all of a format in one run."""

import base64
import shutil
import subprocess
from pathlib import Path

from tests.importing.making import PNG
from tests.pdf_layouts.layouts import DOCX, ODT
from tests.pdf_layouts.source import Source
from tests.pdf_layouts.writing_odt import write_odt

# By extension, the filter that LibreOffice writes it by.
FORMATS = {
    "doc": "doc:MS Word 97", "docx": "docx:MS Word 2007 XML", "rtf": "rtf:Rich Text Format",
    "odt": "odt", "pdf": "pdf:writer_pdf_Export", "html": "html:HTML (StarWriter)"}
CONVERTED = ("doc", "rtf", "odt")
_SECONDS = 600
# A web page has no vertical text; contents lists are left out of PDFs alone, by their look.
_LEFT_OUT = frozenset({"vertical", "contents"})


def documents() -> tuple[Source, ...]:
    """Twenty documents that every format can hold."""
    return tuple(source for source in (*ODT, *DOCX) if source.name not in _LEFT_OUT)[:20]


def make_all(folder: Path) -> None:
    """Writes each document in each format: FOLDER/doc/NAME.doc and so on."""
    sources = folder / "fodt"
    sources.mkdir(parents=True, exist_ok=True)
    for document in documents():
        text = write_odt(document, base64.b64encode(PNG).decode())
        (sources / f"{document.name}.fodt").write_text(text, "utf-8")
    for suffix, target in FORMATS.items():
        _convert(folder, sources, "fodt", target, folder / suffix)
    for suffix in CONVERTED:
        _convert(folder, folder / suffix, suffix, "docx", folder / suffix / "turned")


def _convert(folder: Path, source: Path, suffix: str, target: str, into: Path) -> None:
    program = shutil.which("soffice") or "libreoffice"
    subprocess.run([program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                    "--convert-to", target, "--outdir", into,
                    *sorted(source.glob(f"*.{suffix}"))], check=True, timeout=_SECONDS,
                   capture_output=True)
