"""A text is whole: it does not break off, it is more than its title, a picture, a signature."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "TXT-36", Severity.WARNING, COMPLETE
NAME = "正文不完整"
LOOKS_AT = "收录全文的文件、解读：正文最后一句没有写完，没有附件而正文只有标题、主送机关、落款或一张图片"
FIX = "对照原件补全正文"
PASS = ("\n各单位要抓好落实，按时报送进展情况。\n\n附件：任务分工表，另见名单\n\n| 甲 |\n|---|\n| 乙 |",
        "\n同意你局的意见。\n\n甲县人民政府\n\n2026年11月2日", "收录: 题录\n来源: 某报\n\n通知如下，略",
        "\n各镇要抓好落实，按时报送。\n\n联系人：张三，电话：0000-6100100")
FAIL = ("\n各单位要高度重视，明确分管领导和具体负责人，建立工作台账，并在每个月末以前",
        "\n各单位要高度重视这项工作，明确分管领导，", "标题: 关于开展检查的通知\n\n关于开展检查的通知",
        "\n各乡镇人民政府：\n\n甲县人民政府\n\n2026年11月2日",
        "\n一、改造\n\n铺设管线。\n\n二、监督\n\n特此通告。\n\n甲县教育局\n\n2026年8月21日",
        "\n![通知扫描图](https://www.gov.cn/a.png)")
_LAYOUTS = frozenset({Layout.DOCUMENT, Layout.INTERPRETATION})
_PAUSE = "，、；：,;"
_ENDED = re.compile(r"[。！？!?”’）)》】…;；：:.\d%％|>]$")
_LABELLED = re.compile(r"[^，。]{1,10}[:：]|[（(【《“\d①-⑳]|第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|附")
_FORMAL = re.compile(r".{2,40}[:：]|[^，。；]{2,40}|（此件[^）]*）")
_BODY_END = re.compile(r"(?:人民政府|办公室|办公厅|委员会|[局厅委部院署]|日)$")
_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(|<a ")
_BARE = re.compile(r"[一二三四五六七八九十]{1,3}、[^，。；：:、\n]{2,14}")
_CLOSING = re.compile(r"特此[^，]{2,4}[。！]?|\d{4}年\d{1,2}月\d{1,2}日"
                      r"|[^，。；：:、\d]{3,30}(?:政府|办公室|委员会|[局厅委院署])")
_CUT_LENGTH = 20
_DANGLING = re.compile(r"(?:[于将并和与在对把由]|按照|依法|依据|根据|以及|应当|[十\d一二]月)$")
_CLAUSE_LENGTH = 8


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the text breaks off, or where there is none."""
    document = source.document
    lines = source.lines
    if document.layout not in _LAYOUTS or not document.is_full or not lines:
        return
    last = lines[-1]
    text = last.text.strip(" \u3000\0")
    if "|" not in source.body[last.at + len(last.text):] and _is_cut(text):
        yield Fault(last.at, f"正文到“…{text[-12:]}”就断了。", f"请{FIX}。")
    elif empty := _last_heading(source):
        yield Fault(empty.at, f"“{empty.text.strip()}”下面没有内容。", f"请{FIX}；没有内容的，删去这个标题。",
                    severity=Severity.ERROR)
    elif not document.attachments and not _LINK.search(source.body) and (what := _only(source)):
        yield Fault("title", f"正文只有{what}。", f"请{FIX}。", severity=Severity.ERROR)


def _is_cut(text: str) -> bool:
    """True where the last line is a sentence without an end."""
    if text and text[-1] in _PAUSE:
        return len(text) > _CUT_LENGTH or text[-1] in "，、," or text.endswith("如下：")
    if (len(text) > _CLAUSE_LENGTH and "，" in text and _DANGLING.search(text)
            and not re.fullmatch(r"[^，]*\d{4}年\d{1,2}月", text)):
        return True
    return (len(text) > _CUT_LENGTH and "，" in text and not _ENDED.search(text)
            and not _LABELLED.match(text) and not _BODY_END.search(text))


def _last_heading(source: Source) -> ProseLine | None:
    """The last line above the signature where it is a bare heading, as others above it are."""
    lines = list(source.lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        end = lines[number + 1].at if number + 1 < len(lines) else len(source.body)
        if _CLOSING.fullmatch(line.text.strip(" \u3000")) and not re.search(
                r"[|!【<\[]", source.body[line.at + len(line.text):end]):
            continue
        if (number + 1 < len(lines) and _BARE.fullmatch(line.text)
                and not re.search(r"[|!【<\[]", source.body[line.at + len(line.text):end])
                and any(map(_BARE.fullmatch, (one.text for one in lines[:number - 1])))
                and not _BARE.fullmatch(lines[number - 1].text)):
            return line
        return None
    return None


def _only(source: Source) -> str:
    texts = ["".join(line.text.split()) for line in source.lines]
    title = "".join(source.document.title.split())
    if "|" in source.body or "<table" in source.body or len(texts) > 5:
        return ""
    rest = [text for text in texts if text and text != title]
    if not rest:
        return "标题"
    if "![" in source.body and sum(map(len, rest)) < _CUT_LENGTH * 2:
        return "图片"
    bare = all(text.endswith(("：", ":")) or _BODY_END.search(text) for text in rest)
    return "主送机关、落款" if bare and len(rest) > 1 and all(map(_FORMAL.fullmatch, rest)) else ""
