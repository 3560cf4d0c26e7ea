"""The issuers a title begins with: 发文机关＋事由＋文种 (GB/T 9704-2012, 7.3.1)."""

import re

from .office_names import OfficeNames

_SUBJECT = re.compile(r"(?:印发|转发|批转|公布|发布|下发|下达|转批)?(?:关于|《)|(?:印发|转发|批转|公布|发布|下达|废止|修改)")
_ORDER = re.compile(r"(?P<office>.{3,40}?)(?:令|公告|通告)(?:[（(].*[）)])?")


def issuers_in_title(title: str, offices: OfficeNames) -> tuple[str, ...]:
    """The offices before 关于 or 印发, all of them; () where the title names none in full."""
    if order := _ORDER.fullmatch(title):
        return offices.split(order["office"])
    for match in _SUBJECT.finditer(title):
        if names := offices.split(title[:match.start()]):
            return names
    return ()
