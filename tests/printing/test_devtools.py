"""devtools.py: a real browser prints without scripts, and says what it could not."""

from io import BytesIO

import pikepdf
import pytest

from plugins.printing.devtools import PrintFault, open_tab

pytestmark = pytest.mark.browser
PAGE = """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>题</title>
<style>@page { size: 100mm 50mm } div { break-before: page }</style>
<h1>一</h1><script>document.body.append(document.createElement("div"))</script></html>"""


def test_a_page_is_printed_as_it_is_without_scripts(chromium, tmp_path):
    page = tmp_path / "页.html"
    page.write_text(PAGE, "utf-8")
    with open_tab(chromium) as tab:
        first, second = tab.print(page.as_uri()), tab.print(page.as_uri())
        with pytest.raises(PrintFault, match="FILE_NOT_FOUND"):
            tab.print((tmp_path / "absent.html").as_uri())
    for data in (first, second):
        pdf = pikepdf.open(BytesIO(data))
        assert len(pdf.pages) == 1
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(283.5, abs=1)
        assert pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "zh-CN"
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["一"]


def test_a_browser_that_does_not_start_is_told():
    with pytest.raises(PrintFault), open_tab("/bin/false"):
        pass
