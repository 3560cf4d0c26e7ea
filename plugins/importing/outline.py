"""Which paragraphs are headings: by Word's and the web's own levels, else by their ordinals."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .blocks import Block, Paragraph
from .office_names import NO_REGISTER

_HAN = "〇零一二三四五六七八九十百"
_LEVELS = (
    (re.compile(rf"第[{_HAN}]+[编章](?:\s.*|)"), 2),
    (re.compile(rf"第[{_HAN}]+节(?:\s.*|)"), 3),
    (re.compile(rf"[{_HAN}]+、.+"), 2),
    (re.compile(rf"[（(][{_HAN}]+[）)].+"), 3),
)
# A line set in the middle names what follows; not a remark in brackets, a 文号, a date, 目录, the
# caption of one table or picture, or its unit.
_NAMES = re.compile(rf"(?![（(\d])(?!目\s*录$)(?!.*(?:号|日)$)(?![表图]\s*[\d{_HAN}])(?!单位[：:]).{{2,}}")
_ENDS = ("。", "；", "：", "，", "、", "！", "？", ";", ":", ",")
_LONGEST, _LONGEST_STYLED = 45, 120
_DEEPEST = 6


def set_levels(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with a level for each heading; a page's own title keeps level 1 for itself."""
    blocks = tuple(blocks)
    shift = int(any(isinstance(block, Paragraph) and block.level == 1 for block in blocks))
    return tuple(replace(block, level=_level_of(block, shift)) if isinstance(block, Paragraph)
                 else block for block in blocks)


def _level_of(paragraph: Paragraph, shift: int) -> int:
    text = paragraph.text
    if paragraph.role or not text:
        return 0
    if paragraph.level:
        return min(paragraph.level + shift, _DEEPEST) if len(text) <= _LONGEST_STYLED else 0
    if len(text) > _LONGEST or text.endswith(_ENDS) or "。" in text:
        return 0
    level = next((level for pattern, level in _LEVELS if pattern.fullmatch(text)), 0)
    is_name = bool(_NAMES.match(text)) and not NO_REGISTER.split(text)  # no office on a cover
    return level or (2 if paragraph.align == "center" and is_name else 0)
