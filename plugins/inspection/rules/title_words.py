"""A title has 关于 between who writes and the matter, and the text is of the genre that it names."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-20", Severity.WARNING, FORM
NAME = "标题的文种与正文不一，标题没有“关于”"
LOOKS_AT = ("本机关的文件：标题末尾的文种，与正文的“现……公告如下”“特此通知”相比；以机关名称或“做好、开展”开头、"
            "以“的通知”等结尾而没有“关于”的标题；转发、印发的不查")
FIX = "核对原件，改正写错的一处"
PASS = ("标题: 甲县教育局关于开展检查的通知\n发文机关: 甲县教育局\n\n现将有关事项通知如下：",
        "标题: 拟录用人员公示\n\n现将名单公示如下，并予公告。", "标题: 甲县人民政府公告\n\n特此公告。",
        "标题: 甲县教育局转发《甲办法》的通知\n发文机关: 甲县教育局\n\n现将公告如下。",
        "标题: 关于“特此公告”用法的通知\n\n文末写“特此公告”的，改为特此通知。")
FAIL = ("标题: 关于开展检查的通知\n\n现将检查结果公告如下。", "标题: 关于公布保护区范围的公告\n\n现将有关要求通知如下：", "标题: 抽检情况的通告\n\n特此公告。",
        "标题: 甲县教育局2026年招生划片的通知\n发文机关: 甲县教育局\n\n请抓好落实。",
        "标题: 做好秋收工作的通知\n\n请抓好落实。")
_GENRE = re.compile(r"(通知|公告|通告|通报|公示|批复|函)(?:（[^（）]*）)?$")
# What a text of this genre never says of itself.
_OTHERS = {"通知": "公告 通告 批复", "公告": "通知 通告 通报 批复", "通告": "公告 通知 通报 批复", "通报": "公告 通告 批复",
           "公示": "通知 通告 通报", "批复": "通知 公告 通告 通报", "函": "公告 通告 通报"}
_SAID = re.compile(r"(?:^|[。，；\n \u3000])(?:现(?:就|将|把|予以?|对)?[^。；：\n“”《》]{0,40}?(公告|通告|通知|通报|批复)如下"
                   r"|特此(公告|通告|通知|通报|批复)(?=[。！ \u3000\n]|$))")
_ENCLOSES = re.compile(r"印发|转发|批转|下达|《")  # another text, of a genre of its own
_PUBLISHES = re.compile(r"公布|发布|颁布")
_WITHOUT = re.compile(r"[^《》“”]{4,}的(?:通知|通报|批复|意见|公告|通告|复?函)")
_BEGINS = re.compile(r"(?:切实|认真|进一步|全面|深入|扎实|积极|大力)?(?:做好|开展|加强|规范|推进|组织|举办|召开|调整|成立|落实|抓好|实施|表彰|"
                     r"征集|报送)")
_ABOUT = re.compile(r"关于|对|致|给|就|有关")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for a title without 关于, and for the first genre in the text that is another."""
    document = source.document
    title = document.title
    if (document.layout is not Layout.DOCUMENT or _ENCLOSES.search(title)
            or is_anothers(document, context.site)):
        return
    if (_WITHOUT.fullmatch(title) and not _PUBLISHES.search(title) and not _ABOUT.search(title)
            and (_BEGINS.match(title) or title.startswith(document.issuers or ("\n",)))):
        yield Fault("title", "标题没有“关于”。", "请核对原件，补上“关于”。")
    genre = _GENRE.search(title)
    if genre is None:
        return
    for match in _SAID.finditer(source.own_words, source.body_at):
        said = match[1] or match[2]
        if said in _OTHERS[genre[1]].split():
            words = match[0].strip("。，； \u3000\n")[-12:]
            yield Fault(match.start(1 if match[1] else 2),
                        f"标题是“{genre[1]}”，正文写“{words}”。", f"请{FIX}。")
            return
