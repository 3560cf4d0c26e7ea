"""What a document says that is compared with others: contacts, citations, names of laws."""

import re
from collections.abc import Iterator

from ..documents.document import Layout
from ..documents.numbers import number_key
from .facts import Citation, Contact, NamedPost, NearLaw
from .laws import NAMED, WITH_COUNTRY, meant, without_version
from .leaks.persons import SURNAMES
from .source import Source

_OFFICE, _TELEPHONE, _POSTCODE = "office", "telephone", "postcode"
_KINDS = {"单位名称": _OFFICE, "机构名称": _OFFICE, "受理机构": _OFFICE, "名称": _OFFICE,
          "联系电话": _TELEPHONE, "邮政编码": _POSTCODE, "邮编": _POSTCODE}
_LABELLED = re.compile(rf"({'|'.join(_KINDS)})[\"']?\s*[:：|]\s*[\"']?([^\s|，。；;、（(\"'\0]+)")
_CITATION = re.compile(r"《([^《》\n]{4,120})》\s*[（(]([一-鿿]{1,14}〔\d{4}〕\d{1,5}号)"
                       r"(?:[）)]的?(第[〇零一二三四五六七八九十百\d]{1,6}条)(?!第))?")
_LONGEST_SLIP = 11  # characters, the country's seven among them: of less another word is as near
_LIKE_A_LAW = re.compile(r"[法发]$|条[例列]$")
_CITED_ON = re.compile(r"第[一二三四五六七八九十百\d]+条|的?有?关?规定|处罚")
_HAN = re.compile("[一-鿿]{4,}")

_POST = re.compile(
    rf"(?P<post>副?(?:县|区|镇|乡)长|[县镇乡](?:党?委)?副?书记|(?:县|区)[一-鿿]{{2,12}}?局局长)"
    rf"(?P<name>{SURNAMES}[一-鿿]{{1,2}}?)"
    r"(?=主持|出席|讲话|作|参加|指出|强调|要求|表示|带队|同志|一行|先后|到|在|率|为|批示|签署|宣布|介绍|通报|陪同|就|对|向|从|等|和|与|带领|牵头|负责|担任"
    r"|深入|赴|实地|调研|检查|督[导查办]|代表|亲自|分管|联系|[，。、；）\n])")
_FORMER_POST = re.compile(r"(?:原|时任|前|曾任|历任|任命|免去|代理?|邻|外)[一-鿿]{0,3}$|[省市州](?:委|政府)?$")


def posts_of(source: Source) -> Iterator[NamedPost]:
    """Heads of the county and its towns with their names, as they are at the time."""
    if "长" not in source.prose and "书记" not in source.prose:
        return
    for match in _POST.finditer(source.own_prose, source.body_at):
        before = source.own_prose[max(match.start() - 8, 0):match.start()]
        if not _FORMER_POST.search(before):
            yield NamedPost(match["post"], match["name"], *source.place(match.start()))


def contacts_of(source: Source) -> Iterator[Contact]:
    """Telephones and postcodes, each with the office named before it."""
    is_office = source.document.layout is Layout.ORGANISATION
    office = source.document.title if is_office else ""
    for match in _LABELLED.finditer(source.text if is_office else source.body):
        kind, value = _KINDS[match[1]], match[2]
        if kind == _OFFICE:
            office = value if _HAN.fullmatch(value) and not is_office else office
        elif value[0].isdecimal():
            yield Contact(office, kind, value, *source.place(match.start(2)))


def citations_of(source: Source) -> Iterator[Citation]:
    """Documents cited by title and number."""
    for match in _CITATION.finditer(source.body):
        yield Citation(match[1], match[2], number_key(match[2]), *source.place(match.start(2)),
                       match[3] or "")


def near_laws_of(source: Source) -> Iterator[NearLaw]:
    """Names cited that are nearly a law's."""
    for match in (*NAMED.finditer(source.prose), *WITH_COUNTRY.finditer(source.prose)):
        name = without_version(match[1])
        is_short = match.re is WITH_COUNTRY and (
            len(name) < _LONGEST_SLIP or not (_LIKE_A_LAW.search(name)
                                              or _CITED_ON.match(source.prose, match.end())))
        if near := "" if is_short else meant(name):
            yield NearLaw(name, near, *source.place(match.start()))
