from plugins.documents.document import Relation
from plugins.documents.numbers import parse_number
from plugins.validity.dangling import check_dangling
from plugins.validity.relations import no_rows
from tests.validity.making import first_line, make, resolver

CODES = {"永政发": "永昌县人民政府"}


def _check(*targets):
    old = make("old.md", document_number=parse_number("永政发〔2020〕1号"))
    new = make("new.md", repeals=tuple(Relation(target) for target in targets))
    return list(check_dangling(new, CODES, resolver((old, new)), first_line, no_rows))


def test_a_number_of_the_sites_own_that_is_not_there():
    (finding,) = _check("永政发〔2020〕2号")
    assert finding.rule == "VAL-17" and finding.path == "new.md"
    assert "“废止”的文件“永政发〔2020〕2号”不在本站，永昌县人民政府" in finding.message


def test_found_in_any_spelling_of_another_body_or_by_path_is_none():
    assert not _check("永政发[2020]1号", "国发〔2020〕2号", "某文件", "policy/a.md")
