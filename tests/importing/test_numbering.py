"""Numbers of lists: when they go on, when they begin anew."""

import pytest
from lxml import etree

from plugins.importing.numbering import Counter, read_lists
from tests.importing.making import W, abstract, level, num, numbered

CHAPTERS = abstract(0, level(0, "第%1章"), level(1, "第%2条", more='<w:lvlRestart w:val="0"/>'))


def root(tag, inner):
    return etree.fromstring(f'<w:{tag} xmlns:w="{W}">{inner}</w:{tag}>')


def labels(numbering, *paragraphs):
    counter = Counter(read_lists(root("numbering", numbering), None))
    return [counter.label(root("p", paragraph)[0]) for paragraph in paragraphs]


def test_articles_go_on_through_the_chapters_where_the_list_says_so():
    found = labels(CHAPTERS + num(1, 0), numbered("", 1), numbered("", 1, 1), numbered("", 1, 1),
                   numbered("", 1), numbered("", 1, 1))
    assert found == ["第一章 ", "第一条 ", "第二条 ", "第二章 ", "第三条 "]


def test_a_list_may_start_later():
    assert labels(abstract(0, level(0, "%1、", start=5)) + num(3, 0),
                  numbered("", 3), numbered("", 3)) == ["五、", "六、"]


def test_an_unknown_list_gives_no_label():
    assert labels(CHAPTERS + num(1, 0), numbered("", 9), numbered("", 1, 7)) == ["", ""]


def test_bullets_show_as_a_dot():
    assert labels(abstract(0, level(0, "\uf0b7", "bullet")) + num(1, 0), numbered("", 1)) == ["● "]


@pytest.mark.parametrize("suffix", ["nothing", "space", "tab"])
def test_what_follows_a_number(suffix):
    own = abstract(0, level(0, "%1", "decimal", more=f'<w:suff w:val="{suffix}"/>'))
    assert labels(own + num(1, 0), numbered("", 1)) == ["1" if suffix == "nothing" else "1 "]


def test_files_without_lists_have_no_labels():
    assert Counter(read_lists(None, None)).label(root("p", numbered("", 1))[0]) == ""
