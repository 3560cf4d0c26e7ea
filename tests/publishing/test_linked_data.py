"""The data block of a page: schema.org, harmless whatever the title, alive under the strict CSP."""

import json

import pytest
from lxml import html

from plugins.pipeline.linked_data import _email
from tests.publishing.conftest import FILES, HOSTILE, URL
from tests.support import build, read_tree, write


@pytest.fixture(scope="module")
def things(files):
    def of(path):
        [block] = html.fromstring(files[path]).xpath("//script[@type='application/ld+json']/text()")
        data = json.loads(block)
        assert data["@context"] == "https://schema.org"
        return {thing["@type"]: thing for thing in data["@graph"]}
    return of


def test_every_page_for_readers_has_one_that_parses(files, things):
    paths = [path for path, data in files.items() if path.endswith(".html")
             and b'http-equiv="refresh"' not in data and b'name="robots"' not in data]
    assert len(paths) > 20
    assert all("GovernmentOrganization" in things(path) for path in paths)


def test_a_normative_document_is_a_legislation(things):
    law = things("policy/rules.html")["Legislation"]
    assert law["@id"] == law["url"] == f"{URL}policy/rules.html"
    assert law["name"] == "测试县烟花管理办法"
    assert law["legislationIdentifier"] == "测政发〔2024〕3号"
    assert law["legislationDate"] == "2024-01-01" and law["expires"] == "2026-10-31"
    assert law["datePublished"] == "2024-01-05T08:30:00"
    assert law["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert law["legislationPassedBy"] == [
        {"@type": "GovernmentOrganization", "name": "测试县人民政府"}]
    assert law["associatedMedia"][0]["contentUrl"] == f"{URL}policy/map.png"
    partly = things("policy/half.html")["Legislation"]
    assert partly["legislationLegalForce"] == "https://schema.org/PartiallyInForce"


def test_a_report_an_office_a_way(things):
    assert things("report/2025.html")["Report"]["datePublished"] == "2026-01-20"
    way = things("report/2025.html")["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"]) for step in way] == [
        (1, "首页"), (2, "政府信息公开年报"), (3, "2025年政府信息公开工作年度报告")]
    assert way[1]["item"] == f"{URL}annual-report/index.html" and "item" not in way[2]
    publisher = things("index.html")["GovernmentOrganization"]
    assert publisher["name"] == "测试县人民政府办公室" and publisher["@id"] == f"{URL}#publisher"


@pytest.mark.parametrize(("said", "address"), [
    ("zw.gk-1@163.com（不受理政府信息公开申请）", "zw.gk-1@163.com"), ("见指南", "")])
def test_of_an_email_the_address_alone(said, address):
    assert _email(said) == address


def test_a_hostile_title_stays_inside(files, things):
    assert things("policy/hostile.html")["DigitalDocument"]["name"] == HOSTILE
    page = html.fromstring(files["policy/hostile.html"])
    assert not [script for script in page.iter("script") if "alert" in (script.text or "")
                and script.get("type") != "application/ld+json"]


def test_an_ordinary_build_has_none(tmp_path):
    content = write(tmp_path / "content", FILES)
    build(content, tmp_path / "site", tmp_path / "cache")
    files = read_tree(tmp_path / "site")
    assert b"ld+json" not in files["policy/rules.html"]
    assert b"canonical" not in files["policy/rules.html"]
    assert not [path for path in files if path.startswith(("feeds/", "robots", "sitemap.xml"))]
    assert "data/documents.xlsx" not in files


@pytest.mark.browser
def test_in_a_browser_it_is_data_and_nothing_is_refused(browser, published):
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    for path in ("index.html", "policy/rules.html", "policy/hostile.html"):
        page.goto((published / path).as_uri())
        block = page.locator("script[type='application/ld+json']").text_content()
        assert json.loads(block)["@graph"]
    page.close()
    assert not said
