"""The tables of facts: every row finds what it says is wrong, and leaves alone what is right."""

from datetime import date

import pytest

from plugins.inspection.formulas import find_near_formulas, read_formulas
from plugins.inspection.laws import laws_by_name, meant, successors
from plugins.inspection.literals import literals_of
from plugins.inspection.near_names import find_near_names
from plugins.inspection.patterns import read_patterns
from plugins.inspection.phrases import find_phrases, first_day, read_phrases

TABLES = ("wording", "confusions", "agencies")
# Examples need what stands around the words in some patterns.
AROUND = ("{}", "，{}，", "{}的", "{}。")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_finds_its_own_example(name):
    silent = [phrase.wrong for phrase in read_phrases(name)
              if not any(list(find_phrases(around.format(phrase.wrong), [phrase]))
                         for around in AROUND)]
    assert not silent


@pytest.mark.parametrize("name", TABLES)
def test_what_is_looked_for_first_leaves_nothing_out(name):
    """The literals of a pattern are in whatever the pattern finds."""
    for phrase in read_phrases(name):
        for match in phrase.pattern.finditer("，".join(one.wrong for one in read_phrases(name))):
            assert any(trigger in match[0] for trigger in phrase.triggers) or match[0] == ""


@pytest.mark.parametrize("name", TABLES[:2])
def test_what_is_right_is_in_no_row(name):
    phrases = read_phrases(name)
    found = [(phrase.right, match[0]) for phrase in phrases
             for match, _ in find_phrases(phrase.right, [phrase])]
    assert not found


@pytest.mark.parametrize("row", read_patterns(), ids=lambda row: f"{row.rule} {row.wrong}")
def test_every_pattern_finds_its_example_and_leaves_alone_what_is_right(row):
    find = (row.pattern.fullmatch if row.where in ("title", "label", "line")
            else row.pattern.search)
    assert find(row.wrong) and not find(row.right)
    assert any(trigger in row.wrong for trigger in row.triggers)


@pytest.mark.parametrize(("pattern", "literals"), [
    ("抓好落时", ("抓好落时",)), ("甲乙|丙", ("甲乙", "丙")), ("甲{0,6}乙丙?丁+", ("乙",)),
    (r"[甲乙]{2}丙\d丁戊(?!己庚辛)", ("丁戊",)), ("(?:甲|乙丙)丁(?:戊己|庚辛)?", ("丁",)),
    ("甲(?:乙丙|丁戊(?:己|庚))(?=辛壬癸)", ("辛壬癸",)), ("(?:各|每)(?:县区|市州).*", ("县区", "市州")),
    (r"^甲$|\(乙\)|[^\]丙]", ("甲", "乙", "")), ("(?i)doc", ("",)),
])
def test_the_literals_of_a_pattern(pattern, literals):
    assert literals_of(pattern) == literals


def test_fixed_wording_and_what_is_near_and_right_is_no_slip():
    text = "\n".join(one for formula in read_formulas() for one in (formula.text, *formula.excepted))
    assert not [near.written for near in find_near_formulas(text, read_formulas())]


@pytest.mark.parametrize(("written", "meant"), [
    ("铸牢中华民族公同体意识", "铸牢中华民族共同体意识"), ("政治意识、大局意识、核心意识", "看齐意识"),
    ("县人民政付", "人民政府"), ("“三个代表”的重要思想", "“三个代表”重要思想"),
])
def test_a_slip_of_fixed_wording_leads_to_what_is_fixed(written, meant):
    assert any(meant in near.formula.text for near in find_near_formulas(f"要{written}。", read_formulas()))


def test_a_repealed_law_leads_to_what_is_in_force():
    law = laws_by_name()["环境噪声污染防治法"]
    assert [heir.name for heir in successors(law)] == ["中华人民共和国噪声污染防治法",
                                                      "中华人民共和国生态环境法典"]
    assert law.ended_on == date(2022, 6, 5)


def test_every_chain_ends_and_goes_forward():
    for law in set(laws_by_name().values()):
        days = [one.ended_on for one in (law, *successors(law)) if one.ended_on]
        assert days == sorted(days), law.name


@pytest.mark.parametrize(("written", "name"), [
    ("政府信息公开条列", "政府信息公开条例"),
    ("中华人民共和行政许可法", "中华人民共和国行政许可法"),
    ("中华人民共和国行政许许可法", "中华人民共和国行政许可法"),
    ("行政可许法实施办法", ""),
    ("甘肃省信访条例", ""),
    ("民法典", ""),
])
def test_a_slip_in_the_name_of_a_law(written, name):
    assert meant(written) == name


@pytest.mark.parametrize(("text", "names"), [
    ("由示倒县人民政府负责", ["示例县人民政府"]),
    ("由示例县人民正府负责", ["示例县人民政府"]),
    ("由示例省人民政府、示例市人民政府和示范县人民政府负责", []),
    ("由示例县人民政府负责", []),
])
def test_a_slip_in_the_name_of_an_office(text, names):
    registered = frozenset(("示例县", "示例县人民政府", "示例县人民法院"))
    assert [near.name for near in find_near_names(text, registered)] == names


def test_a_day_may_be_a_year_or_a_month():
    assert [first_day(day) for day in ("2018", "2018-03", "2018-03-17", "")] == [
        date(2018, 1, 1), date(2018, 3, 1), date(2018, 3, 17), date.min]
