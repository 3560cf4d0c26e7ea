"""Relations both ways, and who names a document in its text."""

from datetime import date
from types import SimpleNamespace

import pytest

from plugins.reading.page_inputs import PageInputs
from plugins.reading.related import CITING, MOST_CITING, list_related
from plugins.validity.status import ValidityStatuses
from plugins.validity.timeline import timelines_of
from tests.reading.site import SITE
from tests.support import load, markdown, write


def related_of(library, path, texts=()):
    document = library.by_path[path]
    citing = PageInputs(SimpleNamespace(library=library)).links.citing.get(document.path, ())
    return list_related(library, {}, document, citing, texts)


def groups(library, path, texts=()):
    related = related_of(library, path, texts)
    return {group.name: [other.path for other in group.documents] for group in related}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return load(write(tmp_path_factory.mktemp("related"), SITE)).library


def test_who_cites_a_document_is_told_once_and_only_where_nothing_nearer_is(library):
    found = groups(library, "policy/rules.md")
    assert found == {"政策解读": ["policy/interpreting.html"],
                     CITING: ["policy/citing.html", "policy/everything.html"]}
    assert CITING not in groups(library, "policy/interpreting.md")


def test_other_texts_of_the_document_are_not_repeated(library):
    assert groups(library, "policy/rules.md", {"policy/citing.md", "policy/everything.md"}).keys() == {"政策解读"}


def test_of_very_many_the_newest_are_shown_and_the_others_counted(tmp_path):
    many = {f"policy/c{number:02}.md": markdown(body="见《公开办法》（测政发〔2024〕1号）。")
            for number in range(MOST_CITING + 3)}
    library = load(write(tmp_path, {"policy/rules.md": SITE["policy/rules.md"], **many})).library
    citing = related_of(library, "policy/rules.md")[-1]
    assert citing.documents[0].path == f"policy/c{MOST_CITING + 2}.html"
    assert (len(citing.documents), citing.unlisted, citing.query) == (
        MOST_CITING, 3, "测政发〔2024〕1号")


def test_an_extension_that_came_after_the_last_day_says_so_on_both_pages(tmp_path):
    old = markdown("文号: 测政发〔2019〕4号\n施行日期: 2019-04-01\n有效期: 5年\n")
    for day, remark in (("2024-06-01", "延长至 2027-03-31，届满以后作出，不起作用"),
                        ("2024-03-31", "延长至 2027-03-31")):
        new = markdown(f"成文日期: {day}\n延长有效期: {{文件: 测政发〔2019〕4号, 至: 2027-03-31}}\n")
        library = load(write(tmp_path / day, {"a.md": old, "b.md": new})).library
        statuses = ValidityStatuses(date(2026, 11, 23), timelines_of(library))
        (named,), (naming,) = (
            list_related(library, statuses, library.by_path[path])[0].documents
            for path in ("b.md", "a.md"))
        assert named.remark == remark and ("不起作用" in naming.remark) == ("不起作用" in remark)
