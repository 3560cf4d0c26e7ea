"""Chinese text has Chinese punctuation (GB/T 15834-2011)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Edit, Fault, of_several
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-01", Severity.WARNING, ACCURACY
NAME = "半角标点"
LOOKS_AT = "标题和正文里紧挨汉字的半角逗号、分号、冒号、问号、叹号、括号和直引号；网址、时间、数字里的不算"
FIX = "改成全角标点"
PASS = ("\n各乡镇，县政府各部门：", "\n见![流程图](https://www.gov.cn/a.png)。",
        "\n时间为8:30，网址是http://www.gov.cn/,见下。",
        "\n[文件](a.md)见上；共1,234件。".replace("(a.md)", "(http://www.gov.cn/)"))
FAIL = ("\n各乡镇,县政府各部门:", "\n根据《条例》(国令第711号)执行。")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_PAIRED = {"()": "（）", '"': "“”"}
_BESIDE = "一-鿿，。；：、？！“”《》（）〔〕"
_SIGN = re.compile(rf"(?<=[{_BESIDE}])[,;:?!](?!//|(?<=!)\[)|(?<![\d:\]\n])[,;:?!](?=[一-鿿“《（])"
                   rf"|(?<=[0-9A-Za-z%\)])[,;](?=[一-鿿“《（])")
_PAIR = re.compile(r"\(([^()\n\0]{0,200})\)")
_QUOTED = re.compile(r'"([^"\n\0]*[一-鿿][^"\n\0]*)"')
_NUMBER = re.compile(r"\(\d{4}\)[ \t]*第?\d{1,5}号")
_HAN = re.compile("[一-鿿]")
_NESTED = 3


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each kind of sign, at its first place, with how often it occurs."""
    found: dict[str, list[Edit]] = defaultdict(list)
    prose = source.prose
    for match in _SIGN.finditer(prose):
        found[match[0]].append(Edit(match.start(), match.end(), _WIDE[match[0]]))
    found["()"] = [Edit(at, at + 1, _WIDE[sign]) for at, sign in _brackets(prose)]
    for match in _QUOTED.finditer(prose, source.body_at):
        found['"'] += [Edit(match.start(), match.start() + 1, "“"),
                       Edit(match.end() - 1, match.end(), "”")]
    for sign, edits in found.items():
        if edits:
            edits.sort(key=lambda edit: edit.start)
            count, unit = (len(edits) // 2, "对") if sign in _PAIRED else (len(edits), "处")
            yield Fault(edits[0].start, f"汉字旁用了半角的“{sign}”{of_several(count, unit)}。",
                        f"请改为：{_PAIRED.get(sign) or _WIDE[sign]}", tuple(edits))


def _brackets(prose: str) -> Iterator[tuple[int, str]]:
    """Brackets around or beside Chinese, the inner pairs first; footnotes and code have none."""
    text = prose
    for _ in range(_NESTED):
        for match in _PAIR.finditer(text):
            before = text[match.start() - 1:match.start()]
            after = text[match.end():match.end() + 1]
            if before == "]" or _NUMBER.match(text, match.start()):
                continue  # a link; a 文号, which has a rule of its own
            if _HAN.search(match[1]) or _HAN.search(before) or _HAN.search(after):
                yield match.start(), "("
                yield match.end() - 1, ")"
        text = _PAIR.sub(lambda match: f"\x01{match[1]}\x01", text)
