"""What opens a paragraph: the first words of a line, in one table."""

import re
from typing import NamedTuple

from ..ordinals import BLANKS, CIRCLED, DAY, HAN

_SPACE = r"[ \t\u3000\u00a0\u2002]"
# What makes （一） or 第三条 part of a sentence: （一）项、（二）项, 第三条规定; not （一）项目, （二）及时.
_WITH_ANOTHER = "、|[和或及至到与](?:第|[（(])"
_CITED_ITEM = f"(?!项(?!目)|款(?!项)|目(?![标录的前])|{_WITH_ANOTHER})"
_CITED_ARTICLE = (f"(?!第|款|项(?!目)|规定|的|中(?:规定|的|所)|所(?:列|称|规定|述|指)|[）)》]|{_WITH_ANOTHER})")
_DAY = (r"(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日?"
        r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)")
_DIVISION = rf"第{BLANKS}(?:[{HAN}]+|\d+){BLANKS}"
_NOTE = "(?:[（(][^（）()]+[）)]|【[^【】]+】)"  # 【申请表】 is filled by the program
_ANNEX = rf"附(?:件|表|图){BLANKS}[\d一二三四五六七八九十]{{0,3}}"
_BULLETS = "•●○◎◆◇❖■□▪◦‣⁃∙➢✓✔✅☑☐★☆▶►→※·"
_PICTURE_OR_ROW = r"(?:!\[[^\[\]]*\]\([^()]*\)|\|.+\|)"
# 一、二年级, 二、三产业: two numbers that follow on each other may be no ordinal.
_RANGE = "、".join(("(?:一", "二|二", "三|三", "四|四", "五|五", "六|六", "七|七", "八|八", "九|九", "十)"))


class Opener(NamedTuple):
    """What opens a paragraph: its name, its form, and whether a sentence must have ended before."""

    name: str
    form: str
    after_sentence: bool = False


OPENERS = (
    Opener("编章节条", rf"{_DIVISION}[编章节条](?:之[{HAN}]+)?(?={_SPACE}|[：:]|$)"),
    Opener("条", rf"{_DIVISION}条(?:之[{HAN}]+)?{_CITED_ARTICLE}", after_sentence=True),
    Opener("一、", rf"(?!{_RANGE})[{HAN}]+{BLANKS}(?:、|[．.](?!\d))"),
    Opener("（一）", rf"[（(]?{BLANKS}[{HAN}]+{BLANKS}[）)]{_CITED_ITEM}"),
    Opener("1.", rf"\d{{1,3}}\.(?:[ \t]*[^\s\d]|[ \t]+\d|(?={DAY}))"),
    Opener("1、", rf"\d{{1,3}}(?:{BLANKS}[、．]|[，,。])(?:(?!\d)|(?={DAY}))"),
    Opener("（1）", rf"[（(]?{BLANKS}\d{{1,3}}{BLANKS}[）)]{_CITED_ITEM}"),
    Opener("①", f"[{CIRCLED}]"),
    Opener("项目符号", rf"[{_BULLETS}]|[\d*#]\ufe0f?\u20e3|#(?=[^#])"),
    Opener("附件", rf"附(?:件|表|图)?[\d一二三四五六七八九十]{{0,3}}[：:]|{_ANNEX}$"),
    Opener("主送机关", "各[^。；：:]{2,200}[：:]$", after_sentence=True),
    Opener("日期", f"{_DAY}$"),
    Opener("题注", f"{_NOTE}$"),
    Opener("图片、表的一行", f"{_PICTURE_OR_ROW}$"),
    Opener("线", "[—─－＿_]{3,}$"),
)
# What counts paragraphs where a line was not broken within a sentence: 首先， 第一， A、 1.1 but not
# “全省⏎第一，增长” of a full line, nor 3.14 万亩.
_COUNTED = re.compile(
    rf"(?:{_RANGE}|首先|其次|再次|最后)[，,]|一方面|另一方面|[{HAN}]是(?!否)"
    rf"|第[{HAN}]{{1,3}}[，,、：:](?!第)"
    r"|[A-Za-z](?:[、．]|\.\s?(?=[^\s!-~])|[)）])|(?:[\u2160-\u217b]|[IVX]{1,4})[、．.]"
    r"|[-－—]{1,2} ?(?=[\u4e00-\u9fff“‘《（【])|\d[\d -]{6,}(?:转\d+)?$"
    rf"|\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}}(?:{_SPACE}+|、)(?![\d%％‰℃万亿千百个元公米吨平亩倍人])")
_BOLD = r"(?:\*\*|__|<b>|<strong>)?"
_ALWAYS, _AFTER_SENTENCE = (
    re.compile(f"{_BOLD}(?:{'|'.join(one.form for one in OPENERS if one.after_sentence == after)})")
    for after in (False, True))
# A numbered head: what follows it in the next line is no part of it.
_HEAD = re.compile(rf"{_BOLD}(?:{_DIVISION}[编章节]|[{HAN}]+{BLANKS}[、．.]"
                   rf"|[（(]{BLANKS}[{HAN}]+{BLANKS}[）)])"
                   r"[^，。；：！？,;:!?]{1,24}$")
_UNFINISHED = re.compile(r"(?:[，、（《“]|[年月日底之以][前后]|[年月日]内|(?<!目)的|以及)$")
_ALONE = re.compile(f"(?:{_DAY}|{_NOTE}|{_ANNEX}|[—─－＿_]{{3,}})$")
_APART = re.compile(f"{_PICTURE_OR_ROW}$")
_BOLD_LINE = re.compile(r"(\*{2,3}|__)(?!\s)[^*_]{2,40}(?<![\s，、])\1$")


def opens_paragraph(text: str, after_sentence: bool = True) -> bool:
    """True where a line, its indent taken off, begins with what opens a paragraph.

    `after_sentence`: the line above ends a sentence, or there is none.
    """
    return bool(_ALWAYS.match(text) or (after_sentence and _AFTER_SENTENCE.match(text)))


def counts_paragraph(text: str) -> bool:
    """True where a line begins with a word or number that counts, but may stand in a sentence."""
    return bool(_COUNTED.match(text))


def is_head(text: str) -> bool:
    """True for 一、总体要求, （一）主要任务, 第一章 总则 alone on a line."""
    return bool(_HEAD.match(text)) and not is_unfinished(text)


def is_unfinished(text: str) -> bool:
    """True for a line that stops within a sentence: with ， or （, 2025年底前, 3日内, 符合条件的."""
    return bool(_UNFINISHED.search(text))


def stands_alone(text: str) -> bool:
    """True for a date, a note in brackets, 附件1 or a line to write on that is a whole line."""
    return bool(_ALONE.match(text))


def is_no_prose(text: str) -> bool:
    """True for a picture or a row of a table that is a whole line."""
    return text[0] in "!|" and bool(_APART.match(text))


def is_bold_head(text: str) -> bool:
    """True for a short line that is bold as a whole, **工作要求**."""
    return text[0] in "*_" and bool(_BOLD_LINE.match(text))
