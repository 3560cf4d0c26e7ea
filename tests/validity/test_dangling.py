from plugins.documents.numbers import parse_number
from plugins.documents.relation import Relation
from plugins.documents.targets import title_key
from plugins.validity.dangling import check_dangling
from tests.validity.making import make, resolver

CODES = {"永政发": "永昌县人民政府"}


def _check(*relations):
    old = make("old.md", document_number=parse_number("永政发〔2020〕1号"), title="关于甲的办法")
    new = make("new.md", repeals=relations)
    namesakes = {title_key(old.title): old}
    return list(check_dangling(new, CODES, namesakes, resolver((old, new))))


def test_a_number_of_the_sites_own_that_is_not_there():
    (rule, finding), = _check(Relation("永政发〔2020〕2号"))
    assert rule == "VAL-17" and finding.path == "new.md"
    assert "“废止”的文件“永政发〔2020〕2号”不在本站，永昌县人民政府" in finding.message
    assert "站外" not in finding.fix


def test_the_document_that_bears_the_title_is_named():
    (_, finding), = _check(Relation("永政发〔2020〕11号", title="关于甲的办法"))
    assert "是不是本站同名的 永政发〔2020〕1号？" in finding.fix


def test_a_number_of_another_body_may_be_said_to_be_outside():
    (_, finding), = _check(Relation("甲政发〔2020〕2号", written="《甲办法》（甲政发〔2020〕2号）"))
    assert "“《甲办法》（甲政发〔2020〕2号）”不在本站" in finding.message
    assert "{站外: 《甲办法》（甲政发〔2020〕2号）}" in finding.fix
    assert not _check(Relation("甲政发〔2020〕2号", outside=True))


def test_found_in_any_spelling_or_by_path_is_none():
    assert not _check(Relation("永政发[2020]1号"), Relation("policy/a.md"))
