import posixpath
from datetime import date, timedelta

import pytest
from lxml import html

from plugins.expiry.directories import ON_ONE_PAGE
from tests.expiry.making import DAY, SITE, build_site, normative
from tests.support import markdown, read_tree

LISTS = {f"validity/{name}.html" for name in ("in-force", "lapsed", "expiring", "changes")}
IN_FORCE, LAPSED = "validity/in-force.html", "validity/lapsed.html"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return build_site(tmp_path_factory.mktemp("expiry"), SITE)


def _page(output, path):
    return html.fromstring((output / path).read_bytes())


def _rows(page):
    """Each row as {head: text}, its white space folded."""
    return [{cell.get("data-label"): " ".join(cell.text_content().split()) for cell in row}
            for row in page.xpath("//tbody/tr")]


def test_the_in_force_list_is_dated_counted_and_the_newest_first(output):
    page = _page(output, IN_FORCE)
    assert page.xpath("//*[@data-list-day]")[0].text_content() == "截至2026年11月23日，共3件。"
    assert [(row["序号"], row["标题"], row["施行日期"], row["有效期至"], row["有效性"])
            for row in _rows(page)] == [
        ("1", "关于清理文件的决定", "2025-06-01", "", "有效"),
        ("2", "丙办法", "2023-05-01", "2026-12-05", "有效"),
        ("3", "己办法", "2022-04-01", "2027-04-30", "有效")]


def test_each_row_carries_its_periods_for_later_days(output):
    badges = _page(output, IN_FORCE).xpath("//tbody//*[@class='validity']")
    assert [badge.get("data-validity") for badge in badges] == [
        "2025-06-01 in_force", "2023-05-01 in_force;2026-12-06 expired",
        "2022-04-01 in_force;2027-01-01 amended;2027-05-01 expired"]
    assert {badge.get("data-state") for badge in badges} == {"in_force"}


def test_the_lapsed_have_reason_and_successor(output):
    page = _page(output, LAPSED)
    rows = {row["标题"].split()[0]: row for row in _rows(page)}
    assert set(rows) == {"甲办法", "乙办法", "戊办法"}
    assert "接续文件：丙办法" in rows["乙办法"]["标题"] and rows["乙办法"]["有效至"] == "2023-04-30"
    assert "有效期届满" in rows["甲办法"]["标题"]
    assert "../c.html" in [link.get("href") for link in page.xpath("//*[@class='remark']/a")]


def test_the_lapsed_without_a_successor_have_their_own_list(output):
    rows = _rows(_page(output, "validity/unsucceeded.html"))
    assert [row["标题"].split()[0] for row in rows] == ["戊办法", "甲办法"]


def test_what_will_expire_stands_under_its_term(output):
    page = _page(output, "validity/expiring.html")
    assert [head.text_content() for head in page.xpath("//*[@data-list]/h2")] == [
        "30天以内", "31至90天", "91至180天", "即将施行"]
    assert [(row["标题"].split()[0], row["日期"], row["事项"]) for row in _rows(page)] == [
        ("丙办法", "2026-12-05", "有效期届满"), ("己办法", "2027-04-30", "有效期届满"),
        ("庚办法", "2027-01-01", "施行")]
    assert "责任单位：测试县教育局" in _rows(page)[0]["标题"]


def test_every_link_of_these_pages_leads_somewhere(output):
    for path in read_tree(output / "validity"):
        if path.endswith(".html"):
            page = _page(output, f"validity/{path}")
            for link in page.xpath("//main//a[@href] | //script[@src]"):
                target = link.get("href") or link.get("src")
                assert (output / "validity" / path).parent.joinpath(target).exists(), target


def test_a_site_without_such_documents_says_so(tmp_path):
    output = build_site(tmp_path, {"h.md": SITE["h.md"]})
    assert "没有这样的文件" in _page(output, IN_FORCE).text_content()
    assert "没有变更的记录" in _page(output, "validity/changes.html").text_content()


def test_a_night_in_which_nothing_happens_changes_the_day_alone(tmp_path):
    first = read_tree(build_site(tmp_path, SITE))
    second = read_tree(build_site(tmp_path, SITE, DAY + timedelta(days=1)))
    changed = {path for path in first.keys() | second.keys()
               if first.get(path) != second.get(path)}
    lists = {f"validity/{name}.html" for name in (
        "in-force", "lapsed", "unsucceeded", "expiring", "changes")}
    lists |= {"interpreted/index.html", "mirror.html",
              *(path for path in first if path.startswith(("offices/", "data/offices.")))}
    # These say of which day they are.
    assert changed <= lists | {"data/day.js"} and "data/day.js" in changed


def test_a_night_in_which_one_expires_moves_it(tmp_path):
    files = read_tree(build_site(tmp_path, SITE, date(2026, 12, 6)))
    assert "丙办法" not in files[IN_FORCE].decode() and "丙办法" in files[LAPSED].decode()
    assert "丙办法" in files["data/validity/until-2026.js"].decode()
    assert "data/validity/from-2023.js" not in files


def test_a_repeal_not_yet_published_leaves_no_byte(tmp_path):
    secret = normative("机密标记", "成文日期: 2026-11-01\n发布日期: 2026-12-01\n废止: c.md\n")
    with_it = read_tree(build_site(tmp_path / "1", {**SITE, "x.md": secret}))
    assert with_it == read_tree(build_site(tmp_path / "2", SITE))


def test_a_long_list_has_a_page_for_each_year(tmp_path):
    files = {f"y{year}/{at}.md": normative(f"第{at}号办法", f"施行日期: {year}-01-0{at % 9 + 1}\n")
             for year in (2019, 2020) for at in range(ON_ONE_PAGE // 2 + 1)}
    output = build_site(tmp_path, files)
    index = _page(output, IN_FORCE)
    links = [(" ".join(link.text_content().split()), link.get("href"))
             for link in index.xpath("//*[@data-list]//a")]
    assert links == [("2020年施行 151件", "../validity/in-force/2020.html"),
                     ("2019年施行 151件", "../validity/in-force/2019.html")]
    year = _page(output, "validity/in-force/2020.html")
    assert len(_rows(year)) == 151 and not year.xpath("//*[@data-list-day]")
    assert year.xpath("//*[@class='breadcrumbs']//a")[-1].get("href") == "../../validity/in-force.html"


def _leads_to(output, path):
    """Where the links of a page's main part lead, as paths."""
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
            for address in _page(output, path).xpath("//main//a/@href")}


@pytest.mark.parametrize("path", [
    "index.html", "sitemap.html", "disclosure/normative/index.html", *sorted(LISTS)])
def test_every_list_is_one_step_from_where_readers_begin(output, path):
    assert LISTS - {path} <= _leads_to(output, path)


def test_a_site_without_validity_leads_to_no_empty_list_until_it_has_some(tmp_path):
    thin = {"a.md": markdown("标题: 一个通知\n")}
    output = build_site(tmp_path / "site", thin)
    assert LISTS.isdisjoint(_leads_to(output, "index.html"))
    assert LISTS.isdisjoint(_leads_to(output, "disclosure/normative/index.html"))
    ended = {**thin, "b.md": markdown("标题: 一个计划\n有效期至: 2024-12-31\n")}
    output = build_site(tmp_path / "site", ended)
    assert _leads_to(output, "index.html") >= LISTS
    assert read_tree(output) == read_tree(build_site(tmp_path / "clean", ended))
