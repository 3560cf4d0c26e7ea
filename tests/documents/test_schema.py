"""A mapping read by a table of fields."""

import pytest

from plugins.documents import parsers as p
from plugins.documents.schema import Field, MappingContext, ValueFault, nearest, read_mapping
from plugins.documents.yaml_source import compose

FIELDS = (Field("名", "name", p.line, "姓名", required=True), Field("数", "count", p.whole_number),
          Field("期", "kind", p.choice("长", "短")), Field("表", "items", p.many(p.line)))


def _read(text):
    return read_mapping(compose(text, "a"), FIELDS, MappingContext("a"))


def test_values():
    assert _read("名: 甲\n数: 3\n表: 一\n").values == {"name": "甲", "count": 3, "items": ("一",)}


@pytest.mark.parametrize(("text", "rules"), [
    ("数: 3", ["KEY-03"]), ("名: 甲\n名: 乙", ["KEY-02"]), ("名: 甲\n民: 乙", ["KEY-01"]),
    ("名: 甲\n数: 三", ["KEY-05"]), ("名: 甲\n期: 中", ["KEY-05"]), ("名: [甲]", ["KEY-05"]),
    ("? [甲]\n: 乙\n名: 甲", ["KEY-01"]), ("名: ~", ["KEY-03"]), ("数: x\n期: y\n乙: z",
                                                         ["KEY-05", "KEY-05", "KEY-01", "KEY-03"])])
def test_faults(text, rules):
    assert [fault.rule for fault in _read(text).faults] == rules


def test_the_nearest_of_equal_length_comes_first():
    assert nearest("有效期止", ["有效期", "有效期至"]) == "您是否想写“有效期至”？"
    assert nearest("天", ["有效期"]) == ""


def test_offices_are_near_by_what_they_have_beside_the_name_of_their_county():
    offices = ["测试县财政局", "测试县民政局", "测试县人民政府办公室"]
    assert nearest("测试县林业局", offices) == ""
    assert nearest("测试县民正局", offices) == "您是否想写“测试县民政局”？"
    assert nearest("测试县政府办", offices) == "您是否想写“测试县人民政府办公室”？"


def test_a_value_fault_names_its_remedy():
    with pytest.raises(ValueFault) as caught:
        p.slug(compose("甲/乙", "a"))
    assert caught.value.fix
