"""A 图解 or a video tells in words, too, what it shows (国办秘函〔2019〕19号, WCAG 1.1.1, 1.2.1)."""

from collections.abc import Iterator

from ...documents.document import Document, InterpretationForm
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS

ID, SEVERITY, INDICATOR = "REL-05", Severity.WARNING, ACCESS
NAME = "图解、视频没有文字内容"
LOOKS_AT = "解读形式是图解、视频的，正文文字是不是少于一百字"
FIX = "在正文里写出图片或视频的全部内容"
_FORMS = frozenset({InterpretationForm.PICTURES, InterpretationForm.VIDEO})
_SHORTEST = 100
PASS = ("版式: 解读\n解读形式: 图解\n\n" + "图中写的是办理条件、材料、时限和收费标准。" * 6,
        "版式: 解读\n解读形式: 文字\n\n一句话。")
FAIL = ("版式: 解读\n解读形式: 图解\n\n见下图。",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the text is too short to say what is shown."""
    form = document.interpretation_form
    if form in _FORMS and len(context.body_text(document.digest)) < _SHORTEST:
        yield Fault(str(form), f"{form}解读的正文只有很少文字，看不见的人读不到内容。", f"请{FIX}。")
