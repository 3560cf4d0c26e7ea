"""The indexes by 文号 and by title: every document in its place, addresses in ASCII."""

from plugins.search.indexes import ROWS, index_pages
from plugins.search.views import PartView
from tests.support import load, markdown, write


def parts_of(folder, files, place="", codes=()) -> dict[str, PartView]:
    library = load(write(folder, files)).library
    return {page.path: page.view for page in index_pages(library.listed, place, codes)
            if isinstance(page.view, PartView)}


def test_numbers_stand_by_code_the_newest_year_first(tmp_path):
    given = ("永政发〔2023〕9号", "永政发〔2024〕10号", "永政发〔2024〕2号", "无号")
    files = {f"{n}.md": markdown(f"文号: {number}") for n, number in enumerate(given)}
    parts = parts_of(tmp_path, files)
    numbers = [row.document_number for row in parts["search/numbers/yongzhengfa.html"].rows]
    assert numbers == ["永政发〔2024〕2号", "永政发〔2024〕10号", "永政发〔2023〕9号"]
    assert [row.document_number for row in parts["search/numbers/qita.html"].rows] == ["无号"]


def test_the_county_s_own_numbers_stand_before_others_as_they_are_read(tmp_path):
    given = ("国发〔2023〕1号", "永政办发〔2024〕1号", "甘政发〔2024〕2号", "永政发〔2024〕2号")
    files = {f"{n}.md": markdown(f"文号: {number}") for n, number in enumerate(given)}
    numbers = [path for path in parts_of(tmp_path, files, "", ("永政发", "永政办发"))
               if "numbers" in path]
    assert numbers == [f"search/numbers/{name}.html" for name in (
        "yongzhengfa", "yongzhengbanfa", "ganzhengfa", "guofa")]


def test_titles_stand_by_the_first_letter_of_what_they_are_about(tmp_path):
    files = {
        "a.md": markdown("发文机关: 永昌县民政局", title="标题: 永昌县民政局关于养老服务的通知\n"),
        "b.md": markdown(title="标题: 一二三\n"), "c.md": markdown(title="标题: 2024年工作报告\n"),
        "d.md": markdown(title="标题: 《永昌县养犬管理规定》解读\n"), "e.md": markdown(title="标题: ①号\n")}
    parts = parts_of(tmp_path, files, "永昌县")
    assert {path: [(character, [row.path for row in rows]) for character, rows in view.groups]
            for path, view in parts.items()} == {
        "search/titles/g.html": [("工", ["c.html"])],
        "search/titles/y.html": [("养", ["a.html", "d.html"]), ("一", ["b.html"])],
        "search/titles/qita.html": [("①", ["e.html"])]}


def test_a_long_part_is_cut_into_pages(tmp_path):
    files = {f"d{n}.md": markdown(title=f"标题: 通知{n}\n") for n in range(ROWS + 1)}
    parts = parts_of(tmp_path, files)
    assert [len(view.rows) for view in parts.values()] == [ROWS, 1]
