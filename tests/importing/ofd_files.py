"""OFD files made in a test: pages of texts and lines at places in millimetres."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def text(x: float, y: float, words: str, size: float = 5.6, more: str = "") -> str:
    """A line of text from x on the line y."""
    return (f'<ofd:TextObject Boundary="{x} {y - size} 170 {size * 1.4}" Size="{size}" {more}>'
            f'<ofd:TextCode X="0" Y="{size}" DeltaX="g {len(words) - 1} {size}">{escape(words)}'
            "</ofd:TextCode></ofd:TextObject>")


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    """A straight line."""
    return (f'<ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>M {x} {y} L {to_x} {to_y} '
            "</ofd:AbbreviatedData></ofd:PathObject>")


def ofd_file(pages: Sequence[str], template: str = "", extra: dict[str, str] | None = None) -> bytes:
    """An OFD whose pages have these objects, and below them those of the template."""
    listed = "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>'
                     for at in range(len(pages)))
    parts = {
        "OFD.xml": f"<ofd:OFD {_NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                   "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml":
            f"<ofd:Document {_NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            '</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="99" BaseLoc="Tpls/T/Content.xml"/>'
            f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "Doc_0/Tpls/T/Content.xml": _page(template),
        **{f"Doc_0/Pages/Page_{at}/Content.xml": _page(page, '<ofd:Template TemplateID="99"/>')
           for at, page in enumerate(pages)},
        **(extra or {})}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _page(objects: str, before: str = "") -> str:
    return (f"<ofd:Page {_NAMESPACE}>{before}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
            "</ofd:Page>")
