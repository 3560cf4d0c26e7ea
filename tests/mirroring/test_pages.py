"""The page of the mirror is complete without a script, and its folder is that of the address."""

import zipfile

import pytest
from lxml import html

from plugins.mirroring import command
from tests.mirroring.conftest import LIMIT
from tests.support import build, markdown, write


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


@pytest.mark.parametrize(("address", "folder"), [
    ("https://www.example.gov.cn/shiqiao/zfxxgk/index.html", "shiqiao/zfxxgk"),
    ("https://zfxxgk.example.gov.cn/", "zfxxgk"), ("https://www.example.gov.cn/con/", "zfxxgk")])
def test_it_is_unpacked_into_the_path_of_its_address(tmp_path, capsys, address, folder):
    content = write(tmp_path / "content", {"a.md": markdown()})
    site = (content / "_data/site.yml").read_text("utf-8")
    write(content, {"_data/site.yml": f"{site}\n专栏网址: {address}\n"})
    build(content, tmp_path / "output", tmp_path / "cache")
    file = tmp_path / "a.zip"
    assert command.make(tmp_path / "output", tmp_path / "cache", file, None, LIMIT) == 0
    assert f"解压以后双击 {folder}/00-open.html" in capsys.readouterr().out
    assert all(name.startswith(f"{folder}/") for name in zipfile.ZipFile(file).namelist())
    assert command.verify(file) == 0
