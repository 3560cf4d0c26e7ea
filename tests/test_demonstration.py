"""A demonstration says so in every file that a reader may meet alone, whatever feature made it."""

import csv
import io
import json
import re
import zipfile
from unicodedata import normalize

import pdfplumber
import pytest
from lxml import html

from plugins.documents.site import NO_OFFICE
from plugins.mirroring import command
from tests.annual_report.making import FIGURES, OFFICE, data_text
from tests.schedules.making import SITE as SCHEDULE
from tests.support import build, markdown, read_tree, write

URL = "https://www.example.gov.cn/zfxxgk/"
CAUTION = "演示站点，不是测试县人民政府的网站；内容不是正式发布，不能作为依据。"
FILES = SCHEDULE | {
    "n/rules.md": markdown(
        "标题: 测试县烟花管理办法\n类别: 行政规范性文件\n文号: 测政发〔2024〕3号\n发文机关: 测试县人民政府\n"
        "成文日期: 2024-01-01\n有效期至: 2027-10-31\n附件: {文件: map.png, 名称: 区域图}\n"
        "旧址: old/rules.html\n责任编辑: 王编辑", body="见[站外](https://www.outside.example/)。\n\n" * 60),
    "n/map.png": b"picture",
    "n/old.md": markdown("标题: 已失效的办法\n类别: 行政规范性文件\n有效期至: 2020-10-31\n施行日期: 2019-01-01"),
    "n/gone.md": markdown("标题: 撤下的文件\n撤下: {日期: 2026-01-01, 理由: 内容有误}"),
    "about.md": markdown("标题: 关于这个演示\n版式: 说明", published=""),
    "r/2025.md": markdown(f"标题: {OFFICE}2025年政府信息公开工作年度报告\n类别: 政府信息公开年报\n版式: 年报\n"
                          f"发布日期: 2026-01-20\n发文机关: {OFFICE}\n年度: 2025\n数据: 2025.yml"),
    "r/2025.yml": data_text(FIGURES),
}
# The program's own files, the day and the holidays, which are of no office, and what the search
# alone can read: no reader meets them.
SILENT = re.compile(r"theme/.*|data/(day|working-days)\.js|search/(manifest|titles|[dflnprstv]/\w+)\.js"
                    r"|data/documents\.schema\.json|data/addresses\.txt|n/map\.png")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    content = write(folder / "content", FILES)
    with (content / "_data" / "site.yml").open("a", encoding="utf-8") as file:
        file.write("演示: 是\n关于本站: about.md\n网站标识码: '6203210001'\n联系电话: 0935-1234567\n")
    build(content, folder / "site", folder / "cache", site_url=URL)
    return folder / "site"


@pytest.fixture(scope="module")
def files(site):
    return read_tree(site)


def _in_html(data):
    page = html.fromstring(data)
    return (page.xpath("//main//@data-caution") == [CAUTION]
            and page.xpath("//meta[@name='robots']/@content") == ["noindex"]
            and not page.xpath("//link[@rel='canonical']"))


def _in_csv(data):
    heads, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    return rows and all(
        CAUTION in row or dict(zip(heads, row, strict=False)).get("demonstration") == "true"
        for row in rows)


def _in_json(data):
    value = json.loads(data)
    if isinstance(value, list):
        return value and all(row["demonstration"] is True for row in value)
    return value.get("caution", value.get("description")) == CAUTION and _are_nobodys(
        [(item["title"], item["authors"]) for item in value.get("items", ())],
        [{"name": NO_OFFICE}])


def _are_nobodys(entries, authors):
    return all(title.startswith("（演示）") and by == authors for title, by in entries)


def _in_atom(data):
    feed = html.fromstring(data)
    entries = [(entry.findtext("title"), entry.xpath("author/name/text()"))
               for entry in feed.iter("entry")]
    return feed.findtext("subtitle") == CAUTION and _are_nobodys(entries, [NO_OFFICE])


def _in_calendar(data):
    lines = data.decode().replace("\r\n ", "").splitlines()
    titles = [line for line in lines if line.startswith("SUMMARY:")]
    return titles and f"X-WR-CALDESC:{CAUTION}" in lines and all(
        title.startswith("SUMMARY:（演示）") for title in titles)


def _in_workbook(data):
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
        shared = "".join(book.read(name).decode() for name in book.namelist()
                         if name in (*sheets, "xl/sharedStrings.xml"))
    return CAUTION in shared or ("demonstration" in shared and ">true<" in shared)


SAYS = {".html": _in_html, ".csv": _in_csv, ".json": _in_json, ".atom": _in_atom,
        ".ics": _in_calendar, ".xlsx": _in_workbook}


def test_every_file_says_so(files):
    seen, mute = set(), []
    for path, data in files.items():
        if SILENT.fullmatch(path):
            continue
        suffix = path[path.rindex("."):]
        seen.add(suffix)
        if not SAYS.get(suffix, lambda data: CAUTION in data.decode())(data):
            mute.append(path)
    assert mute == []
    assert seen >= SAYS.keys() | {".js", ".txt", ".xml"}


def test_no_file_names_an_office_as_its_publisher(files):
    pages = {path: html.fromstring(data) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        tags = {tag.get("name"): tag.get("content") for tag in page.xpath("//meta[@name]")}
        assert not tags.keys() & {"SiteDomain", "SiteIDCode", "Author"}, path
        assert tags["SiteName"] == "测试县人民政府（演示）", path
        assert tags.get("ContentSource", NO_OFFICE) == NO_OFFICE, path
        assert page.findtext(".//title").endswith("测试县人民政府（演示）"), path
        assert "主办单位" not in page.xpath("string(//footer)"), path
        assert "0935-1234567" not in page.xpath("string(//footer)"), path
        for block in page.xpath("//script[@type='application/ld+json']/text()"):
            assert "Organization" not in block and CAUTION in block, path
    about = pages["n/rules.html"].xpath("//aside[@data-caution]//a/@href | //footer//a/@href")
    assert about.count("../about.html") == 2


def test_a_citation_says_where_it_is_from(files):
    page = html.fromstring(files["n/rules.html"])
    assert page.xpath("string(//*[@data-citation])") == (
        "《测试县烟花管理办法》（测政发〔2024〕3号）（引自演示站点，不是正式发布的文本）")


def test_a_mirror_of_it_says_so(site, tmp_path, capsys):
    mirror = tmp_path / "mirror"
    assert command.make(site, tmp_path / "cache", mirror, None, 1 << 30) == 0
    assert CAUTION in (mirror / "00-open.html").read_text("utf-8")
    assert command.verify(mirror) == 0 and CAUTION in capsys.readouterr().out


@pytest.mark.browser
def test_what_is_saved_copied_and_printed_from_a_page_says_so(site, browser):
    page = browser.new_page()
    page.goto((site / "n/rules.html").as_uri())
    page.evaluate("site.loadScript('theme/js/saving.js')")
    text, source, place = (page.evaluate(words) for words in (
        "site.textToSave('txt')", "site.textToSave('md')", "site.citationOf({title: '第三条'})"))
    with pdfplumber.open(io.BytesIO(page.pdf())) as pdf:
        sheets = [normalize("NFKC", sheet.extract_text()) for sheet in pdf.pages]
    page.close()
    assert len(sheets) > 1 and all("演示站点打印件" in sheet for sheet in sheets)
    assert text.lstrip("\ufeff").startswith(CAUTION)
    assert source.startswith(f"---\n# {CAUTION}\n")
    assert place.endswith("3号）第三条（引自演示站点，不是正式发布的文本）")
