"""Questions of a text of 问答: their anchors stay, their bases are what the answers name."""

from plugins.documents.questions import list_questions
from tests.support import markdown, parse

ASKED = "## 申请\n\n### 1. 谁可以申请？\n\n都可以。\n\n依据：《某办法》（示政发〔2024〕5号）第三条第二款。\n\n"
LATER = "### 2. 要钱吗?\n\n不收费，见《另一办法》（示政发〔2020〕1号）。\n\n### 3. 多久？\n\n## 其他\n\n甲。\n"


def questions_of(body, layout="问答"):
    parsed = parse(markdown(f"版式: {layout}", body))
    return parsed, list(list_questions(parsed.body.html))


def test_a_question_is_a_heading_that_asks_with_its_group_and_bases():
    parsed, found = questions_of(ASKED + LATER)
    assert [(one.words, one.group, one.is_answered) for one in found] == [
        ("1. 谁可以申请？", "申请", True), ("2. 要钱吗?", "申请", True), ("3. 多久？", "申请", False)]
    assert [[(parsed.document.references[number].target, provision)
             for number, provision in one.bases] for one in found] == [
        [("示政发〔2024〕5号", "第三条第二款")], [("示政发〔2020〕1号", "")], []]


def test_the_anchor_of_a_question_stays_where_others_come_before_it():
    before = {one.words[3:]: one.anchor for one in questions_of(ASKED + LATER)[1]}
    after = {one.words[3:]: one.anchor for one in questions_of(
        "### 1. 什么是公开？\n\n条例第二条。\n\n" + (ASKED + LATER).replace("1. 谁", "2. 谁").replace(
            "2. 要", "3. 要"))[1]}
    assert before.items() <= after.items() and len(set(after.values())) == 4


def test_headings_of_other_texts_keep_their_anchors():
    assert [one.anchor for one in questions_of("## 为什么？\n\n甲。\n", "解读")[0].body.headings] == [
        "heading-1"]
