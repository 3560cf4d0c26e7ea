"""A video or a sound has captions or its words beside it (WCAG 1.2.1, 1.2.2; 无障碍环境建设法)."""

import re
from collections.abc import Iterator
from pathlib import Path

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.media import captions_of, media_type, read_captions
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS

ID, SEVERITY, INDICATOR = "A11Y-05", Severity.WARNING, ACCESS
NAME = "视频、音频没有字幕或文字稿"
LOOKS_AT = "附件和正文里的视频、音频旁边有没有同名的字幕（.vtt），正文里有没有“文字稿”“文字版”“文字实录”"
FIX = "在旁边放上同名的 .vtt 字幕，或在正文里写上文字稿"
PASS = ()
FAIL = ()
_TRANSCRIPT = re.compile("文字[稿版]|文字实录|解说词|台词|讲话全文|访谈实录")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each file whose words are nowhere, and for captions that cannot be read."""
    for path in context.library.files_of(document):
        if not media_type(path):
            continue
        captions = context.library.attachments.get(captions_of(path))
        name = path.rpartition("/")[2]
        if captions is None:
            if not _TRANSCRIPT.search(context.body_text(document.digest)):
                yield Fault("attachments", f"“{name}”没有字幕，正文里也没有文字稿，听不见、看不见的人不知道内容。",
                            f"请放上字幕 {captions_of(path).rpartition('/')[2]}（WebVTT），或写上“文字稿”。")
            continue
        try:
            read_captions(Path(captions.source).read_bytes())
        except (OSError, ValueError) as error:
            yield Fault("attachments", f"“{name}”的字幕放不出来：{error}", "请改好字幕文件。")
