"""`_data/offices.yml`: how each office is reached, the one source for every page that says so."""

from dataclasses import dataclass

import yaml

from . import parsers as p
from .findings import Finding
from .records import Once, read_records
from .schema import Field

PATH = "_data/offices.yml"
NAME = "名称"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office and its contacts (条例第十二条); `roles` are names it goes by in the guide."""

    name: str
    roles: tuple[str, ...] = ()
    unit: str = ""
    address: str = ""
    postal_address: str = ""
    hours: str = ""
    telephone: str = ""
    fax: str = ""
    internet: str = ""
    email: str = ""
    postcode: str = ""
    remark: str = ""

    @property
    def contacts(self) -> tuple[tuple[str, str], ...]:
        """(key, value) of what is known of it, in the order of the file's keys, its name first."""
        return tuple((field.key, value) for field in CONTACT_FIELDS
                     if (value := getattr(self, field.attribute)))

    def rows(self, called: str = "") -> tuple[tuple[str, str], ...]:
        """Its contacts as a page shows them; the name stands under the role it is called by."""
        (key, name), *others = self.contacts
        return ((called if called in self.roles else key, name),
                *((label_of(key), value) for key, value in others))

    def contact(self, key: str) -> str:
        """The value of one key, "" where it is not known."""
        return dict(self.contacts).get(key, "")


CONTACT_FIELDS = (
    Field(NAME, "name", p.line, "机关的规范名称", required=True),
    Field("工作机构", "unit", p.line, "办理公开事务的内设机构"),
    Field("地址", "address", p.line, "办公地址"),
    Field("通信地址", "postal_address", p.line, "与办公地址不同时填写"),
    Field("办公时间", "hours", p.line, "8:30—12:00，14:30—18:00"),
    Field("联系电话", "telephone", p.line, "区号-号码"),
    Field("传真号码", "fax", p.line, "区号-号码"),
    Field("互联网联系方式", "internet", p.line, "网上提交申请的入口"),
    Field("电子邮箱", "email", p.line),
    Field("邮政编码", "postcode", p.line, "六位，加引号"),
    Field("备注", "remark", p.line),
)
_LABELS = {"地址": "办公地址"}
_ROLES = Field("角色", "roles", p.many(p.line), "受理机构、主管部门、行政复议机关等")
_office = p.record((*CONTACT_FIELDS, _ROLES), Office)


def label_of(key: str) -> str:
    """How a page names a contact: by its key, or as 条例第十二条 does."""
    return _LABELS.get(key, key)


def read_offices(root: yaml.Node) -> tuple[tuple[Office, ...], tuple[Finding, ...]]:
    """The offices of the file, and what is wrong with it."""
    return read_records(root, PATH, _office, "机关", NAME, (
        Once(NAME, lambda office: (office.name,), "请合并成一项，几种身份写在“角色”里。"),))


def find_office(offices: tuple[Office, ...], word: str) -> Office | None:
    """The office of this name, else the only one in this role; None where neither is."""
    named = [office for office in offices if office.name == word]
    found = named or [office for office in offices if word in office.roles]
    return found[0] if len(found) == 1 else None
