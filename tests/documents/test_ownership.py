import pytest

from plugins.documents.categories import CategoryTree
from plugins.documents.ownership import forwards, is_anothers
from plugins.documents.site import Identity, Issuer, Site
from tests.support import markdown, parse

SITE = Site(Identity(name="永昌县人民政府"), CategoryTree(()), (
    Issuer("永昌县教育局", "education", former_names=("永昌县文教局",)),
    Issuer("国务院", "council", level="上级机关")))


@pytest.mark.parametrize(("head", "anothers"), [
    ("发文机关: 永昌县教育局", False),
    ("发文机关: 永昌县文教局", False),
    ("发文机关: [国务院, 永昌县教育局]", False),
    ("发文机关: 永昌县水务局", False),  # not registered, but of this place
    ("摘要: 没有发文机关", False),
    ("发文机关: 县教育局", False),
    ("发文机关: 乙县教育局", False),  # whose county it is nobody has said
    ("发文机关: 财政部", True),
    ("发文机关: 上海市人民代表大会常务委员会", True),
    ("发文机关: 国务院", True),
    ("发文机关: 甲市人民政府", True),
    ("发文机关: 永昌县教育局\n来源: 甘肃省教育厅网站", True),
    ("发文机关: 永昌县教育局\n转发: {站外: 甘教发〔2024〕1号}", True),
])
def test_a_text_of_others_is_told_from_an_offices_own(head, anothers):
    document = parse(markdown(head)).document
    assert is_anothers(document, SITE) is anothers


@pytest.mark.parametrize(("title", "forwarded"), [
    ("永昌县教育局转发教育部关于检查的通知", True),
    ("永昌县教育局关于转发《甲办法》的通知", True),
    ("永昌县人民政府办公室转发县教育局关于检查的意见的通知", False),
    ("永昌县人民政府批转县教育局关于检查的意见的通知", False),
    ("永昌县教育局关于检查的通知", False),
])
def test_what_is_passed_on_from_above_is_not_what_an_office_gives_force_to(title, forwarded):
    assert forwards(parse(markdown(f"标题: {title}")).document) is forwarded
