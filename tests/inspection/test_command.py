"""`inv inspect` as people and programs meet it: text, JSON, exit codes, the ledger."""

import io
import json
import os
import re

import openpyxl
import pytest

from plugins.commands.rules import project_features, registered_rules
from plugins.documents.findings import Finding, Severity
from plugins.inspection.command import inspect
from plugins.inspection.inspecting import rules_by_id
from plugins.inspection.inspection import Inspection
from plugins.inspection.reports.handbook import to_handbook
from plugins.inspection.reports.ledger import build_ledger
from plugins.inspection.reports.terminal import print_report
from plugins.inspection.table import all_rules
from tests.inspection.support import folder_of, inspect_folder, to_source
from tests.inspection.test_mutations import FILES
from tests.support import DAY, ROOT, options_of

FAULTY = {"a.md": to_source("文号: 永政办发2024〕66号\n责任单位: 永昌县司法局\n\n各乡镇,各部门")}
HEADING_ROW = 5


def _run(files, folder, capsys, **options):
    content = folder if (folder / "_data").exists() else folder_of(folder, files)
    code = inspect(options_of(content, folder / "no-output", folder.parent / "cache"), **options)
    return code, capsys.readouterr().out


def _without_site_faults(content):
    """No column of a small folder is stale or blank enough to be an error."""
    (content / "_data" / "rules.yml").write_text("级别: [{规则: COL-03, 级别: 提醒}]\n", "utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="需要命名管道")
@pytest.mark.parametrize("name", ["terms.yml", "waivers.yml", "rules.yml", "links.yml"])
def test_a_pipe_among_the_settings_is_told_and_waited_for_by_nobody(tmp_path, capsys, name):
    folder = folder_of(tmp_path / "content", FAULTY)
    (folder / "_data" / name).unlink(missing_ok=True)
    os.mkfifo(folder / "_data" / name)
    code, said = _run(FAULTY, folder, capsys)
    assert code == 1 and f"_data/{name}: 错误 FILE-08" in said


def test_json_is_the_contract(tmp_path, capsys):
    code, said = _run(FAULTY, tmp_path / "content", capsys, format="json")
    rows = json.loads(said)
    assert code == 1
    assert all(set(row) == {"path", "line", "column", "rule", "severity", "message", "fix"}
               for row in rows)
    row = next(row for row in rows if row["rule"] == "DOC-02")
    assert (row["path"], row["line"], row["column"]) == ("a.md", 5, 5)
    assert row["severity"] == "error" and "永政办发〔2024〕66号" in row["fix"]


def test_exit_code_is_0_without_errors(tmp_path, capsys):
    content = folder_of(tmp_path / "content", FILES)
    _without_site_faults(content)
    code, said = _run({}, content, capsys)
    assert code == 0 and "错误" not in said.rpartition("共")[2]


def test_faults_of_the_gate_are_in_the_same_list(tmp_path, capsys):
    content = folder_of(tmp_path / "content", {"a.md": "---\n标题: 甲\n类别: 没有的类别\n---\n"})
    (content / "_data" / "rules.yml").write_text("级别: [{规则: KEY-06, 级别: 关闭}]\n", "utf-8")
    code, said = _run({}, content, capsys)
    assert code == 1 and "KEY-06" in said


_BROKEN = {
    "a.md": to_source("\n联系人手机13812345678。\n\n见[附件](没有.docx)。"),
    "b.md": "---\n标题: 甲\n类别: 没有的类别\n---\n\n户主身份证110101199003070134。\n",
    "c.md": "---\n标题: 甲\n类别: 其他政策文件\n发布日期: 明天\n---\n\n各乡镇,各部门。\n",
    "d.md": "---\n标题: [甲\n---\n",
    "e.md": FAULTY["a.md"],
}


def test_a_fault_of_the_gate_hides_nothing_in_the_texts(tmp_path, capsys):
    """Of every document that can be read; what was not looked at is said in one line."""
    code, said = _run(_BROKEN, tmp_path / "content", capsys)
    assert code == 1
    for place in ("a.md:7:6: 错误 PRIV-02", "b.md:6:6: 错误 PRIV-01", "c.md:7:4: 提醒 TXT-01",
                  "e.md:5:5: 错误 DOC-02"):
        assert place in said, place
    assert "没有一个字" not in said  # a text that could not be converted is not empty
    line = said.splitlines()[0]
    assert "没有检查：" in line and "d.md的正文" in line and "有效性" in line and "网页" in line and "改正以后" in line
    code, said = _run({}, tmp_path / "content", capsys, format="json",
                      ledger=tmp_path / "ledger")
    assert {"PRIV-01", "DOC-02"} <= {row["rule"] for row in json.loads(said)}


def test_what_documents_say_to_each_other_is_looked_at_beside_a_faulty_one(tmp_path, capsys):
    """Numbers that stand twice, periods that have ended; nothing of what only seems to be missing."""
    head = "---\n标题: {}\n类别: 其他政策文件\n发布日期: 2026-10-20\n文号: 测政发〔2026〕{}号\n"
    texts = {"f.md": head.format("己", 7) + "---\n\n正文。\n",
             "g.md": head.format("庚", 7) + "---\n\n正文。\n",
             "h.md": head.format("辛", 9) + "依据: [测政发〔2026〕8号]\n---\n\n正文。\n",
             "i.md": head.format("壬", 8).replace("其他政策文件", "没有的类别") + "---\n\n正文。\n"}
    code, said = _run({**_BROKEN, **texts}, tmp_path / "content", capsys)
    assert code == 1 and "DOC-03" in said
    line = next(line for line in said.splitlines() if "没有检查：" in line)
    assert "没有算进 b.md、d.md、i.md" in line
    assert not [line for line in said.splitlines() if line.startswith("h.md:") and "8号" in line]


def test_where_the_site_itself_is_faulty_no_text_was_looked_at(tmp_path, capsys):
    content = folder_of(tmp_path / "content", FAULTY)
    (content / "_data" / "site.yml").write_text("名称: [\n", "utf-8")
    code, said = _run({}, content, capsys)
    assert code == 1 and "没有检查：文件的正文、附件" in said and "DOC-02" not in said


def test_text_groups_by_file_and_sums_up_by_rule(tmp_path, capsys):
    _, said = _run(FAULTY, tmp_path / "content", capsys)
    assert "a.md 《一个文件》\na.md:5:5: 错误 DOC-02 " in said
    assert "    请改为：永政办发〔2024〕66号" in said
    assert "按规则汇总" in said and "文号的六角括号" in said
    assert said.rstrip().splitlines()[-1].startswith("共 ")


def test_every_rule_is_named_on_the_terminal_and_in_the_ledger():
    """Those of features and of the ground floor, too."""
    rules = rules_by_id(project_features())
    named = {"AR-05": "年度报告", "SCHED-01": "公开目录", "REV-11": "公开前审查", "VAL-51": "及时标注"}
    found = tuple(Finding("a.md", 2, 1, rule, "不对。", "请改。", Severity.WARNING) for rule in named)
    inspection = Inspection(DAY, found, (), None, True, rules=rules)
    for screen in (io.StringIO(), _Terminal()):
        print_report(inspection, screen)
        assert all(rules[rule].name in screen.getvalue() for rule in named)
    kinds = [row.cells[1:3] for row in build_ledger(inspection).rows]
    assert {kind for _, kind in kinds} == {f"{rule} {rules[rule].name}" for rule in named}
    assert all(named[kind.split()[0]] in indicator for indicator, kind in kinds)


def test_only_changed_files_and_their_pages_are_told_where_that_is_asked(tmp_path, capsys):
    content = folder_of(tmp_path / "content", {**FAULTY, "b.md": to_source("\n各乡镇")})
    code, said = _run({}, content, capsys, changed={"a.md"})
    assert code == 1 and "a.md:5:5: 错误 DOC-02" in said and "在没有改动的文件里，没有列出" in said
    code, said = _run({}, content, capsys, changed={"b.md"})
    assert code == 0 and "DOC-02" not in said
    page = Finding("a.html", 0, 0, "LINK-01", "不对。", "请改。")
    assert Inspection(DAY, (page,), (), None, True).of_files({"a.md"}).findings == (page,)


def test_a_message_with_brackets_is_printed_as_it_is(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n见永政办发[2024]66号[red]文")})
    stream = io.StringIO()
    print_report(inspect_folder(content, tmp_path / "cache"), stream)
    assert "永政办发[2024]66号" in stream.getvalue()


def _ledger(files, tmp_path, capsys):
    _run(files, tmp_path / "content", capsys, ledger=tmp_path / "ledger")
    book = openpyxl.load_workbook(tmp_path / "ledger" / "自查台账-2026-11-23.xlsx")
    page = (tmp_path / "ledger" / "自查台账-2026-11-23.html").read_text("utf-8")
    return [[cell.value for cell in row] for row in book.active.iter_rows()], page


def test_the_ledger_says_who_mends_what_by_when(tmp_path, capsys):
    rows, page = _ledger(FAULTY, tmp_path, capsys)
    assert rows[0][0] == "永昌县人民政府政府信息公开专栏自查台账"
    head = rows[HEADING_ROW - 1]
    row = next(dict(zip(head, row, strict=True)) for row in rows if "DOC-02" in str(row[2]))
    assert row["责任单位"] == "永昌县司法局" and row["位置"] == "a.md:5"
    assert row["整改期限"] == "2026年11月26日" and row["状态"] == "待整改"
    assert row["检查指标"].startswith("公文格式")
    assert "永政办发2024〕66号" in page and "2026年11月26日" in page


def test_a_clean_ledger_is_dated_and_signed_off(tmp_path, capsys):
    content = folder_of(tmp_path / "content", FILES)
    (content / "_data" / "rules.yml").write_text(
        "级别: [" + ", ".join(f"{{规则: {rule.id}, 级别: 关闭}}" for rule in all_rules()
                              if rule.id.startswith(("COL", "FRESH"))) + "]\n", "utf-8")
    site = content / "_data" / "site.yml"
    site.write_text(site.read_text("utf-8") + "网站标识码: '6203210001'\nICP备案号: 陇ICP备1号\n"
                    "域名: zfxxgk.example\n"
                    "公安备案号: 甘公网安备1号\n党政机关标识: https://www.gov.cn/a\n"
                    "找错入口: https://www.gov.cn/b\n", "utf-8")
    tree = content / "_data" / "categories.yml"
    tree.write_text(re.sub(r" *置顶: .*\n", "", tree.read_text("utf-8")), "utf-8")
    (content / "_data" / "holidays.yml").write_text(
        "- 年份: 2027\n  放假: [2027-01-01, 2027-02-06, 2027-10-01]\n", "utf-8")  # wanted from November on
    rows, page = _ledger({}, tmp_path, capsys)
    text = "".join(str(cell) for row in rows for cell in row if cell)
    for words in ("检查日期：2026年11月23日", "未发现问题。", "检查人（签字）："):
        assert words in text and words in page
    assert "<table>" not in page


def test_the_same_inspection_gives_the_same_workbook(tmp_path, capsys):
    _ledger(FAULTY, tmp_path, capsys)
    file = tmp_path / "ledger" / "自查台账-2026-11-23.xlsx"
    first = file.read_bytes()
    _ledger(FAULTY, tmp_path, capsys)
    assert file.read_bytes() == first


def test_the_handbook_on_disk_is_the_one_of_the_rules():
    file = ROOT / "plugins" / "inspection" / "RULES.md"
    assert file.read_text("utf-8") == to_handbook(registered_rules())


def test_the_bundled_content_has_no_errors(tmp_path):
    inspection = inspect_folder(ROOT / "content", tmp_path / "cache")
    assert not [finding for finding in inspection.findings if finding.severity == "错误"]


def test_a_terminal_shows_a_screen_of_causes_and_counts_the_rest(tmp_path, monkeypatch):
    """A stream that is a terminal of 24 lines; leaks stand first, what says the same in one line."""
    many = {f"d{number}.md": to_source(f"\n登陆网站{number},见附件。\n\n联系人13812345678。\n\n"
                                       "永政发[2024]6号，永政发[2024]7号。") for number in range(20)}
    inspection = inspect_folder(folder_of(tmp_path / "content", many), tmp_path / "cache")
    monkeypatch.setenv("LINES", "24")
    screen = _Terminal()
    print_report(inspection, screen)
    lines = screen.getvalue().splitlines()
    assert len(lines) <= 24 and "没有检查网页" in lines[0]
    assert "PRIV-02" in lines[1] and "20 个" in lines[1]
    assert "d0.md:9 等 20 处" in lines[2]
    assert any("DOC-02" in line and "40 个" in line for line in lines[3:7])
    left = int(re.search(r"^共 .*还有 (\d+) 个没有列出", lines[-1])[1])
    places = [line.partition("  ")[2].partition("  ")[0] for line in lines if line[:2] == "  "]
    told = sum(int(place.split()[2]) if " 等 " in place else 1 for place in places)
    assert told + left == len(inspection.findings)


class _Terminal(io.StringIO):
    def isatty(self):
        return True
