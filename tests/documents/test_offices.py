"""Contacts of offices: one entry each, read with all faults, shown as 条例第十二条 names them."""

import pytest

from plugins.documents.offices import Office, find_office
from tests.support import load, write

OFFICES = (Office(name="甲办公室", roles=("受理机构", "主管部门"), address="东大街", telephone="1"),
           Office(name="乙局", roles=("行政复议",)), Office(name="丙局", roles=("行政复议",)))


def test_an_office_goes_by_its_name_or_by_a_role_it_alone_has():
    assert find_office(OFFICES, "乙局") is OFFICES[1]
    assert find_office(OFFICES, "受理机构") is OFFICES[0]
    assert find_office(OFFICES, "行政复议") is None
    assert find_office(OFFICES, "丁局") is None


def test_rows_begin_with_what_the_office_is_called():
    assert OFFICES[0].rows("受理机构") == (("受理机构", "甲办公室"), ("办公地址", "东大街"), ("联系电话", "1"))
    assert OFFICES[0].rows()[0] == ("名称", "甲办公室")


@pytest.mark.parametrize(("text", "rule"), [
    ("名称: 甲\n", "KEY-04"), ("- 地址: 甲\n", "KEY-05"), ("- {名称: 甲, 电话: 1}\n", "KEY-05"),
    ("- 名称: 甲\n- 名称: 甲\n", "KEY-07"), ("- [", "YAML-01")])
def test_faults(tmp_path, text, rule):
    found = load(write(tmp_path, {"_data/offices.yml": text}))
    assert found.library is None
    assert [f.rule for f in found.findings if f.path == "_data/offices.yml"] == [rule]


def test_the_foot_of_the_pages_takes_what_site_yml_leaves_out(tmp_path):
    identity = load(write(tmp_path, {
        "_data/site.yml": "网站名称: 测试县\n主办单位: 甲办公室\n传真号码: 自己的\n",
        "_data/offices.yml": "- {名称: 甲办公室, 联系电话: 0935-1, 传真号码: 别处的, 地址: 东大街}\n",
    })).library.site.identity
    assert (identity.telephone, identity.fax, identity.address) == ("0935-1", "自己的", "东大街")
