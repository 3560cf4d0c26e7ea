"""finishing.py: facts in, traces of browser and moment out, links to where the page stands."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from plugins.printing.finishing import NOTE, finish_pdf
from plugins.printing.page_facts import PdfMetadata

FOLDER = "file:///home/clerk/output/"
FACTS = PdfMetadata("通知", "县府办", "", "测试县", "D:20240705000000+08'00'",
                    "https://www.example.gov.cn/zfxxgk/policy/a.html")


def _raw(moment="D:20261125000000Z"):
    """A page with a link to another page of the site and one to elsewhere."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.Annots = pdf.make_indirect([
        pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
                           A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address)))
        for address in (f"{FOLDER}guide/guide.html#part-1", "https://www.gov.cn/")])
    pdf.docinfo["/Creator"] = "HeadlessChrome"
    pdf.docinfo["/CreationDate"] = moment
    result = BytesIO()
    pdf.save(result)
    return result.getvalue()


def _finished(facts=FACTS, **raw):
    return pikepdf.open(BytesIO(finish_pdf(_raw(**raw), facts, "policy/a.html", FOLDER)))


def test_metadata_is_that_of_the_page():
    pdf = _finished()
    assert pdf.docinfo["/Title"] == "通知" and pdf.docinfo["/Author"] == "县府办"
    assert pdf.docinfo["/Subject"] == NOTE and pdf.docinfo["/Creator"] == "测试县"
    assert pdf.docinfo["/CreationDate"] == FACTS.moment
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "通知"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_nothing_of_the_moment_remains():
    once = finish_pdf(_raw("D:20261125000000Z"), FACTS, "policy/a.html", FOLDER)
    again = finish_pdf(_raw("D:20270101000000Z"), FACTS, "policy/a.html", FOLDER)
    assert once == again
    undated = _finished(replace(FACTS, moment=""))
    assert "/CreationDate" not in undated.docinfo


@pytest.mark.parametrize("address, target", [
    (FACTS.address, "https://www.example.gov.cn/zfxxgk/guide/guide.html#part-1"),
    ("", None),  # where the site stands is not known: no path of this machine goes out
])
def test_links_lead_to_the_site_on_the_web(address, target):
    pdf = _finished(replace(FACTS, address=address))
    inner, outer = pdf.pages[0].Annots
    assert (str(inner.A.URI) if "/A" in inner else None) == target
    assert outer.A.URI == "https://www.gov.cn/"
