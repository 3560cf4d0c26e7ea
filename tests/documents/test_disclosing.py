"""公开机关: which offices a document belongs to, by what it says."""

import pytest

from plugins.documents.disclosing import OfficeRegister, offices_of
from plugins.documents.site import Issuer
from tests.support import markdown, parse

REGISTER = OfficeRegister((
    Issuer("甲县人民政府", "county", level="县政府"),
    Issuer("甲县人民政府办公室", "office", level="县政府"),
    Issuer("甲县民政局", "civil", level="县政府部门", former_names=("甲县老龄局",)),
    Issuer("甲县财政局", "finance", level="县政府部门"),
    Issuer("甲县河湾镇人民政府", "hewan", level="乡镇"),
    Issuer("乙市人民政府", "city", level="上级机关")))


@pytest.mark.parametrize(("word", "name"), [
    ("甲县民政局", "甲县民政局"), ("甲县老龄局", "甲县民政局"), ("县民政局", "甲县民政局"),
    ("县政府办公室", "甲县人民政府办公室"), ("河湾镇", "甲县河湾镇人民政府"),
    ("乙市人民政府", ""), ("县水务局", ""), ("局", ""), ("", ""), ("人民政府", "")])
def test_an_office_is_known_by_its_full_former_and_short_names(word, name):
    found = REGISTER.named(word)
    assert (found.name if found else "") == name


@pytest.mark.parametrize(("front_matter", "names"), [
    ("发文机关: [甲县民政局, 甲县财政局]", ["甲县民政局", "甲县财政局"]),
    ("发文机关: 甲县人民政府\n责任单位: 甲县民政局", ["甲县人民政府", "甲县民政局"]),
    ("发文机关: 甲县民政局\n责任单位: 县民政局", ["甲县民政局"]),
    ("发文机关: 乙市人民政府\n责任单位: 甲县财政局", ["甲县财政局"]),
    ("发文机关: 甲县民政局\n公开机关: [河湾镇]", ["甲县河湾镇人民政府"]),
    ("标题: 甲县财政局\n版式: 机构", ["甲县财政局"]),
    ("标题: 某某\n版式: 领导\n机构: 甲县民政局", ["甲县民政局"]),
    ("责任单位: 没有登记的单位", [])])
def test_a_document_belongs_to_who_issued_it_and_who_answers_for_it(front_matter, names):
    document = parse(markdown(front_matter)).document
    assert [office.name for office in offices_of(document, REGISTER)] == names
