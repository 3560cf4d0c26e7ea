import pytest

from plugins.documents.names import Names
from plugins.validity.clause_check import differences
from plugins.validity.clauses import parse_clauses
from plugins.validity.difference import added
from tests.validity.making import read_documents, resolver

CLAUSE = "本办法自2024年1月1日起施行，有效期五年。《旧办法》（永政发〔2019〕5号）同时废止。"
FULL = "成文日期: 2023-12-05\n施行日期: 2024-01-01\n有效期: 5年\n废止: [永政发〔2019〕5号]\n"


PUBLISHED = "成文日期: 2026-07-02\n发布日期: 2026-07-20\n"


def found_in(front_matter, text):
    documents = read_documents(front_matter)
    names = Names(lambda: documents)
    return list(differences(documents[0], parse_clauses(text), resolver(documents), names))


def fixes(front_matter, text):
    return [difference.fix for difference in found_in(front_matter, text)]


@pytest.mark.parametrize("front_matter", [
    FULL,
    FULL.replace("有效期: 5年", "有效期至: 2028-12-31"),
    FULL.replace("永政发〔2019〕5号", "'永政发[2019]5号'"),
    FULL.replace("永政发〔2019〕5号", "2.md") + "---\n文号: 永政发〔2019〕5号\n",
    FULL.replace("废止: ", "宣布失效: "),
])
def test_text_and_front_matter_agree(front_matter):
    assert fixes(front_matter, CLAUSE) == []


@pytest.mark.parametrize(("front_matter", "text", "expected"), [
    (FULL.replace("施行日期: 2024-01-01\n", ""), "本办法自2024年1月1日起施行。",
     "请补上：施行日期: 2024-01-01"),
    (FULL, "本办法自2024年2月1日起施行。", "请核对原件；以正文为准时改为：施行日期: 2024-02-01"),
    (FULL, "本办法自印发之日起施行。", "请核对原件；以正文为准时改为：施行日期: 2023-12-05"),
    ("施行日期: 2024-01-01\n", "本办法有效期5年。", "请补上：有效期: 5年"),
    ("施行日期: 2024-01-01\n", "本办法有效期18个月。", "请补上：有效期: 18个月"),
    ("施行日期: 2024-01-01\n", "本办法有效期至2026年12月31日。", "请补上：有效期至: 2026-12-31"),
    (FULL, "本办法有效期2年。", "请核对原件；以正文为准时改为：有效期: 2年"),
    (FULL.replace("有效期: 5年", "有效期至: 2027-12-31"), "本办法有效期5年。",
     "请核对原件；以正文为准时改为：有效期至: 2028-12-31"),
    (FULL, "《另一办法》（永政发〔2018〕7号）同时废止。", "请补上：废止: [永政发〔2018〕7号]"),
    (PUBLISHED, "本办法自公布之日起30日后施行。", "请补上：施行日期: 2026-08-19"),
    (PUBLISHED, "本办法自公布之日起施行。", "请补上：施行日期: 2026-07-20"),
    (PUBLISHED, "本办法自公布之日的次日起施行。", "请补上：施行日期: 2026-07-21"),
    (PUBLISHED, "本办法自公布之日起3个月后施行。", "请补上：施行日期: 2026-10-20"),
    (PUBLISHED + "施行日期: 2026-07-02\n", "本办法自公布之日起施行。",
     "请核对原件；以正文为准时改为：施行日期: 2026-07-20"),
    (PUBLISHED, "本通告自即日起施行。", "请核对原件，写明：施行日期: YYYY-MM-DD"),
    (PUBLISHED, "本决定自通过之日起施行。", "请核对原件，写明：施行日期: YYYY-MM-DD"),
    ("施行日期: 2024-03-01\n", "本通告自2024年3月1日起施行，有效期90日。", "请补上：有效期至: 2024-05-29"),
    ("成文日期: 2024-01-05\n有效期至: 2025-02-28\n", "本办法自2024年3月1日起至2025年2月28日止执行。",
     "请补上：施行日期: 2024-03-01"),
    ("施行日期: 2024-03-01\n", "本办法有效期至省级新规定施行之日止。",
     "请核对原件，写明：有效期至: YYYY-MM-DD；到某件事为止的，写明：有效期至: {事件: 哪件事}"),
    (FULL, "《旧办法》（永政发〔2019〕5号）中关于收费的规定同时废止。", None),
    ("成文日期: 2024-12-01\n废止: [永政发〔2018〕8号]\n",
     "现决定废止《丁办法》（永政发〔2018〕8号），自2025年1月1日起停止执行。",
     "请核对原件；以正文为准时改为：废止: [{文件: 永政发〔2018〕8号, 自: 2025-01-01}]"),
    ("成文日期: 2024-12-01\n", "《丁办法》（永政发〔2018〕8号）第五条、第八条废止。",
     "请补上：废止: [{文件: 永政发〔2018〕8号, 条款: [第五条, 第八条]}]"),
    ("成文日期: 2024-12-01\n", "《丁办法》（永政发〔2018〕8号）有效期延长至2028年12月31日。",
     "请补上：延长有效期: [{文件: 永政发〔2018〕8号, 至: 2028-12-31}]"),
    ("成文日期: 2024-12-01\n---\n标题: 丁办法\n", "《丁办法》同时废止。", "请补上：废止: [《丁办法》]"),
    ("成文日期: 2024-12-01\n", "《丁办法》同时废止。", "请补上：废止: [{站外: 《丁办法》}]"),
    ("成文日期: 2024-12-01\n", "《甲》（永政发〔2018〕7号）、《乙》（永政发〔2018〕8号）同时废止。",
     "请补上：废止: [永政发〔2018〕7号, 永政发〔2018〕8号]"),
])
def test_a_difference_is_a_finding_with_its_fix(front_matter, text, expected):
    assert fixes(front_matter, text) == [expected] * (expected is not None)


@pytest.mark.parametrize(("front_matter", "text"), [
    ("成文日期: 2024-01-01\n", "本办法自2024年1月1日起施行。"),
    ("成文日期: 2024-01-01\n", "本办法自印发之日起施行。"),
    (FULL, "没有条款。"),
    (FULL, "《旧办法》同时废止。"),
    (PUBLISHED + "施行日期: 2026-08-19\n", "本办法自公布之日起30日后施行。"),
    (PUBLISHED + "施行日期: 2026-07-10\n", "本决定自通过之日起施行。"),
    ("成文日期: 2026-07-02\n施行日期: 2026-01-01\n", "本办法自2026年1月1日起施行。"),
    ("施行日期: 2024-03-01\n有效期至: {事件: 省级新规定施行}\n", "本办法有效期至省级新规定施行之日止。"),
    ("施行日期: 2024-03-01\n有效期至: 2026-12-31\n", "本办法有效期至省级新规定施行之日止。"),
    ("成文日期: 2024-12-01\n废止: [2.md]\n---\n标题: 关于印发《丁办法》的通知\n", "《丁办法》同时废止。"),
    ("成文日期: 2024-12-01\n废止: [{文件: 永政发〔2018〕8号, 自: 2025-01-01}]\n",
     "现决定废止《丁办法》（永政发〔2018〕8号），自2025年1月1日起停止执行。"),
])
def test_nothing_to_say(front_matter, text):
    assert fixes(front_matter, text) == []


@pytest.mark.parametrize(("front_matter", "text", "expected"), [
    (PUBLISHED, "本办法自公布之日起30日后施行，有效期五年。《旧办法》（永政发〔2019〕5号）同时废止。",
     {"施行日期": ("2026-08-19",), "有效期": ("5年",), "废止": ("永政发〔2019〕5号",)}),
    (FULL, "本办法自2024年2月1日起施行，有效期2年。", {}),  # what is declared is for a person
    ("成文日期: 2024-01-05\n", "本通知自2024年2月1日起执行。\n本办法自2024年3月1日起施行。", {}),
    ("施行日期: 2024-01-05\n", "本办法有效期5年。\n本细则有效期2年。", {}),
    ("施行日期: 2024-01-05\n废止: [永政发〔2018〕1号]\n", "《甲》（永政发〔2018〕7号）同时废止。", {}),
])
def test_only_what_has_one_reading_and_contradicts_nothing_is_to_be_added(
        front_matter, text, expected):
    assert added(found_in(front_matter, text)) == expected


def test_the_finding_stands_where_the_clause_stands():
    (document,) = read_documents("成文日期: 2024-01-01\n")
    (difference,) = differences(document, parse_clauses("本办法自2024年3月1日起施行。"), resolver([document]))
    rule, fault = difference.fault(document)
    assert (rule, fault.at) == ("VAL-21", "自2024年3月1日起施行")
    assert "自2024年3月1日起施行" in fault.message


@pytest.mark.parametrize(("front_matter", "text", "asked"), [
    ("", "将《停车管理办法》（测政发〔2024〕80号）第二条修改为“停车免费”。", "修改: [测政发〔2024〕80号]"),
    ("", "决定对《停车管理办法》作如下修改：", "修改: [测政发〔2024〕80号]"),
    ("标题: 关于修改《停车管理办法》的决定\n", "一、第二条删去。", "修改: [测政发〔2024〕80号]"),
    ("标题: 关于修改《某省条例》的决定\n", "一、第二条删去。", "修改: [{站外: 《某省条例》}]"),
    ("标题: 关于修改《停车管理办法》的决定\n修改: 测政发〔2024〕80号\n", "将《停车管理办法》第二条修改为“免费”。", ""),
    ("标题: 关于印发修改《停车管理办法》工作方案的通知\n", "各单位要对《停车管理办法》提出修改意见。", ""),
])
def test_an_amendment_that_is_not_declared_is_asked_for_and_never_added(front_matter, text, asked):
    old = "---\n标题: 停车管理办法\n文号: 测政发〔2024〕80号\n"
    found = found_in(f"{front_matter}成文日期: 2026-11-24\n{old}", text)
    assert [asked in one.fix and "new --revise" in one.fix for one in found] == [True] * bool(asked)
    assert not added(found)


NOTICE = "标题: 测试县人民政府办公室关于印发测试县救助办法的通知\n文号: 测政办发〔2022〕9号\n"


@pytest.mark.parametrize(("others", "named", "proposed"), [
    (NOTICE, "《测试县救助办法》", ("测政办发〔2022〕9号",)),
    (NOTICE, "《测试县人民政府办公室关于印发〈测试县救助办法〉的通知》", ("测政办发〔2022〕9号",)),
    (NOTICE, "《养老办法》", ("{站外: 《养老办法》}",)),
    (f"{NOTICE}---\n{NOTICE.replace('9号', '8号')}", "《测试县救助办法》", None),  # which of them?
    (NOTICE.replace("救助办法", "救助办法和养老办法"), "《养老办法》", None),  # holds the words
])
def test_a_repeal_without_a_number_names_the_document_of_this_site(others, named, proposed):
    front_matter = f"成文日期: 2026-11-24\n---\n{others}"
    (told,) = found_in(front_matter, f"{named}同时废止。")
    assert added([told]) == ({"废止": proposed} if proposed else {})
    assert ("请核对是哪一份" in told.fix) is (proposed is None)
    for item in proposed or ():
        assert not found_in(f"废止: [{item}]\n{front_matter}", f"{named}同时废止。")
