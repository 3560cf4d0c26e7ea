"""`inv new`: a file that passes the gate as it is, with all that can be known filled in."""

from datetime import date

import pytest

from plugins.annual_report.data_file import parse_report
from plugins.annual_report.tables import CARRIED_IN, TOTAL
from plugins.annual_report.template import new_data_file
from plugins.documents.skeletons import KINDS
from plugins.importing.beginning import Wish, full_title
from plugins.importing.new import ask_for, run_new
from tests.annual_report.making import FIGURES, data_text
from tests.support import ROOT, load, markdown, read_tree, write

DAY = date(2026, 11, 23)
OFFICE = "永昌县人民政府办公室"
DATA = ROOT / "content" / "_data"


def run(content, *wish, data=DATA, report_data=None, published=None, **more):
    said = []
    code = run_new(Wish(*wish, **more), content, data, DAY, said.append, report_data, published)
    return code, "\n".join(said)


def written(content):
    return {path: data.decode() for path, data in read_tree(content).items()
            if not path.startswith("_data")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_document_of_each_kind_passes_the_gate(tmp_path, kind):
    write(tmp_path, {})
    for name in ("categories", "issuers", "site"):
        (tmp_path / "_data" / f"{name}.yml").write_bytes((DATA / f"{name}.yml").read_bytes())
    assert run(tmp_path, kind, "做好防汛工作", "", OFFICE)[0] == 0
    loaded = load(tmp_path)
    assert loaded.library, loaded.findings
    document, = loaded.library.documents
    assert document.category == KINDS[kind].category
    assert {gap.words for gap in document.gaps} >= {"“发布日期”", *KINDS[kind].placeholders}
    assert "{" not in next(iter(written(tmp_path).values()))


def test_title_number_dates_and_folder_are_filled(tmp_path):
    code, said = run(tmp_path, "通知", "做好防汛工作", "永政办发〔2026〕12号", OFFICE)
    (path, text), = written(tmp_path).items()
    assert code == 0 and path in said
    assert path == "disclosure/other/policy/yong-zheng-ban-fa-2026-12.md"
    assert text.startswith("""---
标题: 永昌县人民政府办公室关于做好防汛工作的通知
类别: 其他政策文件
发布日期: # 待核实：填发布那一天的日期
文号: 永政办发〔2026〕12号
发文机关: 永昌县人民政府办公室
成文日期: 2026-11-23
文种: 通知
---
""")
    assert text.rstrip().endswith("永昌县人民政府办公室\n\n2026年11月23日")


def test_what_is_said_need_not_be_settled_and_what_is_not_must(tmp_path):
    run(tmp_path, "通告", "关于封路的通告", "永政通〔2026〕1号", OFFICE, published=DAY)
    run(tmp_path, "通告", "关于封路的通告", "永政通〔2026〕1号", "", name="b")
    said, unsaid = sorted(written(tmp_path).items())[::-1]
    assert "发布日期: 2026-11-23\n" in said[1] and "待核实" not in said[1]
    assert "发文机关: # 待核实" in unsaid[1] and "（发文机关）" in unsaid[1]


def test_the_next_number_and_index_follow_what_is_there(tmp_path):
    own = f"发文机关: {OFFICE}\n"
    write(tmp_path, {
        "a.md": markdown(f"{own}文号: 永政办发〔2026〕7号\n索引号: 014390123/2026-00066"),
        "b.md": markdown("发文机关:\n- 永昌县人民政府办公室\n- 永昌县财政局\n"
                         "文号: 永政办发〔2025〕90号\n索引号: 014390123/2025-00900"),
        "c.md": markdown("发文机关: 国务院办公厅\n索引号: 000014349/2026-00099")})
    _, said = run(tmp_path, "通知", "甲", "", OFFICE)
    text = next(text for path, text in written(tmp_path).items() if path.startswith("disclosure"))
    assert "文号: 永政办发〔2026〕8号 # 待核实" in text and "待核实 文号" in said
    assert "索引号: 014390123/2026-00067\n" in text and "014390123/2026-00067 按这个机关" in said


@pytest.mark.parametrize(("there", "asked"), [
    ("发文机关: 国务院办公厅\n索引号: 000014349/2026-00007", True), ("发文机关: 国务院办公厅", False)])
def test_an_index_number_of_another_organ_is_not_continued(tmp_path, there, asked):
    write(tmp_path, {"a.md": markdown(there)})
    _, said = run(tmp_path, "通知", "甲", "", OFFICE)
    text = next(text for path, text in written(tmp_path).items() if path.startswith("disclosure"))
    assert "000014349" not in text and ("待核实 索引号" in said) is asked


def test_an_unknown_office_or_kind_is_told_with_a_guess(tmp_path):
    assert "永昌县人民政府办公室" in run(tmp_path, "通知", "甲", "", "永昌县政府办公室")[1]
    code, said = run(tmp_path, "通只", "甲", "", OFFICE)
    assert code == 2 and "您是否想写“通知”" in said
    assert run(tmp_path, "通知", "", "", OFFICE)[0] == 2
    assert run(tmp_path, "年报", "2026年度报告")[0] == 2


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "policy/x", "甲", "X", "con", "a b", "."])
def test_a_name_that_no_file_may_have_is_refused_with_one_that_it_may(tmp_path, name):
    code, said = run(tmp_path, "通知", "甲", "", OFFICE, name)
    assert code == 2 and name in said and written(tmp_path) == {}
    assert run(tmp_path, "通知", "甲", "", OFFICE, said.rpartition("可以写成 ")[2].rstrip("。"))[0] == 0


def test_nothing_is_overwritten(tmp_path):
    for _ in range(2):
        run(tmp_path, "解读", "防汛通知解读", "", OFFICE)
    assert len(written(tmp_path)) == 2


def test_only_what_is_missing_is_asked_for():
    answers = {"种类": "解读", "发文机关": OFFICE, "标题": "甲"}
    asked = []

    def ask(question):
        asked.append(question)
        return next(answer for begin, answer in answers.items() if question.startswith(begin))

    assert ask_for(Wish(office=OFFICE), ask) == Wish("解读", "甲", "", OFFICE)
    assert len(asked) == 2


@pytest.mark.parametrize(("title", "genre", "whole"), [
    ("做好防汛工作", "通知", "某局关于做好防汛工作的通知"),
    ("关于防汛的通知", "通知", "关于防汛的通知"),
    ("防汛通知", "通知", "防汛通知"),
    ("2026年年度报告", "", "2026年年度报告"),
])
def test_a_title_is_completed_as_the_standard_has_it(title, genre, whole):
    assert full_title(title, "某局", genre) == whole


def test_a_report_gets_a_data_file_that_goes_on_from_last_years(tmp_path):
    write(tmp_path, {"annual-report/old.yml": data_text(FIGURES, office=OFFICE)})
    code, said = run(tmp_path, "年报", f"{OFFICE}2026年政府信息公开工作年度报告", "", OFFICE,
                     name="2026", report_data=new_data_file)
    files = written(tmp_path)
    assert code == 0 and said.count("已新建") == 2
    assert "年度: 2026\n数据: 2026.yml\n" in files["annual-report/2026.md"]
    assert "2026年1月1日至12月31日" in files["annual-report/2026.md"]
    report, faults = parse_report("", files["annual-report/2026.yml"].encode())
    assert not faults and (report.office, report.year) == (OFFICE, 2026)
    assert report.figure(CARRIED_IN, TOTAL) == 1


def test_a_report_is_that_of_the_organ_in_its_title(tmp_path):
    write(tmp_path, {"annual-report/old.yml": data_text(FIGURES, office="永昌县人民政府")})
    _, said = run(tmp_path, "年报", "永昌县人民政府2026年政府信息公开工作年度报告", "", OFFICE, name="2026",
                  report_data=new_data_file)
    files = written(tmp_path)
    report, _ = parse_report("", files["annual-report/2026.yml"].encode())
    assert (report.office, report.figure(CARRIED_IN, TOTAL)) == ("永昌县人民政府", 1)
    assert f"责任单位: {OFFICE}" in files["annual-report/2026.md"]
    assert "照标题写作“永昌县人民政府”" in said


def test_a_report_that_is_there_is_not_begun_again(tmp_path):
    title = "永昌县人民政府2025年政府信息公开工作年度报告"
    write(tmp_path, {"annual-report/2025.md": markdown(
        f"标题: {title}\n版式: 年报\n类别: 政府信息公开年报\n责任单位: {OFFICE}")})
    code, said = run(tmp_path, "年报", title, "", OFFICE, report_data=new_data_file)
    assert code == 2 and "annual-report/2025.md" in said and len(written(tmp_path)) == 1
    for other in (title.replace("政府2025", "政府2026"), title.replace("政府2025", "政府办公室2025")):
        assert run(tmp_path, "年报", other, "", OFFICE, report_data=new_data_file)[0] == 0


def test_a_schedule_of_a_field_begins_with_the_matters_of_its_standard(tmp_path):
    code, _ = run(tmp_path, "目录", "", "", OFFICE, data=DATA, field="社会救助")
    (_, text), = written(tmp_path).items()
    assert code == 0 and f"标题: {OFFICE}社会救助领域基层政务公开标准目录" in text
    assert "领域: 社会救助\n" in text and "| 临时救助 |" in text and "（写明依据）" in text


@pytest.mark.parametrize(("kind", "field", "said"), [
    ("目录", "社会求助", "您是否想写“社会救助”"), ("通知", "社会救助", "只用于目录")])
def test_an_unknown_field_is_told_and_no_other_kind_has_one(tmp_path, kind, field, said):
    code, answer = run(tmp_path, kind, "甲", "", OFFICE, field=field)
    assert code == 2 and said in answer
