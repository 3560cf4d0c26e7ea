"""Names of offices, told by how they are made, not by a list of offices."""

import pytest

from plugins.importing.office_names import NO_REGISTER, OfficeNames


@pytest.mark.parametrize(("line", "names"), [
    ("某县人民政府", ("某县人民政府",)), ("共青团某县委", ("共青团某县委",)),
    ("某县森林消防大队", ("某县森林消防大队",)), ("某县妇幼保健院", ("某县妇幼保健院",)),
    ("某县第二中学", ("某县第二中学",)), ("东河镇", ("东河镇",)), ("某县东河街道办事处", ("某县东河街道办事处",)),
    ("某县水利投资有限公司", ("某县水利投资有限公司",)), ("某县文学艺术界联合会", ("某县文学艺术界联合会",)),
    ("某县工业和信息化局（代章）", ("某县工业和信息化局",)), ("某县教育局 某县财政局", ("某县教育局", "某县财政局")),
    ("某县教育局某县财政局", ("某县教育局", "某县财政局")), ("某县教育局和某县财政局", ("某县教育局", "某县财政局")),
    ("中共某县委、某县人民政府", ("中共某县委", "某县人民政府")), ("某 县 教 育 局", ("某县教育局",)),
    ("国务院", ("国务院",)), ("自然资源部", ("自然资源部",)), ("经济开发区管理委员会", ("经济开发区管理委员会",)),
    ("各乡镇人民政府", ()), ("办公室", ()), ("特此通知", ()), ("请教育局", ()), ("关于教育局", ()), ("李某", ()),
])
def test_names(line, names):
    assert NO_REGISTER.split(line) == names


def test_the_register_of_the_site_knows_what_no_grammar_does():
    assert not NO_REGISTER.is_name("某县一二三热线") and OfficeNames(
        frozenset({"某县一二三热线"})).split("某县一二三热线") == ("某县一二三热线",)
