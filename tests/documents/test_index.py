"""One look through the documents: who stands in which group."""

from datetime import date

from plugins.documents.document import (
    DeclaredAttachment,
    Layout,
    Reference,
    Withdrawal,
)
from plugins.documents.index import index, year_of
from plugins.documents.numbers import parse_number
from plugins.documents.relation import Relation
from tests.validity.making import make

NAMES = {"规范性文件": "行政规范性文件", "行政规范性文件": "行政规范性文件", "其他": "其他"}
DOCUMENTS = (
    make("a.md", document_number=parse_number("测政发〔2020〕1号"), signed_on=date(2019, 12, 30),
         published_at=date(2020, 1, 2), attachments=(DeclaredAttachment("a.pdf"),)),
    make("b.md", document_number=parse_number("测政发[2020]1号"), also_in=("规范性文件", "其他"),
         issuers=("甲", "乙", "甲"), repeals=(Relation("a.md"),), layout=Layout.GUIDE,
         references=(Reference("file", "a.md"), Reference("number", "x"), Reference("file", "a.pdf"))),
    make("c.md", signed_on=date(2019, 5, 5), withdrawn=Withdrawal(date(2020, 1, 1), "更正"),
         issuers=("甲",), attachments=(DeclaredAttachment("c.pdf"),)),
)


def _paths(groups):
    return {key: [document.path for document in group] for key, group in groups.items()}


def test_a_document_stands_once_in_each_list_however_often_it_names_it():
    found = index(DOCUMENTS, (), NAMES)
    assert _paths(found.by_category) == {"行政规范性文件": ["a.md", "b.md"], "其他": ["b.md"]}
    assert _paths(found.by_issuer) == {"甲": ["b.md"], "乙": ["b.md"]}
    assert _paths(found.by_reference) == {"file": ["b.md"], "number": ["b.md"]}
    assert _paths(found.by_layout) == {Layout.DOCUMENT: ["a.md"], Layout.GUIDE: ["b.md"]}


def test_the_withdrawn_are_found_but_not_listed():
    found = index(DOCUMENTS, (), NAMES)
    assert [document.path for document in found.attached] == ["a.md", "c.md"]
    assert [document.path for document in found.listed] == ["a.md", "b.md"]
    assert [document.path for document in found.declaring] == ["b.md"]


def test_an_earlier_text_stands_in_no_list():
    found = index(DOCUMENTS, {"a.md"}, NAMES)
    assert [document.path for document in found.listed] == ["b.md"]
    assert _paths(found.by_number) == {"测政发-2020-1": ["b.md"]}
    assert [document.path for document in found.attached] == ["a.md", "c.md"]


def test_one_number_in_two_spellings_is_one():
    assert _paths(index(DOCUMENTS, (), NAMES).by_number) == {"测政发-2020-1": ["a.md", "b.md"]}


def test_the_year_is_that_of_publication_else_of_signature():
    assert [year_of(document) for document in DOCUMENTS] == [2020, None, 2019]
    assert _paths(index(DOCUMENTS, (), NAMES).by_year) == {2020: ["a.md"], None: ["b.md"]}
