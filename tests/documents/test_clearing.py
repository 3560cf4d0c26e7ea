"""One clean-up decision names dozens of documents in a CSV beside it."""

from tests.support import load, markdown, rules, write

DECISION = markdown("标题: 关于宣布失效一批文件的决定\n宣布失效: [qingli.csv]\n")
OLD = {f"old/{serial}.md": markdown(f"文号: 测政发〔2010〕{serial}号\n") for serial in (1, 2, 3)}


def _content(folder, table):
    return write(folder, {**OLD, "clearing/a.md": DECISION, "clearing/qingli.csv": table})


def test_every_document_in_the_list_is_named(tmp_path):
    table = "\ufeff序号,标题,文号\r\n1,甲,测政发[2010]1号\r\n2,乙, 测政发〔2010〕3号 \r\n3,丙,\r\n"
    library = load(_content(tmp_path, table)).library
    links = library.links["clearing/a.md"]
    assert [link.document.path for link in links] == ["old/1.md", "old/3.md"]
    assert library.incoming["old/3.md"][0][0] == "declares_lapsed"


def test_a_list_may_name_files(tmp_path):
    library = load(_content(tmp_path, "文件\nold/2.md\n")).library
    assert [link.document.path for link in library.links["clearing/a.md"]] == ["old/2.md"]


def test_a_list_without_a_heading_is_a_fault(tmp_path):
    loaded = load(_content(tmp_path, "测政发〔2010〕1号\n"))
    assert rules(loaded.findings) == ["LIST-01"]


def test_a_list_in_another_encoding_is_a_fault(tmp_path):
    loaded = load(_content(tmp_path, "文号\n测政发〔2010〕1号\n".encode("gb18030")))
    assert rules(loaded.findings) == ["FILE-03"]
