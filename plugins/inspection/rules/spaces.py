"""Running text has no spaces between Chinese characters, and none of the kinds that lay out."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Edit, Fault, of_several
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-02", Severity.WARNING, ACCURACY
NAME = "多余的空格"
LOOKS_AT = ("正文里汉字之间的空格，标题里“与”“的”等字前后的空格（标题其他的空格是分开机关或两句的），"
            "以及不间断空格、零宽字符等排版用的空格")
FIX = "删去空格"
PASS = ("\n现将有关事项通知如下：", "\n局长　张三　　2024年", "\nWord 文件 3 份",
        "\n大力弘扬“好客山东 好品山东”等形象品牌，推动文化旅游高质量发展。",
        "发文机关: [甲县财政局, 甲县教育局]\n标题: 甲县财政局 甲县教育局关于开展检查的通知",
        "\n按照《甲县财政局 甲县教育局 甲县审计局关于开展检查的通知》的要求，现将结果公布如下。",
        "标题: 甲县财政局 甲县教育局关于完善补助制度 更好发挥资金作用的通知",
        "\n新华社北京12月14日电 近日，有关部门部署了冬季取暖工作，要求做好保障（记者 张三）。",
        "\n甲县民政局 甲县财政局 甲县市场监督管理局\n\n## 附件三 在本县实施的项目一览表",
        "标题: 甲条例 第十一章 关于项目的特别规定\n\n（1951年8月15日公安部发布 根据2024年12月6日的决定修订，现予公布）",
        "标题: 中华人民共和国民法典 第一编 总则\n\n第一条 为了保护民事主体的合法权益，调整民事关系，制定本法。")
FAIL = ("\n关于政府信息公开与 政务新媒体检查情况的通报", "\n县政府\u00a0办公室", "\n县政府\u200b办公室")
_ODD = re.compile("[\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff]+")
# What may be set off from what follows: an ordinal, a dateline, a title from its part or subtitle.
_SET_OFF = re.compile(
    r"(?:附件[一二三四五六七八九十\d]*|第[〇零一二两三四五六七八九十百千\d]+[编篇章节条款](?:之[一二三四五六七八九十]+)?|[）)]|日[电讯]"
    r"|通知|意见|报告|条例|办法|规定|规则|细则|方案|规划|决定|通报|公告|解读|法|法典|编)$")
# Titles and what is quoted may have spaces between names and sentences, but none beside these.
_JOINS_ON = re.compile(r"(?:[与和及的对在为以由向从]|关于|印发|转发|[发公]布)$")
_JOINS = ("与", "和", "及", "的", "等", "关于")
# The names of those who sign together, and the events under the title of a law.
_SIGNED = re.compile(r"(?:[一-鿿（）]{2,40}(?:人民政府|办公室|办公厅|委员会|[局厅委部院署会社中心司]) ?){2,}")
_ENACTED = re.compile(r"(?:发布|公布|通过|批准|施行|修[订正改])$")
_MARKS = ("《》", "（）", "“”")
_SHORTEST = 6  # characters of a line that is the title, or a part of it
_BETWEEN = re.compile(r"(?<=[一-鿿，。；：、）》”][一-鿿，。；：、）》”]) (?=[一-鿿（《“][一-鿿（《“])")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """One fault for layout spaces, one for spaces between characters, each at its first place."""
    odd = [Edit(match.start(), match.end(), "") for match in _ODD.finditer(source.prose)]
    if odd:
        yield Fault(odd[0].start, f"有排版用的特殊空格或看不见的字符{of_several(len(odd))}。",
                    "请删去。", tuple(odd))
    between = [Edit(match.start(), match.end(), "") for line in _running(source)
               for match in _BETWEEN.finditer(source.prose, *line)
               if not _is_meant(source, line[0], match)]
    if between:
        at = between[0].start
        written = source.prose[max(at - 4, 0):at + 5].strip("\n\0")
        yield Fault(at, f"“{written}”的汉字之间有空格{of_several(len(between))}。", "请删去空格。",
                    tuple(edit for edit in between if edit.start >= source.body_at))


def _is_meant(source: Source, start: int, match: re.Match[str]) -> bool:
    """True for a space of a title or a quotation, after an ordinal, a dateline or a title, before
    第一章 and between the names of those who issue the document together."""
    text, end, issuers = source.prose, match.end(), source.document.issuers
    before = text[start:match.start()]
    title, whole = _bare(source.document.title), _bare(text[start:].partition("\n")[0])
    if start >= source.body_at and len(whole) > _SHORTEST and whole in title:
        return True
    if _SET_OFF.search(before):
        return True
    heading = "#" in text[text.rfind("\n", 0, start) + 1:start]
    if start < source.body_at or heading or any(before.count(mark[0]) > before.count(mark[1])
                                                for mark in _MARKS):
        return bool(_ENACTED.search(before)) or not (
            _JOINS_ON.search(before) or text.startswith(_JOINS, end))
    line = text[start:text.index("\n", end)] if "\n" in text[end:] else text[start:]
    return text.startswith("第", end) or bool(_SIGNED.fullmatch(line)) or (
        before.endswith(issuers) and text.startswith(issuers, end))


def _bare(text: str) -> str:
    return "".join(text.split())


def _running(source: Source) -> Iterator[tuple[int, int]]:
    """Title, headings and sentences; a line with several gaps is laid out on purpose."""
    if at := source.keys.get("title"):
        yield at, source.prose.index("\n", at)
    for line in source.lines:
        if line.text.count(" ") < 3 and (line.is_heading or len(line.text) > 20):
            yield line.at, line.at + len(line.text)
