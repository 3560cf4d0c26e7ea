"""Lists and documents are told apart; a document has the column that it stood in."""

from plugins.migration.columns import NO_COLUMN, sort_pages
from plugins.migration.survey import ListItem, SurveyedPage


def _items(*paths):
    return tuple(ListItem(path, f"关于{path}的通知", "2024-07-02") for path in paths)


def _list(path, *items, trail=("政务公开", "通知公告")):
    return SurveyedPage(path, f"s.cn/{path}", "通知公告", trail, 0.0, _items(*items))


def _document(path, score=400.0, trail=(), items=()):
    return SurveyedPage(path, f"s.cn/{path}", f"关于{path}的通知", trail, score, _items(*items))


def test_a_document_with_the_newest_beside_it_is_no_list():
    site = sort_pages([_list("t/index.html", "t/a.html", "t/b.html", "t/c.html"),
                       _document("t/a.html", 30.0, items=("t/b.html", "t/c.html", "t/d.html")),
                       _document("t/b.html"), _document("t/c.html")])
    assert sorted(site.documents) == ["t/a.html", "t/b.html", "t/c.html"]
    assert set(site.column_of.values()) == {"政务公开 > 通知公告"}
    assert site.listed["t/a.html"][0].day == "2024-07-02"


def test_its_own_column_comes_before_that_of_the_front_page():
    site = sort_pages([_list("index.html", "t/a.html", trail=()), _list("t/index.html", "t/a.html"),
                       _document("t/a.html")])
    assert site.column_of == {"t/a.html": "政务公开 > 通知公告"}


def test_a_document_of_two_lists_has_both_columns():
    site = sort_pages([_list("t/index.html", "t/a.html"), _document("t/a.html"),
                       _list("u/index.html", "t/a.html", trail=("政务公开", "政府文件"))])
    assert site.column_of["t/a.html"] == "政务公开 > 通知公告"
    assert site.also_in["t/a.html"] == ("政务公开 > 政府文件",)


def test_what_no_list_has_has_the_column_it_names_or_none():
    site = sort_pages([_document("a.html", trail=("政务公开", "财政信息")), _document("b.html")])
    assert site.column_of == {"a.html": "政务公开 > 财政信息", "b.html": NO_COLUMN}


def test_a_page_without_prose_that_no_list_has_is_neither():
    site = sort_pages([_document("menu.html", 0.0)])
    assert [page.path for page in site.others] == ["menu.html"]
