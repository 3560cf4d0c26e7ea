"""What a county answers, and the names that follow from it."""

import pytest

from plugins.starting.county import QUESTIONS, CannotBegin, ask_for, read_county

URL = "https://www.qingshi.example/zfxxgk"


@pytest.mark.parametrize(("region", "name", "superior"), [
    ("云山省白河市青石县", "青石县", "白河市人民政府"),
    ("云山省白河自治州青石自治县", "青石自治县", "白河自治州人民政府"),
    ("云山自治区白河盟青石旗", "青石旗", "白河盟人民政府"), ("云山市青石区", "青石区", "云山市人民政府"),
])
def test_names_follow_from_the_region(region, name, superior):
    county = read_county(region, URL, "")
    assert (county.name, county.superior) == (name, superior)
    assert (county.office, county.justice) == (f"{name}人民政府办公室", f"{name}司法局")


def test_codes_and_offices_find_their_places():
    county = read_county("云山省白河市青石县", URL, "青政发，青政办发 青政函", "教育局、青石县公安局、城关镇人民政府、人民政府办公室")
    assert len({name for name, *_ in county.issuers}) == len([*county.issuers])
    issuers = {name: (codes, level) for name, _, codes, level in county.issuers}
    assert issuers["青石县人民政府"] == (("青政发", "青政函"), "县政府")
    assert issuers["青石县人民政府办公室"] == (("青政办发",), "县政府部门")
    assert issuers["青石县城关镇人民政府"] == ((), "乡镇")
    assert {"青石县教育局", "青石县公安局", "青石县司法局"} < issuers.keys()


@pytest.mark.parametrize(("said", "organ", "level"), [
    ("城关镇", "青石县城关镇人民政府", "乡镇"), ("柳河回族乡", "青石县柳河回族乡人民政府", "乡镇"),
    ("东街街道", "青石县东街街道办事处", "乡镇"), ("青石县东街街道办事处", "青石县东街街道办事处", "乡镇"),
    ("教育局", "青石县教育局", "县政府部门"), ("县医院", "青石县医院", "县政府部门"), ("国家税务总局青石县税务局", "国家税务总局青石县税务局", "县政府部门"),
])
def test_a_place_stands_for_the_organ_that_governs_it(said, organ, level):
    county = read_county("云山省白河市青石县", URL, "", said)
    assert county.organ(said) == organ
    assert [one[3] for one in county.issuers if one[0] == organ] == [level]


def test_a_township_answers_for_itself_below_its_county():
    town = read_county("云山省白河市青石县", URL, "青城政发", "", "城关镇")
    assert (town.name, town.government, town.office, town.superior) == (
        "城关镇", "青石县城关镇人民政府", "青石县城关镇人民政府", "青石县人民政府")
    assert [*town.issuers] == [("青石县城关镇人民政府", "chengguanzhen", ("青城政发",), "乡镇")]
    street = read_county("云山市青石区", URL, "", "", "东街街道")
    assert (street.government, street.words["unit"]) == ("青石区东街街道办事处", "街道")
    with pytest.raises(CannotBegin, match="乡镇"):
        read_county("云山省白河市青石县", URL, "", "", "教育局")


@pytest.mark.parametrize("answers", [
    ("青石", URL, ""), ("云山省白河市青石县人民政府", URL, ""), ("云山省白河市青石县", "www.qingshi", ""),
    ("云山省白河市青石县", URL, "QZF"), ("", URL, ""), ("青石县", URL, ""),
    ("云山省白河市青石县", f"{URL}?a=1", ""),
])
def test_an_answer_that_will_not_do_is_refused_with_the_way_to_give_it(answers):
    with pytest.raises(CannotBegin, match="请写"):
        read_county(*answers)


def test_all_that_will_not_do_is_told_at_once():
    with pytest.raises(CannotBegin) as told:
        read_county("青石县", "www.qingshi", "QZF")
    assert str(told.value).count("请写") == 3


def test_three_questions_at_most_and_none_that_is_answered():
    asked = []
    given = {"region": "云山省白河市青石县", "url": "", "codes": ""}
    answers = ask_for(given, lambda question: asked.append(question) or " a ")
    assert len(QUESTIONS) == 3 and len(asked) == 2
    assert answers == {**given, "url": "a", "codes": "a"}
