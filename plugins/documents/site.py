"""The site's identity and its registers, from `_data/`: what is the same on every page."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from ..files.plain import read_plain
from . import parsers as p
from .categories import CategoryTree, read_categories
from .external import host_of, notice_path
from .findings import Finding, Severity
from .offices import Office, find_office, read_offices
from .parsing import decode
from .records import Once, read_records
from .schema import Field, MappingContext, ValueFault, read_mapping
from .terms import Synonyms, read_synonyms
from .yaml_source import SourceFault, compose


@dataclass(frozen=True, slots=True)
class Platform:
    """A related platform: its name, the page that describes it, its address where known."""

    name: str
    page: str = ""
    description: str = ""
    url: str = ""


LINKED = {"portal_url": "门户网址", "party_mark": "党政机关标识", "error_report_url": "找错入口"}
NO_OFFICE = "演示站点（非政府网站）"
# What of an identity is the office's own (国办发〔2017〕47号).
_OFFICIAL = ("domain", "host_organisation", "telephone", "address", "postcode", "fax", "email",
             "site_code", "icp", "public_security", "party_mark", "error_report_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who publishes: header, footer and page tags (国办发〔2017〕47号). Unknown values are ""."""

    name: str
    column_name: str = "政府信息公开"
    column_url: str = ""
    domain: str = ""
    portal_url: str = ""
    region: str = ""
    host_organisation: str = ""
    telephone: str = ""
    address: str = ""
    postcode: str = ""
    fax: str = ""
    email: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    notice: str = ""
    site_code: str = ""
    icp: str = ""
    public_security: str = ""
    party_mark: str = ""
    error_report_url: str = ""
    platforms: tuple[Platform, ...] = ()
    about: str = ""
    demonstration: bool = False
    mirrored_megabytes: int = 50
    attached_megabytes: int = 0  # no limit

    def is_mirrored(self, size: int, plays: bool) -> bool:
        """True where mirrors hold a file of `size` bytes; what does not play may have no limit."""
        limit = self.mirrored_megabytes if plays else self.attached_megabytes
        return (not plays and not limit) or size <= limit * 1024 * 1024

    @property
    def caution(self) -> str:
        """What a demonstration says wherever it is met; "" for an office's own site."""
        return (f"演示站点，不是{self.name}的网站；内容不是正式发布，不能作为依据。"
                if self.demonstration else "")

    @property
    def mark(self) -> str:
        """What the names of a demonstration end in, "" for an office's own site."""
        return "（演示）" if self.demonstration else ""

    @property
    def publisher(self) -> str:
        """Who answers for what stands here: the host; for a demonstration no office does."""
        return NO_OFFICE if self.demonstration else self.host_organisation or self.name

    @property
    def for_readers(self) -> "Identity":
        """The identity as pages and files show it: a demonstration bears none of an office's; what
        is no address is linked to by none."""
        unsaid: dict[str, Any] = {name: "" for name in LINKED if not host_of(getattr(self, name))}
        if not self.demonstration:
            return replace(self, **unsaid)
        return replace(self, name=self.name + self.mark, **unsaid | dict.fromkeys(_OFFICIAL, ""))

    def outward(self, url: str) -> str:
        """Where a link to another website leads: to its notice on this site, or there at once."""
        return notice_path(url, {self.domain.lower(), host_of(self.portal_url)}) or url


@dataclass(frozen=True, slots=True)
class Issuer:
    """发文机关: its name, the slug of its page, its 代字, its level, a public enterprise's sector."""

    name: str
    slug: str
    codes: tuple[str, ...] = ()
    level: str = ""
    former_names: tuple[str, ...] = ()
    sector: str = ""

    @property
    def path(self) -> str:
        """The address of its list of documents."""
        return f"issuers/{self.slug}.html"


@dataclass(frozen=True, slots=True)
class Site:
    """Identity, category tree, issuers, synonyms for the search, and offices to turn to."""

    identity: Identity
    categories: CategoryTree
    issuers: tuple[Issuer, ...]
    synonyms: Synonyms = ()
    offices: tuple[Office, ...] = ()


_platform = p.record((
    Field("名称", "name", p.line, required=True), Field("页面", "page", p.line),
    Field("说明", "description", p.line), Field("网址", "url", p.line)), Platform)

_IDENTITY = (
    Field("网站名称", "name", p.line, "网站的规范名称", required=True),
    Field("专栏名称", "column_name", p.line),
    Field("专栏网址", "column_url", p.web_address),
    Field("域名", "domain", p.line),
    Field("门户网址", "portal_url", p.line),
    Field("行政区划", "region", p.line),
    Field("主办单位", "host_organisation", p.line),
    Field("联系电话", "telephone", p.line),
    Field("联系地址", "address", p.line),
    Field("邮政编码", "postcode", p.line),
    Field("传真号码", "fax", p.line),
    Field("电子邮箱", "email", p.line),
    Field("说明", "description", p.line),
    Field("关键词", "keywords", p.words),
    Field("声明", "notice", p.line),
    Field("网站标识码", "site_code", p.line),
    Field("ICP备案号", "icp", p.line),
    Field("公安备案号", "public_security", p.line),
    Field("党政机关标识", "party_mark", p.line),
    Field("找错入口", "error_report_url", p.line),
    Field("关联平台", "platforms", p.many(_platform)),
    Field("关于本站", "about", p.line, "介绍本站的文件的路径"),
    Field("演示", "demonstration", p.yes),
    Field("镜像音视频上限", "mirrored_megabytes", p.whole_number, "MB"),
    Field("镜像附件上限", "attached_megabytes", p.whole_number, "MB"),
)
_NO_DATA = Finding("_data", 0, 0, "FILE-01", "找不到这个文件夹，不知道网站是谁的。",
                   "请恢复它；新的网站用 python3 tasks.py init 建立。")
# An office has these by the same names.
_CONTACTS = ("telephone", "address", "postcode", "fax", "email")
# 国办发〔2017〕47号, foot of every page: what is not known is left out and reported.
_WANTED = {"domain": "域名", "site_code": "网站标识码", "host_organisation": "主办单位",
           "telephone": "联系电话", "icp": "ICP备案号", "public_security": "公安备案号",
           "party_mark": "党政机关标识", "error_report_url": "找错入口"}

_YEAR = re.compile(r"[〔﹝\[［（(【]|\d")


def _codes(node: yaml.Node) -> tuple[str, ...]:
    """代字, without the year and the serial that a 文号 has after it."""
    codes = p.words(node)
    for code in codes:
        if _YEAR.search(code):
            raise ValueFault(f"不能是“{code}”。", "只写年份前面的字，如：示政办发")
    return codes


_issuer = p.record((
    Field("名称", "name", p.line, required=True),
    Field("代码", "slug", p.slug, required=True),
    Field("代字", "codes", _codes),
    Field("层级", "level", p.line),
    Field("曾用名", "former_names", p.many(p.line)),
    Field("行业", "sector", p.line),
), Issuer)


_ONCE = (Once("名称", lambda issuer: (issuer.name,)), Once("代码", lambda issuer: (issuer.slug,)))


def load_site(data: Path) -> tuple[Site | None, tuple[Finding, ...]]:
    """The site described in the folder `data`, None where it has faults, and all findings."""
    found: list[Finding] = []
    if not data.is_dir():
        return None, (_NO_DATA,)
    site, categories, registered = (_root(data / name, found) for name in (
        "site.yml", "categories.yml", "issuers.yml"))
    if site is None or categories is None or registered is None:
        return None, tuple(found)
    context = MappingContext("_data/site.yml")
    reading = read_mapping(site, _IDENTITY, context)
    tree, faults = read_categories(categories, "_data/categories.yml")
    issuers, more = read_records(
        registered, "_data/issuers.yml", _issuer, "机关", "名称", _ONCE)
    terms, contacts = (_root(data / name, found) if (data / name).is_file() else None
                       for name in ("terms.yml", "offices.yml"))
    synonyms, wrong = read_synonyms(terms) if terms else ((), ())
    offices, bad = read_offices(contacts) if contacts else ((), ())
    found += (*reading.faults, *faults, *more, *wrong, *bad)
    if found:
        return None, tuple(found)
    identity = _with_contacts(Identity(**reading.values), offices)
    wanted = {} if identity.demonstration else _WANTED
    found += (Finding(context.path, 1, 1, "FOOT-01", f"没有填写“{key}”，页面上不显示。",
                      "请向主管部门核实后填写，不要编造。", Severity.WARNING)
              for attribute, key in wanted.items() if not getattr(identity, attribute))
    return Site(identity, tree, issuers, synonyms, offices), tuple(found)


def _with_contacts(identity: Identity, offices: tuple[Office, ...]) -> Identity:
    """The identity with what it does not say itself of its 主办单位 taken from the offices."""
    host = find_office(offices, identity.host_organisation)
    if not host:
        return identity
    said: dict[str, Any] = {name: getattr(host, name) for name in _CONTACTS
                            if not getattr(identity, name)}
    return replace(identity, **said)


def _root(file: Path, found: list[Finding]) -> yaml.Node | None:
    path = f"_data/{file.name}"
    try:
        root = compose(decode(path, read_plain(file)), path)
    except OSError:
        found.append(Finding(path, 0, 0, "FILE-01", "找不到或读不出这个文件。",
                             "请恢复该文件；写法见 docs/settings.md。"))
        return None
    except SourceFault as fault:
        found.append(fault.finding)
        return None
    if root is None:
        found.append(Finding(path, 1, 1, "FILE-04", "文件是空的。", "请恢复该文件。"))
    return root
