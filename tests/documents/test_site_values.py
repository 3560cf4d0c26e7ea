"""What a register says in another form than such things have is told at its place, and shown."""

import pytest

from tests.support import load, write

CITY = "网站名称: 测试县人民政府\n专栏网址: https://www.test.example/zfxxgk\n"


def told(tmp_path, file, text):
    found = load(write(tmp_path, {f"_data/{file}": text}))
    assert found.library is not None
    return [(one.path, one.line, one.message) for one in found.findings if one.rule == "KEY-05"]


@pytest.mark.parametrize(("file", "text", "line", "says"), [
    ("site.yml", f"{CITY}网站标识码: \"53042700\"\n", 3, "“网站标识码”是“53042700”"),
    ("site.yml", f"{CITY}邮政编码: \"65430\"\n", 3, "“邮政编码”是“65430”"),
    ("site.yml", f"{CITY}电子邮箱: xxgk#test.example\n", 3, "“电子邮箱”"),
    ("site.yml", f"{CITY}联系电话: 09001234567890123\n", 3, "“联系电话”"),
    ("site.yml", f"{CITY}域名: www.other.example\n", 3, "不是一个网站"),
    ("site.yml", f"{CITY}找错入口: 见门户\n", 3, "“找错入口”是“见门户”，不是网址"),
    ("site.yml", f"{CITY}门户网址: www.test.example\n", 3, "“门户网址”"),
    ("site.yml", f"{CITY}关联平台: [{{名称: 甲, 网址: 见门户}}]\n", 3, "“网址”是“见门户”，不是网址"),
    ("offices.yml", "- 名称: 测试县人民政府办公室\n  联系电话: 0900-1234567转\n", 2, "“联系电话”是“0900-1234567转”"),
    ("issuers.yml", "- {名称: 测试县民政局, 代码: mzj, 层级: 县政府部们}\n", 1, "“层级”是“县政府部们”"),
    ("issuers.yml", "- {名称: 测试县东镇, 代码: dz, 层级: 乡缜}\n", 1, "“层级”是“乡缜”"),
    ("issuers.yml", "- {名称: 测试县民政局, 代码: mzj, 代字: 测民发}\n- {名称: 测试县财政局, 代码: czj, 代字: [测财发, 测民发]}\n",
     2, "测试县民政局也登记了"),
    ("offices.yml", "- 名称: 测试县人民政府办公室\n  传真号码: 0900-62033\n", 2, "“传真号码”是“0900-62033”"),
])
def test_a_value_of_another_form_is_told_where_it_stands(tmp_path, file, text, line, says):
    (path, at, message), = told(tmp_path, file, text)
    assert says in message and (path, at) == (f"_data/{file}", line)


@pytest.mark.parametrize(("file", "text"), [
    ("site.yml", f"{CITY}网站标识码: bm12345678\n域名: www.test.example\n联系电话: 12345\n"),
    ("site.yml", f"{CITY}域名: zfxxgk.test.example\n主办单位: 测试县民政局\n"),
    ("site.yml", f"{CITY}联系电话: （待填：政务公开办公室的电话）\n"),
    ("issuers.yml", "- {名称: 测试县供水公司, 代码: gs, 层级: 开发区}\n"),
    ("offices.yml", "- {名称: 测试县人民政府办公室, 联系电话: \"0900-6102894、6102895\", 传真号码: 0900 6102894}\n"),
    ("offices.yml", "- {名称: 测试县人民政府办公室, 联系电话: \"(0900)6102894转8012、12345（8:30—17:30）\"}\n"),
])
def test_what_has_its_form_is_not_told(tmp_path, file, text):
    assert told(tmp_path, file, text) == []


def test_an_organ_whose_contacts_are_nowhere_is_told(tmp_path):
    (_, line, message), = told(tmp_path, "offices.yml", "- {名称: 测试县民政局, 联系电话: 0900-6102894}\n")
    assert line == 2 and "没有主办单位“测试县人民政府办公室”" in message


def test_what_a_category_names_in_vain_is_told(tmp_path):
    content = write(tmp_path, {"_data/site.yml": CITY, "a.md": "---\n标题: 甲\n---\n"})
    file = content / "_data" / "categories.yml"
    text = file.read_text("utf-8").replace("目录: ", "责任单位: 测试县法制局\n  置顶: no.md\n  目录: ", 1)
    file.write_text(text, "utf-8")
    found = [one for one in load(content).findings if one.rule == "KEY-05"]
    assert [one.line for one in found] == [2, 3]
    assert "测试县法制局" in found[0].message and "no.md" in found[1].message
