"""Labelled facts, as pages and typists write them: 发文字号：…, 发布日期：…"""

import re
from collections.abc import Iterable, Iterator, Sequence

# Each label without blanks; what it names in front matter.
LABELS = {
    "标题": "title", "名称": "title", "文件名称": "title", "信息名称": "title",
    "ArticleTitle": "title",
    "文号": "document_number", "发文字号": "document_number", "发文文号": "document_number",
    "发文机关": "issuers", "发布机构": "issuers", "发文单位": "issuers", "制发机关": "issuers",
    "发布机关": "issuers", "发文机构": "issuers", "公开机构": "issuers", "制定机关": "issuers",
    "成文日期": "signed_on", "生成日期": "signed_on", "发文日期": "signed_on",
    "发布日期": "published_at", "发布时间": "published_at", "公开日期": "published_at",
    "公开时间": "published_at", "PubDate": "published_at",
    "施行日期": "effective_on", "实施日期": "effective_on", "生效日期": "effective_on",
    "生效时间": "effective_on",
    "有效期至": "expires_on", "失效日期": "expires_on", "失效时间": "expires_on",
    "有效期": "valid_for", "有效期限": "valid_for",
    "索引号": "index_number", "信息索引号": "index_number",
    "主题分类": "subject", "主题词": "keywords", "关键词": "keywords",
    "信息来源": "source", "来源": "source", "责任编辑": "editor",
}
_LABEL = re.compile(r"(?P<label>[一-鿿A-Za-z\s]{2,12})[：:]\s*(?P<value>.*)", re.DOTALL)
_MARKED = re.compile(r"\*\*|__")
_WORDS = "|".join(r"\s*".join(label) for label in sorted(LABELS, key=len, reverse=True))
_INLINE = re.compile(rf"(?<![一-鿿])(?P<label>{_WORDS})\s*[：:]")


def attribute_of(label: str) -> str:
    """The attribute a label names, "" for any other words."""
    return LABELS.get("".join(label.split()).strip("：:【】[]"), "")


def pairs_of(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Label and value from the cells of a row: each label takes the cell after it."""
    for at, cell in enumerate(cells):
        if not attribute_of(cell):
            continue
        value = cells[at + 1] if at + 1 < len(cells) else ""
        if value and not attribute_of(value):
            yield cell, value


def pairs_in(text: str) -> Iterator[tuple[str, str]]:
    """Label and value from running text: 发布日期：2019-02-15　来源：办公室."""
    plain = _MARKED.sub("", text)
    found = list(_INLINE.finditer(plain))
    ends = [match.start() for match in found[1:]] + [len(plain)] * bool(found)
    for match, end in zip(found, ends, strict=True):
        value = plain[match.end():end].strip(" \u3000-|,，;；")
        if value and len(value) <= 120:
            yield match["label"], value


def is_label_line(text: str) -> bool:
    """True for a line that is nothing but a label with its value."""
    match = _LABEL.fullmatch(_MARKED.sub("", text))
    return bool(match and attribute_of(match["label"]))


def by_attribute(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first value for each attribute."""
    values: dict[str, str] = {}
    for label, value in pairs:
        attribute = attribute_of(label)
        if attribute and value:
            values.setdefault(attribute, value)
    return values
