"""From which day a text applies where nobody has declared it."""

from datetime import date

import pytest

from plugins.documents.beginning import starts_after
from plugins.documents.dates import PartialStart
from plugins.validity.relations import effective_from
from tests.support import markdown, parse

HEAD = "成文日期: 2026-07-02\n发布日期: 2026-07-20\n"


@pytest.mark.parametrize(("text", "days"), [
    ("本办法自公布之日起施行。", 0),
    ("第一条 甲。\n第二条 本办法自公布之日起30日后施行，有效期五年。", 30),
    ("本通告自发布之日的次日起施行。", 1),
    ("本办法自印发之日起施行。", None),
    ("本办法自2024年3月1日起施行。", None),
    ("本通知自发布之日起执行。\n第九条 本办法自2024年3月1日起施行。", None),  # which, nobody can tell
    ("许可证自颁发之日起生效。", None),
    ("决定对附件所列文件予以废止、宣布失效，自公布之日起施行。", 0),
    ("决定废止《甲办法》（永政发〔2018〕7号），并自发布之日起执行。", 0),
    ("决定对《甲办法》作如下修改，自公布之日起30日后生效。", 30),
    ("上述文件自公布之日起停止执行。", 0),
    ("对下列文件予以废止，自印发之日起施行。", None),
    ("许可证到期作废，自公布之日起生效。", None),
    ("《营业执照》自公布之日起作废。", None),
    ("《甲办法》第九条规定“本办法自公布之日起施行”，至今没有公布。", None),
    ("将第九条修改为：\n“第九条 本办法自公布之日起施行。”", None),
])
def test_days_after_publication(text, days):
    assert starts_after(text) == days


@pytest.mark.parametrize(("keys", "text", "day"), [
    ("", "本办法自公布之日起30日后施行。", "2026-08-19"),
    ("", "没有条款。", "2026-07-02"),
    ("", "决定对附件所列文件予以废止，自公布之日起生效。", "2026-07-20"),
    ("施行日期: 2026-09-01\n", "本办法自公布之日起施行。", "2026-09-01"),
])
def test_nothing_is_in_force_before_it_is_published(keys, text, day):
    assert effective_from(parse(markdown(HEAD + keys, text)).document) == date.fromisoformat(day)


def test_articles_may_begin_on_a_day_of_their_own():
    document = parse(markdown(
        HEAD + "施行日期: [2027-01-01, {条款: [第三条], 自: 2027-07-01}]\n")).document
    assert document.effective_on == date(2027, 1, 1)
    assert document.partial_starts == (PartialStart(("第三条",), date(2027, 7, 1)),)


def test_an_end_may_be_bound_to_an_event():
    document = parse(markdown(HEAD + "有效期至: {事件: 省级新规定施行}\n")).document
    assert (document.ends_with, document.expires_on) == ("省级新规定施行", None)
