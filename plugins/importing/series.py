"""The next 文号 and 索引号 of an organ: what follows those that it has on the site."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from ..documents.numbers import number_parts, parse_number
from ..documents.site import Issuer
from .facts import Fact
from .front_matter_peek import first_in, value_in

_INDEX = re.compile(r"(?P<prefix>[0-9A-Z-]{9,18}/)(?P<year>\d{4})-(?P<serial>\d{5,7})")


def next_number(number: str, issuer: Issuer | None, heads: Sequence[str], day: date) -> Fact:
    """The 文号 given; else the next of the issuer's series, for an editor to confirm."""
    if number:
        strict = parse_number(number).is_strict
        return Fact("document_number", number, "" if strict else "写法不合规范")
    if issuer is None or len(issuer.codes) != 1:
        return Fact("document_number", doubt="编号后填写")
    code = issuer.codes[0]
    parts = (number_parts(parse_number(value)) for value in _values(heads, "document_number"))
    taken = [found[2] for found in parts if found and found[:2] == (code, day.year)]
    return Fact("document_number", f"{code}〔{day.year}〕{max(taken, default=0) + 1}号",
                "按本站已有文号顺延，以登记为准")


def next_index(names: Collection[str], heads: Sequence[str], day: date) -> Fact:
    """The next 索引号 of the organ of these names, a doubt where the site has those of others
    alone; none on a site that has none.

    It begins with the code of the organ that made the document, so those of others are no series
    to go on with (政府信息公开目录系统实施指引).
    """
    numbered = [head for head in heads if value_in(head, "index_number")]
    if not numbered:
        return Fact("index_number")
    found = [match for head in numbered if _organ_of(head) in names
             if (match := _INDEX.fullmatch(value_in(head, "index_number")))]
    prefixes = {match["prefix"] for match in found}
    if len(prefixes) != 1:
        known = "不止一个机构代码" if prefixes else "在本站还没有索引号"
        return Fact("index_number", doubt=f"这个机关{known}，按登记填写；不编索引号的删去这一行")
    taken = [int(match["serial"]) for match in found if int(match["year"]) == day.year]
    width = len(found[0]["serial"])
    return Fact("index_number",
                f"{prefixes.pop()}{day.year}-{max(taken, default=0) + 1:0{width}d}")


def _organ_of(head: str) -> str:
    """The organ that made a document, the first of several."""
    return first_in(head, "issuers") or first_in(head, "responsible_office")


def _values(heads: Sequence[str], attribute: str) -> Iterator[str]:
    return (value for head in heads if (value := value_in(head, attribute)))
