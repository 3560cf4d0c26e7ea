"""From what the browser printed to a file for others: its facts, its text, links that lead there.

What a browser adds of itself and of the moment goes, so the same page gives the same bytes.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf

from .glyph_text import true_characters
from .page_facts import PdfMetadata

NOTE = "网页打印版，非正本"


def finish_pdf(raw: bytes, facts: PdfMetadata, path: str, folder: str) -> bytes:
    """The finished PDF of the page at `path` below the address `folder` it was printed from.

    Links within the site lead to its address on the web; where that is unknown, nowhere.
    """
    site = facts.address.removesuffix(path) if facts.address.endswith(path) else ""
    with pikepdf.open(BytesIO(raw)) as pdf:
        for annotation in _links(pdf, folder):
            if site:
                target = str(annotation.A.URI).removeprefix(folder)
                annotation.A.URI = pikepdf.String(site + target)
            else:
                del annotation["/A"]
        for table in _text_tables(pdf):
            table.write(true_characters(table.read_bytes()))
        _describe(pdf, facts)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        result = BytesIO()
        pdf.save(result, deterministic_id=True,
                 object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return result.getvalue()


def _links(pdf: pikepdf.Pdf, folder: str) -> Iterator[pikepdf.Object]:
    """The link annotations that lead below `folder`."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get("/A")
            if action is not None and str(action.get("/URI", "")).startswith(folder):
                yield annotation


def _text_tables(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    """What says, for each font, which characters its glyphs are."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            table = thing.ToUnicode
            if isinstance(table, pikepdf.Stream):
                yield table


def _describe(pdf: pikepdf.Pdf, facts: PdfMetadata) -> None:
    """Puts the facts into the document's information, once for old readers and once as XMP."""
    producer = pdf.docinfo.get("/Producer")
    del pdf.docinfo
    entries = {"/Title": facts.title, "/Author": facts.author, "/Subject": facts.caution or NOTE,
               "/Keywords": facts.keywords, "/Creator": facts.site, "/Producer": producer,
               "/CreationDate": facts.moment, "/ModDate": facts.moment}
    for key, value in entries.items():
        if value:
            pdf.docinfo[key] = str(value)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata.load_from_docinfo(pdf.docinfo)
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
