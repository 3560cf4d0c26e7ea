"""What a site sets: severities, limits, its own words, its hosts; each file may be missing."""

import pytest

from plugins.documents.findings import Severity
from plugins.inspection.settings import load_settings
from tests.inspection.support import folder_of, inspect_folder, to_source

COLUMNS = ("COL-", "FRESH-")


def test_without_files_everything_has_a_default(tmp_path):
    settings, faults = load_settings(tmp_path)
    assert not faults and settings.alike_percent and not settings.terms
    assert settings.severity("TXT-01", Severity.WARNING) is Severity.WARNING


def test_a_rule_can_be_weighed_anew_or_turned_off(tmp_path):
    (tmp_path / "rules.yml").write_text(
        "级别:\n- {规则: TXT-01, 级别: 错误}\n- {规则: TXT-02, 级别: 关闭}\n近似程度: 90\n", "utf-8")
    settings, faults = load_settings(tmp_path)
    assert not faults and settings.alike_percent == 90
    assert settings.severity("TXT-01", Severity.WARNING) is Severity.ERROR
    assert settings.severity("TXT-02", Severity.WARNING) is None


@pytest.mark.parametrize(("written", "near"), [("TXT-1", "TXT-"), ("PIRV-02", "PRIV-02"),
                                               ("FOOT-01", "FOOT-02")])
def test_a_rule_that_is_none_is_a_fault_with_its_place_and_what_is_near(tmp_path, written, near):
    content = folder_of(tmp_path / "content", {})
    (content / "_data" / "rules.yml").write_text(
        f"级别:\n- {{规则: TXT-01, 级别: 关闭}}\n- {{规则: {written}, 级别: 关闭}}\n", "utf-8")
    (fault,) = [one for one in inspect_folder(content, tmp_path / "cache").findings
                if one.path == "_data/rules.yml"]
    assert (fault.rule, fault.line, fault.column) == ("KEY-05", 3, 8)
    assert f"“{written}”" in fault.message and near in fault.fix


def test_a_waiver_of_a_rule_that_is_none_is_told_with_what_is_near(tmp_path):
    content = folder_of(tmp_path / "content", {})
    waiver = WAIVER.replace("PRIV-02", "PIRV-02")
    of_gate = WAIVER.replace("PRIV-02", "FOOT-01")
    (content / "_data" / "waivers.yml").write_text(
        f"- {WAIVER}\n- {waiver}\n- {of_gate}\n", "utf-8")
    (fault,) = [one for one in inspect_folder(content, tmp_path / "cache").findings
                if one.path == "_data/waivers.yml" and one.rule == "KEY-05"]
    assert (fault.line, fault.severity) == (2, Severity.WARNING)
    assert "“PIRV-02”" in fault.message and "PRIV-02" in fault.fix


def test_an_unknown_key_is_a_fault_with_its_line(tmp_path):
    (tmp_path / "rules.yml").write_text("近似程度: 90\n近似度: 80\n", "utf-8")
    _, faults = load_settings(tmp_path)
    assert [(fault.path, fault.line, fault.rule) for fault in faults] == [
        ("_data/rules.yml", 2, "KEY-01")]


def test_a_broken_file_is_a_fault_not_a_crash(tmp_path):
    (tmp_path / "terms.yml").write_text("误: [", "utf-8")
    (tmp_path / "links.yml").write_text("域名: www.gov.cn\n", "utf-8")
    _, faults = load_settings(tmp_path)
    assert {fault.path for fault in faults} == {"_data/terms.yml", "_data/links.yml"}


def test_words_of_the_site_count_like_the_built_in_ones(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n永昌县人名政府")})
    (content / "_data" / "terms.yml").write_text("用语: [{误: 人名政府, 正: 人民政府}]\n", "utf-8")
    inspection = inspect_folder(content, tmp_path / "cache")
    assert [(finding.line, finding.column, finding.message) for finding in inspection.findings
            if finding.rule == "TXT-10"] == [(7, 4, "“人名政府”应为“人民政府”。")]


def test_turning_a_rule_off_works_though_its_faults_are_kept(tmp_path):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n甲,乙")})
    rules = {finding.rule for finding in inspect_folder(content, tmp_path / "cache").findings}
    assert "TXT-01" in rules
    (content / "_data" / "rules.yml").write_text("级别: [{规则: TXT-01, 级别: 关闭}]\n", "utf-8")
    rules = {finding.rule for finding in inspect_folder(content, tmp_path / "cache").findings}
    assert "TXT-01" not in rules


def test_a_folder_without_data_of_its_own_has_no_columns_to_fill(tmp_path):
    piece = tmp_path / "piece"
    piece.mkdir()
    (piece / "a.md").write_text(to_source("\n正文"), "utf-8")
    whole = folder_of(tmp_path / "whole", {"a.md": to_source("\n正文")})
    for folder, expected in ((piece, False), (whole, True)):
        found = inspect_folder(folder, tmp_path / "cache").findings
        assert any(finding.rule.startswith(COLUMNS) for finding in found) is expected


WAIVER = ("{规则: PRIV-02, 位置: notice/duty.md:12, 理由: 值班公务手机，应当公开, 批准人: 李某某, "
          "有效期至: 2027-12-31}")
WRONG_SHAPES = [
    ("rules.yml", "级别: {TXT-01: 关闭}", [
        "1 应写成 {规则: TXT-01, 级别: 关闭}。", "1 请补上：规则: TXT-01", "1 请补上：级别: 关闭"]),
    ("rules.yml", "级别: TXT-01", ["1 应写成 {规则: TXT-01, 级别: 关闭}。"]),
    ("rules.yml", "- 级别: 关闭", ["1 请写成：级别: [{规则: TXT-01, 级别: 关闭}]；"]),
    ("rules.yml", "级别:\n- {规则: TXT-01, 级别: 关}\n- {规则: TXT-02}\n近似程度: 800\n公开时限: 20天", [
        "2 可用的值：错误、提醒、说明、关闭。", "3 请补上：级别: 关闭", "4 请写1到100之间的整数，如：80",
        "5 请只写数字"]),
    ("rules.yml", "级别: [{规则: TXT-01, 级别: 关闭}, {规则: TXT-01, 级别: 错误}]\n公开时限: 0", [
        "1 一条规则只写一个级别。", "2 请写 1 以上的整数"]),
    ("rules.yml", "效力: 5年", ["1 应写成 {有效期上限: 5年, 试行上限: 2年, 依据: …}。"]),
    ("terms.yml", "- {误: 甲, 正: 乙}", ["1 请写成：用语: [{误: 商业机密, 正: 商业秘密}]；"]),
    ("terms.yml", "用语:\n- 甲\n- [甲, 乙]", 2 * [
        "应写成 {误: 商业机密, 正: 商业秘密, 依据: 《政府信息公开条例》第十五条}。"]),
    ("terms.yml", "用语: [{误: 甲}, {误: 丙}]", 2 * ["1 请补上：正: 商业秘密"]),
    ("links.yml", "- 域名: https://www.Example.com:80/a\n- 域名: 某网", [
        "1 只写域名，没有 https://、端口和路径，如：www.Example.com", "2 只写域名"]),
    ("waivers.yml", "规则: TXT-01", [f"1 每一项以“- ”开头，如：- {WAIVER}"]),
    ("waivers.yml", "- TXT-01", [f"1 应写成 {WAIVER}。"]),
    ("waivers.yml",
     "- {规则: TXT-01, 位置: a.md}\n- {规则: A, 位置: a, 理由: 甲, 批准人: 乙, 有效期至: 2027/12/31}", ["1 请补上：理由: 值班公务手机，应当公开", "1 请补上：批准人: 李某某",
                         "1 请补上：有效期至: 2027-12-31", "2 请写成“2027-12-31”。"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), WRONG_SHAPES)
def test_a_wrong_shape_is_answered_with_the_right_one_and_all_faults_at_once(
        tmp_path, name, text, expected):
    (tmp_path / name).write_text(text, "utf-8")
    _, faults = load_settings(tmp_path)
    said = [f"{fault.line} {fault.fix}" for fault in faults]
    assert len(said) == len(expected)
    assert all(part in line for part, line in zip(expected, said, strict=True)), said


@pytest.mark.parametrize(("file", "text", "line", "says"), [
    ("rules.yml", "效力:\n  有效期上限: 2年\n  试行上限: 3年\n", 2, "试行的上限（36个月）比有效期上限（24个月）长"),
    ("rules.yml", "级别:\n- {规则: TXT-01, 级别: 关闭}\n- {规则: PRIV-01, 级别: 关闭}\n", 3, "关闭了“PRIV-01”"),
    ("terms.yml", "用语:\n- {误: 商业秘密, 正: 商业秘密}\n", 2, "“误”和“正”都是“商业秘密”"),
    ("rules.yml", "审核:\n  步数: {其他政策文件: 2}\n  核对: {初审: 文字关, 终审: 保密关}\n", 3, "没有类别要签终审"),
])
def test_what_makes_a_setting_void_is_asked_about_at_its_line(tmp_path, file, text, line, says):
    content = folder_of(tmp_path / "content", {"a.md": to_source("\n依法保守商业秘密。")})
    (content / "_data" / file).write_text(text, "utf-8")
    (one,) = [one for one in inspect_folder(content, tmp_path / "cache").findings
              if one.path == f"_data/{file}"]
    assert (one.line, one.severity) == (line, Severity.WARNING) and says in one.message
