"""The fields of 基层政务公开 and the sectors of public enterprises, to begin a schedule with."""

import pytest

from plugins.disclosure.fields import PILOT, field_named, list_fields, missing_matters
from plugins.disclosure.schedule import read_schedule
from plugins.documents.body import BodyConverter


def test_there_are_twenty_six_fields_and_the_eight_sectors_of_the_rules():
    assert sum(one.set == PILOT for one in list_fields()) == 26
    assert [one.name for one in list_fields() if one.is_sector] == [
        "教育", "医疗卫生", "供水", "供电", "供气", "供热", "环境保护", "公共交通"]


@pytest.mark.parametrize("field", list_fields(), ids=lambda field: field.name)
def test_the_schedule_of_a_field_has_a_row_for_each_matter(field):
    rows = read_schedule(BodyConverter().convert(field.schedule("甲县民政局")).html).rows
    assert [row.matter for row in rows] == list(field.matters)
    assert {row.office for row in rows} == {"甲县民政局"}
    assert not missing_matters(field.name, [row.matter for row in rows])


def test_what_a_schedule_lacks_is_told_by_name_and_nothing_of_an_unknown_field():
    assert missing_matters("供水", ["企业概况", "水价和收费标准", "报装和过户程序"])[0] == "营业场所"
    assert missing_matters("没有的", []) == () and field_named("社会救助领域").name == "社会救助"
