"""`inv clear`, and what the inspection says of a clean-up decision before it."""

import pytest

from plugins.inspection.declaring import clear
from tests.inspection.support import folder_of, inspect_folder
from tests.support import options_of

OWN = "类别: 其他政策文件\n发文机关: 永昌县人民政府\n发布日期: 2026-07-03\n成文日期: 2026-07-02\n"
DECISION = f"---\n标题: 永昌县人民政府关于废止部分文件的决定\n文号: 永政发〔2026〕30号\n{OWN}{{}}---\n\n{{}}\n"
OLD = ("---\n标题: 永昌县甲{0}办法\n类别: 行政规范性文件\n发文机关: 永昌县人民政府\n文号: 永政发〔2018〕{0}号\n"
       "成文日期: 2018-03-01\n发布日期: 2018-03-02\n有效期: 9年\n---\n\n第一条 甲。\n")
TABLE = ("标题,文号\n永昌县甲1办法,永政发[2018]1号\n永昌县甲2办法,\n某省条例,\n永昌县甲3办法,永政发〔2018〕3号\n")


@pytest.fixture
def content(tmp_path):
    files = {f"old-{at}.md": OLD.format(at) for at in (1, 2, 3)}
    files["old-3.md"] = files["old-3.md"].replace("有效期: 9年", "有效期: 2年")
    return folder_of(tmp_path / "content", files | {
        "decision.md": DECISION.format("附件: [qingli.csv]\n", "决定废止一批文件，目录见附件。"),
        "qingli.csv": TABLE})


def _clear(content, agrees=True):
    said = []
    options = options_of(content, content.parent / "output", content.parent / "cache")
    return clear(options, "decision.md", lambda: agrees, said.append), "\n".join(said)


def _told(content):
    return [(found.path, found.line, str(found.severity), found.message)
            for found in inspect_folder(content, content.parent / "cache").findings
            if found.rule == "VAL-25"]


def test_what_the_list_names_and_nobody_declared_is_told_once_a_cause_at_its_row(content):
    here, elsewhere, lapsed = sorted(_told(content), key=lambda one: one[1])
    assert here[:3] == ("qingli.csv", 2, "错误") and "甲1办法" in here[3] and "甲2办法" in here[3]
    assert elsewhere[:3] == ("qingli.csv", 4, "提醒") and "某省条例" in elsewhere[3]
    assert lapsed[:3] == ("qingli.csv", 5, "说明")


def test_the_list_is_shown_and_then_declared(content):
    before = (content / "decision.md").read_text("utf-8")
    code, said = _clear(content, agrees=False)
    assert code == 1 and (content / "decision.md").read_text("utf-8") == before
    for words in ("在本站，待列入（2 份）", "《永昌县甲2办法》", "不在本站（1 份）", "早已失去效力（1 份）"):
        assert words in said
    assert _clear(content)[0] == 0
    written = (content / "decision.md").read_text("utf-8")
    assert "废止:\n- 永政发[2018]1号\n- 永政发〔2018〕2号\n- {站外: 《某省条例》}\n" in written
    assert [one[2] for one in _told(content)] == ["说明"]
    assert "没有要列入文件头的" in _clear(content)[1]


def test_a_row_whose_name_two_documents_bear_is_left_to_a_person(content):
    for serial in (4, 5):
        (content / f"old-{serial}.md").write_text(
            OLD.format(serial).replace(f"永昌县甲{serial}办法", "永昌县人民政府关于印发永昌县乙办法的通知"), "utf-8")
    (content / "qingli.csv").write_text("标题,文号\n永昌县乙办法,\n甲1办法,\n", "utf-8")
    assert "同名的不止一份，请在清单里写上文号（1 份）" in _clear(content)[1]
    assert "废止: 永政发〔2018〕1号\n" in (content / "decision.md").read_text("utf-8").replace("\n- ", " ")
    assert any("不止一份" in one[3] and one[1] == 2 for one in _told(content))


def test_a_number_that_cannot_be_read_makes_nothing_elsewhere(content):
    (content / "qingli.csv").write_text("标题,文号\n某旧办法,永政发〔2018〕号\n某函,无\n", "utf-8")
    assert [(one[1], "“永政发〔2018〕号”" in one[3]) for one in sorted(_told(content))] == [
        (2, True), (3, False)]
    code, said = _clear(content)
    assert code == 0 and "文号读不出来" in said and "[qingli.csv:2]" in said
    written = (content / "decision.md").read_text("utf-8")
    assert "某旧办法" not in written and "{站外: 《某函》}" in written


def test_a_table_of_the_text_is_compared_and_only_what_it_ends_is_declared_from_its_day(content):
    rows = "| 文件名称 | 文号 |\n|---|---|\n| {} | 永政发〔2018〕{}号 |\n"
    body = ("决定废止下列文件，自2027年1月1日起停止执行：\n\n废止的文件目录\n\n" + rows.format("永昌县甲1办法", 1)
            + "\n继续有效的文件目录\n\n" + rows.format("永昌县甲2办法", 2))
    (content / "decision.md").write_text(DECISION.format("", body), "utf-8")
    ((path, _, severity, message),) = _told(content)
    assert (path, severity) == ("decision.md", "错误") and "正文的表里的《永昌县甲1办法》" in message
    assert "继续有效或者另行修改，不列入（1 份）" in _clear(content)[1]
    written = (content / "decision.md").read_text("utf-8")
    assert "废止:\n- {文件: 永政发〔2018〕1号, 自: 2027-01-01}\n" in written
    assert "永政发〔2018〕2号" not in written.split("---")[1] and not _told(content)


def test_what_no_heading_tells_is_shown_and_never_declared(content):
    text = DECISION.replace("废止部分文件", "公布文件清理结果").format(
        "", "现公布结果。\n\n| 序号 | 文号 |\n|---|---|\n| 1 | 永政发〔2018〕1号 |\n")
    (content / "decision.md").write_text(text, "utf-8")
    assert "没有写明是废止、失效还是继续有效" in " ".join(one[3] for one in _told(content))
    assert "请核对原件，逐份写进" in _clear(content)[1]
    assert (content / "decision.md").read_text("utf-8") == text


def test_a_decision_that_names_nothing_at_all_is_an_error(content):
    (content / "decision.md").write_text(DECISION.format("", "决定废止一批文件。"), "utf-8")
    ((path, _, severity, message),) = _told(content)
    assert (path, severity) == ("decision.md", "错误") and "没有写是哪些文件" in message
    assert _clear(content)[0] == 0


def test_what_the_own_table_keeps_is_not_declared_as_repealed(content):
    (content / "decision.md").write_text(DECISION.format(
        "废止: [永政发〔2018〕1号]\n", "清理结果如下：\n\n继续有效的文件目录\n\n| 文件名称 | 文号 |\n|---|---|\n"
        "| 永昌县甲1办法 | 永政发〔2018〕1号 |\n"), "utf-8")
    (path, _, severity, message), = _told(content)
    assert (path, severity) == ("decision.md", "错误") and "继续有效" in message


def test_a_list_that_cannot_be_read_is_named_with_a_way(content):
    (content / "qingli.csv").unlink()
    (content / "qingli.pdf").write_bytes(b"%PDF-1.4")
    (content / "decision.md").write_text(DECISION.format(
        "附件: [qingli.pdf]\n", "决定废止一批文件，目录见附件。"), "utf-8")
    assert "附件 qingli.pdf 程序不读" in _clear(content)[1]


def test_a_decision_whose_front_matter_is_not_filled_in_yet_is_told(content):
    text = (content / "decision.md").read_text("utf-8").replace("其他政策文件", "# 待核实：看不出类别")
    (content / "decision.md").write_text(text, "utf-8")
    assert _clear(content) == (2, "decision.md 的文件头还没有填完，先填好，再用 clear。")
