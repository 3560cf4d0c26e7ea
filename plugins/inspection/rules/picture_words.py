"""The words that stand for a picture say what it shows (WCAG 1.1.1): no name of a file, no 图."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.media import media_type
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS
from ..source import Source

ID, SEVERITY, INDICATOR = "A11Y-04", Severity.WARNING, ACCESS
NAME = "图片、视频的说明没有内容"
LOOKS_AT = "正文里 ![说明](文件) 的“说明”是不是文件名，或只写了“图”“图片”“截图”“视频”"
FIX = "写出图上有什么"
PASS = ("\n![临时救助办理流程图](https://www.gov.cn/liucheng.png)",
        "\n![全县养老机构分布图](https://www.gov.cn/a.png)")
FAIL = ("\n![IMG_2024.jpg](https://www.gov.cn/a.png)",
        "\n![图1](https://www.gov.cn/a.png)", "\n![微信图片_20240702](https://www.gov.cn/a.png)")
_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]\(<?([^()\s<>]+)")
_ALONE = ("图片|照片|截图|插图|配图|视频|音频|录音|无标题|未命名|附图|(?:如|见)?[上下]图"
          "|图[一二三四五六七八九十]?")
_EMPTY = re.compile(
    rf"(?:{_ALONE})\s*[\d()（）-]*|image|img|picture|photo|video|untitled"
    r"|(?:微信|QQ)?(?:图片|截图|视频)[_\d-]*|[\w()（） -]+\.[A-Za-z]\w{1,3}"
    r"|(?:img|dsc|image|pic|wps图片|screenshot|mmexport|p)[_\s-]?\d+", re.IGNORECASE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each picture whose words say nothing of it."""
    for match in _IMAGE.finditer(source.body):
        words, target = match[1].strip(), match[2]
        stem = target.rpartition("/")[2].rpartition(".")[0]
        if not words and not media_type(target):
            continue  # the page without words for it is a fault
        if not words or _EMPTY.fullmatch(words) or words == stem:
            yield Fault(match.start(), f"“{target}”的说明只写了“{words}”，看不见的人不知道内容。",
                        "请在方括号里写出上面有什么：![说明](文件)")
