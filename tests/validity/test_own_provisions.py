import pytest

from plugins.validity.own_provisions import own_provisions


@pytest.mark.parametrize("line", [
    "第四十八条 本条例自2020年10月1日起施行。",
    "第七十条 本法自2008年1月1日起施行。",
    "本解释自2022年1月1日起施行。",
    "2001年6月13日国务院公布的《房屋拆迁管理办法》同时废止。",
    "本办法自公布之日起施行。《甲省农业技术推广暂行条例》同时废止。",
])
def test_a_county_rules_nothing_about_what_bodies_above_have_made(line):
    assert own_provisions(f"甲\n{line}\n乙") == "甲\n\n乙"


@pytest.mark.parametrize("line", [
    "本办法自2024年5月1日起施行，有效期五年。",
    "本通知自印发之日起执行，《永昌县收费办法》同时废止。",
    "永昌县人民政府2016年公布的《永昌县收费办法》同时废止。",
    "依照本条例第二十条的职责，由县司法局负责。",
])
def test_what_an_office_rules_itself_stays(line):
    assert own_provisions(line) == line
