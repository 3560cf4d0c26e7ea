"""The pages themselves, as bytes: what the rules demand on each, and all documents listed."""

import itertools

import pytest
from lxml import html

from tests.bench.corpus import write_corpus
from tests.browser.built import build, html_paths, read_documents, redirect_paths
from tests.support import office_content

COLUMNS = [
    "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开",
]


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    return build(folder / "output", office_content(folder))


@pytest.fixture(scope="module")
def pages(output):
    """Every HTML page, parsed, by path."""
    return {path: html.fromstring((output / path).read_bytes()) for path in html_paths(output)}


def text_of(page, xpath):
    """Return the text of the first element, without white space."""
    found = page.xpath(xpath)
    return "".join(found[0].text_content().split()) if found else ""


def metas(page):
    """Return the named metas of a page in their order."""
    return [(meta.get("name"), meta.get("content")) for meta in page.xpath("//head/meta[@name]")]


def test_every_page_says_its_language_title_and_site(pages):
    for path, page in pages.items():
        assert page.xpath("/html/@lang") == ["zh-CN"], path
        assert text_of(page, "//head/title").endswith("永昌县人民政府"), path
        assert ("SiteName", "永昌县人民政府") in metas(page), path
        assert ("SiteDomain", "www.yongchang.gov.cn") in metas(page), path


def test_titles_of_pages_differ(pages, output):
    titles = {}
    for path in pages.keys() - redirect_paths(output):
        titles.setdefault(text_of(pages[path], "//head/title"), []).append(path)
    assert [sorted(paths) for paths in titles.values() if len(paths) > 1] == []


def test_named_metas_have_name_before_content(pages, output):
    for path, page in pages.items():
        for meta in page.xpath("//head/meta[@name]"):
            assert list(meta.attrib) == ["name", "content"], path
            assert meta.get("content").strip(), (path, meta.get("name"))
        names = [name for name, _ in metas(page)]
        assert len(names) == len(set(names)), path


def test_every_page_has_one_heading_and_its_landmarks(pages):
    for path, page in pages.items():
        assert len(page.xpath("//h1")) == 1, path
        assert text_of(page, "//h1"), path
        assert len(page.xpath("//main")) == 1, path
        assert "永昌县人民政府" in text_of(page, "//header"), path
        columns = [link.text_content() for link in page.xpath("//nav[@aria-label='栏目']//a")]
        assert columns == COLUMNS, path


def test_every_footer_names_the_host_and_the_site_map(pages):
    for path, page in pages.items():
        assert "主办单位：永昌县人民政府办公室" in text_of(page, "//footer"), path
        assert "联系电话：0935-7522894" in text_of(page, "//footer"), path
        assert page.xpath("//footer//a[substring(@href, string-length(@href) - 11)"
                          "='sitemap.html']"), path


def test_headings_go_down_by_one_level(pages):
    for path, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//main//*[self::h1 or self::h2 "
                  "or self::h3 or self::h4 or self::h5 or self::h6]")]
        assert levels[0] == 1, path
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, path


def test_nothing_runs_or_styles_inline(pages):
    for path, page in pages.items():
        assert page.xpath("//style | //script[not(@src)] | //@style") == [], path
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], path
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']"), path


def test_links_and_parts_are_relative(pages):
    for path, page in pages.items():
        for value in page.xpath("//link[@rel='stylesheet']/@href | //script/@src | //img/@src"):
            assert "//" not in value and not value.startswith("/"), (path, value)
        for value in page.xpath("//a/@href"):
            assert (value and not value.startswith("/") and not value.endswith("/")) \
                or value.startswith("http"), (path, value)


def test_document_pages_carry_the_article_tags(pages, output):
    rows = read_documents(output)
    assert rows
    for row in rows:
        tags = dict(metas(pages[row["path"]]))
        assert tags["ArticleTitle"] == row["title"], row["path"]
        assert tags.get("PubDate", "")[:10] == (row["published_at"] or "")[:10], row["path"]
        assert tags["ContentSource"], row["path"]
        names = [name for name in tags if name in ("ArticleTitle", "PubDate", "ContentSource")]
        assert names == sorted(names, key=("ArticleTitle", "PubDate", "ContentSource").index)


def test_list_pages_carry_the_column_tags(pages):
    tags = dict(metas(pages["disclosure/other/policy/index.html"]))
    assert tags["ColumnName"] == "其他政策文件"
    assert tags["ColumnType"] and tags["ColumnDescription"] and tags["ColumnKeywords"]


def test_plans_of_years_gone_by_have_lapsed_and_nothing_else_claims_a_term(pages):
    rows = pages["validity/lapsed.html"].xpath("//td[@data-label='标题']")
    assert sorted(row.xpath("string(a)") for row in rows) == [
        "永昌县2025年政务公开工作要点（摘要）",
        "永昌县人民政府办公室关于印发永昌县2024-2025年政务公开工作要点的通知（摘要）"]
    assert {text_of(row, "span") for row in rows} == {"题名所载年度已满，编辑整理"}
    assert not pages["validity/in-force.html"].xpath("//td")


@pytest.mark.parametrize("name", [
    "政务动态", "政府工作报告", "人事信息", "市政建设", "公共服务", "公益事业", "土地和房屋征收", "治安管理",
    "社会救助"])  # 条例第二十一条 and the guide
def test_what_the_guide_names_has_a_place_that_says_it_is_empty(pages, name):
    category = next(page for page in pages.values() if text_of(page, "//h1") == name)
    assert "暂无" in text_of(category, "//main//p[@class='notice']")


def test_a_portal_puts_its_header_and_footer_around_every_page(tmp_path):
    content = office_content(tmp_path)
    (content / "_portal").mkdir()
    (content / "_portal" / "header.html").write_text(
        '<div class="portal-head"><a href="{{ link("index.html") }}">{{ site.name }}门户</a>\n'
        '</div>\n',
        encoding="utf-8")
    (content / "_portal" / "footer.html").write_text(
        '<div class="portal-foot">门户页脚</div>\n', encoding="utf-8")
    output = build(tmp_path / "output", content)
    for path in html_paths(output):
        page = html.fromstring((output / path).read_bytes())
        first, *_, last = page.xpath("/html/body/*[not(self::script)]/self::section[@class='portal']/*")
        assert first.get("class") == "portal-head", path
        assert page.xpath("/html/body/*[position() < 3]/@class") == ["skip-link", "portal"]
        assert first.xpath(".//a/@href") == ["../" * path.count("/") + "index.html"]
        assert first.text_content().strip() == "永昌县人民政府门户"
        assert last.get("class") == "portal-foot", path
        assert page.xpath("//footer") and page.xpath("//header"), path
    assert not list(output.rglob("*portal*"))


def test_a_portal_may_give_its_header_alone(tmp_path):
    content = office_content(tmp_path)
    (content / "_portal").mkdir()
    (content / "_portal" / "header.html").write_text("<p>门户</p>\n", encoding="utf-8")
    output = build(tmp_path / "output", content)
    page = (output / "index.html").read_text(encoding="utf-8")
    assert page.index("<p>门户</p>") < page.index("<header")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The output of a thousand documents."""
    folder = tmp_path_factory.mktemp("corpus")
    return build(folder / "output", write_corpus(folder / "content", 1000))


def test_a_thousand_documents_are_in_the_catalogue_as_data(corpus):
    rows = read_documents(corpus)
    paths = {row["path"] for row in rows}
    assert len(rows) == len(paths) == 1000
    assert all((corpus / path).is_file() for path in paths)
    lines = (corpus / "data" / "documents.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) >= 1001


def test_each_of_a_thousand_documents_is_in_the_pages_of_its_category(corpus):
    listed = {}
    for file in (corpus / "disclosure").rglob("*.html"):
        page = html.fromstring(file.read_bytes())
        heading = text_of(page, "//ol/li[last()]") or text_of(page, "//h1")
        for link in page.xpath("//table//a/@href"):
            listed.setdefault(heading, []).append(link.rsplit("/", 1)[-1])
    for row in read_documents(corpus):
        assert listed[row["category"]].count(row["path"].rsplit("/", 1)[-1]) == 1, row
