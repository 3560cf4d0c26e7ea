"""The page of the mirror is complete without a script."""

from lxml import html


def test_it_says_its_day_and_how_to_verify_without_scripts(mirrors):
    page = html.fromstring((mirrors.old / "mirror.html").read_bytes())
    text = page.xpath("//main")[0].text_content()
    assert "制作于2026年11月23日" in text
    assert "sha256sum -c SHA256SUMS" in text and "00-open.html" in text
    assert page.xpath("//*[@data-mirror-check]/@hidden") == [""]


def test_every_page_leads_to_it(mirrors):
    for file in mirrors.old.rglob("*.html"):
        page = html.fromstring(file.read_bytes())
        hrefs = page.xpath("//footer//a[text()='离线镜像']/@href")
        assert hrefs == ["../" * (len(file.relative_to(mirrors.old).parts) - 1) + "mirror.html"]
