"""What must be right in the browsers of village computers: what the page says, what paper shows."""

import re
from urllib.parse import quote


def _texts(html: str, pattern: str) -> list[str]:
    """The text of each element whose opening tag fits a pattern, without tags."""
    found = re.findall(rf"<(\w+)[^>]*{pattern}[^>]*>(.*?)</\1>", html, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", inner).strip() for _, inner in found]


def test_the_search_page_finds_documents_and_says_how_many(browser, site):
    page = browser.read(f"{site}/search.html#q={quote('公开原则')}", "找到")
    assert "找到" in "".join(_texts(page, 'class="search-status"'))
    assert "公开办法" in "".join(_texts(page, 'class="search-title"'))


def test_the_site_of_a_township_is_searched_with_it(browser, site):
    page = browser.read(f"{site}/search.html#q={quote('公开原则')}&sites=1", "测试镇人民政府1件")
    assert "其中本站2件，测试镇人民政府1件。" in "".join(_texts(page, 'class="search-status"'))
    assert "镇上的规定" in _texts(page, 'class="search-title"')


def test_the_list_under_another_day_is_that_day_s(browser, site):
    before = browser.read(f"{site}/validity/in-force.html#day=2023-05-01", "2023年5月1日")
    assert _texts(before, "data-list-title") == ["2023年5月1日现行有效文件目录"]
    assert re.findall(r"测政发〔\d+〕\d号", before) == ["测政发〔2022〕1号"]
    after = browser.read(f"{site}/validity/in-force.html#day=2024-05-01", "2024年5月1日")
    assert re.findall(r"测政发〔\d+〕\d号", after) == ["测政发〔2024〕2号"]


def test_a_sheet_bears_the_document_and_no_menu(browser, site, tmp_path):
    paper = browser.print(f"{site}/policy/new.html", tmp_path / "a.pdf")
    assert "公开原则是公正" in paper
    assert paper.count("2024-02-01") == 1  # the facts stand below the text alone
    assert not re.search("公开指南|复制引用|检索|网站地图", paper)


