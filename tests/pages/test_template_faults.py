"""A fault of a template travels between processes; a fault of the program is not taken for one."""

import pickle

import pytest
from jinja2 import Environment

from plugins.pages.template_faults import TemplateFault, fault_of


def test_it_is_the_same_after_its_way_from_a_worker():
    fault = TemplateFault("a.html", 3, "没有“甲”这个值。", "请删去。")
    copy = pickle.loads(pickle.dumps(fault))
    assert vars(copy) == vars(fault) and copy.args == fault.args


def test_what_a_function_raises_that_a_template_calls_is_the_programs_fault(tmp_path):
    def fail():
        raise OSError("disk")

    code = Environment().from_string("{{ fail() }}")
    with pytest.raises(OSError) as raised:
        code.render(fail=fail)
    assert fault_of(raised.value) is None
    assert fault_of(ValueError()) is None
