"""Who signed and when: the 署名 and 成文日期 at the end of a letter, before what it carries."""

import re
from collections.abc import Sequence

from .blocks import Block, Paragraph, shorten
from .facts import Fact, read_day

_OFFICE = re.compile(
    r"[一-鿿（）]{2,30}(?:政府|办公室|办公厅|委员会|秘书局|常委会|监委|[局厅部院委署办处]|中心|领导小组|管委会)")
_OFFICES = re.compile(rf"{_OFFICE.pattern}(?:[\s、]+{_OFFICE.pattern})*")
_DAY = (r"(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
        r"|[〇零○Ｏ一二三四五六七八九]{4}\s*年\s*[一二三四五六七八九十]{1,2}\s*月\s*[一二三四五六七八九十]{1,3}\s*日)")
_SIGNED = re.compile(rf"(?P<office>{_OFFICES.pattern})\s+(?P<day>{_DAY})")
_LIKE_DAY = re.compile(r"[\d〇零○一二三四五六七八九十]{4}\s*年[\d\s年月日一二三四五六七八九十×Xx]{0,12}")
_BEFORE_ABOUT = re.compile(rf"(?P<office>{_OFFICE.pattern})关于")
_STATE = re.compile(r"(?P<office>国务院|中共中央、国务院|中共中央办公厅、国务院办公厅)关于")


def read_signature(blocks: Sequence[Block]) -> tuple[Fact, Fact]:
    """Issuer and 成文日期 as the first signature has them, empty where there is none."""
    above = ""
    for block in blocks:
        text = block.text.strip() if isinstance(block, Paragraph) else ""
        if match := _SIGNED.fullmatch(text):
            return _issuers(match["office"]), Fact("signed_on", read_day(match["day"]))
        if day := read_day(text):
            if _OFFICES.fullmatch(above):
                return _issuers(above), Fact("signed_on", day)
        elif _OFFICES.fullmatch(above) and _LIKE_DAY.fullmatch(text):
            doubt = f"原文作“{shorten(text, 20)}”，不是完整的日期，请核对原件"
            return _issuers(above), Fact("signed_on", doubt=doubt)
        above = text
    return Fact("issuers"), Fact("signed_on", doubt="原文没有见到成文日期")


def issuer_in_title(title: str) -> Fact:
    """The issuer a title begins with: 发文机关＋事由＋文种 (GB/T 9704-2012)."""
    match = _STATE.match(title) or _BEFORE_ABOUT.match(title)
    return Fact("issuers", (match["office"],)) if match else Fact("issuers")


def split_offices(text: str) -> tuple[str, ...]:
    """The names in a list of issuers; one name that holds a blank stays one."""
    names = tuple(name for name in re.split(r"[\s、，,;；]+", text.strip()) if name)
    return names if all(len(name) > 2 for name in names) else (text.strip(),)


def _issuers(text: str) -> Fact:
    return Fact("issuers", split_offices(text))
