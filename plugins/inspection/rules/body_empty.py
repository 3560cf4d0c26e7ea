"""A document has a text; a few words are none (国办秘函〔2019〕19号: 发布的信息内容完整)."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-35", Severity.WARNING, COMPLETE
NAME = "正文是空的，只有“见附件”，或者建设中"
LOOKS_AT = "收录全文的文件、解读，没有附件、没有图片，正文没有字，或者只有“略”“见附件”“附后”等；有附件而正文只有“详见附件”的；任何页面里“内容正在建设中”"
FIX = "补上正文；只有题录的，写“收录: 题录”"
_NOTHING = re.compile(r"\W*(?:略|无|从略|全文略|无正文|正文略|附后|见附件|详见附件|如附件|如题|同上|空|暂无"
                      r"|(?:这是)?测试(?:一下|信息|内容)?\d*"
                      r"|(?:此页|本页)?(?:暂无|无|没有)内容|内容为空)?\W*")
_TRIAL = re.compile(r"(?:新建|未命名|无标题)(?:的)?"
                    r"(?:[ _]?(?:文档|文本|文件|页面|Microsoft Word|DOCX?|Word))*(?:文档)?[ _（(]*\d*[）)]?",
                    re.IGNORECASE)
_KEYS = re.compile(r"\s*[A-Za-z\d]{1,20}\s*")  # pressed to see whether it works
_WITH_TEXT = frozenset({Layout.DOCUMENT, Layout.INTERPRETATION})
PASS = ("\n同意。", "收录: 题录\n来源: 某报\n\n略。", "版式: 机构\n\n略。")
_ANNEX = ("=== a.md\n附件:\n- {文件: a.csv, 名称: 名单}\n\n详见附件。\n\n附件：名单\n\n甲县教育局\n"
          "=== a.csv\n甲,乙\n")
FAIL = ("\n略。", "\n附后", "\n请抓好落实。\n\n栏目正在建设中，敬请期待。",
        "\n一、内设机构\n\n暂无相关内容。", "标题: 新建文档1\n\naaa111", "标题: 测试\n\n测试一下。",
        _ANNEX)
_BUILDING = re.compile(r"^[ \t\u3000]*(?:本?(?:栏目|页面|网页|内容|频道|部分|功能|信息)[^，。；\n]{0,6})?(?:正在|尚在|"
                       r"还在)?(?:建设|完善|整理|更新|维护|制作|筹备)中"
                       r"(?:[，,。…！! ]*(?:敬请期待|请稍候|请等待|敬请关注|暂无内容))*[。…！! ]*$"
                       r"|^[ \t\u3000]*(?:本栏目|本页|此处)?(?:暂无|没有)(?:相关|任何|有关)?(?:内容|信息|数据|资料)[。…！! ]*$"
                       r"|^[ \t\u3000]*(?:内容|栏目|信息|数据)?(?:敬请期待|待更新|待上传|待发布|即将上线)[。…！! ]*$",
                       re.MULTILINE)
_SEE_ANNEX = re.compile(r"(?:具体(?:内容|情况|事项)?|内容|全文|正文|名单|结果|详情)?(?:请)?(?:详见|参见|见|"
                        r"如)(?:本[通公][知告])?附[件表后][一二三\d]*[。.]?")
_NOTES = re.compile(r"附[ \u3000]*件[ \u3000]*[\d一二三]*[:：].*|\d{1,2}[.．、].*|.{2,30}(?:局|委员会|政府|办公室|委"
                    r"|中心|公司|院)"
                    r"|(?:\d{4}|[二〇○零一三四五六七八九]{4})年.{2,7}日|各[^。]{2,40}[:：]")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where there is next to nothing to read."""
    document = source.document
    if building := _BUILDING.search(source.prose, source.body_at):
        yield Fault(building.start(), f"“{building[0].strip()}”：这里没有内容。", f"{FIX}，没有内容的先不列出。",
                    severity=Severity.ERROR)
    if document.attachments and document.layout is Layout.DOCUMENT and document.is_full:
        own = [line for line in source.lines if not _NOTES.fullmatch(line.text.strip(" \u3000"))]
        if len(own) == 1 and _SEE_ANNEX.fullmatch(own[0].text.strip(" \u3000")):
            yield Fault(own[0].at, "正文只有“见附件”，不打开附件就不知道内容。", "请把主要内容写进正文。")
    if _TRIAL.fullmatch(document.title.strip()):
        yield Fault("title", f"标题“{document.title.strip()}”是软件取的，文件还没有取名。", "请写上标题；试发的，删去。",
                    severity=Severity.ERROR)
    if (document.layout not in _WITH_TEXT or not document.is_full or document.withdrawn
            or document.attachments):
        return
    # What has a fault in its front matter was not converted: its words stand in the file alone.
    said = context.body_text(document.digest) if document.digest else source.text[source.body_at:]
    words = "".join(said.split())
    is_nothing = _NOTHING.fullmatch(words) or _KEYS.fullmatch(source.text, source.body_at)
    if is_nothing and "<img" not in (context.body_html(document.digest) or ""):
        said = f"只有“{words}”" if words else "没有一个字"
        yield Fault("title", f"正文{said}。", f"{FIX}。", severity=Severity.ERROR)
