"""What the value of a key can be, as far as it decides what a character typed in it can mean."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from . import parsers as p
from .fields import FIELDS, NESTED_KEYS, PARTICULAR_FIELDS
from .relation import RELATIONS


class ValueForm(StrEnum):
    """The form of a value."""

    PROSE = "prose"  # words for readers: every sign in them may be meant
    DAY = "day"
    CODE = "code"  # digits and ASCII letters
    NAMES = "names"  # a list of names, which hold no comma
    RECORDS = "records"  # a list of records or of relations, or one record
    WORD = "word"  # a word or number from elsewhere: a category, an office, a 文号


_PROSE = ("title", "summary", "source", "expiry_basis", "repeal_basis")
_CODES = ("valid_for", "index_number")
_NAMES = ("also_in", "issuers", "keywords", "attachments", "former_paths", "earlier_versions")
_RECORDS = (*RELATIONS, "corrections", "withdrawn", "reviews")
_BY_ATTRIBUTE: Mapping[str, ValueForm] = MappingProxyType({
    **dict.fromkeys(_PROSE, ValueForm.PROSE),
    **dict.fromkeys(_CODES, ValueForm.CODE),
    **dict.fromkeys(_NAMES, ValueForm.NAMES),
    **dict.fromkeys(_RECORDS, ValueForm.RECORDS),
    **dict.fromkeys(("effective_on", "expires_on"), ValueForm.DAY),
    **{field.attribute: ValueForm.DAY for field in FIELDS
       if field.parse in (p.day, p.published_at)},
})
# Of the further keys of layouts and of the records within values.
_BY_KEY: Mapping[str, ValueForm] = MappingProxyType({
    **dict.fromkeys(("年度", "排序", "邮政编码", "传真号码", "数据", "延长"), ValueForm.CODE),
    **dict.fromkeys(("日期", "自", "至"), ValueForm.DAY),
    "条款": ValueForm.NAMES,
    **dict.fromkeys(("文件", "以前文本"), ValueForm.WORD),
    **dict.fromkeys(("名称", "说明", "理由", "站外", "事件"), ValueForm.PROSE),
})
TOP_FORMS: Mapping[str, ValueForm] = MappingProxyType({
    **{field.key: _BY_ATTRIBUTE.get(field.attribute, ValueForm.WORD) for field in FIELDS},
    **{field.key: _BY_KEY.get(field.key, ValueForm.PROSE) for field in PARTICULAR_FIELDS},
})
NESTED_FORMS: Mapping[str, ValueForm] = MappingProxyType({
    key: _BY_KEY[key] for key in sorted(NESTED_KEYS)})
