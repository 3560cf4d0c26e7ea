import re
from datetime import date

import pytest

from plugins.documents.parsing import locate
from plugins.documents.rule import apply_rules
from plugins.validity.checks import ValidityCase, differences_in
from plugins.validity.difference import added
from plugins.validity.own_provisions import own_clauses
from plugins.validity.rule_table import RULES
from plugins.validity.rules import ValidityRules
from plugins.validity.timeline import timelines_of
from tests.support import ROOT, load, markdown, parse, write

DAY = date(2026, 11, 23)
OWN = "发文机关: 测试县人民政府\n类别: 行政规范性文件\n"


def _check(tmp_path, files):
    content = write(tmp_path, files)
    library = load(content).library
    texts = {parsed.document.digest: parsed.body.text
              for path, text in files.items() for parsed in [parse(text, path)]}
    case = ValidityCase(library, texts.__getitem__,
                        lambda document: own_clauses(texts[document.digest]), ValidityRules(), DAY,
                        lambda document, wanted: locate(files[document.path], wanted))
    return sorted(apply_rules(RULES, case, lambda fault: (
        fault.path, *locate(files[fault.path], str(fault.at)))))


def test_each_kind_of_finding_comes_with_its_place(tmp_path):
    files = {
        "a.md": markdown(OWN + "文号: 测政发〔2024〕1号\n成文日期: 2024-07-02\n"
                         "发布日期: 2024-09-02\n有效期: 6年\n废止: 测政发〔1999〕9号\n",
                         "第九条　本办法自2024年8月1日起施行，有效期五年。\n"),
        "b.md": markdown(OWN + "成文日期: 2024-01-02\n有效期至: 2023-01-01\n"),
        "c.md": markdown(OWN + "成文日期: 2024-01-02\n"),
    }
    findings = _check(tmp_path, files)
    assert {finding.rule for finding in findings if finding.path == "a.md"} == {
        "VAL-17", "VAL-21", "VAL-22", "VAL-31"}
    assert [finding.rule for finding in findings if finding.path == "b.md"] == ["VAL-13"]
    assert [finding.rule for finding in findings if finding.path == "c.md"] == ["VAL-32"]
    lines = files["a.md"].split("\n")
    for finding in findings:
        if finding.rule == "VAL-22":
            assert lines[finding.line - 1][finding.column - 1:].startswith("有效期五年")


def test_a_term_that_only_the_text_says_is_told_once(tmp_path):
    files = {"a.md": markdown(OWN + "成文日期: 2024-01-02\n", "本办法有效期五年。\n")}
    assert [finding.rule for finding in _check(tmp_path, files)] == ["VAL-22"]


def test_what_has_lapsed_is_past_mending(tmp_path):
    files = {
        "old.md": markdown(OWN + "文号: 测政发〔2012〕1号\n成文日期: 2012-01-02\n"),
        "own.md": markdown(OWN + "成文日期: 2010-01-04\n有效期至: 2020-01-01\n"),
        "new.md": markdown(OWN + "成文日期: 2026-01-05\n有效期: 5年\n废止: 测政发〔2012〕1号\n"),
    }
    assert _check(tmp_path, files) == []


def test_documents_of_other_bodies_are_not_held_to_local_rules(tmp_path):
    files = {"a.md": markdown("发文机关: 国务院\n类别: 行政规范性文件\n成文日期: 2004-01-02\n")}
    assert _check(tmp_path, files) == []


def test_every_rule_that_finds_something_is_registered():
    """A fault of a rule that is not registered would be lost."""
    modules = (ROOT / "plugins" / "validity").glob("*.py")
    ids = {one for module in modules
           for one in re.findall(r'"(VAL-\d+)"', module.read_text("utf-8"))}
    assert ids == {rule.id for rule in RULES}


def _told(tmp_path, files, rule):
    return [(finding.path, str(finding.severity)) for finding in _check(tmp_path, files)
            if finding.rule == rule]


@pytest.mark.parametrize(("front_matter", "severity"), [
    ("成文日期: 2021-12-20\n", "错误"),
    ("成文日期: 2021-12-20\n有效期至: 2027-12-31\n", "错误"),
    ("成文日期: 2021-12-20\n有效期至: 2024-12-30\n", "错误"),  # lapsed, by one day or the other
    ("成文日期: 2021-12-20\n废止日期: 2023-01-01\n", "提醒"),
])
def test_a_term_that_the_text_contradicts_or_that_has_ended_is_an_error(tmp_path, front_matter, severity):
    text = "第二条　本办法自二〇二二年一月一日起施行，有效期至二〇二四年十二月三十一日。\n"
    assert _told(tmp_path, {"a.md": markdown(OWN + front_matter, text)}, "VAL-22") == [
        ("a.md", severity)]


def test_a_term_that_has_not_passed_or_was_prolonged_is_no_error(tmp_path):
    text = "本办法自2022年1月1日起施行，有效期至{}年12月31日。\n"
    files = {"a.md": markdown(OWN + "成文日期: 2021-12-20\n", text.format(2027)),
             "b.md": markdown(OWN + "文号: 测政发〔2021〕9号\n成文日期: 2021-12-20\n", text.format(2024)),
             "c.md": markdown(OWN + "成文日期: 2024-11-20\n"
                              "延长有效期: [{文件: 测政发〔2021〕9号, 至: 2028-12-31}]\n")}
    assert _told(tmp_path, files, "VAL-22") == [("a.md", "提醒"), ("b.md", "提醒")]


def test_what_had_ended_before_is_a_note_and_is_not_to_be_declared(tmp_path):
    old = OWN + "文号: 测政发〔2015〕7号\n成文日期: 2015-01-02\n"
    new = markdown(OWN + "成文日期: 2026-01-02\n", "第二条　《旧办法》（测政发〔2015〕7号）同时废止。\n")
    files = {"a.md": new, "b.md": markdown(old + "废止日期: 2020-01-01\n")}
    assert _told(tmp_path, files, "VAL-23") == [("a.md", "说明")]
    library = load(write(tmp_path, files)).library
    clauses = own_clauses("《旧办法》（测政发〔2015〕7号）同时废止。")
    _, differences = next(differences_in(library, lambda document: clauses, timelines_of(library)))
    assert not added(differences)
    assert _told(tmp_path, {"a.md": new, "b.md": markdown(old)}, "VAL-23") == [("a.md", "提醒")]


def test_what_is_said_of_a_law_of_the_country_is_no_act_of_the_document(tmp_path):
    text = "《中华人民共和国物权法》自2021年1月1日起废止。《甲县旧办法》自2026年2月1日起废止。\n"
    told = _told(tmp_path, {"a.md": markdown(OWN + "成文日期: 2026-01-02\n", text)}, "VAL-23")
    assert told == [("a.md", "提醒")]


@pytest.mark.parametrize(("start", "text", "severities"), [
    ("2024-01-01", "第一条　甲。\n", ["提醒"]),
    ("2024-01-01", "本办法自2024年1月1日起施行。\n", []),
    ("2024-05-03", "第一条　甲。\n", ["说明"]),  # between the two days
    ("2024-05-01", "第一条　甲。\n", []), ("2024-06-01", "第一条　甲。\n", []),
])
def test_a_first_day_before_the_document_was_made_is_told(tmp_path, start, text, severities):
    dates = f"成文日期: 2024-05-01\n发布日期: 2024-05-06\n施行日期: {start}\n有效期: 5年\n"
    told = _told(tmp_path, {"a.md": markdown(OWN + dates, text)}, "VAL-13")
    assert [severity for _, severity in told] == severities


def test_a_clean_up_has_no_term(tmp_path):
    files = {"a.md": markdown(OWN + "成文日期: 2024-01-02\n", title="标题: 关于公布文件清理结果的决定\n")}
    assert _told(tmp_path, files, "VAL-32") == []
