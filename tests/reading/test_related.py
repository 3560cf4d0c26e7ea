"""Relations both ways, and who names a document in its text."""

from types import SimpleNamespace

import pytest

from plugins.reading.page_inputs import PageInputs
from plugins.reading.related import CITING, MOST_CITING, list_related
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
