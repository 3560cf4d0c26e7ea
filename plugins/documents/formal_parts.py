"""The formal parts of an official text, recognised by their form (GB/T 9704-2012, 7.3).

主送机关 heads the text, 附件说明 follows it, 署名 and 成文日期 close it. Each gets a class of its own
and keeps its every character; what might be something else stays an ordinary paragraph.
"""

import re

from .ordinals import ORDINAL
from .pictures import mark_pictures

# Patterns begin with plain characters, which Python seeks fast: every body comes through here.
_ADDRESSEE = re.compile(
    r"<p>(?=[^<>。；：:]{2,200}+[：:]</p>)"
    r"(?!\s*(?:请|看(?!守)|见|填|参见|参照|说明|备注|注[：:]|时间|地点|要求|目的|对《|为|根据|按照|依照|经|现|关于|近)"
    r"|[^<>]*(?:如下|下图|下表|见下|见附|以下|下列|现将|现就|公告|公布|包括))")

_S = r"[ \u3000]*"
_NUMERAL = "〇○零一二三四五六七八九十"
_DATE = (rf"{_S}(?:\d{{4}}{_S}年{_S}\d{{1,2}}{_S}月{_S}\d{{1,2}}{_S}日"
         rf"|[{_NUMERAL}]{{4}}年[{_NUMERAL}]{{1,3}}月[{_NUMERAL}]{{1,3}}日){_S}")
# A line that may say who signs: short, no punctuation of a sentence, no 特此通知.
_NAME = r"(?!特?此)[^<>\n，。；：、！？《》]{3,50}+"
_ORGAN = rf"{_NAME}(?<=[府会部组院心队厅局委办室署站校])"
_SIGNATURE = re.compile(
    # Under a heading it would be the 题注 of what follows.
    rf">\n(?<!</h[2-6]>\n)(?=<p>)(?:((?:<p>{_ORGAN}</p>\n){{0,5}}"
    rf"<p>{_NAME}(?:</p>\n<p>|<br>\n?|\n){_DATE}</p>)"
    rf"|(?<=[。）]</p>\n)(<p>(?:{_ORGAN}|{_DATE})</p>)"
    r"(?=\n<h2|\n<blockquote|\n<p>[（(]此件|\s*\Z))")
_BREAK = re.compile(rf"(?:<br>\n?|(?<!>)\n)(?={_DATE}</p>)")
_ITEM = rf"(?:\d{{1,2}}[.．、]|附{_S}件{_S}\d{{1,2}}[：:])"
_ANNEXES = re.compile(
    rf"\n(<p>{_S}附{_S}件{_S}\d?[：:].*?</p>"
    rf"(?:\n<p>{_S}{_ITEM}.*?</p>|\n<ol[^<>]*>.*?</ol>)*)", re.DOTALL)
_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_ANNEX_LINE = re.compile(rf"(?:<br>)?\n(?={_S}{_ITEM})")
_NUMBERED = re.compile(rf"<p>{_S}附{_S}件{_S}[：:]{_S}\d{{1,2}}[.．、]")


def mark_formal_parts(markup: str) -> str:
    """The HTML of a body with its 主送机关, 附件说明, signature and pictures that stand alone marked.
    """
    if "<img" in markup:
        markup = mark_pictures(markup)
    if _ADDRESSEE.match(markup) and not ORDINAL.match(markup, len("<p>")):
        markup = markup.replace("<p>", '<p class="addressee">', 1)
    if "<p>附" in markup or "件：" in markup:
        markup = _ANNEXES.sub(_list_annexes, markup)
    return _SIGNATURE.sub(_sign, markup)


def _sign(match: re.Match[str]) -> str:
    lines = match[1] or match[2]
    before = match[0].removesuffix(lines)
    lines = _BREAK.sub("</p>\n<p>", lines)
    return f'{before}<div class="signature">\n{lines}\n</div>'


def _list_annexes(match: re.Match[str]) -> str:
    """附件说明; where it has numbers, each stands under the first (7.3.4)."""
    numbered = " annexes-numbered" if _NUMBERED.match(match[1]) else ""
    lines = _PARAGRAPH.sub(lambda words: _ANNEX_LINE.sub("</p>\n<p>", words[0]), match[1])
    return f'\n<div class="annexes{numbered}">\n{lines}\n</div>'
