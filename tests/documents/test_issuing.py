"""Several offices in one value are several issuers, or a fault that says how to write them."""

import pytest

from plugins.documents.issuing import NotOffices, divide_issuers
from tests.support import load, markdown, rules, write

REGISTERED = frozenset({"测试县教育局", "测试县农业农村、水务局"})


@pytest.mark.parametrize(("name", "offices"), [
    ("测试县司法局、测试县教育局", ("测试县司法局", "测试县教育局")),
    ("测试县财政局，测试县公安局；测试县人民法院,测试县总工会",
     ("测试县财政局", "测试县公安局", "测试县人民法院", "测试县总工会")),
    ("中共测试县委、测试县人民政府", ("中共测试县委", "测试县人民政府")),
    ("测试县司法局　测试县公安局", ("测试县司法局", "测试县公安局")),
    ("测试县水务局（河长办）、测试县司法局", ("测试县水务局（河长办）", "测试县司法局")),
    ("测试县农业农村、水务局", ("测试县农业农村、水务局",)),  # registered under this name
    ("测试县 司法局", ("测试县 司法局",)),
])
def test_a_value_is_divided_where_each_part_is_an_office(name, offices):
    assert divide_issuers(name, REGISTERED) == offices


@pytest.mark.parametrize(("name", "part", "meant"), [
    ("测试县发展改革、财政局", "测试县发展改革", ""), ("测试县司法局、甲乙", "甲乙", ""),
    ("测试县司法局、教育局", "教育局", "测试县教育局"),
])
def test_what_is_no_list_of_offices(name, part, meant):
    with pytest.raises(NotOffices) as raised:
        divide_issuers(name, REGISTERED)
    assert (raised.value.part, raised.value.meant) == (part, meant)


def test_joint_documents_stand_under_each_issuer(tmp_path):
    library = load(write(tmp_path, {"a.md": markdown("发文机关: 测试县人民政府、测试县教育局\n")})).library
    assert set(library.index.by_issuer) == {"测试县人民政府", "测试县教育局"}
    loaded = load(write(tmp_path, {"a.md": markdown("发文机关: [测试县人民政府、某某]\n")}))
    (fault,) = (finding for finding in loaded.findings if finding.rule == "KEY-08")
    assert fault.line == 5 and "发文机关: [甲局, 乙局]" in fault.fix
    assert rules(loaded.findings) == ["KEY-08"]
