"""What the keys of a kiosk spell: every title with its 文号, and how its characters are read."""

import json

from plugins.search.title_keys import titles_script
from tests.support import load, markdown, write


def test_a_row_a_document_and_the_readings_of_the_titles(tmp_path):
    library = load(write(tmp_path, {
        "a.md": markdown("文号: 永政发〔2024〕1号", title="标题: 重点\n"),
        "b.md": markdown("发布日期: 2025-01-02", title="标题: 关于低保\n")})).library
    content = titles_script(library.listed, {}).decode()
    rows, readings = json.loads(content.removeprefix('site.receive("titles",').removesuffix(");\n"))
    assert rows == [["b.html", "关于低保", 2, "", ""], ["a.html", "重点", 0, "永政发〔2024〕1号", ""]]
    assert readings == "bao保 chong重 di低 dian点 guan关 yu于 zhong重"
