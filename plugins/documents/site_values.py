"""What the registers of a site say in another form than such things have, or name in vain.

The pages show it as it is, and the gate says so: a wrong telephone is worse than none.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..files.plain import read_plain
from .external import host_of
from .findings import Finding, Severity
from .offices import find_office
from .parsing import locate
from .schema import nearest
from .site import LINKED, Site

_DIGITS = re.compile(r"\d(?:[\d—－ -]*\d)?")
_AREA = re.compile(r"[（(](0\d{2,3})[)）]")
_REMARK = re.compile(r"（[^（）]*）|\([^()]*[^()\d-][^()]*\)")
# With area code or without, its extension behind it; of a mobile phone; 400, 800; 110, 12345.
_NUMBER = re.compile(r"(?:0\d{2,3}[—－ -]*)?(?:[1-9](?:[ -]?\d){6,7}|1\d{2,4})(?:[—－ -]+\d{1,6})?"
                     r"|(?:86-?)?1\d{2}(?:[ -]?\d{4}){2}|[48]00(?:[ -]?\d){7}|9\d{4}")
_SHORTENED = re.compile(r"\d{1,6}")  # an extension, what differs of a second number
_GAP = "待填"
_LONGER = 1
_LEVELS = ("县政府", "县政府部门", "乡镇", "公共企事业单位", "村（社区）", "上级机关")


class _RegisterValue(NamedTuple):
    """A value of a register, in which file, under which key."""

    file: str
    key: str
    value: str


def _is_telephone(value: str) -> bool:
    """True for numbers as they are dialled, several of them, each with its extension; what stands
    in brackets is a remark."""
    first, *others = _DIGITS.findall(_REMARK.sub("", _AREA.sub(r"\1-", value))) or [""]
    return bool(_NUMBER.fullmatch(first)) and value[-1] != "转" and all(
        _NUMBER.fullmatch(one) or _SHORTENED.fullmatch(one) for one in others)


# Key → whether a value has its form, and the form in words.
_FORMS: dict[str, tuple[Callable[[str], object], str]] = {
    "网站标识码": (re.compile(r"\d{10}|[A-Za-z]{2}\d{8}").fullmatch, "十位，由主管部门发给"),
    "邮政编码": (re.compile(r"\d{6}").fullmatch, "六位数字"),
    "电子邮箱": (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+").fullmatch, "写成 xxgk@example.gov.cn 的样子"),
    "联系电话": (_is_telephone, "写成 区号-号码 的样子"),
    "传真号码": (_is_telephone, "写成 区号-号码 的样子"),
}


def check_values(site: Site, data: Path, paths: Collection[str]) -> Iterator[Finding]:
    """A warning for each such value, at its place; `paths` are the files of the content."""
    offices = {office.name for office in site.offices}
    organs = offices | {name for issuer in site.issuers for name in (
        issuer.name, *issuer.former_names)}
    for said in _said(site):
        if said.key in _FORMS and _GAP not in said.value:
            is_right, form = _FORMS[said.key]
            if not is_right(said.value):
                yield _finding(data, said, f"“{said.key}”是“{said.value}”，样子不对。", f"请核对：{form}。")
    identity = site.identity
    for key, value in (*((key, getattr(identity, attribute)) for attribute, key in LINKED.items()),
                       *(("网址", platform.url) for platform in identity.platforms)):
        if value and _GAP not in value and not host_of(value):
            yield _finding(data, _RegisterValue("site.yml", key, value),
                           f"“{key}”是“{value}”，不是网址，网页上没有链接。",
                           "请写全网址，以 https:// 或 http:// 开头；没有的删去这一行。")
    if identity.domain and identity.column_url and not _is_below(
            host_of(identity.column_url), identity.domain):
        yield _finding(data, _RegisterValue("site.yml", "域名", identity.domain),
                       f"“域名”是“{identity.domain}”，与“专栏网址”{identity.column_url} 不是一个网站。",
                       "请核对两处，写错的改正。")
    if offices and not identity.telephone and identity.host_organisation not in offices:
        yield _finding(data, _RegisterValue("site.yml", "主办单位", identity.host_organisation),
                       f"offices.yml 里没有主办单位“{identity.host_organisation}”，取不到它的联系方式。",
                       nearest(identity.host_organisation, offices) + "请写那里的“名称”，或者补上这个机关。")
    by_code: dict[str, str] = {}
    for issuer in site.issuers:
        for code in issuer.codes:
            if by_code.setdefault(code, issuer.name) != issuer.name:
                yield _finding(data, _RegisterValue("issuers.yml", "代字", issuer.name),
                               f"{issuer.name}的代字“{code}”，{by_code[code]}也登记了。",
                               "一个代字只归一个机关，请核对后删去其中一个。")
        if meant := _meant(issuer.level, _LEVELS):
            yield _finding(data, _RegisterValue("issuers.yml", "层级", issuer.level),
                           f"{issuer.name}的“层级”是“{issuer.level}”。", meant)
    place = identity.name.removesuffix("人民政府")
    for category in site.categories.walk():
        if category.office.startswith(place) and category.office not in organs:
            yield _finding(data, _RegisterValue("categories.yml", "责任单位", category.office),
                           f"类别“{category.name}”的责任单位“{category.office}”没有登记。",
                           nearest(category.office, organs) + "请写 issuers.yml 里的名称，或者先登记它。")
        if category.pinned and category.pinned not in paths:
            yield _finding(data, _RegisterValue("categories.yml", "置顶", category.pinned),
                           f"类别“{category.name}”置顶的文件“{category.pinned}”不存在。",
                           nearest(category.pinned, paths) + "路径从内容目录写起。")


def _meant(word: str, known: Collection[str]) -> str:
    """What a word that is none of those known is nearly, as a question; "" where it is another."""
    near = [one for one in known if abs(len(one) - len(word)) <= _LONGER]
    return nearest(word, near) if word and word not in known else ""


def _said(site: Site) -> Iterable[_RegisterValue]:
    """The contacts of the site, those that it has from its 主办单位 left out, and of each office."""
    identity = site.identity
    host = find_office(site.offices, identity.host_organisation)
    taken = dict(host.contacts).values() if host else ()
    for key, value in (("网站标识码", identity.site_code), ("邮政编码", identity.postcode),
                       ("电子邮箱", identity.email), ("联系电话", identity.telephone),
                       ("传真号码", identity.fax)):
        if value and value not in taken:
            yield _RegisterValue("site.yml", key, value)
    for office in site.offices:
        yield from (_RegisterValue("offices.yml", key, value) for key, value in office.contacts)


def _is_below(host: str, domain: str) -> bool:
    """True where both belong to one site: what is left of www. and of the column's own part."""
    one, other = (name.lower().removeprefix("www.") for name in (host, domain))
    return f".{one}".endswith(f".{other}") or f".{other}".endswith(f".{one}")


def _finding(data: Path, said: _RegisterValue, message: str, fix: str) -> Finding:
    text = read_plain(data / said.file).decode("utf-8", "replace")
    return Finding(f"_data/{said.file}", *locate(text, said.value), "KEY-05", message, fix,
                   Severity.WARNING)
