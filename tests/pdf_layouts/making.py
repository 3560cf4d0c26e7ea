"""Sources to PDFs: all of a kind in one run of the program that prints them."""

import base64
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from playwright.sync_api import sync_playwright

from .layouts import DOCX, HTML, HTML_IN_OFFICE, ODT
from .source import Source
from .writing_docx import write_docx
from .writing_html import write_html
from .writing_odt import write_odt

_SECONDS = 240


def make_all(folder: Path, chromium: str) -> Iterator[tuple[Source, Path]]:
    """Each source and its PDF in the folder."""
    seal = base64.b64encode(_seal()).decode()
    for source in ODT:
        (folder / f"{source.name}.fodt").write_text(write_odt(source, seal), "utf-8")
    for source in HTML_IN_OFFICE:
        (folder / f"{source.name}.html").write_text(write_html(source), "utf-8")
    for source in DOCX:
        (folder / f"{source.name}.docx").write_bytes(write_docx(source))
    _by_libreoffice(folder, [f"{source.name}.fodt" for source in ODT]
                    + [f"{source.name}.docx" for source in DOCX])
    _by_libreoffice(folder, [f"{source.name}.html" for source in HTML_IN_OFFICE],
                    "--infilter=HTML (StarWriter)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        for source in HTML:
            page.set_content(write_html(source))
            page.pdf(path=folder / f"{source.name}.pdf", prefer_css_page_size=True)
        browser.close()
    for source in (*ODT, *HTML_IN_OFFICE, *DOCX, *HTML):
        yield source, folder / f"{source.name}.pdf"
    yield from _remade(folder)


def _by_libreoffice(folder: Path, names: list[str], *options: str) -> None:
    program = shutil.which("soffice") or "libreoffice"
    subprocess.run([program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                    *options, "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder,
                    *(folder / name for name in names)], check=True, timeout=_SECONDS,
                   capture_output=True)


def _remade(folder: Path) -> Iterator[tuple[Source, Path]]:
    """PDFs made of others: a page scanned, a page turned, all pages scanned but recognised."""
    by_name = {source.name: source for source in (*ODT, *HTML)}
    plain = folder / "28pt-unsealed.pdf"
    part = folder / "part-scanned.pdf"
    with pikepdf.open(plain) as document:
        page = document.pages[1]
        image = _scan(plain, 1)
        page.Contents = document.make_stream(
            b"q %f 0 0 %f 0 0 cm /Scan Do Q" % (page.mediabox[2], page.mediabox[3]))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=_image(document, image)))
        document.save(part)
    source = by_name["28pt-unsealed"]
    yield Source("part-scanned", source.blocks, source.setting, told=("第 2 页没有文字层",)), part
    turned = folder / "turned.pdf"
    with pikepdf.open(folder / "landscape-annex.pdf") as document:
        for page in document.pages:
            if page.mediabox[2] > page.mediabox[3]:
                _turn(page)
        document.save(turned)
    source = by_name["landscape-annex"]
    yield Source("turned", source.blocks, source.setting, source.facts, ("横放",)), turned


def _turn(page: pikepdf.Page) -> None:
    """A landscape page as scanners and printers write it: upright paper, /Rotate."""
    width, height = float(page.mediabox[2]), float(page.mediabox[3])
    page.contents_add(b"q 0 1 -1 0 %f 0 cm" % height, prepend=True)
    page.contents_add(b"Q")
    page.obj.MediaBox = [0, 0, height, width]
    page.Rotate = 90


def _scan(path: Path, number: int) -> pypdfium2.PdfBitmap:
    with pypdfium2.PdfDocument(path) as document:
        return document[number].render(scale=1.5, grayscale=True)


def _image(document: pikepdf.Pdf, bitmap: pypdfium2.PdfBitmap) -> pikepdf.Stream:
    rows = memoryview(bitmap.buffer).cast("B")
    data = b"".join(bytes(rows[at * bitmap.stride:at * bitmap.stride + bitmap.width])
                    for at in range(bitmap.height))
    return pikepdf.Stream(document, data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
                          Width=bitmap.width, Height=bitmap.height, BitsPerComponent=8,
                          ColorSpace=pikepdf.Name.DeviceGray)


def _seal() -> bytes:
    """A red ring as PNG."""
    import struct
    import zlib

    side = 120
    rows = b"".join(b"\0" + b"".join(
        b"\xc8\x10\x10\xb4" if 45 < ((x - 60) ** 2 + (y - 60) ** 2) ** .5 < 55 else b"\0\0\0\0"
        for x in range(side)) for y in range(side))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
